"""Customers who are there twice: finding them, telling them apart, merging them."""
