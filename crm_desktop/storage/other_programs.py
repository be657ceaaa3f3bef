"""Tells what other programs write into the open office as if it had been written here.

SQLite counts the commits of others (``PRAGMA data_version``), which costs next to nothing to ask; what they
did is in the record of changes, from which the same ``Changed`` is made that a write of ours tells.
"""

from crm_desktop.storage import own_writes, rows_touched
from crm_desktop.storage.database import connect, connection, is_open, reading
from crm_desktop.storage.models.base import database
from crm_desktop.storage.models.office import ChangeSet
from crm_desktop.storage.telling import Changed, tell


class LookOut:
    """One thread's look at what others commit; between two looks its connection stays open."""

    def __init__(self) -> None:
        self._connection: object = None
        self._commits = 0

    def look(self) -> None:
        """Tell the listeners of ``on_change`` each write of another process since the last look of anybody.

        Nothing where no office is open. Raises ``CrmError`` for what the disk does meanwhile.
        """
        if not is_open():
            return
        connect()
        with connection():
            commits = database.execute_sql("PRAGMA data_version").fetchone()[0]
            # It counts for one connection: of another it says nothing.
            if commits == self._commits and database.connection() is self._connection:
                return
            changes = _changes()
            self._connection, self._commits = database.connection(), commits
        for change in changes:
            tell(change)


def _changes() -> list[Changed]:
    with reading():
        later = ChangeSet.select(ChangeSet.id).where(ChangeSet.id > own_writes.looked_to()).tuples()
        found = set(own_writes.of_others(change_set_id for (change_set_id,) in later))
        if not found:
            return []
        told = rows_touched.since(min(found) - 1, max(found))
        return [changed for changed in told if changed.change_set_id in found]
