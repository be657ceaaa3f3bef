"""Names of users' files: what every system takes as one, and how large a file is, in words."""

from typing import Final

from crm_desktop.core import texts
from crm_desktop.core.patterns import late

_LONGEST: Final = 180
"""Bytes: ext4 and APFS take 255, encrypted folders 143 of them at worst; Windows 255 characters."""
_FORBIDDEN = late(r'[<>:"/\\|?*\x00-\x1f]')
_DEVICE = late(r"(?i)(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])\s*(\..*)?")


def for_any_system(name: str) -> str:
    """``name`` as Windows, macOS and Linux all take it, with its ending kept where it is too long."""
    clean = _FORBIDDEN.sub("_", texts.line(name)).rstrip(". ") or "_"
    if _DEVICE.fullmatch(clean):
        clean = f"_{clean}"
    stem, dot, ending = clean.rpartition(".")
    if not dot or len(ending) > 20:
        stem, dot, ending = clean, "", ""
    room = _LONGEST - len(f"{dot}{ending}".encode())
    while len(stem.encode()) > room:
        stem = stem[:-1]
    return f"{stem}{dot}{ending}"


def ending(name: str) -> str:
    """What stands behind the last full stop, in lower case; empty where nothing does."""
    stem, dot, found = name.rpartition(".")
    return found.lower() if dot and stem and len(found) <= 10 and found.isalnum() else ""


def renamed(name: str, old: str) -> str:
    """A name as somebody typed it, with the ending of the old one where that was left out."""
    kept = ending(old)
    return f"{name}.{kept}" if kept and ending(name) != kept and name else name


def said_size(size: int) -> str:
    """Bytes as people read them: ``340 KB``, ``2.4 MB``."""
    if size < 1000:
        return f"{size} B"
    if size < 1000 * 1000:
        return f"{size / 1000:.0f} KB"
    return f"{size / 1_000_000:.1f} MB" if size < 10**9 else f"{size / 1e9:.1f} GB"
