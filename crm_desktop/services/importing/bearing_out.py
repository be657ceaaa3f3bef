"""Whether the values of a column bear out what its header says."""

import re
from collections.abc import Mapping
from typing import Final

from crm_desktop.services.importing import field_readers
from crm_desktop.services.importing.column_values import Look, Sample

_NOT_NAMES: Final = frozenset(
    {
        Look.EMAILS,
        Look.PHONES,
        Look.DAYS,
        Look.LINKS,
        Look.IDENTITIES,
        Look.NUMBERS,
        Look.CODES,
        Look.DURATIONS,
    }
)
CONTRADICTED: Final[Mapping[str, frozenset[Look]]] = {
    **dict.fromkeys(("name", "contact", "last_name", "first_name", "employer"), _NOT_NAMES),
    "address": frozenset({Look.EMAILS, Look.PHONES, Look.LINKS, Look.DAYS, Look.NUMBERS, Look.IDENTITIES}),
    "place": frozenset({Look.EMAILS, Look.PHONES, Look.LINKS, Look.DAYS}),
    "city": frozenset({Look.EMAILS, Look.PHONES, Look.DAYS, Look.NUMBERS}),
    "province": frozenset({Look.EMAILS, Look.PHONES, Look.DAYS, Look.NUMBERS}),
    "district": frozenset({Look.EMAILS, Look.PHONES, Look.DAYS, Look.NUMBERS}),
    "phone": frozenset({Look.EMAILS, Look.DAYS, Look.LINKS, Look.NAMES, Look.COMPANIES, Look.ADDRESSES}),
    "contact_phone": frozenset({Look.EMAILS, Look.DAYS, Look.LINKS, Look.NAMES, Look.ADDRESSES}),
    "fax": frozenset({Look.EMAILS, Look.DAYS, Look.LINKS, Look.NAMES, Look.ADDRESSES}),
    "email": frozenset({Look.PHONES, Look.DAYS, Look.NAMES, Look.ADDRESSES, Look.COMPANIES}),
    "postcode": frozenset({Look.EMAILS, Look.PHONES, Look.ADDRESSES, Look.DAYS, Look.LINKS}),
    "price": frozenset({Look.EMAILS, Look.PHONES, Look.DAYS, Look.IDENTITIES}),
    "model": frozenset({Look.EMAILS, Look.PHONES, Look.DAYS}),
    "installer": frozenset({Look.PHONES, Look.EMAILS, Look.DAYS}),
    "honorific": frozenset({Look.PHONES, Look.EMAILS, Look.DAYS, Look.NUMBERS}),
}
"""What the values of a field never look like."""


def fits(name: str, sample: Sample) -> bool:
    """Whether a column's values can be those of a field, and at least one is."""
    return sample.look not in CONTRADICTED.get(name, ()) and is_borne_out(name, sample)


def is_borne_out(name: str, sample: Sample) -> bool:
    """Whether a column whose header only has a word of a field holds at least one value of it."""
    if name in ("phone", "fax", "contact_phone"):
        return not sample.texts or any(re.search(r"\d{3}", text) for text in sample.texts)
    reader = field_readers.parsers().get(name)
    return reader is None or sample.understood(reader)
