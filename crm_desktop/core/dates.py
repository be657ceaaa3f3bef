"""Dates as people type and say them: reading any way of writing a day, and saying days, moments and spans."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Literal

from crm_desktop.core import clock, countries, date_orders
from crm_desktop.core.date_orders import DateOrder
from crm_desktop.core.numerals import full_year, read_number
from crm_desktop.core.patterns import late
from crm_desktop.core.words import say

Prefer = Literal["nearest", "past", "future"]

YEARS = range(1900, 2200)
"""What years a day can have; others are slips of the pen, and calculating with them leaves the calendar."""
_EXCEL_DAY_0 = date(1899, 12, 30)
_EXCEL_SERIALS = range(7306, 73051)  # 1920 to 2099: what smaller or larger numbers mean is not a day

_F = r"[\d〇零○一二三四五六七八九十廿卅]"
_YEAR_FIRST = late(r"(\d{4}|\d{2})\s*([-./])\s*(\d{1,2})\s*\2\s*(\d{1,2})")
_YEAR_LAST = late(r"(\d{1,2})\s*([-./])\s*(\d{1,2})\s*\2\s*(\d{4})")
_CHINESE = late(
    rf"(?:公历|阳历|新历)?\s*(?:((?:\d{{4}}|\d{{2}}|[〇零○一二三四五六七八九]{{2,4}}))\s*年)?"
    rf"\s*({_F}{{1,3}})\s*月\s*({_F}{{1,3}})\s*[日号]?"
)
_MONTH_DAY = late(r"(\d{1,2})\s*[-./]\s*(\d{1,2})")
_COMPACT = late(r"(\d{4})(\d\d)(\d\d)")
_TIME_BEHIND = late(
    r"[t\s]+(?:[上下]午\s*)?\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*(?:[ap]\.?m\.?|z|[+-]\d{2}:?\d{2})?$"
)
_WEEKDAY_BEHIND = late(r"(?<=[\d日号])[\s,(]*(?:星期|周|礼拜)[一二三四五六日天]\)?$")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAME = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DAY_NAME = late(rf"(\d{{1,2}})(?:st|nd|rd|th)?(?: of)?[ -]+{_NAME}(?:,?[ -]+(\d{{4}}))?")
_NAME_DAY = late(rf"{_NAME} +(\d{{1,2}})(?:st|nd|rd|th)?(?:,? +(\d{{4}}))?")

_DAYS_AWAY = {
    **dict.fromkeys(["今天", "今日", "today"], 0),
    **dict.fromkeys(["明天", "明日", "tomorrow"], 1),
    **dict.fromkeys(["后天", "the day after tomorrow", "day after tomorrow"], 2),
    "大后天": 3,
    **dict.fromkeys(["昨天", "昨日", "yesterday"], -1),
    **dict.fromkeys(["前天", "the day before yesterday", "day before yesterday"], -2),
    "大前天": -3,
}
_LATER = late(rf"(两|{_F}{{1,3}})\s*(天|日|周|个?星期|个?礼拜|个?月)\s*(后|以后|之后|前|以前|之前)")
_IN = late(r"in (\d{1,3}) (day|week|month)s?")
_AGO = late(r"(\d{1,3}) (day|week|month)s? ago")
_PLUS = late(r"([+-]\d{1,3})")
_WEEK_ZH = late(r"(本|这|下|上)?(?:个?)(?:周|星期|礼拜)([一二三四五六日天])")
_WEEK_EN = late(r"(?:(this|next|last) )?(mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?")
_WEEKDAYS_EN = ("mo", "tu", "we", "th", "fr", "sa", "su")


def parse_date(value: object, today: date, prefer: Prefer = "nearest") -> date | None:
    """The day meant by a cell or by what somebody typed; None if it is not clear.

    Takes dates, Excel's serial numbers (1900 system), "2022.11.7", "2020年5月27日", "20200527", "10-3",
    "10月3日", "腊月廿三", "明天", "下周三", "in 3 days", "3 Oct 2026". Without a year it is the nearest such
    day, or the last one up to today or the next from today on, as `prefer` says. Three figures with the year
    last are read only where one of them cannot be a month, or where the office's country writes it last: as
    is usual there. What somebody types is of the years 1900 to 2199.
    """
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _from_number(value)
    return _from_text(normalise(value), today, prefer) if isinstance(value, str) else None


def _from_text(text: str, today: date, prefer: Prefer) -> date | None:
    if text.isdecimal() and len(text) == 5:
        return _from_number(int(text))
    if away := _relative(text, today):
        return away
    if parts := split_date(text):
        year, month, day = parts
        if year is None:
            return _without_year(month, day, today, prefer)
        return _day(year, month, day) if year in YEARS else None
    from crm_desktop.core import lunar  # late: the window's start says days, and reads none

    if lunar_parts := lunar.parse_lunar(text):
        return _lunar_day(*lunar_parts, today=today, prefer=prefer)
    return None


def split_date(text: str, order: DateOrder | None = None) -> tuple[int | None, int, int] | None:
    """Year (None if not said), month and day of a solar date in figures or words; it may not exist.

    ``order`` is that of the column that it stands in, where figures can mean several days; typed by somebody
    they are in the order of the office's country.
    """
    text = normalise(text)
    usual = countries.date_order(countries.here())
    if order is None and usual is not DateOrder.YMD:
        order = usual
    if order is not None and date_orders.meanings(text):
        return date_orders.read(text, order)
    for pattern, read in _WAYS:
        if match := pattern.fullmatch(text):
            return read(match)
    return None


def _year_last(match: re.Match[str]) -> tuple[int | None, int, int] | None:
    one, two, year = int(match[1]), int(match[3]), int(match[4])
    if one > 12:
        return year, two, one
    return (year, one, two) if two > 12 or one == two else None


def _chinese(match: re.Match[str]) -> tuple[int | None, int, int] | None:
    if not re.search(r"[\d日号公阳新]", match[0]):
        return None  # "八月十五" is how a lunar date is said
    year = read_number(match[1]) if match[1] else None
    month, day = read_number(match[2]), read_number(match[3])
    if month is None or day is None:
        return None
    return (_year(match[1], year) if year is not None else None), month, day


def _year(said: str, year: int) -> int:
    """Two figures are of our time; four mean what they say, also 0001."""
    return year if len(said) == 4 else full_year(year)


_WAYS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], tuple[int | None, int, int] | None]], ...] = (
    (_COMPACT, lambda match: (int(match[1]), int(match[2]), int(match[3]))),
    (_YEAR_FIRST, lambda match: (_year(match[1], int(match[1])), int(match[3]), int(match[4]))),
    (_YEAR_LAST, _year_last),
    (_MONTH_DAY, lambda match: (None, int(match[1]), int(match[2]))),
    (_CHINESE, _chinese),
    (_DAY_NAME, lambda match: (_optional(match[3]), _month(match[2]), int(match[1]))),
    (_NAME_DAY, lambda match: (_optional(match[3]), _month(match[1]), int(match[2]))),
)


def normalise(text: str) -> str:
    """Half-width, lower case, without a time of day or a weekday behind the date."""
    text = unicodedata.normalize("NFKC", text).strip().lower()
    return _WEEKDAY_BEHIND.sub("", _TIME_BEHIND.sub("", text)).strip() or text


def add_months(day: date, months: int) -> date:
    """The same day `months` later or earlier; the month's last day where it has no such day."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, days_in_month(year, month + 1)))


