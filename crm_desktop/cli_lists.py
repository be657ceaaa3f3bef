"""What the command line lists: what is due, customers and doubles of them, callbacks, complaints."""

import argparse
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from crm_desktop import cli_shown
from crm_desktop.cli_output import DONE, print_object, print_rows, record_names
from crm_desktop.core import clock, countries, phones
from crm_desktop.core.enums import CallbackState, DoubleBand
from crm_desktop.core.errors import CrmError
from crm_desktop.core.lists.complaints import part_of
from crm_desktop.core.tables import Table
from crm_desktop.core.words import label, say

if TYPE_CHECKING:
    from crm_desktop.services.doubles.doubles import FoundDouble

Named = Callable[..., dict[str, str]]
"""What names a record, by its table and id."""


def due(options: argparse.Namespace, language: str) -> int:
    """What the first page shows, or all that is due by a day; of one person, or of everybody."""
    from crm_desktop.services.due import kinds
    from crm_desktop.services.office import office

    staff_id = None
    if options.staff is not None:
        staff_id = next((person.id for person in office.staff() if person.name == options.staff), None)
        if staff_id is None:
            raise CrmError("cli.nobody", name=options.staff)
    now = clock.now()
    named = record_names(options)
    end = clock.end_of_day(options.until) if options.until is not None else None
    print_rows(
        options,
        (
            {
                "kind": say(f"due.{duty.kind}", language) if not options.json else duty.kind,
                "number": duty.number,
                "name": duty.name,
                "about": duty.about,
                "count": duty.count,
                "due_at": duty.term.due_at if duty.term is not None else None,
                "overdue": duty.term is not None and duty.term.overdue(now),
                "stands": duty.term.words(now, language) if duty.term is not None else "",
                "staff": duty.staff,
                **named(duty.opens.table, duty.opens.record),
            }
            for duty in kinds.listed(now, language, end=end, staff_id=staff_id)
        ),
    )
    return DONE


def customers(options: argparse.Namespace, _language: str) -> int:
    """Customers that fit a text, the best first; without one all, the newest first."""
    from crm_desktop.services.customers import lists as customer_lists

    if options.full and not options.json:
        raise CrmError("cli.full_needs_json")
    ids = customer_lists.find_customers(*cli_shown.shown(options).question, limit=options.limit)
    named = record_names(options)
    if options.full:
        from crm_desktop.services.customers import whole

        print_rows(
            options, ({**record, **named(Table.CUSTOMER, row_id)} for row_id, record in whole.records(ids))
        )
        return DONE
    rows = [
        row
        for start in range(0, len(ids), 500)
        for row in customer_lists.customer_rows(ids[start : start + 500])
    ]
    numbers = customer_lists.phones_of(ids)
    more = customer_lists.exported_values(ids) if options.json else {}  # lines are read by people
    print_rows(
        options,
        (
            {
                "number": row.number,
                "name": row.name,
                "phones": _phones(numbers.get(row.id, ())),
                "grade": row.grade,
                "state": row.status,
                "model": row.model,
                "last_contact_at": row.last_contact_at,
                "next_contact_at": row.next_contact_at,
                **named(Table.CUSTOMER, row.id),
                **more.get(row.id, {}),
            }
            for row in rows
        ),
    )
    return DONE


def products(options: argparse.Namespace, _language: str) -> int:
    """Installed products that fit a text; without one all, the newest first."""
    from crm_desktop.services.products import lists as product_lists

    ids = product_lists.find_products(*cli_shown.shown(options).question, limit=options.limit)
    named = record_names(options)
    rows = [
        row
        for start in range(0, len(ids), 500)
        for row in product_lists.product_rows(ids[start : start + 500])
    ]
    print_rows(
        options,
        (
            {
                "model": row.model,
                "serial_number": row.serial_number,
                "plate": row.plate,
                "customer": row.customer,
                "since": row.since,
                "maintenance_due": row.next_maintenance,
                "warranty_until": row.warranty_until,
                "status": row.status,
                **named(Table.PRODUCT, row.id),
            }
            for row in rows
        ),
    )
    return DONE


