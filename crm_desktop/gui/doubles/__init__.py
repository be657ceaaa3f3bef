"""Customers who are there twice: the list of them, and two of them side by side."""
