"""The command line: the same services as the window, for scheduled tasks and for checking."""

import argparse
import logging
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import crm_desktop
from crm_desktop import cli_attachments, cli_import, cli_lists, cli_office, cli_show, cli_shown, logs, storage
from crm_desktop.cli_arguments import count, day, folder_given, month, telephone
from crm_desktop.cli_output import (
    DONE,
    NOT_DONE,
    PARTLY_DONE,
    Untold,
    all_told,
    complain,
    patience,
    print_object,
    record_names,
    unexpected,
)
from crm_desktop.core import clock, interrupts, texts
from crm_desktop.core.enums import CallbackState, DoubleBand, LetterKind
from crm_desktop.core.errors import CrmError, OfficeLost, Unfinished
from crm_desktop.core.words import LANGUAGES, say
from crm_desktop.services.office import office
from crm_desktop.storage import places

log = logging.getLogger(__name__)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command, or the window where none is named; returns the exit code.

    0 done, 1 done but something was left out (it is listed), 2 not done (one line on stderr).
    """
    options, more = _window_parser().parse_known_args(arguments)
    if more:  # the parsers of all commands are made only where one is named
        options = _parser().parse_args(arguments)
    options.data = options.data or data_folder()
    if options.command is None:
        from crm_desktop import app

        return app.run(options.data, language=options.language, smoke=options.smoke)
    if options.command == "show":
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


# -- the words a command takes ----------------------------------------------------------------------


def _window_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="crm-desktop", add_help=False)
    parser.add_argument("--data", type=folder_given, metavar="DIR", help="folder of the office's data")
    parser.add_argument("--language", choices=LANGUAGES, help="language of the words")
    parser.add_argument("--json", action="store_true", help="print JSON instead of tab-separated lines")
    parser.add_argument("--smoke", action="store_true", help=argparse.SUPPRESS)
    parser.set_defaults(command=None)
    return parser


def _parser() -> argparse.ArgumentParser:
    from crm_desktop.services.letters.kinds import kinds

    parser = argparse.ArgumentParser(
        prog="crm-desktop",
        description="Customers, callbacks, complaints and letters of an after-sales team. "
        "Without a command the window opens.",
        parents=[_window_parser()],
    )
    parser.add_argument("--version", action="version", version=f"CRM Desktop {crm_desktop.__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")

    command = _add(
        commands, "import", cli_import.take_over, "take over an archive from .xlsx, .xls, .ods, .csv or .vcf"
    )
    cli_import.add_options(command)

    _add_export(commands)
    _add_doubles(commands)
    command = _add(commands, "due", cli_lists.due, "list what is due: calls, clocks, promises, letters")
    command.add_argument("--until", type=day, metavar="DATE", help="by the end of that day")
    command.add_argument("--staff", metavar="NAME", help="of one person")

    command = _add(
        commands, "to-check", cli_import.to_check, "write what imports left to be checked as a workbook"
    )
    command.add_argument("--out", type=Path, required=True, metavar="FILE.xlsx")

    _add_archive(commands)
    _add_attach(commands)
    command = _add(commands, "show", cli_show.show, "show whose number calls, in the window that is open")
    command.add_argument("number", type=telephone, metavar="PHONE")

    command = _add(commands, "callbacks", cli_lists.callbacks, "list callbacks by when they are due")
    command.add_argument("--from", dest="start", type=day, metavar="DATE")
    command.add_argument("--to", dest="end", type=day, metavar="DATE")
    command.add_argument("--state", choices=[state.value for state in CallbackState])

    command = _add(commands, "complaints", cli_lists.complaints, "list complaints")
    command.add_argument("--open", action="store_true", help="only those that are not settled")

    command = _add(commands, "plan", _plan, "run the rules that make callbacks")
    command.add_argument("--on", type=day, metavar="DATE")

    command = _add(commands, "letters", _letters, "write the letters due in a span of days")
    command.add_argument("kind", choices=[kind.value for kind in kinds()])
    command.add_argument("--from", dest="start", type=day, required=True, metavar="DATE")
    command.add_argument("--to", dest="end", type=day, required=True, metavar="DATE")
    command.add_argument("--out", type=Path, required=True, metavar="FILE.pdf")
    command.add_argument("--printed", action="store_true", help="mark them as printed at once")
    command.add_argument(
        "--also-dissatisfied", action="store_true", help="thank those too who gave 1 or 2 or complained"
    )

    command = _add(commands, "report", _report, "write a month's workbook")
    command.add_argument("month", type=month, metavar="YYYY-MM")
    command.add_argument("--out", type=Path, required=True, metavar="FILE.xlsx")

    command = _add(commands, "backup", cli_office.back_up, "write one file that restores everything")
    command.add_argument("--out", type=Path, required=True, metavar="FILE")

    command = _add(commands, "restore", cli_office.restore, "bring back a backup; the present office is kept")
    command.add_argument("file", type=Path, metavar="FILE")
    command.add_argument("--dry-run", action="store_true", help="show what is in it and what would be lost")
    command.add_argument("--yes", action="store_true", help="do not ask")

    command = _add(commands, "check", cli_office.check, "check database, kept files and search index")
    command.add_argument("--repair", action="store_true", help="make anew what is derived")

    command = _add(commands, "demo", _demo, "a sample office; never touches your own data")
    command.add_argument("--on", type=day, metavar="DATE", help="its last day; today by default")
    command.add_argument("--no-window", action="store_true", help="write its papers instead of a window")
    command.add_argument("--out", type=Path, metavar="DIR", help="where the papers go")
    return parser


def _add_doubles(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    words = "list customers who are there twice, the surest first"
    command = _add(commands, "doubles", cli_lists.doubles, words)
    bands = [band.value for band in DoubleBand]
    command.add_argument("--band", choices=bands, default=bands[-1], help="only those at least so sure")


def _add_export(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    words = "write customers to a file that may be changed and imported again, or their sheets as PDF"
    command = _add(commands, "export", cli_lists.export, words)
    cli_shown.add_shown(command)
    command.add_argument("--out", type=Path, required=True, metavar="FILE.xlsx|.csv|.pdf")


def _add_archive(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The lists of customers and of products."""
    command = _add(
        commands,
        "customers",
        cli_lists.customers,
        "list customers, newest first; with QUERY those that fit, best first",
    )
    cli_shown.add_shown(command)
    command.add_argument("--limit", type=count, metavar="N")
    command.add_argument("--full", action="store_true", help="with --json: all that is kept of each")

    words = "list installed products, newest first; with QUERY those that fit"
    command = _add(commands, "products", cli_lists.products, words)
    command.add_argument("query", nargs="?", default="", metavar="QUERY")
    command.add_argument("--limit", type=count, metavar="N")