def export(options: argparse.Namespace, language: str) -> int:
    """Write customers that fit a text, the oldest first: a workbook, a CSV file, or their sheets as PDF."""
    from crm_desktop.documents.customers import archive_file, sheets
    from crm_desktop.services.customers import lists as customer_lists

    asked = cli_shown.shown(options)
    ids = customer_lists.find_customers(*asked.question)
    ids = ids if asked.sort else sorted(ids)
    if options.out.suffix.lower() == ".pdf":
        pages = sheets.write(options.out, ids, language)
        print_object(options, {"customers": len(ids), "pages": pages, "file": str(options.out)})
        return DONE
    rows = archive_file.write(options.out, ids, language)
    print_object(options, {"customers": len(ids), "rows": rows, "file": str(options.out)})
    return DONE


def doubles(options: argparse.Namespace, language: str) -> int:
    """Customers who are there twice, the surest first; with ``--band`` those at least so sure."""
    from crm_desktop.services.doubles import doubles

    bands = list(DoubleBand)[: list(DoubleBand).index(DoubleBand(options.band)) + 1]
    named = record_names(options)
    found = (each for each in doubles.find() if each.band in bands)
    print_rows(options, (_double(each, named if options.json else None, language) for each in found))
    return DONE


def _double(found: "FoundDouble", named: Named | None, language: str) -> dict[str, object]:
    """In JSON the two stand in a list, in lines beside each other."""
    sides = [
        {
            "number": one.number,
            "name": one.name,
            "phone": phones.plainly(one.phone, countries.here()) if one.phone else "",
            "address": one.address,
            **(named(Table.CUSTOMER, one.id) if named is not None else {}),
        }
        for one in (found.first, found.second)
    ]
    if named is not None:
        told: dict[str, object] = {"kind": found.kind, "band": found.band, "score": found.score}
        return {**told, "reason": found.words(language), "customers": sides}
    beside = {f"other_{name}": value for name, value in sides[1].items()}
    told = {"band": label(found.band, language), "score": found.score, "kind": label(found.kind, language)}
    return {**told, **sides[0], **beside, "reason": found.words(language)}


def callbacks(options: argparse.Namespace, language: str) -> int:
    """Callbacks of a span of days, by when they are due."""
    from crm_desktop.services.callbacks import lists as callback_lists
    from crm_desktop.services.customers.lists import phones_of

    if options.start and options.end and options.end < options.start:
        raise CrmError("error.end_before_start")
    state = CallbackState(options.state) if options.state else None
    found = callback_lists.list_callbacks(options.start, options.end, state)
    numbers = phones_of({row.customer_id for row in found})
    now = clock.now()
    named = record_names(options)
    print_rows(
        options,
        (
            {
                "number": row.number,
                "name": row.name,
                "phones": _phones(numbers.get(row.customer_id, ())),
                "grade": row.grade,
                "kind": row.kind,
                "state": row.state,
                "due_at": row.due_at,
                "overdue": row.overdue(now),
                "subject": callback_lists.about(row, language),
                "staff": row.staff,
                "satisfaction": row.satisfaction,
                **named(Table.CALLBACK, row.id),
            }
            for row in found
        ),
    )
    return DONE


def complaints(options: argparse.Namespace, _language: str) -> int:
    """Complaints, what runs out next first."""
    from crm_desktop.services.complaints import lists as complaint_lists

    now = clock.now()
    asked = cli_shown.shown(options)
    which = part_of(asked.part, "open" if options.open else "all")
    ids = complaint_lists.find_complaints(*asked.question, which=which, now=now).ids
    named = record_names(options)
    print_rows(
        options,
        (
            {
                "number": row.number,
                "name": row.name,
                "phones": _phones(row.phones),
                "grade": row.grade,
                "state": row.state,
                "severity": row.severity,
                "subject": row.subject,
                "received_at": row.received_at,
                "due_at": row.due_at,
                "overdue": row.overdue(now),
                "staff": row.in_charge,
                **named(Table.COMPLAINT, row.id),
            }
            for row in complaint_lists.complaint_rows(ids, now)
        ),
    )
    return DONE


def _phones(kept: Iterable[str]) -> list[str]:
    return [phones.plainly(number, countries.here()) for number in kept]
