"""Callbacks: whom the rules call, what they made and what became of it, the lists of a span of days."""
