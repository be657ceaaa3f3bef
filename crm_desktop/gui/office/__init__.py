"""What comes before the window: the first start, a lost office, backups brought back."""
