"""Memory that a great piece of work has left is given back to the system."""

import sys


def give_back() -> None:
    """Where the C library would keep it, as glibc does: for the thread that freed it, and no other."""
    if sys.platform != "linux":
        return
    import ctypes  # late: a start has nothing to give back

    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:  # musl has none, and gives back by itself
        trim(0)
