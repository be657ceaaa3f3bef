"""What the disk refused, called what it is: full, read-only, not permitted, in use, no such folder."""

import errno
from pathlib import Path

from crm_desktop.core.errors import CrmError

_KEYS = {
    errno.ENOSPC: "full",
    getattr(errno, "EDQUOT", errno.ENOSPC): "full",
    errno.EROFS: "read_only",
    errno.EACCES: "not_permitted",
    errno.EPERM: "not_permitted",
    errno.EBUSY: "in_use",
    getattr(errno, "ETXTBSY", errno.EBUSY): "in_use",
    errno.ENAMETOOLONG: "name_too_long",
    errno.EFBIG: "too_large",
    errno.ENOENT: "no_folder",
    errno.ENOTDIR: "no_folder",
    errno.EIO: "broken",
}
_WINDOWS_KEYS = {
    32: "in_use",  # another program has it open
    33: "in_use",  # ... or a part of it
    112: "full",
    1224: "in_use",  # ... or mapped
}
_OF_FOLDERS = frozenset({"full", "read_only", "not_permitted", "in_use", "no_folder", "broken"})


def what(error: OSError) -> str:
    """The slug of what is the matter ("full", "read_only", …); "" for what has no words of its own."""
    return _WINDOWS_KEYS.get(getattr(error, "winerror", 0) or 0) or _KEYS.get(error.errno or 0, "")


def temporary_folder() -> Path:
    """The system's place for what is gone soon. Raises ``CrmError`` where none can be written to."""
    import tempfile  # late: it loads much that a start does not need

    try:
        return Path(tempfile.gettempdir())
    except OSError as error:
        raise CrmError("error.no_temporary_folder") from error


def folder_refused(error: OSError, folder: Path) -> CrmError:
    """Why data cannot be kept in ``folder``, in one sentence."""
    slug = what(error)
    if slug in _OF_FOLDERS:
        return CrmError(f"error.folder_{slug}", folder=folder)
    return CrmError("error.folder_unusable", folder=folder, reason=error.strerror or error)


def not_written(error: OSError, file: Path) -> CrmError:
    """Why ``file`` could not be written, in one sentence."""
    slug = what(error)
    if slug:
        return CrmError(f"error.disk_{slug}", file=file, folder=file.parent)
    return CrmError("error.cannot_write_file", file=file, reason=error.strerror or error)
