"""What customers own: installed products."""