def whole_years(since: date, until: date) -> int:
    """Full years between two days, at least 0."""
    years = until.year - since.year
    if add_months(since, 12 * years) > until:
        years -= 1
    return max(years, 0)


def next_turn(start: date, months: int, earliest: date) -> date:
    """The first day from `earliest` on that lies a whole number of turns of `months` months after `start`."""
    turns = max(1, ((earliest.year - start.year) * 12 + earliest.month - start.month) // months)
    day = add_months(start, turns * months)
    return day if day >= earliest else add_months(start, (turns + 1) * months)


def days_in_month(year: int, month: int) -> int:
    """28 to 31."""
    return (date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)).day


def _from_number(number: float) -> date | None:
    if not math.isfinite(number):
        return None
    if number == int(number) and (match := _COMPACT.fullmatch(str(int(number)))):
        return _day(int(match[1]), int(match[2]), int(match[3]))
    return _EXCEL_DAY_0 + timedelta(days=int(number)) if int(number) in _EXCEL_SERIALS else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _optional(text: str | None) -> int | None:
    return int(text) if text else None


def _month(name: str) -> int:
    return _MONTHS.index(name) + 1


def _without_year(month: int, day: int, today: date, prefer: Prefer) -> date | None:
    years = range(today.year - 4, today.year + 5)  # 29 February comes every fourth year
    return _choose([found for year in years if (found := _day(year, month, day))], today, prefer)


def _lunar_day(
    year: int | None, month: int, day: int, leap: bool, *, today: date, prefer: Prefer
) -> date | None:
    from crm_desktop.core import lunar  # late, as above

    found = []
    for each in [year] if year is not None else range(today.year - 19, today.year + 20):
        try:
            found.append(lunar.to_solar(lunar.LunarDate(each, month, day, leap)))
        except ValueError:
            continue
    return _choose(found, today, prefer) if year is None else next(iter(found), None)


def _choose(days: list[date], today: date, prefer: Prefer) -> date | None:
    if prefer == "past":
        days = [day for day in days if day <= today]
    elif prefer == "future":
        days = [day for day in days if day >= today]
    return min(days, key=lambda day: (abs(day - today), day < today), default=None)


def _relative(text: str, today: date) -> date | None:
    if text in _DAYS_AWAY:
        return today + timedelta(days=_DAYS_AWAY[text])
    if match := _PLUS.fullmatch(text):
        return today + timedelta(days=int(match[1]))
    if match := _LATER.fullmatch(text):
        amount = read_number(match[1])
        sign = -1 if match[3].endswith("前") else 1
        return _moved(today, amount * sign, match[2]) if amount is not None else None
    if match := _IN.fullmatch(text):
        return _moved(today, int(match[1]), match[2])
    if match := _AGO.fullmatch(text):
        return _moved(today, -int(match[1]), match[2])
    return _weekday(text, today)


