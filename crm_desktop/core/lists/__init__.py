"""What lists can be asked for: which of their fields, in which way, in what order; each declared once."""
