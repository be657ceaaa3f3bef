"""Lines that the import leaves in a customer's remarks: written once, found again in either language."""

from typing import Final

from crm_desktop.core.words import LANGUAGES, say

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


def without_doubtful(remarks: str, field: str, products: set[str]) -> str:
    """The remarks without the lines that call ``field`` doubtful, as far as they are about ``products``."""
    if not remarks:
        return remarks
    edges = [
        line(DOUBTFUL, field, "\0", product, language).split("\0")
        for language in LANGUAGES
        for product in products
    ]
    kept = [
        text
        for text in remarks.split("\n")
        if not any(text.startswith(start) and text.endswith(end) for start, end in edges)
    ]
    return "\n".join(kept)