def _moved(today: date, amount: int, unit: str) -> date:
    if unit.endswith(("月", "month")):
        return add_months(today, amount)
    return today + timedelta(days=amount * (1 if unit in ("天", "日", "day") else 7))


def _weekday(text: str, today: date) -> date | None:
    """下周三 and "next Wednesday" are in the week after this one; without a word it is the next such day."""
    if match := _WEEK_ZH.fullmatch(text):
        number = "一二三四五六日".index(match[2].replace("天", "日"))
        weeks = {"本": 0, "这": 0, "下": 1, "上": -1}.get(match[1] or "")
    elif match := _WEEK_EN.fullmatch(text):
        number = _WEEKDAYS_EN.index(match[2][:2])
        weeks = {"this": 0, "next": 1, "last": -1}.get(match[1] or "")
    else:
        return None
    if weeks is None:
        return today + timedelta(days=(number - today.weekday()) % 7)
    return today + timedelta(days=number - today.weekday() + 7 * weeks)


_MONTH_NAMES = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


def say_date(day: date, language: str) -> str:
    """A full date: "2023-05-12", "12 May 2023"."""
    return day.isoformat() if language != "en" else f"{say_day(day, language)} {day.year}"


def say_day(day: date, language: str) -> str:
    """A date without its year: "10月21日", "21 Oct"."""
    return f"{day.month}月{day.day}日" if language != "en" else f"{day.day} {_MONTH_NAMES[day.month - 1][:3]}"


def say_month(year: int, month: int, language: str) -> str:
    """A month: "2026年10月", "October 2026"."""
    return f"{year}年{month}月" if language != "en" else f"{_MONTH_NAMES[month - 1]} {year}"


def say_weekday(day: date, language: str) -> str:
    """The day of the week: "星期三", "Wednesday"."""
    return say(f"weekday.{day.isoweekday()}", language)


def say_day_and_weekday(day: date, language: str) -> str:
    """What a headline says: "10月21日 星期三", "Wednesday, 21 Oct"."""
    weekday = say_weekday(day, language)
    return say("date.with_weekday", language, day=say_day(day, language), weekday=weekday)


def say_time(moment: datetime) -> str:
    """The office's time of day: "15:00"."""
    return f"{clock.local(moment):%H:%M}"


def say_datetime(moment: datetime, language: str) -> str:
    """A moment in the office's zone: "2026-10-21 15:00", "21 Oct 2026 15:00"."""
    return f"{say_date(clock.local(moment).date(), language)} {say_time(moment)}"


def say_relative(when: datetime | date, now: datetime, language: str) -> str:
    """A day or moment as seen from now: "今天 15:00", "明天 09:30", "3 天后", "10月28日"; "昨天", "3 周前".

    The time of day is said for today and tomorrow, and left out where the end of a day is meant.
    """
    today = clock.local(now).date()
    day, at = _day_and_time(when)
    away = (day - today).days
    if away in (0, 1):
        name = say("date.tomorrow" if away else "date.today", language)
        return say("date.at", language, day=name, time=at) if at else name
    if away > 1:
        return say("date.in_days", language, n=away) if away < 7 else _say_near(day, today, language)
    return _say_ago(day, today, language)


def say_span(span: timedelta, language: str) -> str:
    """A length of time, its sign left out: "18 分钟", "3 小时 12 分", "2 天 5 小时"."""
    minutes = int(abs(span).total_seconds()) // 60
    hours, minute = divmod(minutes, 60)
    if minutes == 0:
        return say("date.moment", language)
    if hours == 0:
        return say("date.minutes", language, n=minutes)
    if hours < 24:
        key = "date.hours_minutes" if minute else "date.hours"
        return say(key, language, hours=hours, n=minute or hours)
    days, hour = divmod(hours, 24)
    said = _count("date.day", days, language)
    return f"{said} {say('date.hours', language, n=hour)}" if hour else said


def say_days(n: int, language: str) -> str:
    """So many days: "1 天", "3 days"."""
    return _count("date.day", n, language)


def _day_and_time(when: datetime | date) -> tuple[date, str]:
    if not isinstance(when, datetime):
        return when, ""
    day = clock.local(when).date()
    return day, "" if when in (clock.start_of_day(day), clock.end_of_day(day)) else say_time(when)


def _say_near(day: date, today: date, language: str) -> str:
    return say_day(day, language) if day.year == today.year else say_date(day, language)


def _say_ago(day: date, today: date, language: str) -> str:
    days = (today - day).days
    months = (today.year - day.year) * 12 + today.month - day.month - (today.day < day.day)
    if days == 1:
        return say("date.yesterday", language)
    if days < 7:
        return say("date.days_ago", language, n=days)
    if months < 2:
        return _count("date.week_ago", days // 7, language, "date.weeks_ago")
    if months < 12:
        return say("date.months_ago", language, n=months)
    return _count("date.year_ago", months // 12, language, "date.years_ago")


def _count(one: str, n: int, language: str, many: str = "date.days") -> str:
    return say(one, language) if n == 1 else say(many, language, n=n)
