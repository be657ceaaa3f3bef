"""The customers page with four customers, as a list that is filtered."""

from tests.gui.customers.conftest import page, people

__all__ = ["page", "people"]
