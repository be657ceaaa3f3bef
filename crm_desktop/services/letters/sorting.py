"""Sorts out who gets a letter and why others do not: by the customer's card, the log, what was put aside."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, Final

from crm_desktop.core import clock
from crm_desktop.core.enums import CustomerKind, CustomerStatus, LetterKind, LetterState
from crm_desktop.core.letters.letters import Recipient
from crm_desktop.core.tables import Table
from crm_desktop.services.letters import drafts as letter_drafts
from crm_desktop.services.letters import put_aside
from crm_desktop.services.letters.declaration import LetterDeclaration
from crm_desktop.services.letters.doubts import LetterDoubt
from crm_desktop.services.letters.due import DueLetters, Found, LeftOut, LetterDue, Reason
from crm_desktop.services.letters.kinds import declared
from crm_desktop.storage.models import Customer, Letter

RECENT: Final = timedelta(days=14)
_SPOKEN: Final = {"总经理": "总"} | {
    post: post
    for post in [
        "经理",
        "主任",
        "局长",
        "处长",
        "科长",
        "厂长",
        "店长",
        "站长",
        "校长",
        "院长",
        "所长",
        "部长",
        "队长",
        "会长",
        "老师",
        "医生",
        "教授",
        "老板",
    ]
}
"""What a contact person is called by their post: nobody types an honorific for one."""

Occurrence = tuple[Table, int, date]


def made(log: Mapping[Occurrence, Letter], letter: LetterDue | Found) -> Letter | None:
    """The one in the log that was made for this occasion."""
    known = log.get((letter.source_table, letter.source_id, letter.occurrence))
    if known is None or letter.since is None:
        return known
    return known if (known.generated_at or known.created_at) >= letter.since else None


def waits(letter: Letter) -> bool:
    """Made and not printed yet: it may be discarded or written again."""
    return bool(letter.state == LetterState.GENERATED and not letter.dealt_with)


def partition(
    kind: LetterKind, found: Iterable[Found], replaced: Mapping[Occurrence, int] | None = None
) -> DueLetters:
    """The letters for occasions of one kind, by due time, and why some of them are not written.

    ``replaced`` are letters of the log, by occurrence, that are written again.
    """
    declaration = declared(kind)
    occasions = sorted(found, key=lambda each: (each.due_at, each.customer_id, each.source_id))
    ids = sorted({each.customer_id for each in occasions})
    customers: dict[int, Customer] = {customer.id: customer for customer in _customers(ids)}
    sent = already(kind, ids)
    recent = _recently(ids)
    all_due = [_letter(kind, each, customers[each.customer_id], recent, replaced or {}) for each in occasions]
    all_due = _after_earlier(declaration, all_due, sent)
    changed = letter_drafts.edited(all_due)
    all_due = [replace(letter, edited=True) if letter.key in changed else letter for letter in all_due]
    aside = put_aside.put_aside_of(all_due)
    doubts = declaration.doubts(occasions) if declaration.doubts is not None else {}
    result = DueLetters([], [])
    for letter in all_due:
        known = made(sent, letter)
        left = None
        if known is not None and letter.replaces != known.id:
            day = clock.local(known.generated_at or known.created_at).date()
            state = None if known.dealt_with else known.state
            left = LeftOut(letter, Reason.ALREADY_SENT, known.id, known.number, day, state)
        elif letter.key in aside:
            row = aside[letter.key]
            by = row.staff.name if row.staff_id else ""
            day = clock.local(row.at).date()
            left = LeftOut(letter, Reason.PUT_ASIDE, day=day, by=by, words=row.reason)
        else:
            left = _against(declaration, letter, customers[letter.customer_id], doubts.get(letter.source_id))
        if left is None:
            result.to_send.append(letter)
        else:
            result.left_out.append(left)
    return result


def _after_earlier(
    declaration: LetterDeclaration[Any], letters: Iterable[LetterDue], sent: Mapping[Occurrence, Letter]
) -> list[LetterDue]:
    """The letters as they are after those that the log knows to the same record."""
    if declaration.after is None:
        return list(letters)
    earlier: dict[tuple[Table, int], dict[date, Letter]] = {}
    for (table, record_id, day), letter in sent.items():
        if day:
            earlier.setdefault((table, record_id), {})[day] = letter
    return [
        declaration.after(letter, earlier.get((letter.source_table, letter.source_id), {}))
        for letter in letters
    ]


def _against(
    declaration: LetterDeclaration[Any], letter: LetterDue, customer: Customer, doubt: LetterDoubt | None
) -> LeftOut | None:
    """What in the records speaks against a letter."""
    if customer.status == CustomerStatus.LOST and not declaration.to_lost:
        return LeftOut(letter, Reason.LOST)
    if customer.do_not_post:
        return LeftOut(letter, Reason.DO_NOT_POST)
    if not letter.recipient.address:
        return LeftOut(letter, Reason.NO_ADDRESS)
    missing = declaration.against(letter) if declaration.against is not None else None
    if missing is not None:
        return LeftOut(letter, missing)
    if doubt is not None and letter.replaces is None:
        return LeftOut(letter, Reason.DISSATISFIED, day=doubt.day, mark=doubt.mark, number=doubt.number)
    return None


def _letter(
    kind: LetterKind,
    found: Found,
    customer: Customer,
    recent: Mapping[int, date],
    replaced: Mapping[Occurrence, int],
) -> LetterDue:
    return LetterDue(
        kind,
        customer.id,
        customer.number,
        _recipient(customer, found),
        found.due_at,
        found.occurrence,
        found.source_table,
        found.source_id,
        found.occasion,
        recent.get(customer.id),
        found.since,
        replaces=replaced.get((found.source_table, found.source_id, found.occurrence)),
        began_at=found.began_at,
    )


def _recipient(customer: Customer, found: Found) -> Recipient:
    address, postcode = customer.address.strip(), customer.postcode.strip()
    person = found.person
    if person is None:
        return Recipient(customer.name, customer.kind, customer.honorific, customer.gender, address, postcode)
    post = person.post.strip()
    honorific = person.honorific or next((said for end, said in _SPOKEN.items() if post.endswith(end)), "")
    return Recipient(
        person.name, CustomerKind.PERSON, honorific, None, address, postcode, company=customer.name
    )


def _customers(ids: Sequence[int]) -> list[Customer]:
    found: list[Customer] = []
    for start in range(0, len(ids), 500):
        found.extend(Customer.select().where(Customer.id.in_(ids[start : start + 500])))
    return found


def already(kind: LetterKind, ids: Sequence[int]) -> dict[Occurrence, Letter]:
    """The last letter of the kind in the log to these customers for each occurrence."""
    found: dict[Occurrence, Letter] = {}
    for start in range(0, len(ids), 500):
        # By customer alone: of one kind there are many more, and the database does not know it.
        query = Letter.select().where(Letter.customer.in_(ids[start : start + 500]))
        for letter in query.order_by(Letter.id):
            if letter.kind == kind:
                found[letter.source_table, letter.source_id, letter.occurrence] = letter
    return found


def _recently(ids: Sequence[int]) -> dict[int, date]:
    since = clock.now() - RECENT
    found: dict[int, date] = {}
    for start in range(0, len(ids), 500):
        query = Letter.select().where(
            Letter.customer.in_(ids[start : start + 500]) & (Letter.generated_at >= since)
        )
        for letter in query.order_by(Letter.generated_at):
            found[letter.customer_id] = clock.local(letter.generated_at).date()
    return found
