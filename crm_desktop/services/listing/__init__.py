"""What every list is asked for: conditions as the database takes them, and those that were saved by name."""
