"""What may stand on the command line: days, months, numbers and folders; other words end with exit code 2."""

import argparse
from argparse import ArgumentTypeError
from datetime import date, datetime
from pathlib import Path
from typing import Final

from crm_desktop.core import clock
from crm_desktop.core.fields.own_kinds import OwnFieldKind
from crm_desktop.core.words import LANGUAGES

_MOST: Final = 1_000_000_000


def day(text: str) -> date:
    from crm_desktop.core.dates import parse_date

    found = parse_date(text, clock.today())
    if found is None:
        raise ArgumentTypeError(f"not a date of the years 1900 to 2199: {text}; write it as 2026-10-31")
    return found


def month(text: str) -> tuple[int, int]:
    from crm_desktop.core.dates import YEARS

    try:
        found = datetime.strptime(text, "%Y-%m")  # noqa: DTZ007 - a month has no zone
    except ValueError:
        found = None
    if found is None or found.year not in YEARS:
        raise ArgumentTypeError(f"not a month of the years 1900 to 2199: {text}; write it as 2026-10")
    return found.year, found.month


def count(text: str) -> int:
    """How many there may be at most: 1 or more."""
    if not text.isdecimal() or len(text) > 10 or int(text) < 1:
        raise ArgumentTypeError(f"not a number from 1 to {_MOST}: {text[:40]}")
    return min(int(text), _MOST)


def country(text: str) -> str:
    """A country by the two letters of ISO 3166."""
    from crm_desktop.core import countries

    if not countries.is_known(text.upper()):
        raise ArgumentTypeError(f"not a country of ISO 3166: {text[:40]}; write it as CN or TW")
    return text.upper()


def folder_given(text: str) -> Path:
    """A folder: an empty word, as of a script's variable that is not set, does not mean the one one is in."""
    if not text.strip():
        raise ArgumentTypeError("no folder is named")
    return Path(text)


def own_field(text: str) -> tuple[str, OwnFieldKind | None]:
    """A column's header, with the kind of own field it becomes, ``Roof size=number``; None: by its values."""
    header, _, kind = text.rpartition("=")
    kinds = {each.value.replace("_", "-"): each for each in OwnFieldKind}
    if header and kind in kinds:
        return header, kinds[kind]
    return text, None


def telephone(text: str) -> str:
    """The number in what a telephone program hands over, such as ``tel:+8653180008402``."""
    from crm_desktop.core.callers import number_of

    number = number_of(text)
    if not number:
        raise ArgumentTypeError(f"no telephone number: {text[:40]}")
    return number


def window_parser() -> argparse.ArgumentParser:
    """What may stand before a command, or without one: then the window opens."""
    parser = argparse.ArgumentParser(prog="crm-desktop", add_help=False)
    parser.add_argument("--data", type=folder_given, metavar="DIR", help="folder of the office's data")
    parser.add_argument("--language", choices=LANGUAGES, help="language of the words")
    parser.add_argument("--json", action="store_true", help="print JSON instead of tab-separated lines")
    parser.add_argument("--smoke", action="store_true", help=argparse.SUPPRESS)
    parser.set_defaults(command=None)
    return parser
