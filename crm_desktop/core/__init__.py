"""The office's rules, free of database and window."""
