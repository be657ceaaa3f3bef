"""Calls to customers: the rules that plan them, who is to be called, what came of it."""
