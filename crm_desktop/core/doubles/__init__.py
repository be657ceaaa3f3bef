"""Finding customers who were entered twice: what is compared, who is, and what is thought of a pair."""
