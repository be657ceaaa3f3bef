"""What all tests share: no screen, a fresh office, waiting for background work."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop import storage
from crm_desktop.core import clock


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Path]:
    """A fresh office with a name, open in its own folder."""
    from crm_desktop.services import office as offices

    folder = tmp_path / "office"
    storage.open_office(folder)
    offices.set_up("济南阳光售后", "zh_CN")
    yield folder
    storage.act_as(None)
    storage.close_office()
    clock.set_zone(clock.DEFAULT_ZONE)
