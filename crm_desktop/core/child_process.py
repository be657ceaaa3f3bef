"""How the program starts itself as a child that does one thing, and what the child speaks through."""

import marshal
import os
import sys
from typing import IO, Any, BinaryIO


def command(option: str, module: str) -> list[str]:
    """The module's ``main``; a frozen program starts itself with the option, and ``__main__`` hands over."""
    if getattr(sys, "frozen", False):
        return [sys.executable, option]
    return [sys.executable, "-m", module]


def streams() -> tuple[BinaryIO, BinaryIO]:
    """What the parent says and hears, byte for byte: a program without a console has no ``sys.stdout``."""
    if sys.platform == "win32":
        import msvcrt

        for stream in (0, 1):
            msvcrt.setmode(stream, os.O_BINARY)
    return os.fdopen(0, "rb", closefd=False), os.fdopen(1, "wb", closefd=False)


def tell(value: Any, stream: IO[bytes]) -> None:
    """Send lists, tuples, texts and numbers, as one piece: ``marshal`` reads from a pipe byte by byte."""
    marshal.dump(marshal.dumps(value), stream)
    stream.flush()


def hear(stream: IO[bytes]) -> Any:
    """What was told; ``EOFError`` where the other side is gone."""
    return marshal.loads(marshal.load(stream))
