"""A callback, complaint or letter that an import brings in, as preview and last page tell it."""

from datetime import date
from typing import NamedTuple

from crm_desktop.core import dates
from crm_desktop.core.tables import Table
from crm_desktop.core.values import ValueDict
from crm_desktop.core.words import say


class PastFound(NamedTuple):
    """A callback, complaint or letter that an import brings in."""

    row: int
    table: Table
    day: date
    text: str

    def as_dict(self, language: str) -> ValueDict:
        """For the command line."""
        kind = say(f"record.{self.table}", language)
        return {"kind": kind, "day": self.day.isoformat(), "text": self.text}

    def words(self, language: str) -> str:
        """What it is: "Callback, 5 Mar 2024: satisfied"."""
        what = say(f"record.{self.table}", language)
        said = f"{what} · {dates.say_date(self.day, language)}"
        return f"{said} · {self.text}" if self.text else said
