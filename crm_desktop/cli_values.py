"""What the words behind an option of the command line must be: a day, a month, a number of records."""

import argparse
from datetime import date, datetime

from crm_desktop.core import clock


def a_day(text: str) -> date:
    from crm_desktop.core.dates import parse_date

    day = parse_date(text, clock.today())
    if day is None:
        raise argparse.ArgumentTypeError(
            f"not a date of the years 1900 to 2199: {text}; write it as 2026-10-31"
        )
    return day


def a_month(text: str) -> tuple[int, int]:
    from crm_desktop.core.dates import YEARS

    try:
        month = datetime.strptime(text, "%Y-%m")  # noqa: DTZ007 - a month has no zone
    except ValueError:
        month = None
    if month is None or month.year not in YEARS:
        raise argparse.ArgumentTypeError(
            f"not a month of the years 1900 to 2199: {text}; write it as 2026-10"
        )
    return month.year, month.month


def a_count(text: str) -> int:
    """How many records: 1 or more."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"not a number of 1 or more: {text}")
    return int(text)
