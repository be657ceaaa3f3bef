"""What was done to the office's records, by whom, when, and from what to what."""
