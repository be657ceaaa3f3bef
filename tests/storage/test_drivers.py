"""An office on this computer needs no driver of a database server: an installed one is left alone."""

import subprocess
import sys

import pytest

from tests.paths import ROOT

LOADED = """
import importlib.util, pkgutil, sys
assert importlib.util.find_spec("psycopg"), "not installed: nothing is proved"
import {first}
import crm_desktop.cli, crm_desktop.app, crm_desktop.gui.main_window, crm_desktop.services.callbacks.callbacks
import peewee
assert peewee.SqliteDatabase
print(*sorted({{"psycopg", "psycopg_binary"}} & sys.modules.keys()))
import psycopg  # whoever asks for it gets it
import hashlib, uuid
assert peewee.hashlib.md5 is hashlib.md5  # and Peewee what stands in for a module at first
assert isinstance(peewee.UUIDField().python_value("0" * 32), uuid.UUID)
assert hashlib is not peewee.hashlib and "socket" not in vars(peewee.socket)
"""


@pytest.mark.parametrize(
    "first", ["crm_desktop.cli", "crm_desktop.services.orders.orders", "crm_desktop.storage.fields"]
)
def test_the_program_does_not_load_the_driver_of_postgresql(first):
    done = subprocess.run(
        [sys.executable, "-c", LOADED.format(first=first)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    assert done.stdout.split() == []


def test_peewee_is_loaded_where_pyside_looks_into_each_module_that_is_imported():
    """As in a packaged program, in which Qt is loaded before all else."""
    script = "import PySide6.QtCore, crm_desktop.storage, peewee; print(peewee.hashlib.md5(b'').name)"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "md5\n"
