"""Collect the licences of everything that the packaged program carries, for the bundle and *About*.

`python resources/licences.py` writes one text per Python package that the program needs into
`crm_desktop/licences/`, from what the package itself brings; `--check` changes nothing, lists what is
missing or stale and exits with 1. What comes without a text (Qt, Python, the GNU licences) has one there
that is kept by hand.
"""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "crm_desktop" / "licences"
PROGRAM = "crm-desktop"
KEPT = {
    *("CLDR (names of countries)", "GPL-3.0", "LGPL-3.0", "OpenCC (table of characters)"),
    *("PDFium (in Qt Pdf)", "Python"),
    "Qt and PySide6",
}
# Under the LGPL, with Qt; their packages bring no text.
WITH_QT = {"pyside6-essentials", "pyside6-addons", "shiboken6"}
# Not needed by the program but in its bundle: what starts it.
BESIDE = ("pyinstaller",)
_WORDS = ("licen", "copying", "notice", "authors")


def needed() -> Iterator[Distribution]:
    """The distributions that the program is made of, each once, itself first."""
    waiting, seen = [PROGRAM, *BESIDE], set[str]()
    while waiting:
        name = canonicalize_name(waiting.pop(0))
        if name in seen:
            continue
        seen.add(name)
        found = distribution(name)
        yield found
        if name not in BESIDE:
            asked = (Requirement(line) for line in found.requires or ())
            waiting += [
                each.name for each in asked if each.marker is None or each.marker.evaluate({"extra": ""})
            ]


def licence_of(found: Distribution) -> str:
    """The licence texts that a distribution brings, one after the other; "" where it brings none."""
    files = [file for file in found.files or () if ".dist-info" in str(file)]
    texts = [
        (str(file), found.locate_file(file))
        for file in files
        if any(word in file.name.lower() for word in _WORDS) and file.suffix != ".json"
    ]
    return "\n\n\n".join(
        Path(str(path)).read_text(encoding="utf-8", errors="replace").strip() for _name, path in sorted(texts)
    )


def of_system_libraries(binaries: list[Path]) -> list[Path]:
    """The notices that Debian keeps of the system's own libraries among these; none on other systems."""
    own = [str(file.resolve()) for file in binaries if str(file.resolve()).startswith(("/usr/lib", "/lib"))]
    if not own or shutil.which("dpkg-query") is None:
        return []
    asked = subprocess.run(["dpkg-query", "-S", *own], capture_output=True, text=True, check=False).stdout
    packages = {line.split(": ", 1)[0].split(":")[0] for line in asked.splitlines() if ": " in line}
    notices = (Path("/usr/share/doc") / package / "copyright" for package in sorted(packages))
    return [notice for notice in notices if notice.is_file()]


def wanted() -> tuple[dict[str, str], list[str]]:
    """File stem to text for every package, and the names of those without a licence."""
    texts: dict[str, str] = {}
    without: list[str] = []
    for found in needed():
        name = found.metadata["Name"]
        if canonicalize_name(name) in WITH_QT:
            continue
        text = (ROOT / "LICENSE").read_text(encoding="utf-8") if name == PROGRAM else licence_of(found)
        if text.strip():
            stem = "CRM Desktop" if name == PROGRAM else name
            texts[stem] = "\n".join(line.rstrip() for line in text.strip().splitlines()) + "\n"
        else:
            without.append(name)
    return texts, without


def check() -> list[str]:
    """What is missing, stale or no longer needed."""
    texts, without = wanted()
    problems = [f"{name}: no licence" for name in without]
    present = {file.stem: file.read_text(encoding="utf-8") for file in TARGET.glob("*.txt")}
    problems += [f"{stem}: missing" for stem in sorted((KEPT | set(texts)) - set(present))]
    problems += [f"{stem}: no longer needed" for stem in sorted(set(present) - set(texts) - KEPT)]
    return problems + [f"{stem}: stale" for stem, text in texts.items() if present.get(stem, text) != text]


def write() -> None:
    texts, without = wanted()
    if without:
        sys.exit(f"no licence found for {', '.join(without)}")
    for file in TARGET.glob("*.txt"):
        if file.stem not in KEPT:
            file.unlink()
    for stem, text in texts.items():
        (TARGET / f"{stem}.txt").write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    if "--check" in sys.argv[1:]:
        found = check()
        print("\n".join(found))
        sys.exit(bool(found))
    write()
