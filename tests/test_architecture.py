"""Import only from your left: core <- storage <- services <- documents <- demo <- gui <- app, cli."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "crm_desktop"
ORDER = ("core", "storage", "services", "documents", "demo", "gui")
ENTRANCES = ("app", "cli", "cli_office", "cli_output", "cli_values", "__main__")
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


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_point_to_the_left(path: Path) -> None:
    here = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    for name in _imports(path):
        root, *rest = name.split(".")
        assert here in ONLY.get(root, {here}), f"{here} must not import {root}"
        if root != "crm_desktop" or not rest or rest[0].startswith("__"):
            continue
        if here in ORDER:
            assert rest[0] in ORDER[: ORDER.index(here) + 1], f"{here} must not import {rest[0]}"
        elif here not in ENTRANCES:
            assert rest[0] not in (*ORDER, *ENTRANCES), f"{here} must import nothing of ours"
