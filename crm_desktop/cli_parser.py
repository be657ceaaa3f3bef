"""All commands of the command line, each with its options; a start of the window needs none of them."""

import argparse
from collections.abc import Callable
from pathlib import Path

import crm_desktop
from crm_desktop import cli_attachments, cli_import, cli_lists, cli_office, cli_show, cli_shown
from crm_desktop.cli_arguments import count, day, folder_given, month, telephone, window_parser
from crm_desktop.cli_output import DONE, PARTLY_DONE, print_object, record_names
from crm_desktop.core import clock
from crm_desktop.core.enums import CallbackState, DoubleBand, LetterKind
from crm_desktop.core.errors import CrmError
from crm_desktop.core.tables import Table
from crm_desktop.core.words import LANGUAGES
from crm_desktop.services.office import office


def parser() -> argparse.ArgumentParser:
    """Reads a whole command line; ``run`` is then what carries the command out."""
    from crm_desktop.services.letters.kinds import kinds

    found = argparse.ArgumentParser(
        prog="crm-desktop",
        description="Customers, callbacks, complaints and letters of an after-sales team. "
        "Without a command the window opens.",
        parents=[window_parser()],
    )
    found.add_argument("--version", action="version", version=f"CRM Desktop {crm_desktop.__version__}")
    commands = found.add_subparsers(dest="command", metavar="COMMAND")

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

    words = "list complaints by what runs out next; with QUERY those that fit"
    command = _add(commands, "complaints", cli_lists.complaints, words)
    cli_shown.add_shown(command, Table.COMPLAINT)
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
    return found


def _add_doubles(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    words = "list customers who are there twice, the surest first"
    command = _add(commands, "doubles", cli_lists.doubles, words)
    bands = [band.value for band in DoubleBand]
    command.add_argument("--band", choices=bands, default=bands[-1], help="only those at least so sure")


def _add_export(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    words = "write customers to a file that may be changed and imported again, or their sheets as PDF"
    command = _add(commands, "export", cli_lists.export, words)
    cli_shown.add_shown(command, Table.CUSTOMER)
    command.add_argument("--out", type=Path, required=True, metavar="FILE.xlsx|.csv|.pdf")


def _add_archive(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The lists of customers and of products."""
    command = _add(
        commands,
        "customers",
        cli_lists.customers,
        "list customers, newest first; with QUERY those that fit, best first",
    )
    cli_shown.add_shown(command, Table.CUSTOMER)
    command.add_argument("--limit", type=count, metavar="N")
    command.add_argument("--full", action="store_true", help="with --json: all that is kept of each")

    words = "list installed products, newest first; with QUERY those that fit"
    command = _add(commands, "products", cli_lists.products, words)
    cli_shown.add_shown(command, Table.PRODUCT)
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
