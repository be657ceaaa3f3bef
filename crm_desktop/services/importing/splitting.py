"""One column that holds several values: where a cell is parted, and what each piece becomes."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from crm_desktop.core.words.importing import FIELDS
from crm_desktop.services.importing.headers import NOTED


class SplitAt(StrEnum):
    """Where a cell is parted."""

    SPACE = "space"
    COMMA = "comma"
    SLASH = "slash"
    LINE = "line"
    DASH = "dash"
    FIGURES = "figures"
    """Between words and figures: 张三13800001111."""


_MARKS: Final = {
    SplitAt.SPACE: r"[^\S\n]+|\n",
    SplitAt.COMMA: r"[,，;；、]|\s?:::\s?",
    SplitAt.SLASH: r"[/／|\\]",
    SplitAt.LINE: r"\n",
    SplitAt.DASH: r"\s*(?:--|[—–]+|(?<!\d)-|-(?!\d))\s*",
    SplitAt.FIGURES: r"(?<=[^\d\s+(（:：-])[\s:：]*(?=[+(（]?\d[\d -]{5})|(?<=\d)[\s]*(?=[^\d\s()（）+-])",
}
_PREFIX: Final = "split"


def most_pieces(at: SplitAt, texts: Iterable[str]) -> int:
    """Into how many pieces the texts can be parted at most."""
    return max((len(re.split(_MARKS[at], text.strip())) for text in texts), default=0)


@dataclass(frozen=True, slots=True)
class Split:
    """Where the cells of a column are parted, and what the pieces become (``NOTED`` for remarks)."""

    at: SplitAt
    names: tuple[str, ...]

    def pieces(self, text: str) -> list[str]:
        """The pieces of a cell, as many as there are names at most: the last one keeps what is left."""
        found = re.split(_MARKS[self.at], text, maxsplit=len(self.names) - 1)
        return [piece.strip() for piece in found]

    def __str__(self) -> str:
        return f"{_PREFIX}:{self.at}:{'+'.join(self.names)}"

    @staticmethod
    def read(words: str) -> "Split | None":
        """What ``str`` wrote; None for any other text."""
        prefix, _, rest = words.partition(":")
        at, _, names = rest.partition(":")
        found = tuple(names.split("+"))
        if prefix != _PREFIX or at not in set(SplitAt) or len(found) < 2:
            return None
        return Split(SplitAt(at), found) if all(each in FIELDS or each == NOTED for each in found) else None
