"""Tables are named by ``Table``: no text stands for one, but in SQL and in what migrations froze.

Where a ``Table`` is declared, mypy refuses a text; it lets texts be compared with one, and sets of both be
joined. That is looked for here: where a text meets what is called a table.
"""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator

import pytest

from crm_desktop.core.tables import Table
from crm_desktop.storage.models import MODELS
from tests.paths import ROOT

PACKAGE = ROOT / "crm_desktop"
SPELT = ("storage/queries/", "storage/migrations/", "gui/forms/", "gui/resources_rc", "core/tables")
"""SQL is text there, or nobody wrote it."""
COLUMNS = frozenset(name for model in MODELS for name in model._meta.fields)
NO_WORDS = {name for name in Table if "_" in name} - COLUMNS
"""Names that are neither a word nor a column: wherever they stand, a table is meant."""
CALLED_TABLE = re.compile(r"(^|_)tables?(_name)?$")
OTHER_TABLES = {
    "core/words/__init__.py": "of words",
    "services/figures/base.py": "of the report",
}
"""Modules whose tables are others."""


def _called(node: ast.AST | None) -> str:
    """What a value is called: ``row.source_table`` and ``row["source_table"]`` as ``source_table`` is."""
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name) | ast.arg(arg=name) | ast.keyword(arg=str(name)):
            return name
        case ast.Subscript(slice=ast.Constant(value=str(name))) | ast.Constant(value=str(name)):
            return name
    return ""


def _is_table(node: ast.AST | None) -> bool:
    return CALLED_TABLE.search(_called(node)) is not None


def _parts(node: ast.AST) -> list[ast.expr]:
    """What a value is chosen from or collected of; of a dictionary, what is looked up in it."""
    match node:
        case ast.Set(elts=parts) | ast.List(elts=parts) | ast.Tuple(elts=parts) | ast.BoolOp(values=parts):
            return parts
        case ast.Dict(keys=keys):
            return [key for key in keys if key is not None]
        case ast.IfExp(body=one, orelse=other) | ast.BinOp(left=one, right=other):
            return [one, other]
        case ast.Call(func=ast.Name(id="frozenset" | "set" | "sorted"), args=parts):
            return parts
    return []


def _texts(node: ast.AST | None) -> Iterator[ast.Constant]:
    """Texts equal to a table's name that are the value, or that it is chosen from or collected of."""
    match node:
        case ast.Constant(value=str(text)) if text in frozenset(Table):
            yield node
        case ast.AST():
            for part in _parts(node):
                yield from _texts(part)


def _pairs(node: ast.AST) -> Iterator[tuple[ast.AST | None, ast.AST | None]]:
    """What meets what: compared, joined, looked up, assigned, handed over."""
    match node:
        case ast.Compare(left=left, comparators=others):
            for one, other in zip([left, *others], others, strict=False):
                yield one, other
                if isinstance(one, ast.Tuple) and isinstance(other, ast.Tuple):
                    yield from zip(one.elts, other.elts, strict=False)
        case ast.BinOp(left=one, right=other) | ast.Subscript(value=one, slice=other):
            yield one, other
        case ast.Call(func=ast.Attribute(value=one, attr="get" | "pop" | "add"), args=[other, *_]):
            yield one, other
        case ast.Assign(targets=targets, value=value):
            yield from ((each, value) for each in targets)
        case ast.AnnAssign(target=target, value=value):
            yield target, value
        case ast.keyword(value=value):
            yield node, value
        case ast.Dict(keys=keys, values=values):
            yield from zip(keys, values, strict=True)
        case ast.arguments(args=args, kwonlyargs=only, defaults=defaults, kw_defaults=of_only):
            yield from zip(args[len(args) - len(defaults) :], defaults, strict=True)
            yield from zip(only, of_only, strict=True)


def _values(tree: ast.Module) -> dict[str, ast.AST]:
    """What collections that a module has by name are made of."""
    named: dict[str, ast.AST] = {}
    for node in ast.walk(tree):
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value) if _parts(value):
                named[name] = value
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.AST() as value) if _parts(value):
                named[name] = value
    return named


def meant_as_tables(source: str) -> list[str]:
    """Texts of a module that stand for tables."""
    tree = ast.parse(source)
    named = _values(tree)
    slugs = {
        id(each.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef) and "StrEnum" in map(_called, node.bases)
        for each in node.body
        if isinstance(each, ast.Assign)
    }
    found: dict[ast.Constant, None] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and node.value in NO_WORDS and id(node) not in slugs:
            found[node] = None
        for one, other in _pairs(node):
            for table, value in ((one, other), (other, one)):
                if _is_table(table):
                    known = named.get(_called(value), value) if isinstance(value, ast.Name) else value
                    found |= dict.fromkeys(_texts(known))
    return [f"{each.lineno}: {each.value}" for each in found]


