"""History, what was deleted, and taking back what was done."""
