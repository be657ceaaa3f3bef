"""The parts of a customer's form that are more than single fields; ``order.py`` names them."""
