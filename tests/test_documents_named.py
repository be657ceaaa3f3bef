"""What README and CONTRIBUTING lead to is there: files, pictures, commands."""

import re
import shlex

import pytest

from crm_desktop import cli_parser
from tests.paths import ROOT

PAGES = ("README.md", "CONTRIBUTING.md", "benchmarks/README.md", "docs/ARCHITECTURE.md")
_PATH = re.compile(r"`((?:\.ci|benchmarks|crm_desktop|docs|resources|tests|ui)/[\w./-]*|[a-z]+\.spec)`")
_LINK = re.compile(r"\]\(([^)#:]+)\)")


@pytest.mark.parametrize("page", PAGES)
def test_every_file_that_is_named_exists(page):
    text = (ROOT / page).read_text(encoding="utf-8")
    named = set(_PATH.findall(text))
    linked = {str(((ROOT / page).parent / link).relative_to(ROOT)) for link in _LINK.findall(text)}
    assert sorted(name for name in named | linked if not (ROOT / name).exists()) == []


def test_every_room_has_its_line_in_the_tree():
    text = (ROOT / "docs" / "ARCHITECTURE.md").read_text(encoding="utf-8")
    told, above = set(), []
    for indent, name in re.findall(r"^    ((?:  )+)(\w+)/ +\S", text, re.MULTILINE):
        above[len(indent) // 2 - 1 :] = [name]
        told.add("/".join(above))
    package = ROOT / "crm_desktop"
    rooms = {path.parent.relative_to(package).as_posix() for path in package.rglob("__init__.py")} - {"."}
    assert {name for name in told if (package / name).is_dir()} == rooms
    assert len(re.findall(r"^ {4,}\S", text, re.MULTILINE)) < 80  # one page


def test_every_file_of_the_walks_exists():
    text = (ROOT / "docs" / "ARCHITECTURE.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`((?:core|storage|services|documents|gui)/[\w/]+\.py)`", text))
    assert len(named) > 15
    assert sorted(name for name in named if not (ROOT / "crm_desktop" / name).is_file()) == []


def test_the_two_commands_stand_as_they_are_given():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert text.count("    pip install uv && uv run crm-desktop demo\n") == 2
    assert text.count("    pip install uv && uv run pytest\n") == 2


def test_the_command_lines_of_the_readme_are_understood():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    lines = re.findall(r"^    uv run crm-desktop (.+)$", text, re.MULTILINE)
    assert len(lines) >= 9
    for line in lines:
        assert cli_parser.parser().parse_args(shlex.split(line)).command, line
