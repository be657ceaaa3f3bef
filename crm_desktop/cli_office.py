"""The commands that keep an office: backup, restore and check, and making one for an import."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from crm_desktop import logs, storage
from crm_desktop.cli_output import DONE, NOT_DONE, PARTLY_DONE, complain, print_object, tell
from crm_desktop.core import clock
from crm_desktop.core.errors import CrmError, OfficeLost, Unfinished
from crm_desktop.core.words import say
from crm_desktop.services.office import office
from crm_desktop.storage import scratch_folders

if TYPE_CHECKING:
    from crm_desktop.services.office.backups import Preview, Restored
    from crm_desktop.storage.backup_file import Contents


@contextmanager
def made(data: Path, *, only_to_try: bool) -> Iterator[None]:
    """Open a new office in ``data``, or one that nobody keeps; what fails leaves none behind."""
    if only_to_try:
        with scratch_folders.temporary("crm-desktop-try-") as folder:
            try:
                storage.open_office(folder)
                yield
            finally:
                storage.close_office()
        return
    new_folder = not data.exists()
    try:
        storage.open_office(data)
        logs.write_to(data / logs.LOG_NAME)
        yield
    except Unfinished:
        storage.close_office()
        raise
    except BaseException:
        storage.close_office()
        storage.unmake(data, folder_too=new_folder)
        raise
    storage.close_office()


def way_back(problem: OfficeLost, data: Path, language: str) -> str:
    """What is the matter with an office that was lost, and the line to type to bring it back."""
    import shlex  # late, as the next: the window starts through this module and needs none of them
    import subprocess

    from crm_desktop.services.office import backups

    found = backups.newest_good(data)
    words = ["crm-desktop", "--data", str(data), "restore", *([str(found.file)] if found else [])]
    line = subprocess.list2cmdline(words) if sys.platform == "win32" else shlex.join(words)
    if found:
        way = say("cli.way_back", language, command=line)
    else:
        line = f"{line} {say('cli.some_backup', language)}"
        way = say("cli.way_back_from_elsewhere", language, command=line)
    return problem.text(language) + (" " if language == "en" else "") + way


_NOT_WRITABLE: Final = frozenset(
    {"error.folder_full", "error.folder_read_only", "error.folder_not_permitted"}
)


def back_up_closed(options: argparse.Namespace, language: str, refused: CrmError) -> int:
    """Back up an office that was not opened; raises ``refused`` where not its disk was the hindrance."""
    from crm_desktop.services.office import backups

    if options.command != "backup" or refused.key not in _NOT_WRITABLE:
        raise refused
    try:
        made = backups.back_up_as_it_lies(options.data, options.out)
    except CrmError as problem:
        raise (refused if problem.key in _NOT_WRITABLE else problem) from problem
    return _backed_up(options, language, made)


def back_up(options: argparse.Namespace, language: str) -> int:
    from crm_desktop.services.office import backups

    return _backed_up(options, language, backups.back_up(options.out))


def _backed_up(options: argparse.Namespace, language: str, made: Contents) -> int:
    from crm_desktop.services.office import backups

    told = {"file": str(options.out), "made_at": made.made_at, "left_out": list(made.left_out)}
    counts = {table.value: count for table, count in backups.counted(made.counts).items()}
    print_object(options, {**told, "records": counts} if options.json else {**told, **counts})
    if made.left_out:
        complain(say("backup.left_out", language, count=len(made.left_out)))
    return PARTLY_DONE if made.left_out else DONE


def restore(options: argparse.Namespace, language: str) -> int:
    """Bring back a backup; who sits at a terminal is asked first where something would be lost."""
    from crm_desktop.services.office import backups

    home = options.data
    if not options.file.exists():
        raise CrmError("error.file_missing", file=options.file)
    shown = backups.preview(options.file, home)
    if options.dry_run:
        _tell(options, language, shown)
        return DONE
    if not options.json:
        _tell(options, language, shown)
    if shown.would_lose and not options.yes and not options.json and somebody_is_there():
        try:
            answer = input(say("cli.restore_ask", language))
        except EOFError:  # Ctrl+D
            answer = ""
        if answer.strip().lower() not in {"y", "yes", "是", "好"}:
            complain(say("cli.restore_left", language))
            return NOT_DONE
    new_folder = not home.exists()
    try:
        storage.prepare(home)
        with storage.locked(home):
            done = backups.restore(options.file, home)
    except BaseException:
        if new_folder:
            storage.remove_if_empty(home)
        raise
    logs.write_to(home / logs.LOG_NAME)
    try:
        storage.open_office(home, make=False)
        office.activate()
    finally:
        storage.close_office()
    return _restored(options, language, shown, done)


def _restored(options: argparse.Namespace, language: str, shown: Preview, done: Restored) -> int:
    if options.json:
        _tell(options, language, shown, done)
    elif done.kept is not None:
        tell(say("cli.restored_kept", language, file=done.kept))
    else:
        tell(say("cli.restored", language))
    if done.files_missing:
        complain(done.words(language))
    return PARTLY_DONE if done.files_missing else DONE


def somebody_is_there() -> bool:
    """Whether a person typed the command; a scheduled task may have no input at all."""
    return sys.stdin is not None and sys.stdin.isatty()


def _tell(options: argparse.Namespace, language: str, shown: Preview, done: Restored | None = None) -> None:
    if options.json:
        print_object(
            options,
            {
                "file": str(options.file),
                "made_at": shown.made_at,
                "office": shown.backup.office,
                "program": shown.backup.program,
                "records": shown.records,
                "now": shown.now,
                "lost": shown.lost,
                "changes_since": shown.changes_since,
                "same_office": shown.same_office,
                "letters_missing": shown.letters_missing,
                "restored": done is not None,
                "files_missing": done.files_missing if done is not None else None,
                "kept": str(done.kept) if done is not None and done.kept is not None else None,
            },
        )
        return
    made_at = f"{clock.local(shown.made_at):%Y-%m-%d %H:%M}"
    tell(say("cli.backup_made", language, office=shown.backup.office or "–", made_at=made_at))
    tell("\t".join(say(f"cli.column_{name}", language) for name in ("records", "backup", "now", "lost")))
    for name, count in shown.records.items():
        now = "" if shown.now is None else shown.now[name]
        tell(f"{say(f'backup.records.{name}', language)}\t{count}\t{now}\t{shown.lost.get(name, 0)}")
    if shown.now is not None and not shown.same_office:
        tell(say("backup.another_office", language))
    elif shown.changes_since:
        tell(say("backup.changes_since", language, count=shown.changes_since))
    if shown.letters_missing:
        tell(say("backup.letters_missing", language, count=shown.letters_missing))


def check(options: argparse.Namespace, language: str) -> int:
    from crm_desktop.services.office import checking

    found = checking.check(repair=options.repair)
    problems = found.problems(language)
    print_object(
        options,
        {"problems": problems, "unnamed": [str(file) for file in found.unnamed], "repaired": found.repaired},
    )
    if found.database:
        raise OfficeLost("damaged", storage.folder() / storage.DATABASE_NAME)
    if problems:
        raise CrmError("check.found", count=len(problems))
    if not options.json:
        tell(say("check.repaired" if found.repaired else "cli.sound", language))
    return DONE
