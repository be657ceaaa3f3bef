"""Make the table by which traditional characters are folded into simplified ones anew.

`python resources/han_variants.py` writes `crm_desktop/core/han_variants.py` from the table that OpenCC
converts single characters by, as `opencc-python-reimplemented` (needed for this only) brings it. Its licence
is `crm_desktop/licences/OpenCC (table of characters).txt`.
"""

from importlib.resources import files
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "crm_desktop" / "core" / "han_variants.py"
WIDTH = 46
ALSO = {"鍾": "钟", "餘": "余", "戸": "户", "呉": "吴", "黒": "黑", "峯": "峰", "羣": "群", "啓": "启"}
"""What people write besides: old forms, and what OpenCC leaves alone because it may be a name's."""


def pairs() -> dict[str, str]:
    """Each character and what it is written as in simplified Chinese, in one step."""
    table = files("opencc").joinpath("dictionary", "TSCharacters.txt").read_text(encoding="utf-8")
    lines = (line.split("\t") for line in table.splitlines())
    found = {old: new.split(" ")[0] for old, new in lines} | ALSO
    return {old: found.get(new, new) for old, new in found.items() if old != new}


def text() -> str:
    """The module."""
    found = sorted(pairs().items())
    old, new = ("".join(each) for each in zip(*found, strict=True))
    return (
        '"""Traditional characters, and what each is in simplified Chinese; by resources/han_variants.py."""'
        f"\n\nTRADITIONAL = (\n{_lines(old)})\nSIMPLIFIED = (\n{_lines(new)})\n"
    )


def _lines(characters: str) -> str:
    return "".join(
        f'    "{characters[start : start + WIDTH]}"\n' for start in range(0, len(characters), WIDTH)
    )


if __name__ == "__main__":
    TARGET.write_text(text(), encoding="utf-8", newline="\n")
