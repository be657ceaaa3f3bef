"""Make the pictures of the documentation anew from the sample office: ``uv run python docs/screenshots.py``.

They show the same day each time, in both languages, so that only what really looks different changes.
"""

import math
import os
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from PIL import Image

DAY = "2026-10-29"
LANGUAGES = ("en", "zh_CN")
PAGES = ("today", "customers", "calendar", "complaints", "letters", "reports")
PICTURES = Path(__file__).resolve().parent / "pictures"
COLOURS = 256


def main() -> None:
    for language in LANGUAGES:
        target = PICTURES / language
        target.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory() as name:
            _write_demo(language, Path(name))
            for page in PAGES:
                _reduce(Path(name) / f"{page}.png", target / f"{page}.png")
                print(target / f"{page}.png")


def _write_demo(language: str, folder: Path) -> None:
    command = [sys.executable, "-m", "crm_desktop", "--language", language]
    command += ["demo", "--no-window", "--on", DAY, "--out", str(folder)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)


def _reduce(source: Path, target: Path) -> None:
    """With a palette a picture takes a third of the room and looks the same.

    Half of it are the colours that cover most, as they are; the others are chosen by how far apart they lie:
    a median cut goes by how much there is of each, and the red of a number in the rail became brown or grey.
    """
    with Image.open(source) as picture:
        whole = picture.convert("RGB")
    pixels = [*zip(*[iter(whole.tobytes())] * 3, strict=True)]
    most = [colour for colour, _count in Counter(pixels).most_common(COLOURS // 2)]
    apart = whole.quantize(COLOURS - len(most), Image.Quantize.MAXCOVERAGE).getpalette() or []
    palette = [*most, *zip(*[iter(apart)] * 3, strict=True)]
    nearest = {
        colour: min(range(len(palette)), key=lambda place: math.dist(palette[place], colour))
        for colour in set(pixels)
    }
    reduced = Image.frombytes("P", whole.size, bytes(nearest[colour] for colour in pixels))
    reduced.putpalette([part for colour in palette for part in colour])
    reduced.save(target, optimize=True)


if __name__ == "__main__":
    main()
