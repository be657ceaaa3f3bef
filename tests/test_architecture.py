"""Import only from your left: core <- storage <- services <- documents <- demo <- gui <- app, cli."""

import ast
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent / "crm_desktop"
ORDER = ("core", "storage", "services", "documents", "demo", "gui")
ENTRANCES = ("app", "cli", "cli_arguments", "cli_lists", "cli_office", "cli_output", "__main__")
ONLY = {"PySide6": {"gui", "app"}, "shiboken6": {"gui"}, "peewee": {"storage", "services"},
        "playhouse": {"storage", "services"}}  # fmt: skip


def _imports(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are written in full"
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def _faults(path: Path) -> Iterator[str]:
    """What a module imports and must not, in words."""
    here = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    for name in sorted(_imports(path)):
        root, *rest = name.split(".")
        if here not in ONLY.get(root, {here}):
            yield f"{here} must not import {root}"
        if root != "crm_desktop" or not rest or rest[0].startswith("__"):
            continue
        if here in ORDER:
            if rest[0] not in ORDER[: ORDER.index(here) + 1]:
                yield f"{here} must not import {rest[0]}"
        elif here not in ENTRANCES and rest[0] in (*ORDER, *ENTRANCES):
            yield f"{here} must import nothing of ours"


def test_imports_point_to_the_left() -> None:
    paths = sorted(PACKAGE.rglob("*.py"))
    assert len(paths) > 200
    assert [f"{path.relative_to(PACKAGE)}: {fault}" for path in paths for fault in _faults(path)] == []


def _classes(path: Path) -> Iterator[str]:
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            yield node.name


def test_no_class_name_is_taken_twice_in_a_layer() -> None:
    homes: dict[tuple[str, str], list[str]] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        layer, *rest = path.relative_to(PACKAGE).parts
        if "forms" not in rest:  # Qt's compiler names what it makes after the form
            for name in _classes(path):
                homes.setdefault((layer, name), []).append("/".join(rest))
    assert {name: where for name, where in homes.items() if len(where) > 1} == {}
