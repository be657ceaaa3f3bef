"""Letters and cards as PDF."""
