"""A job object of Windows: the memory limit around a process that opens other people's files."""

import ctypes
import subprocess
import weakref
from typing import Any

_EXTENDED_LIMITS = 9
_PROCESS_MEMORY = 0x0100
_KILL_ON_CLOSE = 0x2000


class _BasicLimits(ctypes.Structure):
    _fields_ = (
        ("per_process_time", ctypes.c_int64),
        ("per_job_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("minimum_working_set", ctypes.c_size_t),
        ("maximum_working_set", ctypes.c_size_t),
        ("active_processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority_class", ctypes.c_uint32),
        ("scheduling_class", ctypes.c_uint32),
    )


class _ExtendedLimits(ctypes.Structure):
    _fields_ = (
        ("basic", _BasicLimits),
        ("io_counters", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process_memory", ctypes.c_size_t),
        ("peak_job_memory", ctypes.c_size_t),
    )


def limit_memory(process: "subprocess.Popen[bytes]", limit: int) -> None:
    """Let ``process`` commit at most ``limit`` bytes and end with this program; does nothing where refused.

    The job lasts as long as ``process`` is held: when that is let go of, its handle is closed.
    """
    kernel: Any = ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined, unused-ignore]
    kernel.CreateJobObjectW.restype = ctypes.c_void_p
    job = kernel.CreateJobObjectW(None, None)
    if not job:
        return
    limits = _ExtendedLimits()
    limits.basic.flags = _PROCESS_MEMORY | _KILL_ON_CLOSE
    limits.process_memory = limit
    handle = ctypes.c_void_p(job)
    kernel.SetInformationJobObject(handle, _EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits))
    kernel.AssignProcessToJobObject(handle, ctypes.c_void_p(int(process._handle)))  # type: ignore[attr-defined, unused-ignore]
    weakref.finalize(process, kernel.CloseHandle, handle)
