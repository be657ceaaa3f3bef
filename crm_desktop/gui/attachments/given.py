"""What is dropped or pasted, as files to be kept."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, Final

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QMimeData
from PySide6.QtGui import QImage, QImageWriter

from crm_desktop.core import clock
from crm_desktop.services.attachments import attachments
from crm_desktop.services.attachments.attachments import GivenFile

_AS_THEY_ARE: Final = {"image/jpeg": "jpg", "image/png": "png"}
"""Pictures that are kept byte for byte, where who copied them offers them so."""


def fits(data: QMimeData) -> bool:
    """Whether something of this can be kept: files of this computer, or a picture."""
    return any(url.isLocalFile() for url in data.urls()) or data.hasImage()


def from_mime(data: QMimeData) -> list[GivenFile]:
    """The files, else the picture; empty where there is neither."""
    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if files:
        return [attachments.from_file(file) for file in files]
    for kind, ending in _AS_THEY_ARE.items():
        if data.hasFormat(kind) and (content := bytes(data.data(kind).data())):
            return [attachments.from_bytes(content, _name(ending))]
    image = data.imageData() if data.hasImage() else None
    if isinstance(image, QImage) and not image.isNull():
        return [GivenFile(_name("png"), _packed(image))]
    return []


def _name(ending: str) -> str:
    picture = QCoreApplication.translate("Attachments", "Picture")
    return f"{picture} {clock.local(clock.now()):%Y-%m-%d %H.%M.%S}.{ending}"


def _packed(image: QImage) -> Callable[[], BinaryIO]:
    """Packs a picture when it is first asked for, which is beside the window's thread, and then no more."""

    @cache
    def png() -> bytes:
        packed = QByteArray()
        buffer = QBuffer(packed)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, b"png").write(image)
        buffer.close()
        return bytes(packed.data())

    return lambda: BytesIO(png())
