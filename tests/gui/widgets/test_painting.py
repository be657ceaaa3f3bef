"""A line whose name is in full weight is shortened as a whole."""

import pytest
from PySide6.QtGui import QFontMetricsF

from crm_desktop.gui import theme
from crm_desktop.gui.widgets.painting import shortened

PARTS = ("Cancelled the callback to ", "Laura Reed", " of Taylor Kitchens Ltd")


@pytest.fixture
def metrics(themed):
    plain, bold = QFontMetricsF(theme.font()), QFontMetricsF(theme.font(bold=True))
    return plain, bold, plain


def width(parts, metrics):
    return sum(each.horizontalAdvance(part) for part, each in zip(parts, metrics, strict=True))


def test_whatever_is_left_out_ends_in_an_ellipsis_behind_a_letter(metrics):
    whole = width(PARTS, metrics)
    assert shortened(PARTS, metrics, whole) == [*PARTS]
    least = int(width((PARTS[0][:3], "", "…"), metrics))
    for room in range(least, int(whole)):
        shown = shortened(PARTS, metrics, room)
        words = "".join(shown)
        assert words.endswith("…")
        assert words.count("…") == 1
        assert "".join(PARTS).startswith(words[:-1])
        assert "…" not in shown
        assert width(shown, metrics) <= room + 1  # widths are rounded


def test_a_name_at_the_beginning_or_the_end_of_the_line(metrics):
    parts = ("", "Peter Cooper", ": phone 139")
    shown = shortened(parts, metrics, width(("", "Peter Cooper", ""), metrics))
    assert shown[1].endswith("…")
    assert shown[2] == ""
    parts = ("Cancelled the callback to ", "Laura Reed", "")
    shown = shortened(parts, metrics, width((parts[0], "", ""), metrics))
    assert shown[0].endswith("…")
    assert shown[1:] == ["", ""]
