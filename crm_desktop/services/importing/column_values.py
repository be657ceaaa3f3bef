"""What the values of a column look like: a column of mobiles, e-mails, ids, dates, sums gives itself away."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from enum import StrEnum
from itertools import pairwise
from typing import Final

from crm_desktop.core import date_orders, dates
from crm_desktop.core.addresses import split_address
from crm_desktop.core.company_names import kind_of
from crm_desktop.core.sheet_cells import Cell, SheetCells, cell_text, is_blank
from crm_desktop.core.surnames import is_surname
from crm_desktop.services.importing import values

_SAMPLE: Final = 200
_ROWS: Final = 3_000
_MOST: Final = 0.8


class Look(StrEnum):
    """What nearly all values of a column are."""

    EMPTY = "empty"
    EMAILS = "emails"
    PHONES = "phones"
    DIALLED = "dialled"
    """Figures as telephone numbers are grouped, in whatever country."""
    DAYS = "days"
    DURATIONS = "durations"
    LINKS = "links"
    IDENTITIES = "identities"
    """Eighteen figures of an identity card, and other long ones."""
    NUMBERS = "numbers"
    CODES = "codes"
    ADDRESSES = "addresses"
    PLACES = "places"
    """Streets, houses, quarters: addresses of some town."""
    COMPANIES = "companies"
    NAMES = "names"
    WORDS = "words"


class Sample:
    """Some values of a column, from its beginning."""

    def __init__(self, cells: Sequence[Cell]) -> None:
        self.cells = cells
        self.texts = [unicodedata.normalize("NFKC", values.text(cell)) for cell in cells]
        self.look = self._look()

    def understood(self, parse: Callable[[Cell, bool], object]) -> bool:
        """Whether a field's reader understands at least one of the values; True where there is none."""
        return not self.cells or any(_reads(parse, cell) for cell in self.cells)

    def counts(self, *, gaps: bool) -> bool:
        """Whether they are 1, 2, 3 …, the rows' own numbers; with ``gaps`` where some rows were taken out."""
        if not self.texts or not all(text.isdecimal() for text in self.texts):
            return False
        numbers = [int(text) for text in self.texts]
        if gaps:
            return all(before < after for before, after in pairwise(numbers))
        return numbers == list(range(1, len(numbers) + 1))

    def longest(self) -> int:
        """How many characters the longest one has."""
        return max(map(len, self.texts), default=0)

    def _look(self) -> Look:
        if not self.cells:
            return Look.EMPTY
        for look, fits in _TESTS:
            if sum(
                1 for cell, text in zip(self.cells, self.texts, strict=True) if fits(cell, text)
            ) >= _MOST * len(self.cells):
                return look
        return Look.WORDS


def samples(table: SheetCells, header_row: int, width: int) -> list[Sample]:
    """The first values of each column below the header that say something."""
    found: list[list[Cell]] = [[] for _column in range(width)]
    for row in table.rows[header_row : header_row + _ROWS]:
        for column, cell in enumerate(row):
            wanted = len(found[column]) < _SAMPLE and not is_blank(cell)
            if wanted and not values.says_nothing(cell_text(cell)):
                found[column].append(cell)
    return [Sample(cells) for cells in found]


def _reads(parse: Callable[[Cell, bool], object], cell: Cell) -> bool:
    if type(cell) is str and date_orders.meanings(dates.normalise(cell)):
        return True  # which day 5/6/1980 is, is said later
    try:
        parse(cell, False)
    except values.NotUnderstoodError:
        return False
    return True


def _matches(*patterns: str) -> Callable[[Cell, str], bool]:
    pattern = re.compile("|".join(patterns), re.IGNORECASE)
    return lambda _cell, text: pattern.fullmatch(text) is not None


_PHONE = (
    r"(?:\(?(?:\+|00)? ?86\)?[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d).*",
    r"\(?0\d{2,3}\)?[ -]?\d{3,4}[ -]?\d{4}(?:[-转 ].*)?",
    r"(?:\+|00)[1-9](?:[ ().-]{0,2}\d){8,13}",
    r"09\d\d[ -]?\d{3}[ -]?\d{3}",
)
_is_phone = _matches(*_PHONE)
_is_duration = _matches(
    r"(?:\d{1,3}|[一二两三四五六七八九十半]+)\s*(?:年|个?月|天|日|years?|months?|days?|yrs?)(?:保修|质保)?"
)
_PLACE = re.compile(
    r"\d+\s*[号弄栋楼室]|[路街道巷村镇乡]|小区|\d+ \w+|\b(?:street|road|avenue|st|rd)\b", re.IGNORECASE
)
_GROUPED = re.compile(r"(?=.*[ ()/-])[+(\d][\d\s()/.-]*(?:[转x#]\s*)?\d")
_LONGEST_PLACE: Final = 80
_LATIN_NAME = re.compile(r"[A-Z][\w.'-]+(?: [A-Z][\w.'-]*){1,3}")
_is_number = _matches(r"-?\d+(?:[.,]\d+)*%?")


def _is_day(cell: Cell, text: str) -> bool:
    if isinstance(cell, date | datetime):
        return True
    if date_orders.meanings(dates.normalise(text)):
        return True
    parts = dates.split_date(dates.normalise(text)) if not text.isdecimal() or len(text) == 8 else None
    return parts is not None and parts[0] in dates.YEARS and parts[1] in range(1, 13)


def _is_address(_cell: Cell, text: str) -> bool:
    parts = split_address(text)
    return bool(parts.city or parts.province) and len(text) > 5


def _is_dialled(_cell: Cell, text: str) -> bool:
    return _GROUPED.fullmatch(text) is not None and 7 <= sum(map(str.isdigit, text)) <= 15


def _is_place(_cell: Cell, text: str) -> bool:
    return 5 < len(text) < _LONGEST_PLACE and _PLACE.search(text) is not None


def _is_name(_cell: Cell, text: str) -> bool:
    if text.isascii():
        return _LATIN_NAME.fullmatch(text) is not None
    return 2 <= len(text) <= 4 and is_surname(text[0]) and not any(char.isdecimal() for char in text)


def _is_company(_cell: Cell, text: str) -> bool:
    return len(text) > 4 and kind_of(text) == "company"


_TESTS: Final[Iterable[tuple[Look, Callable[[Cell, str], bool]]]] = (
    (Look.EMAILS, _matches(r"[^@\s]+@[^@\s]+\.[^@\s]+.*")),
    (Look.IDENTITIES, _matches(r"\d{17}[\dx]|\d{15}|\d{16,19}")),
    (Look.DAYS, _is_day),
    (Look.PHONES, _is_phone),
    (Look.DIALLED, _is_dialled),
    (Look.LINKS, _matches(r"(?:https?://|www\.)\S+")),
    (Look.DURATIONS, _is_duration),
    (Look.NUMBERS, lambda cell, text: isinstance(cell, int | float) or _is_number(cell, text)),
    (Look.CODES, _matches(r"(?=\S*\d)#?[A-Z0-9][A-Z0-9._/#-]*")),
    (Look.COMPANIES, _is_company),
    (Look.ADDRESSES, _is_address),
    (Look.PLACES, _is_place),
    (Look.NAMES, _is_name),
)
