"""The database: models, migrations, the one way to write, the search index."""

import crm_desktop.storage.drivers  # noqa: F401 - first of all, since it is who loads Peewee
from crm_desktop.storage.acting import act_as, acting_staff, as_program, desk
from crm_desktop.storage.change import Change, write
from crm_desktop.storage.database import (
    backup,
    backup_as_it_lies,
    close_office,
    connect,
    disconnect,
    folder,
    is_empty,
    is_open,
    look_again,
    open_office,
    reading,
    replace_office,
    start_empty,
    unmake,
    without_fsync,
)
from crm_desktop.storage.folders import DATABASE_NAME, prepare, remove_if_empty
from crm_desktop.storage.identity import Found, is_damaged, look, uuid_in
from crm_desktop.storage.indexing import finish_index, is_index_whole, rebuild_index, tidy_index
from crm_desktop.storage.integrity import check
from crm_desktop.storage.lock import locked
from crm_desktop.storage.numbers import next_number, next_numbers
from crm_desktop.storage.telling import Changed, on_change
from crm_desktop.storage.transaction import while_waiting

__all__ = [
    "DATABASE_NAME",
    "Change",
    "Changed",
    "Found",
    "act_as",
    "acting_staff",
    "as_program",
    "backup",
    "backup_as_it_lies",
    "check",
    "close_office",
    "connect",
    "desk",
    "disconnect",
    "finish_index",
    "folder",
    "is_damaged",
    "is_empty",
    "is_index_whole",
    "is_open",
    "locked",
    "look",
    "look_again",
    "next_number",
    "next_numbers",
    "on_change",
    "open_office",
    "prepare",
    "reading",
    "rebuild_index",
    "remove_if_empty",
    "replace_office",
    "start_empty",
    "tidy_index",
    "unmake",
    "uuid_in",
    "while_waiting",
    "without_fsync",
    "write",
]
