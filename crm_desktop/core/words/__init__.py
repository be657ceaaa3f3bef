"""The one catalogue of words that command line, services, workbooks and papers use, in both languages."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cache
from importlib import import_module
from typing import Final

LANGUAGES: Final = ("zh_CN", "en")

_WIDE_MARKS: Final = "。！？；：，、…）”"

_AREAS: Final = (
    "records",
    "changes",
    "own_fields",
    "history",
    "errors",
    "backups",
    "dates",
    "importing",
    "doubles",
    "callbacks",
    "complaints",
    "due",
    "attachments",
    "papers",
    "report",
    "figures",
    "figure_columns",
    "lists",
    "command_line",
    "many",
)


@cache
def _table() -> dict[str, tuple[str, str]]:
    table: dict[str, tuple[str, str]] = {}
    for area in _AREAS:
        words: dict[str, tuple[str, str]] = import_module(f"{__name__}.{area}").WORDS
        twice = table.keys() & words.keys()
        if twice:
            raise ValueError(f"said twice: {sorted(twice)}")
        table |= words
    return table


def say(key: str, language: str, **params: object) -> str:
    """The words under ``key`` in ``language`` (``zh_CN`` or ``en``), its ``{places}`` filled from ``params``.

    Raises ``KeyError`` where the catalogue has no such key: a missing word is a fault of the program.
    """
    words = unfilled(key, language, params)
    return words.format(**params) if params else words


def say_change(action: str, params: Mapping[str, object], language: str) -> str:
    """What a write did, in words, from what the record of changes keeps of it.

    Taking back and doing again say what; what an older version did not keep is an ellipsis.
    """
    places = _Places(particulars(params, language))
    if action in ("change.undone", "change.redone"):
        others = {name: value for name, value in params.items() if name != "undone"}
        places["what"] = say_change(str(params.get("undone", "")), others, language)
    key = f"change.{action}" if has(f"change.{action}") else "history.without_words"
    return unfilled(key, language, params).format_map(places)


def unfilled(key: str, language: str, params: Mapping[str, object]) -> str:
    """The words under ``key``, with their places open.

    Beside them stand others for a ``count`` of one (``key.one``), and for what a version told that did not keep
    all particulars yet (``key.earlier``).
    """
    table = _table()
    words = table.get(f"{key}.one", table[key]) if str(params.get("count")) == "1" else table[key]
    text = words[LANGUAGES.index(language)]
    earlier = table.get(f"{key}.earlier")
    if earlier is None:
        return text
    from string import Formatter

    wanted = (name for _before, name, *_rest in Formatter().parse(text) if name)
    return text if all(name in params for name in wanted) else earlier[LANGUAGES.index(language)]


def particulars(params: Mapping[str, object], language: str) -> dict[str, object]:
    """What a sentence is filled from, with the codes among it in words."""
    return {
        name: say(f"{name}.{value}", language) if name in _CODES and has(f"{name}.{value}") else value
        for name, value in params.items()
    }


_CODES: Final = ("callback_kind",)
"""Particulars that are kept as codes: a history is read in either language."""


class _Places(dict[str, object]):
    def __missing__(self, _key: str) -> str:
        return "…"


def has(key: str) -> bool:
    return key in _table()


def joined(sentences: Iterable[str]) -> str:
    """Sentences one after the other: a Chinese mark carries its own space, behind any other stands one."""
    said = ""
    for sentence in filter(None, sentences):
        said += f" {sentence}" if said and said[-1] not in _WIDE_MARKS else sentence
    return said


@cache
def _kind(enum: type[StrEnum]) -> str:
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in enum.__name__).strip(
        "_"
    )


def label(member: StrEnum, language: str) -> str:
    """What a state, kind or grade is called: ``CallbackState.PLANNED`` is under ``callback_state.planned``."""
    return say(f"{_kind(type(member))}.{member.value}", language)
