"""Colours, sizes and the style sheet: the one place where the window's look is named.

Style sheet, painters and charts share the tokens; `PAIRS` lists every text colour with the grounds it stands
on, and a test computes their contrast.
"""

from __future__ import annotations

import functools
from pathlib import Path
from string import Template

from PySide6.QtCore import QObject, QResource, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from crm_desktop.gui import resources_rc  # noqa: F401  (registers the icons and the style sheet)

# name: (light, dark)
TOKENS: dict[str, tuple[str, str]] = {
    "ground": ("#ffffff", "#1e1f22"),
    "rail": ("#f6f7f9", "#26282c"),
    "raised": ("#ffffff", "#26282c"),
    "field": ("#ffffff", "#17181a"),
    "hover": ("#f2f4f7", "#2b2d32"),
    "pressed": ("#e6e8ec", "#383b41"),
    "weekend": ("#f6f7f9", "#232528"),
    "desk": ("#eceef1", "#151618"),
    "line": ("#e6e8ec", "#383b41"),
    "field_line": ("#d0d5dd", "#4a4e56"),
    "text": ("#1f2328", "#e6e7ea"),
    "muted": ("#5f697c", "#a0a7b2"),
    "accent": ("#2563eb", "#6aa1ff"),
    "accent_text": ("#1d57d8", "#7cacff"),
    "accent_hover": ("#1d54d1", "#85b2ff"),
    "accent_pressed": ("#1a49b8", "#9bc0ff"),
    "accent_soft": ("#eaf1fe", "#26344d"),
    "on_accent": ("#ffffff", "#10203f"),
    "red": ("#c03329", "#ff8a80"),
    "red_soft": ("#fdecea", "#4a2523"),
    "amber": ("#8a5a00", "#e8bd55"),
    "amber_soft": ("#fff3d6", "#44371a"),
    "green": ("#197a35", "#6bd17f"),
    "green_soft": ("#e6f4ea", "#1f3b27"),
    "blue": ("#0b5fc0", "#85b7ff"),
    "blue_soft": ("#e8f1fe", "#23344f"),
    "grey": ("#57606a", "#b3bac4"),
    "grey_soft": ("#eef0f3", "#33363c"),
    "kind_service": ("#0f766e", "#5eead4"),
    "kind_product": ("#0369a1", "#7dd3fc"),
    "kind_complaint": ("#6d28d9", "#c4b5fd"),
    "kind_greeting": ("#a21caf", "#f0abfc"),
    "kind_visit": ("#7c4a1e", "#d6a77a"),
    "kind_sale": ("#4d6b0f", "#bef264"),
    "kind_other": ("#475569", "#94a3b8"),
    "toast": ("#2b2f36", "#e6e7ea"),
    "toast_text": ("#ffffff", "#1f2328"),
    "toast_link": ("#9dbcff", "#1d4fc4"),
}

TONES = ("red", "amber", "green", "blue", "grey")

# Every text colour with every ground it is painted on.
PAIRS: tuple[tuple[str, str], ...] = (
    *(("text", ground) for ground in ("ground", "rail", "raised", "field", "hover", "pressed", "weekend")),
    *(("text", ground) for ground in ("accent_soft", "amber_soft", "red_soft", "blue_soft", "grey_soft")),
    *(("muted", ground) for ground in ("ground", "rail", "raised", "field", "hover", "pressed", "weekend")),
    *(("muted", ground) for ground in ("accent_soft", "blue_soft", "amber_soft")),
    *(("accent_text", ground) for ground in ("ground", "rail", "raised", "accent_soft", "hover")),
    *(("on_accent", ground) for ground in ("accent", "accent_hover", "accent_pressed")),
    *((tone, f"{tone}_soft") for tone in TONES),
    *((tone, ground) for tone in TONES for ground in ("ground", "rail", "raised", "field")),
    *((tone, ground) for tone in TONES for ground in ("accent_soft", "hover")),  # rows of a list
    ("red", "pressed"),  # how many are overdue, in the rail under the mouse
    *(("accent_text", ground) for ground in ("blue_soft", "amber_soft")),  # links in a note
    ("toast_text", "toast"),
    ("toast_link", "toast"),
)

GAP, SPACE, MARGIN, WIDE = 4, 8, 16, 24
ROW_HEIGHT = 36
_DRESSED = "crm_dressed"


class _Notifier(QObject):
    """Says that the colours changed, for what is painted by hand and for icons in labels."""

    changed = Signal()


notifier = _Notifier()


class _Look:
    dark = False
    choice = "system"
    base = 13
    bold = QFont.Weight.DemiBold
    sheet = ""


def is_dark() -> bool:
    """True while the dark tokens are in use."""
    return _Look.dark


def choice() -> str:
    """What the user chose: "light", "dark" or "system"."""
    return _Look.choice


def hex_of(name: str, *, dark: bool | None = None) -> str:
    """The token's colour as #rrggbb in the current (or the named) mode; KeyError for an unknown token."""
    return TOKENS[name][is_dark() if dark is None else dark]


def color(name: str) -> QColor:
    """The token's colour in the current mode."""
    return _color(hex_of(name))


@functools.cache
def _color(code: str) -> QColor:
    return QColor(code)


