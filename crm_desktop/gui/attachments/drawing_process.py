"""The child process that draws PDFs and huge pictures: one of 1 MB may ask for gigabytes and minutes.

It is told ``[file, edge]`` as often as there is something to draw, and answers with
``[width, height, points]``, four bytes a point, or ``[key, params]`` of what is wrong with the file.
"""

from contextlib import suppress
from pathlib import Path
from typing import Final

from crm_desktop.core import child_limits, child_process
from crm_desktop.core.errors import CrmError

MEMORY_LIMIT: Final = 512 * 1024 * 1024
"""Bytes that may be written to: the largest picture that is drawn, twice; a scanned page takes 100 MB."""
SECONDS: Final = 15
"""For one file."""


def main() -> int:
    """Draw what is asked for until nobody asks any more; always ends with 0."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who started it ends it
    told, out = child_process.streams()
    with suppress(EOFError, OSError):
        while True:
            file, edge = child_process.hear(told)  # the parent has put its limits around us by now
            child_limits.limit_self(MEMORY_LIMIT, SECONDS, "RLIMIT_DATA")
            child_process.tell(_drawn(Path(file), edge), out)
    return 0


def _drawn(file: Path, edge: int) -> list[object]:
    from PySide6.QtGui import QImage

    from crm_desktop.gui.attachments import drawing

    try:
        image = drawing.draw(file, edge).convertToFormat(QImage.Format.Format_RGB32)
    except CrmError as error:
        return [error.key, error.params]
    return [image.width(), image.height(), bytes(image.constBits())]


if __name__ == "__main__":
    raise SystemExit(main())
