"""What every list offers: filters of any field, saved by name, and the columns one wants to see."""
