"""The pictures of the documentation show the colours of the program, the small ones and the large ones."""

import importlib.util
from pathlib import Path

from PIL import Image

from tests.test_style import ROOT

RED, RAIL = (200, 55, 45), (246, 247, 249)


def test_a_small_number_stays_red_and_the_rail_grey(tmp_path: Path) -> None:
    spec = importlib.util.spec_from_file_location("screenshots", ROOT / "docs" / "screenshots.py")
    assert spec is not None
    assert spec.loader is not None
    screenshots = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(screenshots)
    picture = Image.new("RGB", (200, 150), "white")
    for x in range(200):  # as many shades of grey and blue as anti-aliased letters and charts have
        for y in range(100):
            shade = 255 - (x * 7 + y * 3) % 256
            picture.putpixel((x, y), (shade, shade, min(255, shade + y % 64)))
    picture.paste(RAIL, (0, 100, 200, 150))
    picture.paste(RED, (180, 130, 184, 134))
    picture.save(tmp_path / "whole.png")
    screenshots._reduce(tmp_path / "whole.png", tmp_path / "reduced.png")
    with Image.open(tmp_path / "reduced.png") as reduced:
        colours = reduced.convert("RGB")
    shown = colours.getpixel((182, 132))
    assert isinstance(shown, tuple)
    assert colours.getpixel((20, 125)) == RAIL
    assert max(abs(one - other) for one, other in zip(shown, RED, strict=True)) < 12, shown
