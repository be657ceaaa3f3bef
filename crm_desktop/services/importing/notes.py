"""Lines that the import leaves in a customer's remarks: written once, found again in either language."""

from collections.abc import Iterable
from functools import cache
from typing import Final

from crm_desktop.core.words import LANGUAGES, say
from crm_desktop.core.words.importing import FIELDS

DOUBTFUL: Final = "import.note.doubtful"
ALSO: Final = "import.note.also"
BESIDE: Final = "import.note.beside"


def line(kind: str, field: str, text: str, product: str, language: str) -> str:
    """One line: its kind, the field's name, the words as written, the product it is about ("" for none)."""
    about = say("import.note.product", language, product=product) if product else ""
    return say(kind, language, field=say(f"import.field.{field}", language), text=text, product=about)


def has(remarks: str, block: str) -> bool:
    """Whether these lines stand in the remarks, one after the other."""
    return f"\n{block}\n" in f"\n{remarks}\n"


def added(remarks: str, block: str) -> str:
    """The remarks with the block at their end, unless it is there."""
    if not block or has(remarks, block):
        return remarks
    return f"{remarks}\n{block}" if remarks else block


def noted(remarks: str, kind: str, field: str, text: str, product: str) -> bool:
    """Whether such a line stands in the remarks, in either language."""
    return bool(remarks) and any(
        has(remarks, line(kind, field, text, product, language)) for language in LANGUAGES
    )


def without(remarks: str, kind: str, field: str, text: str, products: Iterable[str]) -> str:
    """The remarks without this line, in whatever language, about whichever of ``products`` it is."""
    if not remarks:
        return remarks
    gone = {line(kind, field, text, product, language) for language in LANGUAGES for product in products}
    return "\n".join(words for words in remarks.split("\n") if words not in gone)


def without_the_only_doubt(remarks: str, field: str, products: Iterable[str]) -> str:
    """The remarks without the line that calls ``field`` doubtful; several of them all stay."""
    if not remarks:
        return remarks
    edges = [
        line(DOUBTFUL, field, "\0", product, language).split("\0")
        for language in LANGUAGES
        for product in products
    ]
    lines = remarks.split("\n")
    found = [
        words
        for words in lines
        if any(words.startswith(start) and words.endswith(end) for start, end in edges)
    ]
    return "\n".join(words for words in lines if words not in found) if len(found) == 1 else remarks


def problems_said(cell: str) -> list[tuple[str, str]]:
    """Field and text of each doubtful value in a cell of the problems workbook's column of problems."""
    found = []
    for words in cell.split("\n"):
        for start, end, field in _problems():
            if words.startswith(start) and words.endswith(end):
                found.append((field, words[len(start) : len(words) - len(end)]))
                break
    return found


@cache
def _problems() -> list[tuple[str, str, str]]:
    """What stands before and after the text of a doubtful value, for each field in each language."""
    said = []
    for language in LANGUAGES:
        for field in FIELDS:
            label = say(f"import.field.{field}", language)
            start, end = say("import.reason.doubtful", language, field=label, text="\0").split("\0")
            said.append((start, end, field))
    return said
