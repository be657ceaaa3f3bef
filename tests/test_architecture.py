"""Import only from your left: core <- storage <- services <- documents <- demo <- gui <- app, cli."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "crm_desktop"
ORDER = ("core", "storage", "services", "documents", "demo", "gui")
ENTRANCES = (
    "app",
    "app_demo",
    "cli",
    "cli_arguments",
    "cli_attachments",
    "cli_import",
    "cli_lists",
    "cli_office",
    "cli_output",
    "cli_parser",
    "cli_show",
    "cli_shown",
    "__main__",
)
ONLY = {"PySide6": {"gui", "app", "app_demo"}, "shiboken6": {"gui"}, "peewee": {"storage", "services"},
        "playhouse": {"storage", "services"}}  # fmt: skip


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _imports(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are written in full"
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def _ours() -> list[Path]:
    """Every module that somebody wrote: Qt's compilers make the others."""
    made = ("forms", "resources_rc.py")
    paths = [path for path in sorted(PACKAGE.rglob("*.py")) if not {*path.parts} & {*made}]
    assert len(paths) > 200
    return paths


def _name(path: Path) -> str:
    name = ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts)
    return name.removesuffix(".__init__")


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
    for node in _tree(path).body:
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


def test_no_circle_of_files() -> None:
    """Imports for types and those inside functions count: who reads one file must not have to read both."""
    modules = {_name(path): path for path in _ours()}
    above: dict[str, set[str]] = {}
    for name, path in modules.items():
        named = {each if each in modules else each.rpartition(".")[0] for each in _imports(path)}
        above[name] = named & modules.keys() - {name}
    try:
        TopologicalSorter(above).prepare()
    except CycleError as error:
        pytest.fail(" -> ".join(error.args[1]))


ROOMS = {path.parent.name for path in (PACKAGE / "gui").glob("*/__init__.py")} - {"widgets", "forms"}


def test_widgets_know_no_record_and_no_room() -> None:
    forbidden = ("crm_desktop.services", "crm_desktop.storage.models")
    forbidden += tuple(f"crm_desktop.gui.{room}" for room in sorted(ROOMS))
    assert len(ROOMS) > 8
    wrong = [
        f"{path.name}: {name}"
        for path in _ours()
        if path.parent == PACKAGE / "gui" / "widgets"
        for name in sorted(_imports(path))
        if name.startswith(tuple(f"{each}." for each in forbidden))
    ]
    assert wrong == []


def test_nobody_takes_the_style_of_a_widget_into_hand() -> None:
    """Each window's goes with it; Python then takes what comes to lie at its place for what lay there before,
    and a widget's style is an item of a layout. `theme.restyle`, or a size of the style sheet."""
    for path in _ours():
        calls = (node for node in ast.walk(_tree(path)) if isinstance(node, ast.Call))
        taken = [call for call in calls if isinstance(call.func, ast.Attribute) and call.func.attr == "style"]
        assert not taken, _name(path)


def test_a_module_is_read_in_one_sitting() -> None:
    lengths = {_name(path): len(path.read_text(encoding="utf-8").splitlines()) for path in _ours()}
    assert {name: lines for name, lines in lengths.items() if lines > 400} == {}


def test_most_types_say_something() -> None:
    lines = [line for path in _ours() for line in path.read_text(encoding="utf-8").splitlines()]
    assert sum(re.search(r"\bAny\b", line) is not None for line in lines) < 250


def test_functions_say_of_what_they_are() -> None:
    """Who reads `rows(…)` should not have to ask whose; one home a name has, used as `engine.rows`."""
    homes: dict[str, list[str]] = {}
    for path in _ours():
        for node in _tree(path).body:
            if isinstance(node, ast.FunctionDef) and node.name in ("get", "rows", "listing", "one"):
                homes.setdefault(node.name, []).append(_name(path))
    assert {name: where for name, where in homes.items() if len(where) > 1} == {}


def test_no_module_hands_on_the_names_of_others() -> None:
    handing_on = [
        _name(path)
        for path in _ours()
        for node in _tree(path).body
        if isinstance(node, ast.Assign)
        and any(isinstance(target, ast.Name) and target.id == "__all__" for target in node.targets)
    ]
    assert sorted(handing_on) == ["crm_desktop.storage", "crm_desktop.storage.models"]
