"""Is the office whole: database, kept files against log and history, search index against a rebuild."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import peewee

from crm_desktop import storage
from crm_desktop.core.words import say
from crm_desktop.storage import files, history_check, search, word_counts
from crm_desktop.storage.kept_files import is_whole
from crm_desktop.storage.models import Attachment, Customer, Letter, StoredFile


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A kept file that is not as it should be.

    ``letters`` are the numbers of those that are in it, ``customers`` are those whose picture or paper it is.
    """

    file: Path
    name: str
    letters: tuple[str, ...] = ()
    customers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Findings:
    """What a check found."""

    database: list[str] = field(default_factory=list)
    """SQLite's own complaints."""
    missing: list[KeptFile] = field(default_factory=list)
    altered: list[KeptFile] = field(default_factory=list)
    unnamed: list[Path] = field(default_factory=list)
    """Files that no record names: left by a restore or a crash, no damage."""
    index_differs: int = 0
    """Customers whose search index is not what a rebuild would make."""
    unreadable: list[int] = field(default_factory=list)
    """Writes of which the history keeps something that cannot be read."""
    repaired: bool = False

    def problems(self, language: str) -> list[str]:
        """All that is wrong and was not mended, a line each."""
        lines = list(self.database)
        for what, found in (("missing", self.missing), ("altered", self.altered)):
            lines += [
                say(
                    f"check.{'attachment' if each.customers else 'kept'}_{what}",
                    language,
                    name=each.name,
                    file=each.file,
                    letters=", ".join(each.letters) or say("check.history", language),
                    customers=", ".join(each.customers),
                )
                for each in found
            ]
        lines += [say("check.history_unreadable", language, id=each) for each in self.unreadable]
        if self.index_differs and not self.repaired:
            lines.append(say("check.index_differs", language, count=self.index_differs))
        return lines


def check(*, repair: bool = False) -> Findings:
    """Look through the open office; with ``repair`` what is derived is made anew where it is wrong."""
    complaints = storage.check()
    if complaints:  # what the tables say cannot be relied on
        return Findings(complaints)
    with storage.reading():
        missing, altered, unnamed = _kept_files()
        differing = _index()
        unreadable = history_check.unreadable()
    if differing and repair:
        storage.rebuild_index()
    return Findings([], missing, altered, unnamed, differing, unreadable, repaired=bool(differing and repair))


def _kept_files() -> tuple[list[KeptFile], list[KeptFile], list[Path]]:
    named = {each.file.name: each for each in _named()}
    missing, altered = [], []
    for digest, each in named.items():
        if not each.file.exists():
            missing.append(each)
        elif not is_whole(each.file, digest):
            altered.append(each)
    found = (file for file in sorted((storage.folder() / "files").rglob("*")) if file.is_file())
    return missing, altered, [file for file in found if file.name not in named]


def _named() -> Iterator[KeptFile]:
    """Every file that should be there; what a letter or a customer names says so after the history."""
    for digest, name in files.gone():
        yield KeptFile(files.path(digest), name)
    letters: defaultdict[int, list[str]] = defaultdict(list)
    for file_id, number in (
        Letter.select(Letter.file, Letter.number)
        .where(Letter.file.is_null(False))
        .order_by(Letter.id)
        .tuples()
    ):
        letters[file_id].append(number)
    for row in StoredFile.select():
        yield KeptFile(files.path(row.sha256), row.name, letters=tuple(letters[row.id]))
    customers: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    of = Attachment.select(Attachment.sha256, Attachment.name, Customer.name, Customer.number)
    for digest, name, customer, number in of.join(Customer).order_by(Attachment.id).tuples():
        customers[digest].append((name, f"{number} {customer}"))
    for digest, some in customers.items():
        yield KeptFile(files.path(digest), some[0][0], customers=tuple(each for _name, each in some))


def _index() -> int:
    """How many customers the search index is wrong about; all of them where it is missing or broken."""
    try:
        differing = search.differences()
        return len(differing) or int(not (search.is_current() and word_counts.is_right()))
    except (peewee.DatabaseError, sqlite3.DatabaseError):
        return max(1, Customer.select().count())
