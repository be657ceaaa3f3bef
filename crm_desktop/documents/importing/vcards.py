"""Address cards (.vcf; vCard 2.1, 3.0, 4.0: RFC 2426, RFC 6350) as a table: a card a row, a kind a column."""

import quopri
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from crm_desktop.core.words import say

_TECHNICAL: Final = frozenset(
    {
        "VERSION",
        "PRODID",
        "REV",
        "UID",
        "PHOTO",
        "LOGO",
        "SOUND",
        "KEY",
        "N",
        "SORT-STRING",
        "CLASS",
        "MAILER",
        "CLIENTPIDMAP",
        "AGENT",
        "XML",
        "KIND",
        "X-ABUID",
        "X-ABADR",
        "X-ABSHOWAS",
        "X-ABLABEL",
        "X-ABPHOTO",
        "X-IMAGEHASH",
        "X-IMAGETYPE",
        "X-SHARED-PHOTO-DISPLAY-PREF",
    }
)
"""Properties that say nothing of a customer, or (N) what another one says better."""
_COLUMNS: Final = (
    "name",
    "honorific",
    "company",
    "post",
    "mobile",
    "home_phone",
    "work_phone",
    "fax",
    "other_phone",
    "email",
    "wechat",
    "street",
    "city",
    "province",
    "postcode",
    "country",
    "other_address",
    "birthday",
    "gender",
    "website",
    "nickname",
    "tags",
    "notes",
)
"""The columns in their order, as ``vcard.*`` of the catalogue calls them; further properties come behind."""
_PLAIN: Final = {
    "EMAIL": "email",
    "TITLE": "post",
    "NOTE": "notes",
    "URL": "website",
    "NICKNAME": "nickname",
    "CATEGORIES": "tags",
    "X-WECHAT": "wechat",
    "X-WEIXIN": "wechat",
    "X-GENDER": "gender",
}
_APPLE_LABEL = re.compile(r"_\$!<(.*)>!\$_")
_OWN_LABEL = re.compile(
    r"X-CUSTOM\((?:CHARSET=([^,)]*),)?(?:ENCODING=QUOTED-PRINTABLE,)?(.*)\)", re.IGNORECASE
)
"""Android's label of one's own: ``TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=E7=88=B1):…``."""
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_DAY = re.compile(r"(\d{4}|--)-?(\d{2})-?(\d{2})(?:[T ].*)?")
_HAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\U00020000-\U0003ffff]")
_NO_YEAR: Final = "1604"
"""Apple's year of a birthday without one."""


@dataclass(slots=True)
class Property:
    """A line of a card: ``kinds`` are its types, ``value`` as it is written but for its encoding."""

    name: str
    value: str
    kinds: frozenset[str] = frozenset()
    omits_year: bool = False
    label: str = ""

    @property
    def text(self) -> str:
        """The value as people read it."""
        return _plain(self.value)

    def parts(self, mark: str = ";") -> list[str]:
        """The parts of a value that has several."""
        return [_plain(part).strip() for part in re.split(rf"(?<!\\){mark}", self.value)]


@dataclass(slots=True)
class _Card:
    cells: dict[str, list[str]] = field(default_factory=dict)

    def add(self, column: str, text: str) -> None:
        kept = self.cells.setdefault(column, [])
        if text and text not in kept:
            kept.append(text)

    def first(self, column: str) -> str:
        return next(iter(self.cells.get(column, ())), "")


def is_card(line: str) -> bool:
    """Whether a file that begins with this line holds address cards."""
    return line.lstrip("\ufeff \t").upper().startswith("BEGIN:VCARD")


def table(lines: Iterable[str], language: str) -> Iterator[list[str]]:
    """A row of headers, then a row for each card; several values of a kind stand on lines of one cell.

    What comes in the cards after the columns above is called as the property is, without its X-.
    """
    cards = [_read(properties) for properties in _cards(lines)]
    used = {column for card in cards for column in card.cells if any(card.cells[column])}
    known = [column for column in _COLUMNS if column in used]
    others = sorted(used.difference(_COLUMNS))
    yield [
        *(say(f"vcard.{column}", language) for column in known),
        *(name.removeprefix("X-") for name in others),
    ]
    for card in cards:
        yield ["\n".join(card.cells.get(column, ())) for column in (*known, *others)]


