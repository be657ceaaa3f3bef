"""Cells that tell of past work: how satisfied somebody was, which letter it was, whether it is settled."""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Final, TypeVar

from crm_desktop.core import clock
from crm_desktop.core.date_orders import DateOrder
from crm_desktop.core.enums import AttemptOutcome, Channel, ComplaintState, LetterKind
from crm_desktop.core.fields import past_words
from crm_desktop.core.sheet_cells import Cell
from crm_desktop.core.words import LANGUAGES, label
from crm_desktop.services.importing.values import NotUnderstoodError, day, flag, text

T = TypeVar("T")
NOON: Final = time(12)
"""When something happened of which only the day is told."""

_TIME = re.compile(r"(?<!\d)(\d{1,2})[:：](\d{2})(?:[:：]\d{2})?\s*$")
_SCORE = re.compile(r"([1-5])(?:\.0)?(?:分|星|/5|/5分|★|stars?|points?)?")
_STARS = re.compile(r"(★{1,5})☆{0,4}|(⭐{1,5})")

_CAME_BACK: Final = frozenset(
    {"退", "退信", "退回", "已退", "已退信", "已退回", "returned", "undelivered", "cameback"}
)


def folded(cell: Cell) -> str:
    """A word as it is compared: half-width, lower case, without spaces, hyphens and a full stop."""
    words = unicodedata.normalize("NFKC", text(cell)).lower()
    return re.sub(r"[\s\-_。.!！]+", "", words)


def satisfaction(cell: Cell, _date_1904: bool = False) -> int:
    """One to five: 5, "4分", ★★★★☆, 非常满意; a scale of ten or a hundred is not understood."""
    if isinstance(cell, float | int) and not isinstance(cell, bool):
        if cell not in range(1, 6):
            raise NotUnderstoodError
        return int(cell)
    words = folded(cell)
    if stars := _STARS.fullmatch(words):
        return len(stars[1] or stars[2])
    if score := _SCORE.fullmatch(words):
        return int(score[1])
    return _known(past_words.SATISFACTION, words)


def channel(cell: Cell, _date_1904: bool = False) -> Channel:
    words = folded(cell).removesuffix("回访").removesuffix("投诉")
    return _known(past_words.CHANNELS, words)


def letter_kind(cell: Cell, _date_1904: bool = False) -> LetterKind:
    words = folded(cell)
    slugs = {kind.value.replace("_", ""): kind for kind in LetterKind}
    said = {folded(label(kind, language)): kind for kind in LetterKind for language in LANGUAGES}
    return _known({**slugs, **said, **past_words.LETTERS}, words)


def letter_named(header: str) -> LetterKind | None:
    """The letter that a header names: 感谢信寄出日期, "Birthday card sent"."""
    words = folded(header)
    named = [word for word in past_words.LETTERS if word in words]
    return past_words.LETTERS[max(named, key=len)] if named else None


def complaint_state(cell: Cell, _date_1904: bool = False) -> ComplaintState:
    """Settled or still open; the words of a case's other states mean that it is open."""
    return _known(past_words.STATES, folded(cell))


def returned(cell: Cell, date_1904: bool = False) -> date | bool:
    """Whether a letter came back, or on which day it did: none that is still to come."""
    words = folded(cell)
    if words in _CAME_BACK:
        return True
    try:
        return flag(cell)
    except NotUnderstoodError:
        on = day(cell, date_1904)
    if on > clock.today():
        raise NotUnderstoodError
    return on


def outcome(result: str) -> AttemptOutcome:
    """How a try ended whose result is told; where it says anything else, somebody was reached."""
    return past_words.OUTCOMES.get(folded(result), AttemptOutcome.REACHED)


def moment(cell: Cell, date_1904: bool, order: DateOrder | None) -> datetime:
    """When something happened, in UTC; where only a day is told, at noon."""
    on = day(cell, date_1904, order)
    at = NOON
    if isinstance(cell, datetime):
        at = cell.time() if cell.time() != time(0) else NOON
    elif isinstance(cell, str) and (said := _TIME.search(cell.strip())):
        if int(said[1]) > 23 or int(said[2]) > 59:
            raise NotUnderstoodError
        at = time(int(said[1]), int(said[2]))
    elif isinstance(cell, float) and not isinstance(cell, date) and cell % 1:
        minutes = round(cell % 1 * 24 * 60)
        at = time(*divmod(min(minutes, 24 * 60 - 1), 60))
    return clock.at_local(on, at)


def _known(known: Mapping[str, T], words: str) -> T:
    if words not in known:
        raise NotUnderstoodError
    return known[words]
