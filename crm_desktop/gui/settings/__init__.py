"""Settings and staff."""