def _cards(lines: Iterable[str]) -> Iterator[list[Property]]:
    """The properties of each card; one within another (an agent) belongs to nobody here."""
    card: list[tuple[str, Property]] | None = None
    depth = 0
    for line in _unfolded(lines):
        word = line.strip().upper()
        if word == "BEGIN:VCARD":
            if card and card[-1][1].name != "AGENT":
                yield _labelled(card)  # it was cut off
                depth = 0
            depth += 1
            if depth == 1:
                card = []
        elif word == "END:VCARD":
            depth = max(depth - 1, 0)
            if not depth and card is not None:
                yield _labelled(card)
                card = None
        elif card is not None and depth == 1 and (found := _property(line)) is not None:
            card.append(found)
    if card:  # cut off at the end of the file
        yield _labelled(card)


def _unfolded(lines: Iterable[str]) -> Iterator[str]:
    """Lines joined that go on in the next: by a space before that, or quoted-printable's = at their end."""
    line = ""
    for ended in lines:
        following = ended.rstrip("\r\n")
        if line.endswith("=") and "QUOTED-PRINTABLE" in line.split(":", 1)[0].upper():
            line = line[:-1] + following.lstrip(" \t")
        elif following[:1] in (" ", "\t"):
            line += following[1:]
        else:
            if line:
                yield line
            line = following
    if line:
        yield line


def _property(line: str) -> tuple[str, Property] | None:
    """The group (item1 of item1.TEL) and what a line says; None where it is none."""
    head, colon, value = _divided(line, ":")
    if not colon:
        return None
    words = _split(head, ";")
    group, _dot, name = words[0].rpartition(".")
    kinds: set[str] = set()
    charset, omits_year, quoted, label = "", False, False, ""
    for word in words[1:]:
        if own := _OWN_LABEL.fullmatch(word):
            label = _unquoted(own[2], own[1]) if "QUOTED-PRINTABLE" in word.upper() else own[2]
            continue
        key, equals, given = word.partition("=")
        key, given = key.strip().upper(), given.strip().strip('"')
        if not equals:
            kinds.add(key)
            quoted = quoted or key == "QUOTED-PRINTABLE"
        elif key == "TYPE":
            kinds |= {each.strip().upper() for each in given.split(",")}
        elif key == "CHARSET":
            charset = given
        elif key == "ENCODING":
            quoted = quoted or given.upper() in ("QUOTED-PRINTABLE", "Q")
        elif key == "X-APPLE-OMIT-YEAR":
            omits_year = True
    if quoted:
        value = _unquoted(value, charset)
    return group.upper(), Property(name.strip().upper(), value.strip(), frozenset(kinds), omits_year, label)


def _divided(text: str, mark: str) -> tuple[str, str, str]:
    """As ``partition``, but not within quotation marks."""
    quoted = False
    for place, letter in enumerate(text):
        if letter == '"':
            quoted = not quoted
        elif letter == mark and not quoted:
            return text[:place], mark, text[place + 1 :]
    return text, "", ""


def _split(text: str, mark: str) -> list[str]:
    found = []
    while text:
        part, _mark, text = _divided(text, mark)
        found.append(part)
    return found or [""]


def _unquoted(value: str, charset: str) -> str:
    """Quoted-printable in its character set; the text as it is where that is wrong."""
    try:
        content = quopri.decodestring(value.encode("ascii"))
    except UnicodeEncodeError:
        return value
    for name in (charset, "utf-8", "gb18030"):
        try:
            return content.decode(name or "utf-8")
        except (UnicodeDecodeError, LookupError):
            continue
    return value


def _labelled(card: list[tuple[str, Property]]) -> list[Property]:
    """The properties with the labels that Apple gives them in a line of their own."""
    labels = {group: found.text for group, found in card if group and found.name == "X-ABLABEL"}
    for group, found in card:
        label = labels.get(group, "")
        apple = _APPLE_LABEL.fullmatch(label)
        if apple:
            found.kinds |= {apple[1].upper()}
        found.label = apple[1] if apple else label or found.label
    return [found for _group, found in card]


