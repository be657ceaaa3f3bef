"""What is due, to whom and since when."""
