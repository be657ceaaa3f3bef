"""What letters are made of: recipient, office and occasion as plain facts, and the words of one letter."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Final

from crm_desktop.core.enums import CustomerKind, Gender, Justified, LetterKind, ServiceMode
from crm_desktop.core.name_parts import clean_company, is_han
from crm_desktop.core.names import address_as, latin
from crm_desktop.core.words import say


class LetterPaper(StrEnum):
    """What a kind of letter is printed on."""

    LETTER = "letter"
    """A4 with letterhead and window address, as many pages as it needs."""
    CARD = "card"
    """Folded once: no closing formula, a text as short as the inside is, printed two-sided."""


@dataclass(frozen=True, slots=True)
class OfficeDetails:
    """What stands in the letterhead; empty lines are left out."""

    name: str
    address: str = ""
    phone: str = ""
    postcode: str = ""


@dataclass(frozen=True, slots=True)
class Recipient:
    name: str
    kind: CustomerKind = CustomerKind.PERSON
    honorific: str = ""
    gender: Gender | None = None
    address: str = ""
    postcode: str = ""
    company: str = ""
    """Where a contact person is written to."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with its heading, if it has one."""

    text: str
    heading: str = ""


@dataclass(frozen=True, slots=True)
class LetterContent:
    """One letter as words, ready to be set."""

    kind: LetterKind
    paper: LetterPaper
    day: date
    recipient: str
    """The line above the address, as it is written on an envelope."""
    address: str
    postcode: str
    salutation: str
    paragraphs: tuple[Paragraph, ...]
    closing: tuple[str, ...] = ()
    signature: tuple[str, ...] = ()
    title: str = ""
    subject: str = ""
    """Of a letter: what it is about, with the number."""
    front: str = ""
    text_key: str = ""
    """Of a card: which drawing and which of the texts it has."""
    verse: tuple[str, ...] = ()
    note: tuple[str, ...] = ()
    """Of a card: whose it is and the days it is for, lunar first."""


class Occasion:
    """The facts that a letter is about; each kind of letter has its own."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Service(Occasion):
    """A finished service order, as a thank-you letter tells it."""

    finished_at: datetime
    mode: ServiceMode
    model: str = ""
    technician: str = ""
    work_done: str = ""
    first: bool = True
    years: int = 0
    """Whole years since the product was bought; 0 where that is not known."""


@dataclass(frozen=True, slots=True)
class Reply(Occasion):
    """A complaint as the reply tells it: what the customer said, and the words written for the customer.

    Findings, solution, measures and sums are the office's own and never reach the letter.
    """

    number: str
    received_on: date
    subject: str
    message: str = ""
    """As typed; each line is a paragraph."""
    justified: Justified | None = None
    in_charge: str = ""


@dataclass(frozen=True, slots=True)
class BirthdayOccasion(Occasion):
    """The day that a birthday card is for; ``lunar`` as (month, day, leap) where it is a lunar one."""

    on: date
    lunar: tuple[int, int, bool] | None = None
    years: int = 0
    """Whole years as a customer."""
    age: int | None = None
    """On that day; None where the year of birth is not known."""
    whose: int = 0
    """The id of the customer (or contact person): not everybody gets the same card in a year."""
    last_front: str = ""
    last_text: str = ""
    """What the letter log knows of the card before this one."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around the words of every letter: to whom, from whom, in which language, of which day."""

    kind: LetterKind
    paper: LetterPaper
    recipient: Recipient
    office: OfficeDetails
    language: str
    day: date
    signer: str = ""

    @property
    def place(self) -> str:
        """``company`` or ``home``: which of two sentences is meant."""
        return "company" if self.recipient.kind is CustomerKind.COMPANY else "home"

    def hello(self) -> str:
        return say(f"letter.hello_{self.place}", self.language)

    def closing(self) -> tuple[str, ...]:
        """English letters close faithfully where they could not name anybody; Chinese by their own words."""
        if self.language != "en":
            return ()
        nobody = salutation(self.recipient, self.language) == say("letter.dear_nobody", self.language)
        return (say("letter.yours_faithfully" if nobody else "letter.yours_sincerely", self.language),)

    def letter(
        self,
        paragraphs: Sequence[Paragraph],
        *,
        title: str,
        closing: tuple[str, ...] = (),
        signer: str = "",
        day: date | None = None,
        in_full: bool = False,
        **more: Any,
    ) -> LetterContent:
        """The letter with these paragraphs; ``signer`` signs where nobody else was named.

        ``in_full``: addressed by the whole name. ``more`` are the further fields of ``LetterContent``.
        """
        return LetterContent(
            self.kind,
            self.paper,
            day or self.day,
            envelope_name(self.recipient, self.language),
            self.recipient.address,
            self.recipient.postcode,
            salutation(self.recipient, self.language, in_full=in_full),
            tuple(paragraphs),
            closing,
            signature(self.office, self.signer or signer, self.language),
            title=title,
            **more,
        )


