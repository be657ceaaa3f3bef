"""Small pictures of pictures and papers: read beside the daily work, turned as they were taken, and kept.

Pictures are strangers' files. What would take more memory than a photograph needs is not unpacked at all, and
said so; what is broken is said to be broken.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from PySide6.QtCore import QLoggingCategory, QObject, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter
from shiboken6 import isValid

from crm_desktop.core import file_names
from crm_desktop.core.errors import CrmError
from crm_desktop.gui import tasks
from crm_desktop.services.attachments import attachments
from crm_desktop.services.attachments.attachments import Paper

_PICTURES: Final = frozenset({"jpg", "jpeg", "jfif", "png", "gif", "bmp", "webp", "tif", "tiff"})
_LOOKED_AT: Final = _PICTURES | {"pdf"}
_FORMATS: Final = frozenset({b"jpeg", b"png", b"gif", b"bmp", b"webp", b"tiff", b"pdf"})
"""What is opened by what is in it, whatever its name says: none of them runs or fetches anything."""
_MOST_POINTS: Final = 60_000_000
"""Unpacked as a whole, which most kinds are: a quarter of a gigabyte, Qt's own limit."""
_MOST_POINTS_SHRUNK: Final = 120_000_000
"""Of JPEG, which is unpacked at an eighth of its size: the largest that telephones take without asking."""
_KEPT: Final = 400

QLoggingCategory.setFilterRules("qt.gui.imageio*.warning=false\nqt.imageformats*.warning=false")
"""What a decoder thinks of a stranger's file is no fault of the program, and is told on the card."""


@dataclass(frozen=True, slots=True)
class Thumbnail:
    """A small picture; where there is none ``image`` is null and ``why`` says it (None: it is no picture)."""

    image: QImage = field(default_factory=QImage)
    why: CrmError | None = None


def has_preview(name: str) -> bool:
    """Whether a file of this name is looked into for a picture."""
    return file_names.ending(name) in _LOOKED_AT


def read(paper: Paper, edge: int) -> Thumbnail:
    """The picture of a paper at most `edge` pixels wide and high (reader thread)."""
    try:
        file = attachments.content_of(paper)
    except CrmError as missing:
        return Thumbnail(why=missing)
    if not has_preview(paper.name):
        return Thumbnail()
    reader = QImageReader(str(file))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    kind = bytes(reader.format().data())
    size = reader.size() if kind in _FORMATS else QSize()
    if not size.isValid():
        return Thumbnail(why=_broken())
    most = _MOST_POINTS_SHRUNK if kind == b"jpeg" else _MOST_POINTS
    if kind != b"pdf" and size.width() * size.height() > most:
        said = {"width": size.width(), "height": size.height()}
        return Thumbnail(why=CrmError("attachment.no_preview.large", **said))
    small = size.scaled(edge, edge, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
    if kind == b"pdf" or small.width() < size.width():
        reader.setScaledSize(small)
    image = reader.read()
    if image.isNull():
        return Thumbnail(why=_broken())
    return Thumbnail(_on_paper(image))


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


_known: OrderedDict[tuple[str, int], Thumbnail] = OrderedDict()


class Thumbnails(QObject):
    """Fetches the thumbnails of some papers, one after the other: a page that is asked for need not wait."""

    def __init__(self, owner: QObject, edge: int, show: Callable[[Paper, Thumbnail], object]) -> None:
        super().__init__(owner)
        self._edge, self._show = edge, show
        self._waiting: list[Paper] = []

    def fetch(self, papers: list[Paper]) -> None:
        """Show those that are known at once, the others as they come."""
        self._waiting = []
        for paper in papers:
            known = _known.get((paper.sha256, self._edge))
            if known is not None:
                _known.move_to_end((paper.sha256, self._edge))
                self._show(paper, known)
            else:
                self._waiting.append(paper)
        self._next()

    def _next(self) -> None:
        if self._waiting:
            paper = self._waiting.pop(0)
            tasks.read(self, read, paper, self._edge).then(partial(self._arrived, paper))

    def _arrived(self, paper: Paper, found: Thumbnail) -> None:
        if not found.image.isNull():  # what is missing now may be brought back
            _known[paper.sha256, self._edge] = found
            while len(_known) > _KEPT:
                _known.popitem(last=False)
        self._show(paper, found)
        if isValid(self):
            self._next()
