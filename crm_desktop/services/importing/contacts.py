"""A company's people: which rows are contact persons of one company, and which number is whose."""

from dataclasses import replace
from typing import Final

from crm_desktop.core import texts
from crm_desktop.core.addresses import join_address
from crm_desktop.core.company_names import kind_of as kind_of_name
from crm_desktop.core.enums import CustomerKind, PhoneKind
from crm_desktop.core.number import Phone
from crm_desktop.services.importing.archive import ADDRESS_COLUMNS, CONTACT_DEFAULTS, ArchiveCustomer
from crm_desktop.services.importing.archive_parts import ArchiveContact, Given
from crm_desktop.services.importing.rows import Row, RowContact
from crm_desktop.storage.models.birthday import BIRTHDAY_COLUMNS, birthday_columns

_PERSONS: Final = ("honorific", "gender", "birthday", "email", "wechat")
"""What a row says of its person where that is a contact person."""


def of_company(row: Row) -> Row:
    """The row as its company's, where a column names the company that its person belongs to.

    The person is a contact person then, with the row's numbers; what the record of a contact person has no
    column for (address, e-mail) is kept among the person's remarks.
    """
    company = texts.comparable(row.company)
    if not company or company == row.key or kind_of(row) is CustomerKind.COMPANY:
        return row
    own = {name: row.customer[name] for name in _PERSONS if name in row.customer}
    rest = {name: value for name, value in row.customer.items() if name not in own and name != "kind"}
    unkept = [row.written[name] for name in ("email", "wechat") if name in own]
    person = RowContact(
        row.name,
        row.phones,
        remarks="\n".join(filter(None, [row.remarks, *unkept])),
        address=row.address,
        honorific=own.get("honorific", ""),
        birthday=own.get("birthday"),
    )
    return replace(
        row,
        name=row.company,
        key=company,
        phones=[],
        customer={"kind": CustomerKind.COMPANY, **rest},
        address=("", "", "", ""),
        address_key="",
        remarks="",
        contacts=[person, *row.contacts],
    )


def kind_of(row: Row, *, names_companies: bool = False) -> CustomerKind:
    """Whether a row's customer is a person or a company: by its own column, or by its name.

    Where the column of names is one of companies (``names_companies``) and a person stands beside it, it is
    a company, whatever it is called.
    """
    if given := row.customer.get("kind"):
        return CustomerKind(given)
    return CustomerKind.COMPANY if names_companies and row.contacts else kind_of_name(row.name)


def take(known: ArchiveCustomer, row: Row) -> list[Phone]:
    """Give a row's contact persons to its customer; returns the numbers that are the customer's own."""
    own = row.phones
    persons = [person for person in row.contacts if texts.comparable(person.name) not in ("", known.key)]
    if known.is_company and len(persons) == 1 and not persons[0].phones:
        theirs = _of_person(row.phones)
        own = [phone for phone in row.phones if phone not in theirs]
        persons = [replace(persons[0], phones=[*persons[0].phones, *theirs])]
    for person in persons:
        _enter(known, person)
    return own


def _of_person(phones: list[Phone]) -> list[Phone]:
    """Of a company's numbers beside a person's name those that reach the person, not the switchboard."""
    if len(phones) == 1:
        return phones if phones[0].kind is not PhoneKind.FAX else []
    return [phone for phone in phones if phone.kind is PhoneKind.MOBILE or phone.extension]


def _enter(known: ArchiveCustomer, person: RowContact) -> None:
    """What is empty of a contact person is filled, numbers are added that the company does not have."""
    key = texts.comparable(person.name)
    contact = known.contacts.get(key)
    if contact is None:
        contact = ArchiveContact(None, Given(CONTACT_DEFAULTS))
        contact.set("name", person.name)
        known.contacts = {**known.contacts, key: contact}
    given = {"post": person.post, "honorific": person.honorific, "remarks": person.remarks}
    for column, value in given.items():
        if value and not contact.values[column]:
            contact.set(column, value)
    if person.birthday is not None and contact.values[BIRTHDAY_COLUMNS[0]] is None:
        for column, part in birthday_columns(person.birthday).items():
            contact.set(column, part)
    if any(person.address) and contact.id is None:
        contact.address = person.address
    for phone in person.phones:
        if phone.digits not in known.digits or _is_another_desk(known, phone):
            contact.new_phones.append(phone)
            contact.digits += (phone.digits,)
            known.digits += (phone.digits,)
            if phone.extension:
                known.extensions |= {(phone.digits, phone.extension)}
        elif phone.kind is PhoneKind.LANDLINE and not phone.extension:
            _share(known, phone, contact)


def _share(known: ArchiveCustomer, phone: Phone, contact: ArchiveContact) -> None:
    """A landline that a second person of the company has is the switchboard, not the first one's own."""
    for other in known.contacts.values():
        if other is not contact and phone in other.new_phones:
            other.new_phones.remove(phone)
            other.digits = tuple(digits for digits in other.digits if digits != phone.digits)
            known.new_phones.append(phone)


def _is_another_desk(known: ArchiveCustomer, phone: Phone) -> bool:
    return bool(phone.extension) and (phone.digits, phone.extension) not in known.extensions


def settle_addresses(known: ArchiveCustomer) -> None:
    """The address of new contact persons: the company's where it has none, else one of their remarks."""
    for contact in known.contacts.values():
        if not any(contact.address):
            continue
        if not known.address_key:
            for column, part in zip(ADDRESS_COLUMNS, contact.address, strict=True):
                known.set(column, part)
        elif texts.comparable("".join(contact.address)) != known.address_key:
            words = join_address(*contact.address)
            contact.set("remarks", "\n".join(filter(None, [contact.values["remarks"], words])))
        contact.address = ()