def declared_as_texts(source: str) -> list[str]:
    """What is called a table and declared a text, or to be made of texts."""
    found = []
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.AnnAssign(target=declared, annotation=kind) | (
                ast.arg(annotation=ast.AST() as kind) as declared
            ) if _is_table(declared) and re.search(r"\bstr\b", ast.unparse(kind)):
                found.append(f"{node.lineno}: {_called(declared)}")
    return found


def _modules() -> Iterator[tuple[str, str]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        name = path.relative_to(PACKAGE).as_posix()
        if not name.startswith(SPELT):
            yield name, path.read_text(encoding="utf-8")


def test_no_text_stands_for_a_table() -> None:
    assert [f"{name}:{fault}" for name, source in _modules() for fault in meant_as_tables(source)] == []


def test_what_is_called_a_table_is_declared_one() -> None:
    faults = {name: declared_as_texts(source) for name, source in _modules()}
    assert {name: found for name, found in faults.items() if found and name not in OTHER_TABLES} == {}
    assert [name for name in OTHER_TABLES if not faults[name]] == []


@pytest.mark.parametrize(
    "source",
    [
        'if row.source_table == "complaint": ...',
        'if "complaint" != row["source_table"]: ...',
        'if (row.source_table, row.source_id) == ("product", 1): ...',
        'if each.table in ("customer", "product"): ...',
        'if change.tables & {"setting", "staff"}: ...',
        'tables = frozenset({"setting"}) | {"staff"}',
        'class Page:\n    tables: frozenset[Table] = frozenset({"setting"})',
        'note(table="customer", record_id=1)',
        'values = {"record_table": "customer" if product is None else "product"}',
        'def opens(table="customer"): ...',
        'def opens(*, source_table="customer"): ...',
        'PAGES = {"callback": "calendar"}\npage = PAGES[duty.opens.table]',
        'PAGES = {"callback": "calendar"}\npage = PAGES.get(table)',
        'PARTS = frozenset({"phone", "customer"})\nif table in PARTS: ...',
        'PARTS: Final = ("phone", "customer")\nif table in PARTS: ...',
        'change.tables.add("callback")',
        'name = "service_order"',
        'show("contact_person", 1)',
        'models["change_entry"]',
    ],
)
def test_a_text_that_stands_for_a_table_is_found(source: str) -> None:
    assert meant_as_tables(source)


@pytest.mark.parametrize(
    "source",
    [
        'values["product"] = 1',
        'change.insert(Callback, **{"customer": 1, "rule": 2, "change_set": 3})',
        'Field("customer", "客户", "Customer", Kind.RECORD)',
        'menu.addAction(icon("phone"), words)',
        'class CallbackSource(StrEnum):\n    SERVICE_ORDER = "service_order"',
        'if name in ("phone", "name"): ...',
        'place = table.index("customer")',
        'if "customer" in model._meta.fields or table is Table.CUSTOMER: ...',
        'say(f"record.{table}")',
        'PAGES = {Table.CALLBACK: "callback"}\npage = PAGES[table]',
    ],
)
def test_words_columns_and_slugs_may_be_called_like_a_table(source: str) -> None:
    assert meant_as_tables(source) == []


@pytest.mark.parametrize(
    "source", ["def of(table: str): ...", "tables: frozenset[str]", "class Row:\n    source_table: str = ''"]
)
def test_a_table_that_is_declared_a_text_is_found(source: str) -> None:
    assert declared_as_texts(source)


def test_types_refuse_a_text_for_a_table(tmp_path) -> None:
    source = tmp_path / "tables.py"
    source.write_text(
        """from crm_desktop.core.errors import InvalidFields
from crm_desktop.core.tables import Table
from crm_desktop.gui.navigation import PAGE_OF
from crm_desktop.services.due.duty import Opens
from crm_desktop.services.letters import kinds

error = InvalidFields({}, Table.CUSTOMER), PAGE_OF[Table.CUSTOMER], Opens(Table.CUSTOMER, 1)
error_of = InvalidFields({}, "customer")
page = PAGE_OF["customer"]
opens = Opens("customer", 1)
tables: frozenset[Table] = kinds.tables() | {"customer"}
"""
    )
    done = subprocess.run(
        [sys.executable, "-m", "mypy", str(source)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert re.findall(r":(\d+): error: ", done.stdout) == ["8", "9", "10", "11"], done.stdout
