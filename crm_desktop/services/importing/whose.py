"""Who a row means: a customer that is known by name and a second sign, or one that only the user can tell."""

import re
from dataclasses import dataclass
from typing import Final

from crm_desktop.core import texts
from crm_desktop.core.company_names import is_company, is_full_company_name
from crm_desktop.core.enums import CustomerKind
from crm_desktop.services.importing.archive import Archive, ArchiveCustomer
from crm_desktop.services.importing.asking import ImportQuestion
from crm_desktop.services.importing.rows import Row
from crm_desktop.services.importing.signs import bought_sign, number_signs, sign

_HOUSE: Final = re.compile(r"\d|[村组楼室弄厦苑寓]|小区|花园|家园")
"""What makes an address one of few people; a town or a street alone is shared by many."""


@dataclass(frozen=True, slots=True)
class Meant:
    """The customer that a row means, or may mean; with a ``question`` only the user can tell."""

    known: ArchiveCustomer | None
    question: ImportQuestion | None = None


NOBODY: Final = Meant(None)


def meant(archive: Archive, row: Row, kind: CustomerKind) -> Meant:
    """The customer of the row's name who has one of its numbers, its e-mail, serial number, plate or address.

    Where none has: a company by its full name; who was entered without a number and is completed now.
    """
    first = archive.named.get(row.key)
    if first is None:
        return NOBODY
    known = _signed(archive, row)
    if known is not None:
        return Meant(known)
    if kind is CustomerKind.COMPANY and first.is_company and _names_one_company(row):
        same_place = not row.address_key or first.address_key in ("", row.address_key)
        return Meant(first, None if same_place else ImportQuestion.OTHER_PLACE)
    return _completed(archive, row, first)


def _names_one_company(row: Row) -> bool:
    """Whether a company's name alone says which one it is: 小卖部 and 超市 do not."""
    return bool(row.company) or is_full_company_name(row.name) or not is_company(row.name)


def _signed(archive: Archive, row: Row) -> ArchiveCustomer | None:
    """Who has the row's name and one of its signs."""
    key = row.key
    for phone in row.phones:
        if known := archive.signed(key, phone.digits):
            return known
    for phone in (phone for person in row.contacts for phone in person.phones):
        if known := archive.signed(key, phone.digits):
            return known
    signs = [*number_signs(row.product)]
    if email := row.customer.get("email"):
        signs.append(sign("email", email))
    if row.address_key and _HOUSE.search(row.address_key):
        signs.append(row.address_key)
    return next((known for each in signs if (known := archive.signed(key, each))), None)


def _completed(archive: Archive, row: Row, first: ArchiveCustomer) -> Meant:
    """Who bought the same, or has no number yet, and of whom the row says nothing else."""
    bought = bought_sign(row.product)
    known = archive.signed(row.key, bought) if bought else None
    if known is not None and _can_be_same(known, row):
        return Meant(known)
    if not row.phones:
        known = archive.signed(row.key, sign("only", row.address_key))
        if known is not None and not known.digits:
            return Meant(known)
        if row.address_key:
            return NOBODY
        several = row.key in archive.namesakes
        return Meant(first, ImportQuestion.NAMESAKES if several else ImportQuestion.NAME_ONLY)
    got_number = first.id is not None and not first.digits and not row.has_product
    if got_number and first.address_key == row.address_key and row.key not in archive.namesakes:
        return Meant(first)
    return NOBODY


def _can_be_same(known: ArchiveCustomer, row: Row) -> bool:
    """Whether nothing speaks against who bought the same: a number may have changed since an earlier file."""
    address = row.address_key
    places = ("", known.address_key, *(texts.comparable(each.values["place"]) for each in known.products))
    near = not known.address_key or address in places
    return near and (known.id is not None or not row.phones or not known.digits)
