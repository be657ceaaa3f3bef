"""Compile what is drawn and written here into what the program imports.

`python resources/build.py` compiles the forms (`ui/*/*.ui`), merges the translations and packs icons and
style sheet; `--update` first collects new texts from the sources into `translations/zh_CN/<area>.ts`;
`--check` changes nothing, lists what is stale or untranslated and exits with 1. The result depends on the
sources only.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

import PySide6

ROOT = Path(__file__).resolve().parent.parent
RESOURCES = ROOT / "resources"
FORMS = ROOT / "crm_desktop" / "gui" / "forms"
PACKED = ROOT / "crm_desktop" / "gui" / "resources_rc.py"
LANGUAGE = "zh_CN"
TRANSLATIONS = RESOURCES / "translations" / LANGUAGE
QT = Path(PySide6.__file__).parent

# The texts of each room of `crm_desktop/gui/` and `ui/` have a file of their own; the rest is the window's.
ROOMS = tuple(sorted(p.parent.name for p in (ROOT / "crm_desktop" / "gui").glob("*/__init__.py")))
AREAS = (*(room for room in ROOMS if room not in {"forms", "widgets"}), "window")


def tool(name: str) -> str:
    """The path of one of Qt's compilers as PySide6 ships it."""
    for folder in (QT / "Qt" / "libexec", QT):
        for candidate in (folder / name, folder / f"{name}.exe"):
            if candidate.is_file():
                return str(candidate)
    raise FileNotFoundError(f"PySide6 ships no {name}")


def run(name: str, *arguments: str | Path, cwd: Path | None = None) -> str:
    """Run one of Qt's compilers; its own words are raised where it fails."""
    done = subprocess.run(
        [tool(name), *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        cwd=cwd,
        encoding="utf-8",
    )
    if done.returncode:
        raise SystemExit(f"{name}: {done.stderr or done.stdout}")
    return done.stdout


def designs() -> list[Path]:
    """The forms as Qt Designer keeps them, in the rooms they belong to; their names are taken once."""
    return sorted((ROOT / "ui").glob("*/*.ui"), key=lambda path: path.name)


def sources() -> dict[str, list[Path]]:
    """The files with texts of the window, per area."""
    gui = ROOT / "crm_desktop" / "gui"
    files = [p for p in gui.rglob("*.py") if p.parent != FORMS and p != PACKED]
    files += [ROOT / "crm_desktop" / "app.py", *designs()]
    result: dict[str, list[Path]] = {area: [] for area in AREAS}
    for path in sorted(p for p in files if p.is_file()):
        room = path.relative_to(gui).parts[0] if gui in path.parents else path.parent.name
        result[room if room in AREAS else "window"].append(path)
    return result


def collect(area: str, files: list[Path], target: Path) -> None:
    """Bring the area's .ts up to date with its sources; texts that are gone go."""
    if files:
        run(
            "lupdate", *files, "-ts", target, "-locations", "none", "-no-obsolete", "-source-language", "en",
            "-target-language", LANGUAGE, "-silent",
        )  # fmt: skip


def form(path: Path) -> str:
    """The Python source of a form."""
    return run("uic", "-g", "python", path)


def pack() -> str:
    """Icons, style sheet and merged translations as one Python module."""
    with tempfile.TemporaryDirectory() as name:
        copy = Path(name) / "resources"
        shutil.copytree(RESOURCES, copy, ignore=shutil.ignore_patterns("__pycache__", "*.qm", "*.py"))
        files = sorted((copy / "translations" / LANGUAGE).glob("*.ts"))
        run("lrelease", "-silent", *files, "-qm", copy / "translations" / f"{LANGUAGE}.qm")
        arguments = ("-g", "python", "--format-version", "1", "--no-compress", "resources.qrc")
        return run("rcc", *arguments, cwd=copy)


def unfinished() -> list[str]:
    """Texts without a Chinese translation, as "area: text"."""
    result = []
    for path in sorted(TRANSLATIONS.glob("*.ts")):
        for message in ElementTree.parse(path).iter("message"):
            translation = message.find("translation")
            if (
                translation is None
                or translation.get("type") == "unfinished"
                or not "".join(translation.itertext())
            ):
                result.append(f"{path.stem}: {message.findtext('source')}")
    return result


def write(path: Path, text: str) -> None:
    """Replace a file at one stroke, and only where it differs."""
    if path.is_file() and path.read_text(encoding="utf-8") == text:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f".{path.name}.new")
    new.write_text(text, encoding="utf-8", newline="\n")
    new.replace(path)
    print(f"wrote {path.relative_to(ROOT)}")


def stale_texts() -> list[str]:
    """The .ts files that lupdate would change."""
    result = []
    with tempfile.TemporaryDirectory() as name:
        for area, files in sources().items():
            kept = TRANSLATIONS / f"{area}.ts"
            if not files:
                continue
            new = Path(name) / f"{area}.ts"
            if kept.is_file():
                shutil.copy(kept, new)
            collect(area, files, new)
            if not kept.is_file() or _messages(kept) != _messages(new):
                result.append(str(kept.relative_to(ROOT)))
    return result


def _messages(path: Path) -> list[tuple[str, str]]:
    root = ElementTree.parse(path).getroot()
    return [
        (context.findtext("name") or "", message.findtext("source") or "")
        for context in root.iter("context")
        for message in context.iter("message")
    ]


def check() -> list[str]:
    """What `build.py` or a translator still has to do; empty when all is fresh."""
    problems = [f"stale: {name}" for name in stale_texts()]
    problems += [f"untranslated: {text}" for text in unfinished()]
    wanted = {f"ui_{path.stem}.py": path for path in designs()}
    for name, path in sorted(wanted.items()):
        kept = FORMS / name
        if not kept.is_file() or kept.read_text(encoding="utf-8") != form(path):
            problems.append(f"stale: {kept.relative_to(ROOT)}")
        if "<resources>" in re.sub(r"<resources\s*/>", "", path.read_text(encoding="utf-8")):
            problems.append(f"a form must not name resources: {path.name}")
    problems += [f"without a form: {p.name}" for p in sorted(FORMS.glob("ui_*.py")) if p.name not in wanted]
    if not PACKED.is_file() or PACKED.read_text(encoding="utf-8") != pack():
        problems.append(f"stale: {PACKED.relative_to(ROOT)}")
    return problems


def build(update: bool) -> None:
    """Compile everything; with `update` collect new texts first."""
    if update:
        TRANSLATIONS.mkdir(parents=True, exist_ok=True)
        for area, files in sources().items():
            collect(area, files, TRANSLATIONS / f"{area}.ts")
    for path in designs():
        write(FORMS / f"ui_{path.stem}.py", form(path))
    write(PACKED, pack())


def main() -> int:
    """Run from the command line; 0 when nothing is left to do."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing, list what is stale")
    parser.add_argument("--update", action="store_true", help="collect new texts into the .ts files first")
    options = parser.parse_args()
    if options.check:
        problems = check()
        print("\n".join(problems) or "all fresh")
        return 1 if problems else 0
    build(options.update)
    for text in unfinished():
        print(f"untranslated: {text}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
