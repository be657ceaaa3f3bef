"""Single cells of an archive: what they mean, or that they cannot be understood."""

import re
import unicodedata
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Final

from crm_desktop.core import birthdays, clock, countries, dates, texts
from crm_desktop.core.birthday import Birthday
from crm_desktop.core.date_orders import DateOrder
from crm_desktop.core.enums import Calendar, CustomerKind, CustomerStatus, Gender, Grade
from crm_desktop.core.money import LARGEST, read_money, without_thousands
from crm_desktop.core.odometer import MOST_KM
from crm_desktop.core.sheet_cells import Cell, cell_text


class NotUnderstoodError(Exception):
    """The cell says something, but it is not clear what."""


DAYS_1904: Final = timedelta(days=1462)
_SERIALS: Final = range(7_000, 100_000)
_NOTHING = re.compile(r"[\s/\\\-–—_.。、?？*]*|无|暂无|没有|none|n/a|null|nil", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_GRADE = re.compile(
    r"([ABC])\s*(?:类|级|等|类客户|级客户|CLASS|GRADE)?|(?:CLASS|GRADE)\s*([ABC])", re.IGNORECASE
)
_MONTHS = re.compile(r"(\d{1,3})\s*(?:个?月|months?)?|(\d{1,2})\s*(?:年|years?)", re.IGNORECASE)
_MONTH_WORDS: Final = {
    **{"每月": 1, "季度": 3, "每季度": 3, "半年": 6, "每半年": 6},
    **{"一年": 12, "每年": 12, "两年": 24, "三年": 36},
}
_KILOMETRES = re.compile(r"(\d{1,9}(?:\.\d{1,4})?)\s*(万)?\s*(?:公里|千米|km)?")
_EMAIL = re.compile(r"[^@\s,;]+@[^@\s,;]+\.[^@\s,;]+")
_GENDERS: Final = {
    **dict.fromkeys(
        ["男", "男性", "先生", "m", "male", "man", "mr", "mr.", "herr", "männlich", "남", "남자", "남성"],
        Gender.MALE,
    ),
    **dict.fromkeys(
        [
            "女",
            "女性",
            "女士",
            "小姐",
            "太太",
            "f",
            "female",
            "woman",
            "frau",
            "weiblich",
            "w",
            "여",
            "여자",
            "여성",
        ],
        Gender.FEMALE,
    ),
    **dict.fromkeys(["ms", "ms.", "mrs", "mrs.", "miss"], Gender.FEMALE),
}
_NO_GENDER: Final = frozenset({"未指定", "未知", "不详", "保密", "unspecified", "unknown"})
_KINDS: Final = {
    **dict.fromkeys(["个人", "私人", "person", "individual", "private"], CustomerKind.PERSON),
    **dict.fromkeys(["单位", "公司", "企业", "集体", "company", "business"], CustomerKind.COMPANY),
}
_STATUSES: Final = {
    **dict.fromkeys(["在册", "在册客户", "active"], CustomerStatus.ACTIVE),
    **dict.fromkeys(["流失", "已流失", "流失客户", "lost", "churned"], CustomerStatus.LOST),
    **dict.fromkeys(["挽回", "已挽回", "won back"], CustomerStatus.WON_BACK),
}
_YES: Final = frozenset({"是", "有", "yes", "y", "true", "1", "√", "✓"})
_NO: Final = frozenset({"否", "不", "no", "n", "false", "0", "×"})


_TAG_MARKS = re.compile(r"[,，;；、/|\n]+|\s:::\s")
_EVERYBODYS_GROUP: Final = "mycontacts"
"""The group that a Google address book puts everybody in."""


def text(cell: Cell) -> str:
    """A cell as one line of text."""
    words = cell_text(cell)
    return words if words.isalnum() else " ".join(texts.normalise(words).split())


def long_text(cell: Cell) -> str:
    """A cell whose lines are kept."""
    return _CONTROL.sub("", cell_text(cell).replace("\r\n", "\n").replace("\r", "\n"))


def as_written(cell: Cell) -> str:
    """Word for word, on one line, as it is shown."""
    return " ".join(long_text(cell).split("\n"))


def says_nothing(words: str) -> bool:
    """Strokes and 无 stand for an empty cell where a number, a day or a grade belongs."""
    return _NOTHING.fullmatch(words) is not None


def day(cell: Cell, date_1904: bool = False, order: DateOrder | None = None) -> date:
    """A day with its year: cells with a date, Excel's serial numbers, texts; no relative words.

    ``order`` is the column's, for figures that can mean several days. A year that no archive can mean (9999
    stands for "never") is not understood, however it is written.
    """
    found = _any_day(cell, date_1904, order)
    if found.year not in dates.YEARS:
        raise NotUnderstoodError
    return found


def _any_day(cell: Cell, date_1904: bool, order: DateOrder | None) -> date:
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if isinstance(cell, float) or (isinstance(cell, int) and not isinstance(cell, bool)):
        return _serial(cell, date_1904)
    words = dates.normalise(text(cell))
    if words.isdecimal() and len(words) == 5:
        return _serial(int(words), date_1904)
    parts = dates.split_date(words, order)
    if parts is None or parts[0] is None:
        raise NotUnderstoodError
    try:
        return date(parts[0], parts[1], parts[2])
    except ValueError as error:
        raise NotUnderstoodError from error


def _serial(number: float, date_1904: bool) -> date:
    found = dates.parse_date(number, clock.today())
    if found is None:
        raise NotUnderstoodError
    return found + DAYS_1904 if date_1904 and number in _SERIALS else found


def birthday(cell: Cell, date_1904: bool = False, order: DateOrder | None = None) -> Birthday:
    """A solar or lunar birthday, as the core reads it; ``order`` is the column's."""
    if date_1904 and isinstance(cell, float | int) and not isinstance(cell, bool) and cell in _SERIALS:
        cell = cell + DAYS_1904.days
    found = birthdays.parse_birthday(cell, order)
    if found is None:
        raise NotUnderstoodError
    return found


def grade(cell: Cell, _date_1904: bool = False) -> Grade:
    match = _GRADE.fullmatch(unicodedata.normalize("NFKC", text(cell)))
    if match is None:
        raise NotUnderstoodError
    return Grade((match[1] or match[2]).upper())


def fen(cell: Cell, _date_1904: bool = False) -> int:
    """An amount of money in fen: 1280, "1,280.50", "¥1280元", "1.28万"."""
    if isinstance(cell, float | int) and not isinstance(cell, bool):
        amount = float(cell) * 100
    else:
        try:
            amount = read_money(text(cell))
        except ValueError as error:
            raise NotUnderstoodError from error
    if not 0 <= amount < LARGEST:
        raise NotUnderstoodError
    return round(amount)


def months(cell: Cell, _date_1904: bool = False) -> int:
    words = unicodedata.normalize("NFKC", text(cell))
    if words in _MONTH_WORDS:
        return _MONTH_WORDS[words]
    match = _MONTHS.fullmatch(words)
    if match is None:
        raise NotUnderstoodError
    count = int(match[1]) if match[1] else int(match[2]) * 12
    if not 1 <= count <= 600:
        raise NotUnderstoodError
    return count


def gender(cell: Cell, _date_1904: bool = False) -> Gender | None:
    words = text(cell).lower()
    if words not in _GENDERS and words not in _NO_GENDER:
        raise NotUnderstoodError
    return _GENDERS.get(words)


def gender_of(honorific: str) -> Gender | None:
    return _GENDERS.get(honorific.lower())


def kind(cell: Cell, _date_1904: bool = False) -> CustomerKind:
    found = _KINDS.get(text(cell).lower())
    if found is None:
        raise NotUnderstoodError
    return found


def status(cell: Cell, _date_1904: bool = False) -> CustomerStatus:
    found = _STATUSES.get(text(cell).lower())
    if found is None:
        raise NotUnderstoodError
    return found


def email(cell: Cell, _date_1904: bool = False) -> str:
    words = unicodedata.normalize("NFKC", text(cell))
    if not _EMAIL.fullmatch(words):
        raise NotUnderstoodError
    return words


def postcode(cell: Cell, _date_1904: bool = False, country: str = countries.DEFAULT) -> str:
    """A postcode as it is written; the mainland's number cells have lost a zero (Inner Mongolia's 010000)."""
    words = unicodedata.normalize("NFKC", text(cell)).replace(" ", "")
    if country == countries.DEFAULT and isinstance(cell, float | int) and len(words) == 5:
        words = "0" + words
    if not 3 <= len(words) <= 10:
        raise NotUnderstoodError
    return words


def record_number(cell: Cell) -> str:
    """A record number as the archive has it; saved as CSV and opened again, 000001 is the number 1."""
    words = unicodedata.normalize("NFKC", text(cell))
    return words.zfill(6) if words.isdecimal() else words


def whole_number(cell: Cell, _date_1904: bool = False) -> int:
    words = without_thousands(text(cell))
    if not words.isdecimal() or len(words) > 9:
        raise NotUnderstoodError
    return int(words)


def kilometres(cell: Cell, _date_1904: bool = False) -> int:
    """5000, 5,000 km, 5000公里, 0.5万公里."""
    match = _KILOMETRES.fullmatch(without_thousands(text(cell)).lower())
    if match is None:
        raise NotUnderstoodError
    number = Decimal(match[1]) * (10_000 if match[2] else 1)
    if number != int(number) or not 0 < number <= MOST_KM:
        raise NotUnderstoodError
    return int(number)


def flag(cell: Cell, _date_1904: bool = False) -> bool:
    words = unicodedata.normalize("NFKC", text(cell)).lower()
    if words not in _YES and words not in _NO:
        raise NotUnderstoodError
    return words in _YES


def tags(cell: Cell) -> list[str]:
    """The tags or groups that a cell names, each once."""
    found = (tag.strip().strip('"“”').removeprefix("* ") for tag in _TAG_MARKS.split(long_text(cell)))
    return [tag for tag in dict.fromkeys(found) if tag and tag.lower() != _EVERYBODYS_GROUP]


def canonical(value: object) -> str:
    """A value as its part of a row's fingerprint."""
    if type(value) is str:
        return value
    if isinstance(value, Birthday):
        mark = "L" if value.calendar is Calendar.LUNAR else "S"
        return f"{mark}{value.year or ''}-{value.month}-{value.day}{'+' if value.leap else ''}"
    return str(value)
