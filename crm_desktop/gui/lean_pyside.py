"""Loads PySide6 without what only its error messages and its own tools need."""

import builtins
from collections.abc import Callable
from threading import RLock
from typing import Any

_LATE = frozenset(
    f"shibokensupport/signature/{name}.py"
    for name in ("mapping", "errorhandler", "layout", "parser", "lib/enum_sig", "lib/pyi_generator")
)
"""Where PySide knows what its functions take: it says so to whoever calls one with something else."""

_UNTIL_ASKED = """
from crm_desktop.gui import lean_pyside
__getattr__ = lean_pyside.when_asked(globals())
def update_mapping(): return __getattr__("update_mapping")()
"""
"""Stands for such a module; this function of one of them is looked up where `__getattr__` is not asked."""

_compilers: dict[str, Callable[[], Any]] = {}
_filling = RLock()


def load() -> None:
    """Import PySide6, without 40 ms of 290 at each start that nothing is seen of.

    Its part in Python is source text inside a library: 90 KB of it are compiled, and patterns of thousands of
    characters (30 ms). Here that is done once somebody asks for it. And it reads the source of every module
    that is imported after it, looking for its own name, for the sake of ``from __feature__ import`` (10 ms):
    that hook is taken away again. Of a PySide6 that keeps these modules elsewhere all is loaded at once.
    """
    compile_now, plain_import = builtins.compile, builtins.__import__

    def compile_late(source: Any, filename: Any, *how: Any, **more: Any) -> Any:
        if filename not in _LATE:
            return compile_now(source, filename, *how, **more)
        name = filename.removesuffix(".py").replace("/", ".")
        _compilers[name] = lambda: compile_now(source, filename, *how, **more)
        return compile_now(_UNTIL_ASKED, filename, *how, **more)

    builtins.compile = compile_late
    try:
        import PySide6.QtCore  # noqa: F401
    finally:
        builtins.compile, builtins.__import__ = compile_now, plain_import


def when_asked(module: dict[str, Any]) -> Callable[[str], Any]:
    """The ``__getattr__`` of the module that has these globals: the first who asks has it filled."""

    def attribute(name: str) -> Any:
        if not name.startswith("__"):  # the import itself looks for those
            with _filling:
                if compiled := _compilers.pop(module["__name__"], None):
                    exec(compiled(), module)
                if name in module:
                    return module[name]
        raise AttributeError(f"module {module['__name__']!r} has no attribute {name!r}")

    return attribute