def contrast(first: str, second: str) -> float:
    """The contrast ratio of two #rrggbb colours after WCAG 2.2, 1 to 21."""

    def luminance(code: str) -> float:
        parts = [int(code[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((luminance(first), luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def px(size: int) -> int:
    """A size drawn for a base text of 13 px, grown with the system's font size."""
    return round(size * _Look.base / 13)


def font(size: int = 13, *, bold: bool = False) -> QFont:
    """The window's font in one of the four sizes 12, 13, 15, 20."""
    result = QFont(QGuiApplication.font())
    result.setPixelSize(px(size))
    result.setWeight(_Look.bold if bold else QFont.Weight.Normal)
    return result


def apply(app: QApplication, wanted: str = "system") -> None:
    """Dress the program: "light", "dark" or "system" (follows the desktop while it runs)."""
    _Look.choice = wanted
    hints = app.styleHints()
    if not app.property("crm_themed"):
        app.setProperty("crm_themed", True)
        if not app.property("crm_fusion"):
            app.setStyle("Fusion")
        set_fonts(app)
        hints.colorSchemeChanged.connect(lambda _scheme: _follow_system())
    _Look.dark = wanted == "dark" or (wanted == "system" and hints.colorScheme() == Qt.ColorScheme.Dark)
    if wanted == "system":
        hints.unsetColorScheme()
    else:  # window frames and native dialogs follow too
        hints.setColorScheme(Qt.ColorScheme.Dark if is_dark() else Qt.ColorScheme.Light)
    sheet = style_sheet()
    if sheet == _Look.sheet:  # Qt would polish every widget anew
        return
    _Look.sheet = sheet
    app.setPalette(_palette())
    for window in app.topLevelWidgets():
        if window.property(_DRESSED):
            window.setStyleSheet(sheet)
    notifier.changed.emit()


def dress(window: QWidget) -> None:
    """Give a window without a parent the style sheet, now and when the colours change.

    What has a parent is dressed by it.
    """
    # Not the whole program: then Qt styles all that a part holds again whenever the part is put into a larger
    # one, and to build a page takes three times as long.
    window.setProperty(_DRESSED, True)
    window.setStyleSheet(_Look.sheet)


def restyle(widget: QWidget) -> None:
    """Let the style sheet look at a widget again, whose properties changed."""
    # Not by the style itself: each window has its own, and when it goes Python may take what comes to lie at
    # its place for what it was.
    widget.setStyleSheet("")


def _follow_system() -> None:
    app = QApplication.instance()
    if _Look.choice != "system" or not isinstance(app, QApplication):
        return
    dark = app.styleHints().colorScheme() == Qt.ColorScheme.Dark
    if dark != is_dark():
        apply(app, "system")


def style_sheet() -> str:
    """The style sheet with the tokens of the current mode in it."""
    values = {name: hex_of(name) for name in TOKENS}
    values["mode"] = "dark" if is_dark() else "light"
    values["bold"] = str(int(_Look.bold))
    values |= {f"px{size}": f"{px(size)}px" for size in (11, 12, 13, 15, 20)}
    return Template(_template()).substitute(values)


@functools.cache
def _template() -> str:
    # Not as a QFile, for which PySide makes the enums of all kinds of files.
    return bytes(QResource(":/style.qss").uncompressedData().data()).decode("utf-8")


def _palette() -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette(color("rail"))
    for target, name in {
        role.Window: "ground", role.WindowText: "text", role.Base: "field", role.AlternateBase: "rail",
        role.Text: "text", role.Button: "raised", role.ButtonText: "text", role.BrightText: "red",
        role.Highlight: "accent", role.HighlightedText: "on_accent", role.Link: "accent_text",
        role.LinkVisited: "accent_text", role.ToolTipBase: "toast", role.ToolTipText: "toast_text",
        role.PlaceholderText: "muted", role.Accent: "accent", role.Mid: "line", role.Midlight: "line",
        role.Dark: "field_line", role.Light: "raised", role.Shadow: "line",
    }.items():  # fmt: skip
        palette.setColor(target, color(name))
    for target in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, target, color("muted"))
    return palette


def set_fonts(app: QApplication) -> None:
    """The system's font at 13 px or more, with a Chinese font behind it so that no text shows as boxes.

    A Linux without a desktop offers DejaVu Sans, which is wide and knows no Chinese: there the system's Noto
    Sans, or else our own, comes first.
    """
    system = app.font()
    info = QFontInfo(system)
    families = [info.family()]
    known = set(QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese))
    wanted = ("Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC",
              "Source Han Sans CN", "WenQuanYi Micro Hei")  # fmt: skip
    chinese = next((name for name in wanted if name in known), None)
    behind: list[str] = []
    if chinese is None and not known:
        own = _own_fonts()
        chinese, behind = (own[0] if own else None), own[1:]
        _Look.bold = QFont.Weight.Bold  # we ship no weight between: Qt makes only a real bold by itself
    if chinese and info.family() not in known:
        bare = not info.family() or info.family().startswith("DejaVu")
        families.insert(0 if bare else 1, chinese)
    _Look.base = max(13, info.pixelSize())
    result = QFont(system)
    result.setFamilies([family for family in (*families, *behind) if family])
    result.setPixelSize(px(13))
    app.setFont(result)


def _own_fonts() -> list[str]:
    """The families that we ship for Chinese; the second has rare characters of names that the first lacks."""
    folder = Path(__file__).parent.parent / "documents" / "fonts"
    files = (folder / "NotoSansSC-Regular.ttf", folder / "LXGWWenKai-Regular.ttf")
    numbers = [QFontDatabase.addApplicationFont(str(file)) for file in files]
    return [QFontDatabase.applicationFontFamilies(number)[0] for number in numbers if number >= 0]
