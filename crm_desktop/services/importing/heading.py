"""Which rows of a sheet are its heading: one, two (groups above names, names above field keys), or none."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import islice

from crm_desktop.core.sheet_cells import Cell, cell_text
from crm_desktop.core.words.importing import NOT_THE_CUSTOMERS
from crm_desktop.services.importing.headers import BY_PARTS

Meaning = Callable[[str], tuple[str, int] | None]
"""The field that a header says and how well (0 is best, ``BY_PARTS`` a guess); None for unknown words."""

ROWS_LOOKED_AT = 60
"""A heading stands among so many rows; above it are titles and notes."""
_EXACT = 50
"""The rank from which on a header has more in it than one of the catalogue's words."""
_LONGEST_HEADER = 30
_KEPT_BELOW = 20
_DATA = re.compile(r"\d[\d\s-]{4,}\d|\S@\S|^\d{2,4}[-/.年]\d{1,2}")
"""What only a record says: a number, an e-mail address, a day."""
_KEY = re.compile(r"[A-Za-z_$][\w$.]*", re.ASCII)
_SPOKEN_KEY = re.compile(r"_|[a-z][A-Z]", re.ASCII)
_HINT = re.compile(
    r"[(（\[【*]*(?:非?必填项?|选填|可选|可不填|不必填|文本|字符串?|数字|数值|整数|日期|required|optional|mandatory"
    r"|text|string|varchar|char|int|integer|number|numeric|date|datetime|boolean)(?:\(\d+\))?[)）\]】*]*",
    re.IGNORECASE,
)
_OURS = re.compile(
    "客户|客戶|顾客|用户|用戶|业主|会员|基本|个人|customer|client|basic|general", re.IGNORECASE
)
_OTHERS = re.compile(NOT_THE_CUSTOMERS + "|紧急|緊急|配偶|爱人|助理|家属|emergency|spouse|assistant")


@dataclass(frozen=True, slots=True)
class Heading:
    """The rows above the records: the last of them is ``row`` (from 1, 0 where records begin at once).

    The last ``rows`` of them are headings, none where the sheet has no heading; what is above is a title.
    """

    row: int
    rows: int
    headers: list[str] = field(default_factory=list)
    score: float = 0.0


def find(rows: Sequence[list[Cell]], meaning: Meaning) -> Heading:
    """The rows with the most header words among the first sixty; where there are none, by what stands there.

    A sheet has no heading where it has no header word and its first row is surely a record.
    """
    best = Heading(0, 0)
    widest = max(map(_filled, islice(rows, ROWS_LOOKED_AT)), default=0)
    for number, row in enumerate(islice(rows, ROWS_LOOKED_AT), start=1):
        if _filled(row) < min(widest, 2):
            continue  # a title
        found = _single(number, row, meaning)
        above = rows[number - 2] if number > 1 else []
        pair = _pair(number, above, row, meaning)
        if pair is not None and pair.score > max(found.score, best.score):
            found = pair
        if found.score > best.score:
            best = found
    if not best.score:
        return _without_words(rows)
    return _extended(best, rows, meaning)


def at(rows: Sequence[list[Cell]], number: int, meaning: Meaning) -> Heading:
    """The heading that ends with this row (from 1); 0: there is none."""
    if number < 1:
        return Heading(_first_record(rows), 0)
    row = rows[number - 1] if number <= len(rows) else []
    best = _single(number, row, meaning)
    if number == 1 or number > len(rows):
        return best
    pair = _pair(number, rows[number - 2], row, meaning)
    if pair is not None and pair.score > best.score:
        best = pair
    if _is_keys(row, meaning) or _is_hints(row):
        above = at(rows, number - 1, meaning)
        if above.score and above.score >= best.score:
            return _extended(above, rows[:number], meaning)
    return best


def header_text(cell: Cell) -> str:
    """A header on one line."""
    return " ".join(cell_text(cell).split())


def _single(number: int, row: list[Cell], meaning: Meaning) -> Heading:
    headers = [header_text(cell) for cell in row]
    score, sure = _score([header_text(cell) for cell in row if isinstance(cell, str)], meaning)
    if (sure < 2 and any(map(_is_data, row))) or (_filled(row) == 1 and not _is_word(row, meaning)):
        score = 0.0  # a record or a note may have a word that a header has
    return Heading(number, 1, headers, score)


def _score(headers: list[str], meaning: Meaning) -> tuple[float, int]:
    meanings = [found for found in map(meaning, headers) if found and found[0]]
    fields = {name for name, _rank in meanings}
    sure = sum(1 for _name, rank in meanings if rank < BY_PARTS)
    return len(fields) + sure / 2 + ("name" in fields), sure