def _read(properties: list[Property]) -> _Card:
    card = _Card()
    for found in properties:
        _take(card, found)
    names = next((each.parts() for each in properties if each.name == "N"), [])
    if not card.first("name") and (name := _name(names)):
        card.add("name", name)
    if len(names) > 3 and names[3] and names[3] not in card.first("name"):
        card.add("honorific", names[3])
    if not card.first("name"):
        card.cells["name"] = card.cells.pop("company", [])[:1]
    elif card.first("company") == card.first("name"):
        del card.cells["company"]  # a company's own card
    return card


def _name(parts: list[str]) -> str:
    """Family, given and further names in the order of their language."""
    family, given, further, _before, after = (*parts, "", "", "", "", "")[:5]
    if _HAN.search(family + given):
        return family + given + further
    return " ".join(filter(None, (given, further, family, after)))


def _take(card: _Card, found: Property) -> None:
    name, text = found.name, found.text
    if name in _TECHNICAL or not text.strip("; ,"):
        return
    if name == "FN":
        card.add("name", " ".join(text.split()))
    elif name == "TEL":
        _phone(card, found)
    elif name == "ADR":
        _address(card, found)
    elif name == "ORG":
        card.add("company", " ".join(filter(None, found.parts())))
    elif name == "BDAY":
        card.add("birthday", _birthday(found))
    elif name == "GENDER":
        card.add("gender", next(filter(None, reversed(found.parts())), ""))
    elif name == "CATEGORIES":
        for tag in found.parts(","):
            card.add("tags", tag)
    elif name in ("IMPP", "X-SOCIALPROFILE") and (":" in text or found.kinds):
        service, _colon, who = text.rpartition(":")
        words = {service.upper(), *found.kinds}
        is_wechat = any("WECHAT" in word or "WEIXIN" in word for word in words)
        card.add("wechat" if is_wechat else name, who if is_wechat else text)
    elif name in _PLAIN:
        card.add(_PLAIN[name], text)
    else:
        card.add(*_other(found))


def _other(found: Property) -> tuple[str, str]:
    """The column of a property that is none of those above, and what stands in it."""
    if found.name != "X-ANDROID-CUSTOM":
        return found.name, f"{found.label}: {found.text}" if found.label else found.text
    kind, said = (*found.parts(), "", "")[:2]
    kind = kind.rpartition("/")[2]
    return ("nickname", said) if kind == "nickname" else (found.name, f"{kind}: {said}")


def _phone(card: _Card, found: Property) -> None:
    number = found.text.removeprefix("tel:").replace(";ext=", " ext. ")
    kinds = found.kinds
    if any("FAX" in kind for kind in kinds):
        column = "fax"
    elif kinds & {"CELL", "MOBILE", "IPHONE", "CAR"}:
        column = "mobile"
    elif "HOME" in kinds:
        column = "home_phone"
    elif kinds & {"WORK", "MAIN"}:
        column = "work_phone"
    else:
        column = "other_phone"
        if found.label and found.label.upper() not in ("OTHER", "VOICE"):
            number = f"{number} {found.label}"
    card.add(column, number)


def _address(card: _Card, found: Property) -> None:
    box, further, street, city, province, postcode, country = (*found.parts(), *[""] * 7)[:7]
    street = " ".join(filter(None, (street, further, box)))
    if any(card.first(column) for column in ("street", "city", "province", "postcode")):
        parts = (country, province, city, street, postcode)
        is_han = _HAN.search("".join(parts)) is not None
        card.add(
            "other_address", ("" if is_han else ", ").join(filter(None, parts if is_han else parts[::-1]))
        )
        return
    for column, text in (
        ("street", street),
        ("city", city),
        ("province", province),
        ("postcode", postcode),
        ("country", country),
    ):
        card.add(column, text)


def _birthday(found: Property) -> str:
    """As 1980-05-06, or --05-06 where the year is not told."""
    day = _DAY.fullmatch(found.text.strip())
    if not day:
        return found.text
    without = day[1] == "--" or (found.omits_year and day[1] == _NO_YEAR)
    return f"--{day[2]}-{day[3]}" if without else f"{day[1]}-{day[2]}-{day[3]}"


def _plain(text: str) -> str:
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], text).replace("\r\n", "\n")
