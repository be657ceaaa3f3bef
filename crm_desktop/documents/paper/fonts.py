"""The fonts that papers are set in: those that ship with the program, then the system's, then 〓."""

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

HOME: Final = Path(__file__).parents[1] / "fonts"
GETA: Final = "〓"  # the printer's mark for a character that no font has

KAI: Final = "LXGWWenKai-Regular"
SANS: Final = "NotoSansSC-Regular"
BOLD: Final = "NotoSansSC-Bold-Subset"
SERIF: Final = "EBGaramond-Regular"
ITALIC: Final = "EBGaramond-Italic"
SEMIBOLD: Final = "EBGaramond-SemiBold"

# Which font stands in where one lacks a character: 𠮷 is in WenKai only, Bold has GB 2312 and names.
_ORDER: Final = {
    "kai": (KAI, SANS),
    "sans": (SANS, KAI),
    "bold": (BOLD, SANS, KAI),
    "serif": (SERIF, KAI, SANS),
    "italic": (ITALIC, KAI, SANS),
    "semibold": (SEMIBOLD, BOLD, SANS, KAI),
}
LATIN: Final = frozenset({"serif", "italic", "semibold"})
"""The families that English is set in; the others are for Chinese."""

# Noto's are as wide as a character: right in Chinese, but they tear English words apart (it’s).
_CURLED: Final = frozenset("‘’“”")

_SYSTEM: Final = (
    ("msyh.ttc", 0),
    ("simsun.ttc", 0),
    ("simsunb.ttf", 0),
    ("SimSunExtG.ttf", 0),
    ("STHeiti Light.ttc", 0),
    ("STHeiti Medium.ttc", 0),
    ("wqy-microhei.ttc", 0),
    ("wqy-zenhei.ttc", 0),
    ("DroidSansFallbackFull.ttf", 0),
    ("DejaVuSans.ttf", 0),
)


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """One font file as ReportLab holds it; ``widths`` are in thousandths of an em, by code point."""

    name: str
    font: Any
    widths: dict[int, float]
    glyphs: dict[int, int]

    def has(self, character: str) -> bool:
        return ord(character) in self.glyphs

    def width(self, character: str) -> float:
        return self.widths.get(ord(character), 1000.0)


@cache
def face(name: str) -> Face:
    """The font that ships under this name, read once for the life of the program (about 0.1 s)."""
    return _open(name, HOME / f"{name}.ttf", 0)


def _open(name: str, path: Path, index: int) -> Face:
    from reportlab.pdfbase import pdfmetrics, ttfonts

    _write_surrogates()
    font = ttfonts.TTFont(name, str(path), subfontIndex=index, shapable=False)
    pdfmetrics.registerFont(font)
    return Face(name, font, font.face.charWidths, font.face.charToGlyph)


@cache
def family(name: str) -> tuple[Face, ...]:
    """The fonts to ask for a character, in order, of ``kai`` (letters), ``sans`` or ``bold``."""
    return tuple(face(each) for each in _ORDER[name])


def full_width_quotes(name: str) -> Face:
    """The face whose quotation marks are as wide as a character, as Chinese wants them; WenKai's are not."""
    return face(BOLD if name == "bold" else SANS)


def _system_folders() -> Iterator[Path]:
    if sys.platform == "win32":
        yield Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts"
    elif sys.platform == "darwin":
        yield Path("/System/Library/Fonts")
        yield Path("/System/Library/Fonts/Supplemental")
        yield Path("/Library/Fonts")
    else:
        yield Path("/usr/share/fonts")
        yield Path.home() / ".local/share/fonts"


@cache
def system_faces() -> tuple[Face, ...]:
    """The system's Chinese fonts that ReportLab can embed (TrueType outlines); looked for on first need."""
    from reportlab.pdfbase.ttfonts import TTFError

    found: list[Face] = []
    wanted = {name.lower(): (name, index) for name, index in _SYSTEM}
    for folder in _system_folders():
        if not folder.is_dir():
            continue
        for path in sorted(folder.rglob("*.tt[cf]")):
            name, index = wanted.pop(path.name.lower(), ("", 0))
            if not name:
                continue
            try:
                found.append(_open(f"system-{path.stem.replace(' ', '')}", path, index))
            except (TTFError, OSError, ValueError):
                continue  # a font that cannot be embedded is no help; the next one may be
    return tuple(found)


@cache
def face_for(family_name: str, character: str) -> Face | None:
    """The first font that has the character; ``None`` where neither ours nor the system's has it."""
    if character in _CURLED:
        return face(KAI)
    for each in family(family_name):
        if each.has(character):
            return each
    for each in system_faces():
        if each.has(character):
            return each
    return None


@cache
def _write_surrogates() -> None:
    """Let text be copied out of a PDF also above U+FFFF.

    ReportLab writes such a character with five digits, which readers take for another one; the PDF
    reference (9.10.3) wants UTF-16, so a surrogate pair. It also allows 100 lines in one block only.
    """
    from reportlab.pdfbase import ttfonts

    ttfonts.makeToUnicodeCMap = _to_unicode


def _to_unicode(name: str, subset: list[int]) -> str:
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        f"/CIDSystemInfo << /Registry ({name}) /Ordering ({name}) /Supplement 0 >> def",
        f"/CMapName /{name} def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        f"<00> <{len(subset) - 1:02X}>",
        "endcodespacerange",
    ]
    pairs = [(code, point) for code, point in enumerate(subset) if point]
    for start in range(0, len(pairs), 100):
        block = pairs[start : start + 100]
        lines.append(f"{len(block)} beginbfchar")
        lines += [f"<{code:02X}> <{chr(point).encode('utf-16-be').hex().upper()}>" for code, point in block]
        lines.append("endbfchar")
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(lines)
