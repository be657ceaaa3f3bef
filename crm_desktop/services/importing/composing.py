"""Values put together from several cells of a row: a name, an address, a birthday, joined columns."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from crm_desktop.core import birthdays, texts
from crm_desktop.core.addresses import split_address
from crm_desktop.core.name_parts import is_han
from crm_desktop.core.sheet_cells import Cell, cell_text
from crm_desktop.core.words.importing import NOT_THE_CUSTOMERS
from crm_desktop.services.importing import values

ADDRESS: Final = ("province", "city", "district", "address")
HOUSE: Final = {"estate": "", "building": "号楼", "unit": "单元", "room": "室"}
"""Parts of a house, and the word that makes a bare number one."""
Address = tuple[str, str, str, str]
"""Province, city, district and the rest."""
NO_ADDRESS: Final[Address] = ("", "", "", "")

_HAN_OR_KANA = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\U00020000-\U0003ffff]")
_LUNAR = re.compile(r"(?:农|阴|旧|夏)历?(?:生日)?|lunar", re.IGNORECASE)
_SOLAR = re.compile(r"(?:公|阳|新|国|西)历?(?:生日)?|solar|gregorian", re.IGNORECASE)
_CALENDAR_SAID = re.compile(r"^(?:农历|阴历|旧历|公历|阳历|新历|lunar|solar)[ :：]*", re.IGNORECASE)
_BETWEEN_PLACES = re.compile(r"(?<=[^\x00-\xff])[\s/\\\-–—>,，、·|]+(?=[^\x00-\xff])")


NAME_PARTS: Final = ("last_name", "first_name", "middle_name", "name_suffix")


def full_name(last: str, first: str, middle: str = "", suffix: str = "") -> str:
    """A name from its parts, in the order of its language: 张建国; John M. Example Jr."""
    if _HAN_OR_KANA.search(last + first):
        whole = f"{last}{middle}{first}" if is_han(last + middle + first) else f"{last} {first}"
        return whole.strip()
    name = " ".join(part for part in (first, middle, last) if part)
    return f"{name} {suffix}".strip() if name else ""


def joined(cells: Sequence[Cell], mark: str) -> Cell:
    """What stands in several columns as one cell; the only one of them that holds something stays as it is.

    ``mark`` stands between the parts; "" lets the writing decide (none between Chinese characters).
    """
    given = [cell for cell in cells if cell_text(cell)]
    if len(given) < 2:
        return given[0] if given else None
    words = [cell_text(cell) for cell in given]
    whole = words[0]
    for word in words[1:]:
        gap = mark or ("" if _HAN_OR_KANA.match(whole[-1]) and _HAN_OR_KANA.match(word[0]) else " ")
        whole += gap + word
    return whole


def in_calendar(cell: Cell, said: str) -> Cell:
    """A birthday's cell as its column of calendars says: 1975-08-15 with 农历 is lunar.

    Raises ``NotUnderstoodError`` where that column says neither.
    """
    if _LUNAR.fullmatch(said):
        return lunar(cell)
    if not _SOLAR.fullmatch(said):
        raise values.NotUnderstoodError
    return cell


def lunar(cell: Cell) -> str:
    """The text of a lunar birthday, whatever its cell looks like: Excel makes a solar day of "8-15"."""
    if not isinstance(cell, str) and (day := birthdays.parse_birthday(cell)) is not None:
        return f"农历{'-'.join(str(part) for part in (day.year, day.month, day.day) if part)}"
    return f"农历{_CALENDAR_SAID.sub('', cell_text(cell))}"


_POSTCODE_BEHIND = re.compile(r"\s*[（(](\d{6})[)）]\s*$")
_HOUSE_NUMBER = re.compile(r"\d{1,5}\s?[a-zA-Z]?(?:\s?[-/]\s?\d{1,5}[a-zA-Z]?)?")

_OTHER_NAME = re.compile(r"name|名|file as", re.IGNORECASE)
_STAFF = re.compile(NOT_THE_CUSTOMERS)


def repeats_name(header: str, text: str, name: str, email: str) -> bool:
    """Whether an address book's display name says what the row says already."""
    if not _OTHER_NAME.search(header) or _STAFF.search(header.lower()):
        return False
    return text in (name, email, f"{name} ({email})")


@dataclass(slots=True)
class Place:
    """One of the addresses that a row has; ``pieces`` are streets, or addresses as a whole."""

    columns: list[tuple[int, str]] = field(default_factory=list)
    """All of its columns with their texts."""
    parts: dict[str, str] = field(default_factory=dict)
    pieces: list[str] = field(default_factory=list)
    postcode: Cell = None

    def take(self, other: "Place") -> None:
        """Take over what another one gives and this one does not."""
        self.parts = {**other.parts, **self.parts}
        self.pieces += other.pieces
        self.postcode = self.postcode or other.postcode

    def part_postcode(self) -> None:
        """Shops write it behind the address: 经十路1号 (250014); six noughts are none."""
        found = _POSTCODE_BEHIND.search(self.pieces[-1]) if self.pieces and self.postcode is None else None
        if found is not None:
            self.pieces[-1] = self.pieces[-1][: found.start()]
            self.postcode = found[1] if int(found[1]) else None

    def written(self) -> Address:
        """As the columns give it, each part once."""
        province, city, district = (self.parts.get(name, "") for name in ADDRESS[:3])
        streets = self._streets()
        if len(streets) > 1 and all(map(_HAN_OR_KANA.search, streets)):
            return province, city, district, "".join(streets)
        if len(streets) == 2 and _HOUSE_NUMBER.fullmatch(streets[1]):
            return province, city, district, " ".join(streets)
        mark = ", " if all(map(str.isascii, streets)) else ""
        return province, city, district, str(joined(streets, mark) or "")

    def _streets(self) -> list[str]:
        """The pieces, but none that only repeats: "1 Test Road, Jinan" beside "1 Test Road" and Jinan."""
        if len(self.pieces) == 1 and "\n" not in self.pieces[0]:
            return self.pieces
        words = list(dict.fromkeys(map(_on_one_line, self.pieces)))
        if len(words) < 2:
            return words
        said = {text: texts.comparable(text) for text in words}
        others = [text for text in map(texts.comparable, self.parts.values()) if text]
        longest = max(words, key=len)
        if not all(text in said[longest] for text in (*said.values(), *others)):
            return words
        return [text for text in words if text != longest] if others else [longest]


def parted(address: Address) -> Address:
    """An address of which only the street is given, or whose street repeats the rest, taken apart.

    It is parted as a typed one is; nothing of it gets lost.
    """
    province, city, district, street = address
    if not street or street.isascii():
        return address
    plain = _BETWEEN_PLACES.sub("", street)
    found = split_address(plain)
    if not (province or city or district):
        return tuple(found) if found.province or found.city else address  # type: ignore[return-value]
    for given, part in ((province, found.province), (city, found.city), (district, found.district)):
        if given and part and not _same_place(given, part):
            return address
    if not (found.province or found.city):
        return address
    return (
        province or found.province,
        city or found.city,
        district or found.district,
        found.street or street,
    )


def _same_place(one: str, other: str) -> bool:
    """山东 and 山东省 are one."""
    return one.startswith(other[:2]) and (one in other or other in one)


def _on_one_line(text: str) -> str:
    lines = [line.strip(" ,，") for line in text.split("\n") if line.strip(" ,，")]
    return str(joined(lines, ", " if text.isascii() else "") or "")
