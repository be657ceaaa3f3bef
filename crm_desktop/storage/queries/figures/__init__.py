"""What the figures of a month are counted from."""
