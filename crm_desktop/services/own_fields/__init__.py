"""Fields that an office declares for itself: which there are, and what stands in them."""
