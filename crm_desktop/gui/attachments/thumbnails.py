"""Small pictures of pictures and papers: read beside the daily work, kept for when they are seen again."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage
from shiboken6 import isValid

from crm_desktop.core import file_names
from crm_desktop.core.errors import CrmError
from crm_desktop.gui import tasks
from crm_desktop.gui.attachments import drawing, drawing_child
from crm_desktop.services.attachments import attachments
from crm_desktop.services.attachments.attachments import Paper

_PICTURES: Final = frozenset({"jpg", "jpeg", "jfif", "png", "gif", "bmp", "webp", "tif", "tiff"})
_LOOKED_AT: Final = _PICTURES | {"pdf"}
_KEPT: Final = 400


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
        if not has_preview(paper.name):
            return Thumbnail()
        takes_little = drawing.takes_little(file)
        return Thumbnail(drawing.draw(file, edge) if takes_little else drawing_child.draw(file, edge))
    except CrmError as why:
        return Thumbnail(why=why)


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
        # What is missing may be brought back; what took too much would do so again.
        if found.why is None or found.why.key == drawing_child.TOO_MUCH:
            _known[paper.sha256, self._edge] = found
            while len(_known) > _KEPT:
                _known.popitem(last=False)
        self._show(paper, found)
        if isValid(self):
            self._next()
