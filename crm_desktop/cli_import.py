"""The command line's import: a file taken over, and what imports left to be checked."""

import argparse
from pathlib import Path

from crm_desktop import cli_office
from crm_desktop.cli_arguments import country, own_field
from crm_desktop.cli_output import DONE, PARTLY_DONE, print_object, tell
from crm_desktop.core import date_orders
from crm_desktop.core.enums import Actor
from crm_desktop.core.tables import Table
from crm_desktop.core.words import say
from crm_desktop.services.office import office


def add_options(command: argparse.ArgumentParser) -> None:
    """What may stand behind ``import``."""
    command.add_argument("file", type=Path, metavar="FILE")
    command.add_argument(
        "--sheet",
        action="append",
        default=[],
        metavar="NAME",
        help="may be repeated: all are read as one list",
    )
    command.add_argument(
        "--encoding", default="", metavar="NAME", help="how a .csv is encoded, if not as told"
    )
    command.add_argument("--no-header", action="store_true", help="the first row is a customer already")
    command.add_argument(
        "--country", type=country, metavar="XX", help="whose numbers are without a +; the office's by default"
    )
    command.add_argument(
        "--date-order", choices=[str(each) for each in date_orders.CHOICES], help="of days like 5/6/1980"
    )
    command.add_argument("--mapping", default="", metavar="NAME", help="columns as saved under this name")
    command.add_argument("--save-mapping", metavar="NAME", help="keep how this file was read under this name")
    for option, whose in (("--own-field", "customers"), ("--own-product-field", "products")):
        command.add_argument(
            option,
            action="append",
            type=own_field,
            default=[],
            metavar="HEADER[=KIND]",
            help=f"this column becomes a field of your own of {whose}: text, number, date, choice, yes-no",
        )
    command.add_argument("--dry-run", action="store_true", help="say what would happen, change nothing")
    command.add_argument(
        "--problems", type=Path, metavar="OUT.xlsx", help="write rejected and doubtful rows there"
    )


def take_over(options: argparse.Namespace, language: str) -> int:
    """Import a file, or say what that would do."""
    from crm_desktop.documents.importing import archive_import

    if options.office_made and options.country:
        office.settle_in(options.country)
    result = archive_import.run_file(
        options.file,
        sheets=options.sheet,
        encoding=options.encoding,
        country=options.country or "",
        date_order=options.date_order and date_orders.DateOrder(options.date_order),
        headed=not options.no_header,
        mapping=options.mapping,
        save_mapping=options.save_mapping,
        own_fields=[
            *((header, kind, Table.CUSTOMER) for header, kind in options.own_field),
            *((header, kind, Table.PRODUCT) for header, kind in options.own_product_field),
        ],
        dry_run=options.dry_run,
        problems=options.problems,
        language=language,
        by=Actor.PERSON if cli_office.somebody_is_there() else Actor.PROGRAM,
    )
    if options.office_made and not options.json:
        tell(say("cli.office_made", language, folder=options.data))
    print_object(options, {**result.as_dict(language, for_people=not options.json), **_made(options)})
    return PARTLY_DONE if result.has_problems or result.unanswered else DONE


def to_check(options: argparse.Namespace, language: str) -> int:
    """Write what imports left to be checked as a workbook."""
    from crm_desktop.documents.importing import problems_workbook

    rows = problems_workbook.write_waiting(options.out, language)
    print_object(options, {"rows": rows, "file": str(options.out)})
    return DONE


def _made(options: argparse.Namespace) -> dict[str, object]:
    """For a program that reads what was printed: whether the import made the office that it filled."""
    return {"office_made": options.office_made} if options.json else {}
