"""What a printed form is made of: sections of rows of labelled fields, all plain text."""

from dataclasses import dataclass

from crm_desktop.core.letters.letters import OfficeDetails


@dataclass(frozen=True, slots=True)
class Field:
    """One box of a form: ``share`` of its row's width, while empty ``lines`` high, for writing by hand.

    With ``choices`` it shows a square before each, ticked or not, instead of the text.
    """

    label: str
    text: str = ""
    share: float = 1.0
    lines: int = 1
    choices: tuple[tuple[str, bool], ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    title: str
    rows: tuple[tuple[Field, ...], ...]


@dataclass(frozen=True, slots=True)
class FormContent:
    """A form as words; ``signatures`` are the lines to be signed at its end.

    ``shorter`` are sections that may stand instead, each time with a little less, where one page holds those.
    """

    title: str
    number: str
    office: OfficeDetails
    sections: tuple[Section, ...]
    signatures: tuple[str, ...] = ()
    state: str = ""
    shorter: tuple[tuple[Section, ...], ...] = ()
