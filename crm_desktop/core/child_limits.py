"""What a child that opens strangers' files may take of memory and processor, by the system's own means."""

import subprocess
import sys


def limit_self(memory: int, seconds: int, kind: str = "RLIMIT_AS") -> None:
    """Take at most so many bytes, and so many seconds of a processor from now on; where a system can do that
    from inside (elsewhere the parent watches).

    ``kind`` is what is counted: addresses, or only what is written to (``RLIMIT_DATA``), for a library that
    sets large ranges of addresses aside.
    """
    try:
        import resource
    except ImportError:  # Windows: the parent puts this process into a job object
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    until = int(used.ru_utime + used.ru_stime) + 1 + seconds
    for name, soft in ((kind, memory), ("RLIMIT_CORE", 0), ("RLIMIT_CPU", until)):
        try:
            which = getattr(resource, name)
            most = resource.getrlimit(which)[1]
            resource.setrlimit(which, (soft, most))
        except (ValueError, OSError):  # macOS knows the first only by name; somebody else has set less
            continue


def limit_from_outside(process: "subprocess.Popen[bytes]", memory: int) -> None:
    """Windows: a job object with a memory limit that also ends the child when the program ends."""
    if sys.platform == "win32":
        from crm_desktop.core import windows_job

        windows_job.limit_memory(process, memory)


def is_over(process: "subprocess.Popen[bytes]", memory: int) -> bool:
    """macOS does not keep the limit that the child sets itself, so its size is looked at."""
    if sys.platform != "darwin":
        return False
    size = subprocess.run(
        ["ps", "-o", "rss=", "-p", str(process.pid)], capture_output=True, check=False
    ).stdout
    return size.strip().isdigit() and int(size) * 1024 > memory
