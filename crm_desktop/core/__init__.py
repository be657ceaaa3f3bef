"""Pure rules: they know neither the database nor the window."""
