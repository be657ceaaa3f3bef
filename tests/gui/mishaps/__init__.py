"""The window while its database is gone or replaced, or its disk full; outputs onto its own files."""
