"""The database: models, migrations, the one way to write, the search index."""

from crm_desktop.storage.change import Change, Changed, act_as, acting_staff, on_change, while_waiting, write
from crm_desktop.storage.database import (
    backup,
    built_beside,
    check,
    close_office,
    connect,
    disconnect,
    folder,
    is_open,
    open_office,
    reading,
    swiftly,
)
from crm_desktop.storage.numbers import next_number, next_numbers

__all__ = [
    "Change",
    "Changed",
    "act_as",
    "acting_staff",
    "backup",
    "built_beside",
    "check",
    "close_office",
    "connect",
    "disconnect",
    "folder",
    "is_open",
    "next_number",
    "next_numbers",
    "on_change",
    "open_office",
    "reading",
    "swiftly",
    "while_waiting",
    "write",
]
