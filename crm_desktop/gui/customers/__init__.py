"""The customer archive on the screen: list, card, forms of customers and their products."""
