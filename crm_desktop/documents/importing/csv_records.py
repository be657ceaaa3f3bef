"""The records of a CSV file as it streams by; a quotation mark that is left open swallows no others."""

import csv
from collections import deque
from collections.abc import Iterable, Iterator

LONGEST_RECORD = 200
"""Lines: a text of more lines in one cell is taken for a quotation mark that nobody closed."""
_SAMPLE = 40
_DELIMITERS = ",;\t"


class Records:
    """Cuts lines into records; ``damaged`` are those (from 0) with a quotation mark that is never closed.

    Such a record ends with its line, its cells cut as if the mark were a letter: the lines behind it are
    records of their own. A quoted text of several lines stays one record.
    """

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = iter(lines)
        self._waiting: deque[str] = deque()
        self.damaged: list[int] = []
        self.count = 0
        sample = [line for _number, line in zip(range(_SAMPLE), self._lines, strict=False)]
        self.delimiter, self._width = find_delimiter(sample)
        first = sample[0].strip() if sample else ""
        if first.lower().startswith("sep=") and len(first) == 5:
            self.delimiter = first[4]
            sample[0] = "\n"  # the row stays, so that the others keep their numbers
        self._waiting.extend(sample)

    def __iter__(self) -> Iterator[list[str]]:
        while (line := self._next()) is not None:
            yield self._record(line)
            self.count += 1

    def _next(self) -> str | None:
        return self._waiting.popleft() if self._waiting else next(self._lines, None)

    def _record(self, line: str) -> list[str]:
        if '"' not in line:
            return self._cells([line])
        try:
            return next(csv.reader([line], delimiter=self.delimiter, strict=True))
        except csv.Error:
            pass  # marks within a text, or one that is left open
        if _open_mark(line, self.delimiter) != _OPEN:
            return self._cells([line])
        lines = self._to_its_end(line)
        if lines is not None:
            return self._cells(lines)
        self.damaged.append(self.count)
        return next(csv.reader([line], delimiter=self.delimiter, quoting=csv.QUOTE_NONE), [])

    def _cells(self, lines: list[str]) -> list[str]:
        return next(csv.reader(lines, delimiter=self.delimiter), [])

    def _to_its_end(self, first: str) -> list[str] | None:
        """The lines of a record whose text goes on; None (and nothing taken) where it never ends."""
        lines, inside = [first], True
        while inside and len(lines) < LONGEST_RECORD:
            line = self._next()
            if line is None:
                break
            lines.append(line)
            state = _open_mark(line, self.delimiter, inside=True)
            if state == _BROKEN or (state == _OPEN and self._is_a_record(line)):
                break
            inside = state == _OPEN
        else:
            if not inside:
                return lines
        self._waiting.extendleft(reversed(lines[1:]))
        return None

    def _is_a_record(self, line: str) -> bool:
        """Whether a line inside a text has as many cells as the file's records: then it is one of them."""
        return self._width >= 3 and line.count(self.delimiter) + 1 == self._width


_CLOSED, _OPEN, _BROKEN = "closed", "open", "broken"


def _open_mark(line: str, delimiter: str, *, inside: bool = False) -> str:
    """How a line ends: outside a quoted text, inside one, or broken by a mark that cannot end the text.

    ``inside`` tells that it begins in one; only then a mark in the wrong place breaks it.
    """
    start, quoted, closing = not inside, inside, False
    continues = inside
    for letter in line.rstrip("\r\n"):
        if closing:
            closing = False
            if letter == '"':
                continue  # two marks are one that belongs to the text
            quoted = False
            if letter != delimiter and continues:
                return _BROKEN
            start, continues = letter == delimiter, False
        elif quoted:
            closing = letter == '"'
        elif letter == delimiter:
            start = True
        else:
            quoted, start = start and letter == '"', False
    return _OPEN if quoted and not closing else _CLOSED


def find_delimiter(sample: list[str]) -> tuple[str, int]:
    """Comma, semicolon or tab: the one that cuts the first lines into the most equal cells, and how many."""
    best, best_score, best_width = ",", 0.0, 1
    for delimiter in _DELIMITERS:
        try:
            widths = [len(record) for record in csv.reader(sample, delimiter=delimiter) if any(record)]
        except csv.Error:
            continue
        if not widths:
            continue
        usual = max(set(widths), key=lambda width: (widths.count(width), width))
        score = (usual - 1) * widths.count(usual) / len(widths)
        if score > best_score:
            best, best_score, best_width = delimiter, score, usual
    return best, best_width
