"""Lists as they are asked for: by conditions on their fields and in the order of one of them."""
