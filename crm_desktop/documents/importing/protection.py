"""Files that a document-protection program encrypted: such an office's Excel opens them, nobody else does."""

import math
from collections import Counter
from pathlib import Path
from typing import Final

from crm_desktop.documents.importing.refusal import Refused

_MARKS: Final = (b"%TSD-Header-", b"E-SafeNet")
"""What the encryption programs of Chinese offices write at the beginning of a file."""
_MARK_WITHIN: Final = 128
_OTHER_KINDS: Final = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"BM",
    b"Rar!",
    b"7z\xbc\xaf",
    b"\x1f\x8b",
    b"BZh",
    b"\xfd7zXZ",
    b"\x28\xb5\x2f\xfd",
    b"%PDF",
    b"ID3",
    b"OggS",
    b"RIFF",
    b"MZ",
)
"""Other kinds of files that are packed as densely; those that are named at byte 4 are films."""
_LOOKED_AT: Final = 65_536
_AT_LEAST: Final = 1_024
"""Bytes; fewer say too little."""
_NEAR_CHANCE: Final = 0.12
"""So far (in bits a byte) encrypted bytes stay from evenly spread ones; text and tables are bits away."""


def refuse_encrypted(path: Path) -> None:
    """Raise ``Refused`` where what should be a list bears such a program's mark, or no mark and pure chance:
    then it may be encrypted, or of no kind that is known here.

    Workbooks are packed as well, but begin with a mark of their own; those are not for this function.
    """
    with path.open("rb") as file:
        start = file.read(_LOOKED_AT)
    head = start[:_MARK_WITHIN]
    if any(mark in head for mark in _MARKS):
        raise Refused("error.file_encrypted")
    if not _is_of_another_kind(start) and _is_chance(start):
        raise Refused("error.file_perhaps_encrypted")


def _is_of_another_kind(start: bytes) -> bool:
    return start.startswith(_OTHER_KINDS) or start[4:8] == b"ftyp"


def _is_chance(content: bytes) -> bool:
    """Whether the bytes are spread as evenly as chance spreads so many."""
    size = len(content)
    if size < _AT_LEAST:
        return False
    entropy = -sum(count / size * math.log2(count / size) for count in Counter(content).values())
    expected = 8 - 255 / (2 * math.log(2) * size)  # Miller and Madow's correction for a sample
    return entropy > expected - _NEAR_CHANCE
