"""Records that the sample office has none of, so that no query is compared on nothing."""

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.storage.models import ColumnWord


def add() -> None:
    """Put them into the open office."""
    with storage.write("office.defaults") as change:
        change.insert(ColumnWord, word="电话号", field="phone")
    clock.now()
