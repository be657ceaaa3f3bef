"""Rows that came in before: what they became, and which of them must not come again by themselves."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from crm_desktop.core import clock
from crm_desktop.services.importing.result import UNDONE, LeftOutRow
from crm_desktop.storage import gone_since
from crm_desktop.storage.queries import importing as queries

_CHUNK: Final = 500


def fingerprints(rows: Sequence[int]) -> dict[int, tuple[int, str, int | None, str]]:
    """Rows imported before whose customer is still there: its id and number, product id, written date."""
    found: dict[int, tuple[int, str, int | None, str]] = {}
    for start in range(0, len(rows), _CHUNK):
        for row in queries.rows_before(rows[start : start + _CHUNK]):
            found.setdefault(row.fingerprint, row[1:])
    return found


class RowsLeftOut:
    """Which rows came in before and must not come again by themselves, and why."""

    def __init__(self, undone_too: bool) -> None:
        self._undone = gone_since.undone_rows() if undone_too else frozenset()
        self._deleted_at: dict[int, datetime | None] | None = None

    def among(self, rows: Sequence[int]) -> dict[int, LeftOutRow]:
        """Those of the fingerprints whose customer was deleted here, or whose import was undone."""
        found: dict[int, LeftOutRow] = {each: LeftOutRow(0, UNDONE) for each in rows if each in self._undone}
        for fingerprint, customer_id in queries.rows_of_nobody(rows):
            at = self._when_deleted().get(customer_id)
            day = clock.local(at).date() if at is not None else None
            found[fingerprint] = LeftOutRow(0, "import.reason.deleted", day)
        return found

    def _when_deleted(self) -> dict[int, datetime | None]:
        if self._deleted_at is None:  # most files bring back nobody
            self._deleted_at = gone_since.customers()
        return self._deleted_at
