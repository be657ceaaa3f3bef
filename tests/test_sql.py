"""SQL that is text stands in storage/queries, and nobody but storage sees how anything is stored."""

import ast
import re
from collections.abc import Iterator
from functools import cache

from tests.paths import ROOT

PACKAGE = ROOT / "crm_desktop"
SQL = re.compile(
    r"\b(SELECT\s[^;]*\sFROM\b|INSERT (OR \w+ )?INTO\b|DELETE FROM\b|UPDATE \S+ SET\b"
    r"|CREATE (UNIQUE )?INDEX\b|CREATE (VIRTUAL )?TABLE\b|ALTER TABLE\b|DROP (TABLE|INDEX)\b|PRAGMA \w"
    r"|(LEFT |CROSS )?JOIN \w+ ON\b|GROUP BY\b|ORDER BY\b)"
)
HIDDEN = {
    "crm_desktop.storage.models.base.database",
    "crm_desktop.storage.models.database",
    "crm_desktop.storage.fields.parse_utc",
    "crm_desktop.storage.fields.parse_day",
    "crm_desktop.storage.fields.utc_text",
    "crm_desktop.storage.queries.chains",
    "crm_desktop.storage.queries.records",
}
"""What is for those who know how things are stored, and what writes without a record of it."""
OF_THE_FILE = {
    "backup_file", "copies", "database", "identity", "integrity", "kept_files", "other_programs", "replacing",
}  # fmt: skip
"""About the SQLite file itself: its pragmas, its copies, one beside another; a team server has none of it."""


@cache
def _modules() -> tuple[tuple[str, ast.Module], ...]:
    return tuple(_parsed())


def _parsed() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        if "forms" not in path.parts and path.name != "resources_rc.py":
            name = path.relative_to(PACKAGE).with_suffix("").as_posix()
            yield name, ast.parse(path.read_text(encoding="utf-8"))


def _texts(tree: ast.Module) -> Iterator[str]:
    """The strings of a module that are no docstrings; those of an f-string as one."""
    said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    inside = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            inside |= {id(part) for part in node.values}
            yield "".join(part.value if isinstance(part, ast.Constant) else "x" for part in node.values)
        elif isinstance(node, ast.Constant) and id(node) not in said and id(node) not in inside:
            yield str(node.value)


def _imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _faults(name: str, tree: ast.Module) -> Iterator[str]:
    layer, *rest = name.split("/")
    inner = "/".join(rest)
    if layer == "storage":
        free = inner.startswith(("queries/", "migrations/")) or inner in OF_THE_FILE
    else:
        free = False
        yield from (f"{name} imports {each}" for each in _imported(tree) if each in HIDDEN)
        if layer != "services":
            room = "crm_desktop.storage.queries"
            yield from (f"{name} imports {each}" for each in _imported(tree) if each.startswith(room))
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and (
                node.attr == "execute_sql"
                or (node.attr == "SQL" and isinstance(node.value, ast.Name) and node.value.id == "peewee")
            ):
                yield f"{name} uses {node.attr}"
    if not free:
        yield from (f"{name}: {text.strip()[:60]}" for text in _texts(tree) if SQL.search(text))


def test_sql_as_text_stands_in_one_place() -> None:
    assert [fault for name, tree in _modules() for fault in _faults(name, tree)] == []


def test_whoever_is_let_off_needs_it() -> None:
    trees = dict(_modules())
    for name in OF_THE_FILE:
        assert any(SQL.search(text) for text in _texts(trees[f"storage/{name}"])), name
