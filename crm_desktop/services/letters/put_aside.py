"""Letters that are due and are not to be written: put aside with the reason, taken up again."""

from collections.abc import Sequence

import peewee

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.services.letters.due import Key, LetterDue
from crm_desktop.storage.change import chunks
from crm_desktop.storage.models import LetterPutAside, Staff


def put_aside(letters: Sequence[LetterDue], reason: str = "") -> int:
    """Write none of these letters; they stay listed with the reason. Returns how many were put aside now."""
    with storage.write("letters.put_aside", count=len(letters)) as change:
        known = put_aside_of(letters)
        rows = [
            {
                "kind": letter.kind,
                "customer": letter.customer_id,
                "source_table": letter.source_table,
                "source_id": letter.source_id,
                "occurrence": letter.occurrence,
                "at": clock.now(),
                "reason": reason.strip(),
                "staff": storage.acting_staff(),
            }
            for letter in letters
            if letter.key not in known
        ]
        change.insert_many(LetterPutAside, rows)
    return len(rows)


def take_up(letters: Sequence[LetterDue]) -> int:
    """The way back: these letters are to be written again. Returns how many had been put aside."""
    with storage.write("letters.taken_up", count=len(letters)) as change:
        wanted = {letter.key for letter in letters}
        rows = [row for row in _rows(letters) if _key(row) in wanted]
        for row in rows:
            change.delete(row)
    return len(rows)


def put_aside_of(letters: Sequence[LetterDue]) -> dict[Key, LetterPutAside]:
    """What was put aside of these letters, the member of the staff fetched; inside reading() or a write.

    A reply that was put aside before the answer was given anew is another letter.
    """
    since = {letter.key: letter.since for letter in letters}
    found: dict[Key, LetterPutAside] = {}
    for row in _rows(letters):
        key = _key(row)
        moment = since.get(key)
        if key in since and (moment is None or row.at >= moment):
            found[key] = row
    return found


def _rows(letters: Sequence[LetterDue]) -> list[LetterPutAside]:
    found: list[LetterPutAside] = []
    for some in chunks(sorted({letter.customer_id for letter in letters}), 500):
        query = LetterPutAside.select(LetterPutAside, Staff).join(Staff, peewee.JOIN.LEFT_OUTER)
        found.extend(query.where(LetterPutAside.customer.in_(some)).order_by(LetterPutAside.id))
    return found


def _key(row: LetterPutAside) -> Key:
    return row.kind, row.source_table, row.source_id, row.occurrence
