"""Deleting an entry of the letter log: its PDF stays kept, and the letter does not fall due again."""

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.tables import Table
from crm_desktop.core.words import say
from crm_desktop.services.office import office
from crm_desktop.services.office.deleting import goes_along
from crm_desktop.storage import deleting
from crm_desktop.storage.models import Letter, LetterPutAside


def what_goes_along(letter_id: int) -> dict[Table, int]:
    """How many records of which table go with it; ``NotFound``."""
    return goes_along(Letter, letter_id)


def delete(letter_id: int, *, version: int | None = None) -> None:
    """Delete a letter from the log and put its occasion aside; ``NotFound``, ``Conflict``.

    A letter that was not printed yet and is to be written again is discarded instead (``log.discard``).
    """
    with storage.write("letter.deleted") as change:
        change.subject = letter = change.get(Letter, letter_id, version)
        change.params |= {"number": letter.number, "name": letter.recipient}
        deleting.delete(change, letter)
        if letter.source_id is not None and letter.occurrence is not None:
            change.insert(
                LetterPutAside,
                kind=letter.kind,
                customer=letter.customer_id,
                source_table=letter.source_table,
                source_id=letter.source_id,
                occurrence=letter.occurrence,
                at=clock.now(),
                reason=say("letter.deleted_from_log", office.profile().language, number=letter.number),
                staff=storage.acting_staff(),
            )
