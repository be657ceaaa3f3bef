"""Complaints from the first call to the closed case."""
