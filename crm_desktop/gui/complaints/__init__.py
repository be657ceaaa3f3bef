"""Complaints on the screen: the list, one case with its steps, their small forms."""
