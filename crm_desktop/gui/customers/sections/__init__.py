"""The sections of a customer's card, one module each; ``order.py`` says in which order they stand."""