def _pair(number: int, above: list[Cell], row: list[Cell], meaning: Meaning) -> Heading | None:
    """Two rows as one heading; None where one of them cannot be part of it."""
    if not (_is_heading_like(above, at_least=2) and _is_heading_like(row, at_least=1)):
        return None
    keys_below, keys_above = _is_keys(row, meaning), _is_keys(above, meaning)
    if keys_below != keys_above:
        labels, keys = (above, row) if keys_below else (row, above)
        headers = list(_labelled(labels, keys, meaning))
    else:
        headers = list(_grouped(above, row, meaning))
    return Heading(number, 2, headers, _score(headers, meaning)[0])


def _labelled(labels: list[Cell], keys: list[Cell], meaning: Meaning) -> Iterator[str]:
    """The words people read; the key where only it is understood."""
    for column in range(max(len(labels), len(keys))):
        label, key = _text(labels, column), _text(keys, column)
        yield key if key and not (label and (meaning(label) or not meaning(key))) else label


def _grouped(above: list[Cell], row: list[Cell], meaning: Meaning) -> Iterator[str]:
    """The lower row's words, with the group's where they alone would not say whose or what it is."""
    texts = [header_text(cell) for cell in row]
    often = Counter(text for text in texts if text)
    group = ""
    for column in range(max(len(above), len(row))):
        own, word = _text(above, column), _text(row, column)
        group = own or (group if word else "")
        if not word or word == group:
            yield group if own or word else ""
        elif not group:
            yield word
        elif _OTHERS.search(group) or (often[word] > 1 and not _OURS.search(group)) or not meaning(word):
            yield f"{group} {word}"
        else:
            yield word


def _extended(heading: Heading, rows: Sequence[list[Cell]], meaning: Meaning) -> Heading:
    """With the rows below that hold field keys, or what a column takes (必填, varchar(20))."""
    row, headers = heading.row, heading.headers
    while row < len(rows) and (_is_keys(rows[row], meaning) or _is_hints(rows[row])):
        if not _is_hints(rows[row]):
            headers = list(_labelled(headers, rows[row], meaning))  # type: ignore[arg-type]
        row += 1
    return Heading(row, heading.rows + row - heading.row, headers, heading.score)


def _without_words(rows: Sequence[list[Cell]]) -> Heading:
    first = _first_record(rows)
    row = rows[first] if first < len(rows) else []
    columns = [column for column, cell in enumerate(row) if _is_data(cell)]
    below = rows[first + 1 : first + 1 + _KEPT_BELOW]
    if any(_goes_on(column, below) for column in columns):
        return Heading(first, 0)
    return Heading(first + 1, 1, [header_text(cell) for cell in row])


def _goes_on(column: int, below: Sequence[list[Cell]]) -> bool:
    """Whether the column holds below what it holds in a row that may be a record."""
    cells = [row[column] for row in below if column < len(row) and cell_text(row[column])]
    return sum(map(_is_data, cells)) >= 0.6 * len(cells)


def _first_record(rows: Sequence[list[Cell]]) -> int:
    """The place (from 0) of the first row with more than one cell; titles have one."""
    counts = list(map(_filled, rows[:ROWS_LOOKED_AT]))
    at_least = 2 if any(count > 1 for count in counts) else 1
    return next((place for place, count in enumerate(counts) if count >= at_least), 0)


def _is_word(row: list[Cell], meaning: Meaning) -> bool:
    """Whether a row of one cell is a header and no sentence with such a word in it."""
    found = next((meaning(header_text(cell)) for cell in row if isinstance(cell, str) and cell.strip()), None)
    return found is not None and found[1] < _EXACT


def _filled(row: list[Cell]) -> int:
    return sum(1 for cell in row if cell_text(cell))


def _is_data(cell: Cell) -> bool:
    if isinstance(cell, date):
        return True
    if isinstance(cell, float | int) and not isinstance(cell, bool):
        return abs(cell) >= 10_000
    return isinstance(cell, str) and _DATA.search(cell) is not None


def _is_heading_like(row: list[Cell], at_least: int) -> bool:
    cells = [cell for cell in row if cell_text(cell)]
    return len(cells) >= at_least and all(
        isinstance(cell, str) and len(cell) <= _LONGEST_HEADER and not _is_data(cell) for cell in cells
    )


def _is_keys(row: list[Cell], meaning: Meaning) -> bool:
    """Whether a row holds names of a database's columns (customer_name, mobilePhone, addr)."""
    cells = [cell for cell in row if cell_text(cell)]
    words = [cell.strip() for cell in cells if isinstance(cell, str)]
    if len(words) < max(2, len(cells)) or len(set(words)) < len(words):
        return False
    if not all(_KEY.fullmatch(word) for word in words):
        return False
    said = [word for word in words if _SPOKEN_KEY.search(word) or (meaning(word) or ("", 0))[0]]
    return 2 * len(said) > len(words)


def _is_hints(row: list[Cell]) -> bool:
    words = [cell_text(cell) for cell in row if cell_text(cell)]
    return len(words) > 1 and all(map(_HINT.fullmatch, words))


def _text(row: list[Cell], column: int) -> str:
    return header_text(row[column]) if column < len(row) else ""
