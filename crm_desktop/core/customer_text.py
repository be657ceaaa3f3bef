"""What the search index says of a customer, made of the values of all that belongs to him or her.

Work on texts alone: where there are many customers, child processes do it (``storage/index_workers.py``).
"""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from itertools import chain
from typing import Final, NamedTuple

from crm_desktop.core import grams, phones, texts
from crm_desktop.core.folding import fold
from crm_desktop.core.searchable import address_lines, joined, lines, name_lines, number_lines
from crm_desktop.core.tables import Table

PARTS: Final = (
    Table.FORMER_CUSTOMER,
    Table.CONTACT_PERSON,
    Table.PRODUCT,
    Table.FORMER_OWNER,
    Table.SERVICE_ORDER,
    Table.COMPLAINT,
    Table.LETTER,
    Table.PROMISE,
    Table.IMPORT_DOUBT,
)
"""The records of a customer by which he or she is found, too, in the order of their sections in the text."""
SECTION: Final = "\x1e"
"""What parts the lines that a list shows (name, address, first number), the customer's others, and those of
each of ``PARTS`` from each other."""
WHO: Final = slice(0, 4)
"""The sections that say who it is: their own lines, what they were called before, their contact persons'."""


class CustomerValues(NamedTuple):
    """The values of one customer that count; what is in lists is plain tuples, to be sent to a child."""

    customer_id: int
    name: str
    number: str
    address: str
    """Its parts, in lines."""
    others: str
    """What else they are found by, in lines."""
    phones: Sequence[tuple[str, str, str]]
    """Number as written, digits and extension; the first first."""
    tags: Sequence[str]
    own: Sequence[str]
    """What stands in fields of the office's own."""
    parts: Sequence[Sequence[tuple[str, str]]]
    """For each of ``PARTS`` the records' names, models or numbers, with what else they are found by."""
    old_text: str | None
    """What the grams in the index were made of; None where it has none."""


class Made(NamedTuple):
    customer_id: int
    text: str
    sort_key: str
    name_key: str
    phone: str
    model: str
    products: int
    grams: str = ""
    """All of them, parted by spaces; "" where the text is the old one."""
    old_grams: str = ""
    """Those of the old text, where it is another one."""


def make(source: CustomerValues) -> Made:
    from crm_desktop.core import pinyin  # late: a start needs no name's sound

    numbers = [_phone_lines(written, digits) for written, digits, _extension in source.phones]
    name = source.name
    shown = [*name_lines(name), *address_lines(*source.address.split("\n")), *chain(*numbers[:1])]
    own = [*number_lines(source.number), *lines(source.others), *chain(*numbers[1:])]
    own += chain.from_iterable(map(lines, (*source.tags, *source.own)))
    parts = map(_part_lines, PARTS, source.parts)
    text = SECTION.join(map(joined, (shown, own, *parts))).rstrip(SECTION)
    first, _digits, extension = source.phones[0] if source.phones else ("", "", "")
    models = [model for model, _more in source.parts[PARTS.index(Table.PRODUCT)]]
    return Made(
        source.customer_id,
        text,
        pinyin.keys(name).sort,
        texts.comparable(name),
        f"{first}转{extension}" if extension else first,
        models[0] if models else "",
        len(models),
        *(() if text == source.old_text else map(grams_of, filter(None, (text, source.old_text)))),
    )


def grams_of(text: str) -> str:
    return " ".join(grams.index_grams(text))


def _phone_lines(written: str, digits: str) -> list[str]:
    """A telephone number in all its spellings: half of one is typed with its dash."""
    return [
        *number_lines(digits),
        *(fold(each) for each in phones.spellings(written, digits) if each != digits),
    ]


def _part_lines(table: Table, records: Iterable[tuple[str, str]]) -> list[str]:
    called: Callable[[str], Iterable[str]] = number_lines
    said: Callable[[str], Iterable[str]] = lines
    if table is Table.CONTACT_PERSON:
        called = name_lines
    elif table is Table.PRODUCT:
        called = lines
    elif table is Table.FORMER_CUSTOMER:
        said = name_lines
    return [line for what, more in records for line in (*called(what), *said(more))]


def main() -> int:
    """A child at work: for each list of ``CustomerValues`` one of ``Made``, until there are no more."""
    import signal

    from crm_desktop.core import child_process  # late: only a child needs it

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who started it ends it
    told, out = child_process.streams()
    with suppress(EOFError, OSError):
        while True:
            child_process.tell([tuple(make(CustomerValues(*each))) for each in child_process.hear(told)], out)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
