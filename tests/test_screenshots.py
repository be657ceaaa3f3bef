"""The pictures of the documentation show the colours of the program."""

import importlib.util
from pathlib import Path

from PIL import Image

from tests.test_style import ROOT

RED = (200, 55, 45)


def test_the_red_of_a_small_number_stays_red(tmp_path: Path) -> None:
    spec = importlib.util.spec_from_file_location("screenshots", ROOT / "docs" / "screenshots.py")
    assert spec is not None
    assert spec.loader is not None
    screenshots = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(screenshots)
    picture = Image.new("RGB", (600, 400), "white")
    for x in range(600):  # as many shades of grey and blue as anti-aliased letters and charts have
        for y in range(300):
            shade = 255 - (x * 7 + y * 3) % 256
            picture.putpixel((x, y), (shade, shade, min(255, shade + y % 64)))
    picture.paste(RED, (580, 380, 584, 384))
    picture.save(tmp_path / "whole.png")
    screenshots._reduce(tmp_path / "whole.png", tmp_path / "reduced.png")
    with Image.open(tmp_path / "reduced.png") as reduced:
        shown = reduced.convert("RGB").getpixel((582, 382))
    assert isinstance(shown, tuple)
    assert max(abs(one - other) for one, other in zip(shown, RED, strict=True)) < 12, shown
