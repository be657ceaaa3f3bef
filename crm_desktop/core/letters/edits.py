"""The text of one letter as somebody changes it by hand: salutation, one paragraph a line, closing.

Pure: all that is typed stays data; nothing in it is ever read as markup.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from crm_desktop.core.errors import InvalidFields, Problem
from crm_desktop.core.letters.letters import LetterContent, LetterPaper, Paragraph


@dataclass(frozen=True, slots=True)
class LetterText:
    """What of a letter can be changed by hand; blank lines in it only make it easier to read."""

    salutation: str
    body: str
    closing: str = ""


SALUTATION_LIMIT: Final = 200
BODY_LIMIT: Final = 20_000
CLOSING_LIMIT: Final = 500
CARD_LIMIT: Final = 400
"""Han characters that a card takes in letters large enough to read; of Latin ones twice as many."""

_HEADED: Final = re.compile(r"[一二三四五六七八九十]+、\S{0,19}[^\s。！？；，：…]")


def text_of(content: LetterContent) -> LetterText:
    """The text that was proposed, ready to be changed."""
    lines = []
    for paragraph in content.paragraphs:
        lines.append(f"{paragraph.heading}\n{paragraph.text}" if paragraph.heading else paragraph.text)
    return LetterText(content.salutation, "\n\n".join(lines), "\n".join(content.closing))


def with_text(content: LetterContent, text: LetterText) -> LetterContent:
    """The letter with the text as it was changed: each line a paragraph, in a letter maybe with a heading."""
    lines = _lines(text.body)
    is_card = content.paper is LetterPaper.CARD
    return replace(
        content,
        salutation=" ".join(text.salutation.split()),
        paragraphs=tuple(Paragraph(line) for line in lines) if is_card else paragraphs(lines),
        closing=tuple(_lines(text.closing)),
    )


def paragraphs(lines: Sequence[str]) -> tuple[Paragraph, ...]:
    """Each line is a paragraph; a short one that begins like a heading (一、经过) heads the one after it."""
    found: list[Paragraph] = []
    heading = ""
    for n, line in enumerate(lines):
        if not heading and n + 1 < len(lines) and _HEADED.fullmatch(line):
            heading = line
        else:
            found.append(Paragraph(line, heading=heading))
            heading = ""
    return tuple(found)


def checked(paper: LetterPaper, text: LetterText) -> LetterText:
    """The text without what no paper can show; raises ``InvalidFields`` where it is empty or too long."""
    text = LetterText(cleaned(text.salutation), cleaned(text.body), cleaned(text.closing))
    problems: dict[str, Problem] = {}
    if not text.body.strip():
        problems["body"] = "letter_text.empty"
    elif paper is LetterPaper.CARD:
        _measure(problems, "body", -(-_width(text.body) // 2), CARD_LIMIT, "letter_text.too_long_card")
    else:
        _measure(problems, "body", len(text.body), BODY_LIMIT)
    _measure(problems, "salutation", len(text.salutation), SALUTATION_LIMIT)
    _measure(problems, "closing", len(text.closing), CLOSING_LIMIT)
    if problems:
        raise InvalidFields(problems)
    return text


def cleaned(typed: str) -> str:
    """Line ends as one sign, tabs as spaces, no control characters and no halves of characters."""
    text = typed.replace("\r\n", "\n").replace("\r", "\n").replace("\u2029", "\n").replace("\u2028", "\n")
    text = text.replace("\t", " ").replace("\u00a0", " ")
    return "".join(c for c in text if c == "\n" or unicodedata.category(c) not in ("Cc", "Cs"))


def same(one: LetterText, other: LetterText) -> bool:
    """Whether two texts make the same letter."""
    parts: Mapping[str, tuple[str, str]] = {
        name: (getattr(one, name), getattr(other, name)) for name in ("salutation", "body", "closing")
    }
    return all(_lines(cleaned(left)) == _lines(cleaned(right)) for left, right in parts.values())


def _measure(
    problems: dict[str, Problem], field: str, length: int, limit: int, key: str = "letter_text.too_long"
) -> None:
    if length > limit:
        problems[field] = (key, {"limit": limit, "length": length})


def _width(text: str) -> int:
    """Places on the line: a Han character takes two, a Latin one takes one."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def _lines(text: str) -> list[str]:
    """The lines with something in them; a full-width indent (　　此致) stays."""
    return [line.rstrip().lstrip(" ") for line in text.split("\n") if line.strip()]
