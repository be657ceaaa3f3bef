"""The tiny office and its October."""

from pathlib import Path

import pytest

from crm_desktop.core import clock
from crm_desktop.services.figures import base, figures
from tests.services.figures import tiny


@pytest.fixture
def october(office: Path) -> base.MonthReport:
    tiny.fill()
    with clock.at(tiny.at("11-10 09:00")):
        return figures.month(2026, 10)
