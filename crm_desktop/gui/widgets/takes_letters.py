"""What stands above a list and searches in it."""

from typing import Protocol, runtime_checkable


@runtime_checkable
class TakesLetters(Protocol):
    """What stands above a list and takes the letters typed in it: a page with its search box."""

    def type_to_search(self, letters: str) -> None:
        """Begin to search with these letters."""
