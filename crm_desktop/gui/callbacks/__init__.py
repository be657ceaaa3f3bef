"""The calendar of callbacks, the call itself, and the rules that plan calls."""
