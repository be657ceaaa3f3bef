"""What every field of a record is: its words, its kind of value, where it is imported, shown, found, exported."""
