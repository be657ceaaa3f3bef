"""The series that record numbers are taken from."""

from crm_desktop.core import clock
from crm_desktop.storage.queries import engine


def raise_sequence(name: str, count: int) -> int:
    """Take so many numbers of a series and return the last of them; a series begins at 1."""
    last = engine.value(
        int,
        "INSERT INTO sequence (version, created_at, name, last) VALUES (1, ?, ?, ?)"
        " ON CONFLICT (name) DO UPDATE SET last = sequence.last + excluded.last RETURNING last",
        clock.now(),
        name,
        count,
    )
    assert last is not None
    return last
