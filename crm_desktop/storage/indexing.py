"""The search index of the open office: finished beside the daily work, or made anew."""

from collections.abc import Callable

from crm_desktop.storage import search, word_counts
from crm_desktop.storage.database import connection, look_again, make_some_index, reading
from crm_desktop.storage.models.base import database


def is_index_whole() -> bool:
    """Whether every customer can be found."""
    with reading():
        return search.is_current()


def finish_index(progress: Callable[[int, int], object] = lambda done, total: None) -> None:
    """Make what is left of the search index, in small writes between those of others.

    Broken off (``progress`` may raise), it goes on from there the next time.
    """
    look_again()
    with connection():
        total = left = make_some_index()
        while left:
            progress(total - left, total)
            left = make_some_index()
    tidy_index()


def tidy_index() -> None:
    """Lay the lists of the index together where many writes have scattered them, in small writes."""
    look_again()
    with connection():
        more = search.is_in_pieces()
        first = True
        while more:
            with database.atomic("IMMEDIATE"):
                more = search.merge_some(first=first)
            first = False


def rebuild_index() -> None:
    """Make the search index anew, and what else is derived."""
    look_again()
    with connection(), database.atomic("IMMEDIATE"):
        search.rebuild()
        word_counts.rebuild()
