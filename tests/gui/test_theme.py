"""Every text colour can be read on every ground it stands on, in light and in dark."""

from collections.abc import Callable

import pytest

from crm_desktop.gui import theme


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), theme.PAIRS)
def test_contrast(ink: str, ground: str, dark: bool) -> None:
    ratio = theme.contrast(theme.hex_of(ink, dark=dark), theme.hex_of(ground, dark=dark))
    assert ratio >= 4.5, f"{ink} on {ground}: {ratio:.2f}"


def test_contrast_of_black_and_white_is_21() -> None:
    assert theme.contrast("#000000", "#ffffff") == pytest.approx(21)


def test_style_sheet_names_only_known_tokens(themed: Callable[[str, str], None]) -> None:
    themed("en", "dark")
    assert "$" not in theme.style_sheet()
    assert theme.hex_of("ground", dark=True) in theme.style_sheet()
    assert theme.is_dark()
