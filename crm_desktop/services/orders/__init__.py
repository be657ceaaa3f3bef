"""Service orders from the first word to what follows their end."""
