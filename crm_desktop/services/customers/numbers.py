"""Telephone numbers as they are typed for a customer or a contact person: checked, and kept."""

from collections.abc import Sequence
from dataclasses import dataclass

from crm_desktop import storage
from crm_desktop.core import countries, phones, texts
from crm_desktop.core.errors import Problem
from crm_desktop.core.number import Phone as Number
from crm_desktop.storage import deleting
from crm_desktop.storage.models import ContactPerson, Customer, Phone


@dataclass(frozen=True, slots=True)
class PhoneEntry:
    """A phone as typed in a form; ``id`` of the one it changes, or that was ``left`` as it was.

    ``whose`` it is ("妻子", "办公室"); None leaves that as it is.
    """

    number: str
    id: int | None = None
    left: bool = False
    whose: str | None = None


def problems(entries: Sequence[PhoneEntry], field: str = "phones") -> dict[str, Problem]:
    """What is wrong, by ``<field>.<place>``: no number, or none that can be understood."""
    found: dict[str, Problem] = {}
    for place, entry in enumerate(entries):
        whose = (entry.whose or "").strip()
        if not entry.number.strip() and whose:
            found[f"{field}.{place}"] = "error.required"
        elif not entry.left and entry.number.strip() and not parsed(entry.number):
            found[f"{field}.{place}"] = "error.phone_unclear"
        if whose and (problem := texts.problem(whose, texts.LONGEST_NAME)):
            found[f"{field}.{place}.whose"] = problem
    return found


def parsed(typed: str) -> list[Number]:
    """The numbers that are meant, read by the office's country."""
    return phones.parse_phones(typed, countries.here())


def save(
    change: storage.Change,
    customer: Customer,
    contact: ContactPerson | None,
    entries: Sequence[PhoneEntry],
) -> None:
    """Make these the numbers of a customer, or of a contact person; others of theirs go."""
    owner = Phone.contact.is_null() if contact is None else (Phone.contact == contact)
    kept = {phone.id: phone for phone in Phone.select().where((Phone.customer == customer) & owner)}
    position = 0
    for entry in entries:
        whose = {} if entry.whose is None else {"whose": entry.whose.strip()}
        if entry.left and entry.id in kept:  # also where the office's country would read it otherwise
            change.update(kept.pop(entry.id), position=position, **whose)
            position += 1
            continue
        for number, found in enumerate(parsed(entry.number)):
            values = {
                "number": found.number,
                "digits": found.digits,
                "extension": found.extension,
                "kind": found.kind,
                "position": position,
                **whose,
            }
            known = kept.pop(entry.id, None) if entry.id is not None and number == 0 else None
            if known is not None:
                change.update(known, **values)
            else:
                change.insert(Phone, customer=customer, contact=contact, **values)
            position += 1
    for phone in kept.values():
        deleting.delete(change, phone)  # attempts keep the number as dialled and lose the link only