def _add_attach(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    words = "keep pictures and papers for a customer, or list them"
    command = _add(commands, "attach", cli_attachments.attach, words)
    command.add_argument("customer", metavar="NUMBER", help="the customer's record number")
    command.add_argument("files", nargs="*", type=Path, metavar="FILE")


def _add(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    name: str,
    run: Callable[[argparse.Namespace, str], int],
    words: str,
) -> argparse.ArgumentParser:
    """A subcommand; the general options may stand after it as well as before it."""
    parser: argparse.ArgumentParser = commands.add_parser(name, help=words, description=words)
    parser.set_defaults(run=run)
    parser.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help=argparse.SUPPRESS)
    for option, settings in (("--data", {"type": folder_given}), ("--language", {"choices": LANGUAGES})):
        parser.add_argument(option, default=argparse.SUPPRESS, help=argparse.SUPPRESS, **settings)
    return parser


# -- the commands -----------------------------------------------------------------------------------


def _plan(options: argparse.Namespace, language: str) -> int:
    from crm_desktop.services.callbacks import planning
    from crm_desktop.services.office import clock_check

    doubt = clock_check.doubt()
    if doubt is not None and options.on is None:
        raise CrmError("clock.not_planned", doubt=doubt.text(language))
    print_object(options, {"planned": planning.run(options.on)})
    return DONE


def _letters(options: argparse.Namespace, language: str) -> int:
    from crm_desktop.documents.letters import run as letter_run

    if options.end < options.start:
        raise CrmError("error.end_before_start")
    result = letter_run.write_due(
        LetterKind(options.kind),
        options.start,
        options.end,
        options.out,
        language=language,
        printed=options.printed,
        also_dissatisfied=options.also_dissatisfied,
    )
    print_object(options, result.as_dict(language, record_names(options)))
    return PARTLY_DONE if result.left_out else DONE


def _report(options: argparse.Namespace, language: str) -> int:
    from crm_desktop.documents.figures import workbook
    from crm_desktop.services.figures import figures

    report = figures.month(*options.month)
    workbook.write(options.out, report, language, office.profile().name)
    print_object(options, {"month": "{:04}-{:02}".format(*options.month), "file": str(options.out)})
    return DONE


def _demo(options: argparse.Namespace, language: str) -> int:
    on = options.on or clock.today()
    from crm_desktop import app, app_demo

    if options.no_window or options.out or not app.has_display():
        return app_demo.write_demo(on, language, options.out)
    return app_demo.run_demo(on, language)
