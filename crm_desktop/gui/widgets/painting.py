"""What several widgets and delegates paint alike: badges and text with a marked part."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from crm_desktop.gui import theme

LEFT, RIGHT, CENTRE = (
    Qt.AlignmentFlag.AlignLeft,
    Qt.AlignmentFlag.AlignRight,
    Qt.AlignmentFlag.AlignHCenter,
)


def fill(painter: QPainter, rect: QRectF, token: str) -> None:
    """Fill a rectangle with a colour.

    Not by ``fillRect``, which also takes gradients: at the first PySide makes the names of Qt's 169 own ones.
    """
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(token))
    painter.drawRect(rect)
    painter.restore()


def hairline(rect: QRectF) -> QRectF:
    """The lowest line of a row, which parts it from the next."""
    return QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1)


def paint_focus(painter: QPainter, rect: QRectF) -> None:
    """Show that a row has the focus: by lines, for the sides of a frame would touch its words."""
    top = QRectF(rect.left(), rect.top(), rect.width(), 1)
    fill(painter, top, "accent")
    fill(painter, top.translated(0, rect.height() - 1), "accent")


def letters_middle(rect: QRectF, font: QFont) -> float:
    """Where the middle of letters lies that are centred in `rect`.

    It is below that of the rectangle: fonts have more room above their letters than below.
    """
    metrics = QFontMetricsF(font)
    return rect.center().y() - metrics.height() / 2 + metrics.ascent() - metrics.capHeight() / 2


def badge_size(text: str) -> QSizeF:
    """The room a badge with this text takes, in logical pixels."""
    metrics = QFontMetricsF(theme.font(12))
    return QSizeF(max(metrics.horizontalAdvance(text) + theme.px(16), theme.px(20)), theme.px(20))


def paint_badge(
    painter: QPainter,
    rect: QRectF,
    text: str,
    tone: str,
    *,
    align: Qt.AlignmentFlag = LEFT,
    square: bool = False,
    font: QFont | None = None,
    raised: bool = False,
) -> None:
    """Paint a badge, vertically centred in `rect`; `square` for a single letter such as a grade.

    `raised` is for one on a chosen row, whose ground is as blue as a blue badge's: it gets the page's.
    """
    size = QSizeF(theme.px(20), theme.px(20)) if square else badge_size(text)
    width = min(size.width(), rect.width())
    left = rect.left()
    if align == RIGHT:
        left = rect.right() - width
    elif align == CENTRE:
        left = rect.left() + (rect.width() - width) / 2
    pill = QRectF(left, rect.center().y() - size.height() / 2, width, size.height())
    radius = theme.px(4) if square else pill.height() / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(theme.color(tone) if raised else Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("ground" if raised else f"{tone}_soft"))
    edge = 0.5 if raised else 0.0
    painter.drawRoundedRect(pill.adjusted(edge, edge, -edge, -edge), radius, radius)
    painter.setPen(theme.color(tone))
    painter.setFont(font or theme.font(12, bold=square))
    room = pill.width() - (0 if square else theme.px(10))
    words = QFontMetricsF(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, room)
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)
    painter.restore()


def paint_text(
    painter: QPainter,
    rect: QRectF,
    text: str,
    token: str,
    *,
    font: QFont | None = None,
    align: Qt.AlignmentFlag = LEFT,
    mark: str = "",
    strong: str = "",
) -> None:
    """Paint one line, shortened with … where it does not fit.

    `mark` is the part the user searched for, `strong` one in full weight.
    """
    painter.setFont(font or theme.font())
    if strong and strong in text:
        _paint_in_parts(painter, rect, text.partition(strong), token)
        return
    metrics = QFontMetricsF(painter.font())
    words = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    start = words.casefold().find(mark.casefold()) if mark else -1
    if start >= 0 and align in (LEFT, RIGHT):
        begin = rect.left() if align == LEFT else rect.right() - metrics.horizontalAdvance(words)
        left = begin + metrics.horizontalAdvance(words[:start])
        width = metrics.horizontalAdvance(words[start : start + len(mark)])
        top = rect.center().y() - metrics.height() / 2
        fill(painter, QRectF(QPointF(left, top), QSizeF(width, metrics.height())), "amber_soft")
    painter.setPen(theme.color(token))
    painter.drawText(rect, align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)


def _paint_in_parts(painter: QPainter, rect: QRectF, parts: tuple[str, str, str], token: str) -> None:
    """One line whose middle part is in full weight."""
    plain = painter.font()
    bold = QFont(plain)
    bold.setWeight(theme.font(bold=True).weight())
    left = rect.left()
    painter.setPen(theme.color(token))
    fonts = (plain, bold, plain)
    shown = shortened(parts, [QFontMetricsF(font) for font in fonts], rect.width())
    for words, font in zip(shown, fonts, strict=True):
        painter.setFont(font)
        place = QRectF(left, rect.top(), rect.right() - left, rect.height())
        painter.drawText(place, LEFT | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)
        left += QFontMetricsF(font).horizontalAdvance(words)


def shortened(parts: Sequence[str], metrics: Sequence[QFontMetricsF], room: float) -> list[str]:
    """The parts of one line, each in a font of its own, as far as they fit; what is left out ends in ….

    The … stands behind a letter: by itself it would come from another font.
    """
    wide = [each.horizontalAdvance(part) for part, each in zip(parts, metrics, strict=True)]
    if sum(wide) <= room:
        return [*parts]
    shown = [""] * len(parts)
    for place, part in enumerate(parts):
        shown[place] = part
        rest = room - sum(wide[:place])
        if any(parts[place + 1 :]) and wide[place] + metrics[place].horizontalAdvance("…") <= rest:
            continue
        start = part
        while start and metrics[place].horizontalAdvance(f"{start}…") > rest:
            start = start[:-1]
        before = next((earlier for earlier in reversed(range(place)) if shown[earlier]), None)
        shown[place] = f"{start}…" if start or before is None else ""
        if not start and before is not None:
            shown[before] += "…"
        break
    return shown
