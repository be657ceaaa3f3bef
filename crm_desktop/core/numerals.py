"""Numbers as they are written in dates: Arabic and Chinese figures, years of two figures."""

_DIGITS = {char: value for value, char in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0, "两": 2}


def read_number(text: str) -> int | None:
    """A number up to 99 in Arabic or Chinese figures (十五, 廿三, 三十, 卅), or a year (一九八八, 1988)."""
    if text.isdecimal():
        return int(text)
    text = text.replace("廿", "二十").replace("卅", "三十")
    if "十" in text:
        tens, _, ones = text.partition("十")
        if not set(tens + ones) <= _DIGITS.keys() or len(tens) > 1 or len(ones) > 1:
            return None
        return _DIGITS.get(tens, 1) * 10 + _DIGITS.get(ones, 0)
    if text and set(text) <= _DIGITS.keys():
        return int("".join(str(_DIGITS[char]) for char in text))
    return None


def full_year(year: int) -> int:
    """The year meant by one or two figures: 75 is 1975, 22 is 2022; a full year stays."""
    if year >= 100:
        return year
    return year + (2000 if year < 40 else 1900)
