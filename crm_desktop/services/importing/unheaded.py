"""What the columns of a sheet without a heading are, told by what stands in them."""

import re
from collections.abc import Callable
from datetime import date
from itertools import islice
from typing import Final

from crm_desktop.core.sheet_cells import Cell, SheetCells, cell_text

_ROWS: Final = 200
_MOST: Final = 0.7
"""The share of a column's cells that has to be of a kind."""
_EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_ADDRESS = re.compile(
    r"[省市区县镇乡村路街巷弄号栋楼室]|小区|\d+\s+\w+|\b(?:street|road|avenue|st|rd)\b", re.IGNORECASE
)
_PERSON = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff·]{2,4}|[A-Z][\w.'-]+(?: [A-Z][\w.'-]*){1,3}")
_COMPANY = re.compile(
    r"公司|厂$|商店|商行|门市|中心|集团|学校|医院|\b(?:ltd|inc|gmbh|co|llc)\b", re.IGNORECASE
)
_PHONE = re.compile(r"[+(（\d][\d\s()（）/\-–.]*(?:[转x#]\s*)?\d")


def propose(table: SheetCells, first: int) -> dict[int, str]:
    """Column index to field, for what is certain; ``first`` is the place (from 0) of the first record."""
    columns: dict[int, list[str | Cell]] = {}
    for row in islice(table.below(first), _ROWS):
        for column, cell in enumerate(row):
            if cell_text(cell):
                columns.setdefault(column, []).append(cell)
    found: dict[int, str] = {}
    people: list[int] = []
    companies: list[int] = []
    for column, cells in sorted(columns.items()):
        name = next((name for name, is_one in _KINDS if _mostly(is_one, cells)), "")
        if name == "person":
            people.append(column)
        elif name == "company":
            companies.append(column)
        elif name in ("phone", *(name for name in ("email", "address") if name not in found.values())):
            found[column] = name
    names = companies or people
    if names:
        found[names[0]] = "name"
    if companies and people:
        found[people[0]] = "contact"
    if not names:
        left = next(
            (column for column, cells in sorted(columns.items()) if column not in found and _is_text(cells)),
            None,
        )
        if left is not None:
            found[left] = "name"
    return dict(sorted(found.items()))


def _mostly(is_one: Callable[[Cell], bool], cells: list[Cell]) -> bool:
    return sum(map(is_one, cells)) >= _MOST * len(cells)


def _is_phone(cell: Cell) -> bool:
    words = cell_text(cell)
    return not isinstance(cell, date) and _PHONE.fullmatch(words) is not None and 7 <= _figures(words) <= 15


def _figures(words: str) -> int:
    return sum(map(str.isdigit, words))


def _is_email(cell: Cell) -> bool:
    return isinstance(cell, str) and _EMAIL.fullmatch(cell.strip()) is not None


def _is_address(cell: Cell) -> bool:
    return isinstance(cell, str) and len(cell.strip()) > 5 and _ADDRESS.search(cell) is not None


def _is_company(cell: Cell) -> bool:
    return isinstance(cell, str) and _COMPANY.search(cell.strip()) is not None


def _is_person(cell: Cell) -> bool:
    return isinstance(cell, str) and _PERSON.fullmatch(cell.strip()) is not None


def _is_text(cells: list[Cell]) -> bool:
    return all(isinstance(cell, str) for cell in cells)


_KINDS: Final[tuple[tuple[str, Callable[[Cell], bool]], ...]] = (
    ("email", _is_email),
    ("phone", _is_phone),
    ("company", _is_company),
    ("address", _is_address),
    ("person", _is_person),
)
"""In this order: a company's name may hold a street, an address is no person."""
