"""A picture or the first page of a paper drawn small; nothing in here knows the office, a child draws by it.

Pictures are strangers' files. What would take more memory than a photograph needs is not unpacked at all, and
said so; what is broken is said to be broken. What a PDF takes shows only when it is drawn.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QLoggingCategory, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

from crm_desktop.core.errors import CrmError

_PDF: Final = b"pdf"
_FORMATS: Final = frozenset({b"jpeg", b"png", b"gif", b"bmp", b"webp", b"tiff", _PDF})
"""What is opened by what is in it, whatever its name says: none of them runs or fetches anything."""
_MOST_POINTS: Final = 60_000_000
"""Unpacked as a whole, which most kinds are: a quarter of a gigabyte, Qt's own limit."""
_MOST_POINTS_SHRUNK: Final = 120_000_000
"""Of JPEG, which is unpacked at an eighth of its size: the largest that telephones take without asking."""
_FEW_POINTS: Final = 25_000_000
"""Unpacked, a picture of so many takes 100 MB."""

QLoggingCategory.setFilterRules("qt.gui.imageio*.warning=false\nqt.imageformats*.warning=false")
"""What a decoder thinks of a stranger's file is no fault of the program, and is told on the card."""


def takes_little(file: Path) -> bool:
    """Whether it can be drawn in the program itself: its first bytes say what that takes, as no PDF's do."""
    reader = _reader(file)
    if _kind(reader) == _PDF:
        return False
    return _kind(reader) not in _FORMATS or _points(reader.size()) <= _FEW_POINTS


def draw(file: Path, edge: int) -> QImage:
    """The picture at most `edge` pixels wide and high; ``CrmError`` says why there is none."""
    reader = _reader(file)
    kind = _kind(reader)
    size = reader.size() if kind in _FORMATS else QSize()
    if not size.isValid():
        raise _broken()
    most = _MOST_POINTS_SHRUNK if kind == b"jpeg" else _MOST_POINTS
    if kind != _PDF and _points(size) > most:
        raise CrmError("attachment.no_preview.large", width=size.width(), height=size.height())
    small = size.scaled(edge, edge, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
    if kind == _PDF or small.width() < size.width():
        reader.setScaledSize(small)
    image = reader.read()
    if image.isNull():
        raise _broken()
    return _on_paper(image)


def _reader(file: Path) -> QImageReader:
    reader = QImageReader(str(file))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    return reader


def _kind(reader: QImageReader) -> bytes:
    return bytes(reader.format().data())


def _points(size: QSize) -> int:
    return size.width() * size.height()


def _on_paper(image: QImage) -> QImage:
    """What is drawn without a ground, as the pages of a PDF are, is meant for white paper."""
    if not image.hasAlphaChannel():
        return image
    paper = QImage(image.size(), QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(0, 0, image)
    painter.end()
    return paper


def _broken() -> CrmError:
    return CrmError("attachment.no_preview.broken")
