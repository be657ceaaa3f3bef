"""Nothing that is generated is stale, and every text of the window is translated."""

import ast
import importlib.util
from types import ModuleType

import pytest

from tests.paths import ROOT


def script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"resources_{name}", ROOT / "resources" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_forms_icons_and_translations_are_fresh() -> None:
    problems = script("build").check()
    assert problems == [], "run: python resources/build.py --update, and translate what it lists"


def test_no_text_of_the_window_hides_where_it_is_not_found() -> None:
    """What stands inside an f-string is not looked for, and so would never be translated."""
    hidden = [
        f"{file.relative_to(ROOT)}:{call.lineno}"
        for file in sorted((ROOT / "crm_desktop").rglob("*.py"))
        for text in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr in ("tr", "translate")
    ]
    assert hidden == []


def test_every_dependency_has_its_licence_in_the_program() -> None:
    assert script("licences").check() == [], "run: python resources/licences.py"


def test_a_dependency_without_a_licence_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    licences = script("licences")
    brought = licences.licence_of
    monkeypatch.setattr(
        licences, "licence_of", lambda found: "" if found.metadata["Name"] == "six" else brought(found)
    )
    assert "six: no licence" in licences.check()