def salutation(recipient: Recipient, language: str, *, in_full: bool = False) -> str:
    """尊敬的王先生： / 济南旺福宾馆各位同仁： / Dear Mr Wang, and ``in_full`` 尊敬的王建国先生："""
    name = address_as(
        recipient.name,
        language,
        recipient.kind,
        honorific=recipient.honorific,
        gender=recipient.gender,
        in_full=in_full and language != "en",
    )
    if not name:
        return say("letter.dear_nobody", language)
    key = "letter.dear_company" if recipient.kind is CustomerKind.COMPANY else "letter.dear"
    return say(key, language, name=spaced(name, language)).replace("： ", "：").replace(" ：", "：")


def envelope_name(recipient: Recipient, language: str) -> str:
    """The name as it stands with the address, in full: 王建国先生 收, abroad Mr John Example.

    A contact person stands under the company in China, and above it abroad.
    """
    chinese = is_chinese(recipient.address) if recipient.address.strip() else language != "en"
    said = "zh_CN" if chinese else "en"
    name = address_as(
        recipient.name,
        said,
        recipient.kind,
        honorific=recipient.honorific,
        gender=recipient.gender,
        in_full=True,
    )
    if not name:
        name = say("letter.nobody", said)
    lines = [clean_company(recipient.company), say("letter.to", said, name=name)]
    return "\n".join(line for line in (lines if chinese else reversed(lines)) if line)


def is_chinese(address: str) -> bool:
    """Whether an address is written in Chinese: then it is set in the order of the Chinese post."""
    return any(is_han(character) for character in address)


def address_lines(name: str, address: str, postcode: str) -> list[str]:
    """Name and address in the order of their country: in China from the postcode down to the name.

    A foreign address stays as it was typed, its postcode behind it; none stands alone on a line.
    """
    address, postcode = address.strip(), postcode.strip()
    if address and postcode and postcode not in address:
        joined = (postcode, address) if is_chinese(address) else (address, postcode)
        address = " ".join(part for part in joined if part)
    lines = [address, name] if is_chinese(address) else [name, address]
    return [line for line in lines if line.strip()]


def spaced(text: str, language: str) -> str:
    """A model or name in a Chinese sentence stands off by a space on the sides that are Latin."""
    if language == "en" or not text:
        return text
    left = "" if is_wide(text[0]) else " "
    right = "" if is_wide(text[-1]) else " "
    return f"{left}{text}{right}"


def is_wide(character: str) -> bool:
    return is_han(character) or ord(character) >= 0x3000


def long_date(day: date, language: str) -> str:
    """The date as a letter carries it: 二〇二六年十月二十一日, 21 October 2026."""
    if language == "en":
        return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
    year = "".join("〇一二三四五六七八九"[int(figure)] for figure in f"{day.year:04}")
    return f"{year}年{han_number(day.month)}月{han_number(day.day)}日"


def short_date(day: date, language: str) -> str:
    """The date inside a sentence, without the year: 10 月 21 日 written closed, 21 October."""
    return f"{day.day} {_MONTHS[day.month - 1]}" if language == "en" else f"{day.month}月{day.day}日"


_MONTH_NAMES = "January February March April May June July August September October November December"
_MONTHS: Final = tuple(_MONTH_NAMES.split())
_FIGURES: Final = "〇一二三四五六七八九"


def han_number(number: int) -> str:
    """A number from 1 to 99 in Chinese figures: 十, 二十一."""
    tens, units = divmod(number, 10)
    return ("" if tens == 0 else "十" if tens == 1 else _FIGURES[tens] + "十") + (
        _FIGURES[units] if units else ""
    )


def ordinal(number: int) -> str:
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def person(name: str, language: str) -> str:
    return latin(name) if language == "en" else name


def years(count: int, language: str) -> str:
    words = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
    if language == "en":
        return words[count - 2] if 2 <= count <= 12 else str(count)
    return "两" if count == 2 else han_number(count) if count < 100 else str(count)


def sentence(text: str) -> str:
    """A text that a user typed, without the stop at its end: the sentence around it brings its own."""
    return " ".join(text.split()).rstrip("。.；;，, ！!")


def signature(office: OfficeDetails, signer: str, language: str) -> tuple[str, ...]:
    """In Chinese the office and under it the person, in English the other way round."""
    lines = [office.name]
    if signer:
        lines.append(say("letter.signed", language, name=person(signer, language)))
    return tuple(reversed(lines) if language == "en" else lines)


def join(sentences: Sequence[str], language: str) -> str:
    return (" " if language == "en" else "").join(sentence for sentence in sentences if sentence)
