"""Every action that the program can write into the record of changes, read off its source.

What is given to ``storage.write`` is followed to its texts: through constants, conditions, f-strings and the
callers of functions that hand it on.
"""

import ast
from collections.abc import Iterator
from itertools import product
from pathlib import Path

from tests.paths import ROOT

Function = ast.FunctionDef | ast.AsyncFunctionDef
WRITES = {"crm_desktop.storage.write", "crm_desktop.storage.change.write"}


class Source:
    """The modules of the program; each node knows what it stands in."""

    def __init__(self, root: Path = ROOT) -> None:
        self._parents: dict[ast.AST, ast.AST] = {}
        self._modules: dict[ast.AST, str] = {}
        self._names: dict[ast.AST, dict[str, str]] = {}
        """Of each module what its names are in full."""
        for file in sorted((root / "crm_desktop").rglob("*.py")):
            tree = ast.parse(file.read_text(encoding="utf-8"))
            module = ".".join(file.relative_to(root).with_suffix("").parts).removesuffix(".__init__")
            names = {each.name: f"{module}.{each.name}" for each in tree.body if isinstance(each, Function)}
            for node in ast.walk(tree):
                self._parents.update(dict.fromkeys(ast.iter_child_nodes(node), node))
                if isinstance(node, ast.ImportFrom):
                    names |= {each.asname or each.name: f"{node.module}.{each.name}" for each in node.names}
            self._modules[tree] = module
            self._names[tree] = names
        self._calls: dict[str, list[ast.Call]] = {}
        """By the last name of what is called."""
        for node in self._parents:
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
                last = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
                self._calls.setdefault(last, []).append(node)

    def actions(self) -> set[str]:
        """Raises ``AssertionError`` where an action comes from something that is not understood here."""
        given = [call.args[0] for call in self._calls_of(WRITES) if call.args]
        for node in self._parents:
            if isinstance(node, ast.Assign):
                given += [value for target, value in _pairs(node) if _name(target) == "change.action"]
        return set().union(*map(self._texts, given))

    def _module(self, node: ast.AST) -> ast.AST:
        while node in self._parents:
            node = self._parents[node]
        return node

    def _calls_of(self, names: set[str]) -> list[ast.Call]:
        """The calls of functions with these full names, also of those imported under another one."""
        lasts = {name.rsplit(".", 1)[-1] for name in names}
        lasts |= {own for known in self._names.values() for own, full in known.items() if full in names}
        found = (call for last in sorted(lasts) for call in self._calls.get(last, []))
        return [call for call in found if self._called(call) in names]

    def _called(self, call: ast.Call) -> str:
        """The full name of what is called."""
        first, *rest = ast.unparse(call.func).split(".")
        return ".".join([self._names[self._module(call)].get(first, first), *rest])

    def _texts(self, value: ast.expr) -> set[str]:
        if isinstance(value, ast.Constant) and isinstance(value.value, str):
            return {value.value}
        if isinstance(value, ast.IfExp):
            return self._texts(value.body) | self._texts(value.orelse)
        if isinstance(value, ast.JoinedStr):
            return {"".join(each) for each in product(*map(self._texts, value.values))}
        if isinstance(value, ast.FormattedValue):
            return self._texts(value.value)
        if isinstance(value, ast.Name):
            return self._named(value)
        if isinstance(value, ast.Attribute) and value.attr == "action":
            return set()  # that of another write, which is looked at where it was given
        raise AssertionError(f"not understood: {ast.unparse(value)}")

    def _named(self, name: ast.Name) -> set[str]:
        scope: ast.AST = name
        while scope in self._parents:
            scope = self._parents[scope]
            if isinstance(scope, Function):
                places = [each.arg for each in scope.args.args]
                if name.id in places:
                    return self._given(scope, places.index(name.id), name.id)
            if isinstance(scope, Function | ast.Module):
                values = [value for target, value in _assigned(scope) if _name(target) == name.id]
                if values:
                    return set().union(*map(self._texts, values))
        raise AssertionError(f"not understood: {name.id} in {self._modules[scope]}")

    def _given(self, function: Function, place: int, name: str) -> set[str]:
        """What the callers of a function give for a parameter."""
        full = f"{self._modules[self._module(function)]}.{function.name}"
        found = [
            value
            for call in self._calls_of({full})
            for value in (*call.args[place : place + 1], *(k.value for k in call.keywords if k.arg == name))
        ]
        assert found, f"nobody calls {full}"
        return set().union(*map(self._texts, found))


def _name(target: ast.expr) -> str:
    return ast.unparse(target) if isinstance(target, ast.Name | ast.Attribute) else ""


def _assigned(scope: Function | ast.Module) -> Iterator[tuple[ast.expr, ast.expr]]:
    for node in ast.walk(scope) if isinstance(scope, Function) else scope.body:
        if isinstance(node, ast.Assign):
            yield from _pairs(node)
        elif isinstance(node, ast.AnnAssign) and node.value is not None:
            yield node.target, node.value


def _pairs(node: ast.Assign) -> Iterator[tuple[ast.expr, ast.expr]]:
    for target in node.targets:
        if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
            yield from zip(target.elts, node.value.elts, strict=True)
        else:
            yield target, node.value
