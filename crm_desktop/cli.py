"""The command line: the same services as the window, for scheduled tasks and for checking."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from crm_desktop import logs, storage
from crm_desktop.cli_output import (
    DONE,
    NOT_DONE,
    PARTLY_DONE,
    Untold,
    all_told,
    complain,
    patience,
    unexpected,
)
from crm_desktop.core import clock, interrupts, texts
from crm_desktop.core.errors import CrmError, OfficeLost, Unfinished
from crm_desktop.core.words import say
from crm_desktop.services.office import office
from crm_desktop.storage import places

if TYPE_CHECKING:
    import argparse

log = logging.getLogger(__name__)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command, or the window where none is named; returns the exit code.

    0 done, 1 done but something was left out (it is listed), 2 not done (one line on stderr).
    """
    if not (sys.argv[1:] if arguments is None else arguments):
        return _open_window(data_folder())
    from crm_desktop.cli_arguments import window_parser  # late: an icon on the desktop says nothing more

    options, more = window_parser().parse_known_args(arguments)
    if more and not clock.is_possible():
        complain(say("error.clock_impossible", _language(options), now=f"{clock.now():%Y-%m-%d}"))
        return NOT_DONE
    if more:  # all commands are loaded only where one is named
        from crm_desktop import cli_parser

        options = cli_parser.parser().parse_args(arguments)
    return _begin(options)


def _begin(options: argparse.Namespace) -> int:
    options.data = options.data or data_folder()
    if options.command is None:
        return _open_window(options.data, options.language, smoke=options.smoke)
    if options.command == "show":
        from crm_desktop import cli_show

        return cli_show.show(options, _language(options))
    _log_nowhere_else()
    interrupts.prepare()
    try:
        return _carry_out(options)
    except BrokenPipeError:  # whoever read our lines has seen enough
        sys.stdout = None
        return DONE
    except (Exception, KeyboardInterrupt) as problem:
        complain(_what_to_say(problem, options))
        is_told = isinstance(problem, CrmError)
        is_done = isinstance(problem, (Unfinished, Untold)) if is_told else interrupts.is_lasting()
        return PARTLY_DONE if is_done else NOT_DONE


def _open_window(folder: Path, language: str | None = None, *, smoke: bool = False) -> int:
    from crm_desktop.gui import lean_pyside  # before all that imports PySide6

    lean_pyside.load()
    from crm_desktop import app

    return app.run(folder, language=language, smoke=smoke)


def _carry_out(options: argparse.Namespace) -> int:
    if os.path.exists(options.data / storage.DATABASE_NAME):  # where nothing is, nothing is made
        logs.write_to(options.data / logs.LOG_NAME)
    if options.command == "demo" and (file := logs.elsewhere("demo")) is not None:
        logs.write_to(file)  # the sample office is gone afterwards, and your own data is not its business
    if options.command in {"demo", "restore"}:
        interrupts.begin()
        code: int = options.run(options, _language(options))
    else:
        code = _on_office(options)
    all_told()
    return code


def _what_to_say(problem: BaseException, options: argparse.Namespace) -> str:
    from crm_desktop import cli_office

    language = _language(options)
    if isinstance(problem, OfficeLost):
        return cli_office.way_back(problem, options.data, language)
    if isinstance(problem, CrmError):
        return texts.shown(problem.text(language))
    if isinstance(problem, KeyboardInterrupt):
        return say("cli.interrupted_done" if interrupts.is_lasting() else "cli.interrupted", language)
    if not logs.current():  # it failed before there was an office to have a log
        logs.write_to(logs.elsewhere("fault") or options.data / logs.LOG_NAME)
    log.error("the command failed", exc_info=problem)
    if storage.is_damaged(options.data):  # then that is what went wrong
        damage = OfficeLost("damaged", options.data / storage.DATABASE_NAME)
        return cli_office.way_back(damage, options.data, language)
    return unexpected(Path(logs.current()), language)


def _log_nowhere_else() -> None:
    """What is logged before there is a file for it must not stand on the screen between the lines."""
    root = logging.getLogger()
    if not root.handlers:
        root.addHandler(logging.NullHandler())


def _on_office(options: argparse.Namespace) -> int:
    """Open the office, run the command on it, and close it; from then on its language is spoken.

    Only an import makes an office where there is none.
    """
    from crm_desktop import cli_office

    data = options.data
    if storage.look(data) is storage.Found.NOTHING and options.command == "import":
        with cli_office.made(data, only_to_try=options.dry_run):
            return _run(options, is_new=not options.dry_run)
    try:
        storage.open_office(data, make=False, also_on_network=options.command == "backup")
        return _run(options)
    except CrmError as problem:
        if storage.is_open():
            raise
        return cli_office.back_up_closed(options, _language(options), problem)
    finally:
        storage.close_office()


def _run(options: argparse.Namespace, *, is_new: bool = False) -> int:
    profile = office.activate()
    options.office_made = is_new
    options.language = language = options.language or profile.language
    if is_new and (cloud := places.cloud(options.data)):
        complain(places.cloud_warning(options.data, cloud, language))
    with storage.while_waiting(patience(language)), storage.as_program():
        if options.command not in {"check", "backup"}:  # what is damaged is looked at and kept as it is
            office.ensure_defaults()
        interrupts.begin()
        code: int = options.run(options, language)
        return code


def _language(options: argparse.Namespace) -> str:
    return str(options.language or _system_language())


def data_folder() -> Path:
    """The user's own data: ``CRM_DESKTOP_DATA``, or the system's place for programs' data."""
    if given := os.environ.get("CRM_DESKTOP_DATA"):
        return Path(given)
    import platformdirs

    return Path(platformdirs.user_data_dir("CRM Desktop", appauthor=False))


def _system_language() -> str:
    import locale

    name = os.environ.get("LC_ALL") or os.environ.get("LANG") or locale.getlocale()[0] or ""
    return "zh_CN" if name.lower().startswith(("zh", "chinese")) else "en"
