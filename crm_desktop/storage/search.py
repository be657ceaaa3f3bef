"""The customer index: grams for search as you type, and what lists sort by and show; all of it derived.

An index of short grams in a contentless FTS5 table, because FTS5's own trigrams find no two-character
name, and most Chinese names are. SQLite cannot delete from such a table by id alone, so the text that the
grams were made of is kept in ``CustomerIndex`` and given back with FTS5's 'delete' command.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar
from zlib import crc32

from crm_desktop.core import grams, texts
from crm_desktop.core.fields.registry import DECLARED, searched
from crm_desktop.core.values import Values
from crm_desktop.storage.models.base import Record, database
from crm_desktop.storage.models.people import Customer
from crm_desktop.storage.rows import plain

T = TypeVar("T")

INDEXED_TABLES = frozenset(
    {"customer", "phone", "contact_person", "product", "callback", "attempt", "service_order", "complaint"}
)


@dataclass(frozen=True, slots=True)
class Match:
    """What a search looks up: ``grams`` for MATCH on ``customer_gram`` (empty: the index cannot help), whose
    rowid is the customer's id, and the terms to be ``verified`` in the text of ``customer_index``."""

    grams: str
    verified: tuple[str, ...]


_CHUNK = 500
_ADDRESS = ("province", "city", "district", "street")
_COLUMNS = (
    "text",
    "sort_key",
    "name_key",
    "phone",
    "model",
    "products",
    "last_contact_at",
    "next_contact_at",
)
_STORE = (
    f"INSERT INTO customer_index (customer_id, {', '.join(_COLUMNS)}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
    f" ON CONFLICT (customer_id) DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in _COLUMNS)}"
)
OWNERS = {"callback": "callback", "complaint": "complaint", "order": "service_order", "letter": "letter"}
"""The column of a record without a customer of its own that leads to one, and the table it leads through."""


def matching(terms: Sequence[str]) -> Match:
    """How to find the customers whose text contains every term: the grams narrow it down, and what they
    alone do not prove is verified in the text.
    """
    found: set[str] = set()
    verified = []
    for term in terms:
        wanted = grams.query_grams(term)
        if wanted != {term}:
            verified.append(term)
            wanted = {gram for gram in wanted if _tells(gram)} or wanted
        found |= wanted
    expression = " AND ".join(f'"{gram}"' for gram in sorted(found, key=len, reverse=True))
    return Match(expression, tuple(verified))


def _tells(gram: str) -> bool:
    """Whether a gram narrows a search down: single characters and pairs of figures are in every third text,
    and reading through their long lists costs more than it saves."""
    return len(gram) > 1 and not (len(gram) == 2 and gram.isascii())


def named(name_keys: Iterable[str]) -> list[tuple[str, int]]:
    """The customers of these names as they are compared (``texts.comparable``): name and id, by id."""
    found: list[tuple[str, int]] = []
    for some in _chunks(sorted(name_keys)):
        found += _rows("SELECT name_key, customer_id FROM customer_index WHERE name_key IN ({})", some)
    return sorted(found, key=lambda each: each[1])


def customers_behind(model: type[Record], rows: Iterable[Values]) -> set[int]:
    """The customers that rows without a customer column belong to, through their callback, order, …"""
    found: set[int] = set()
    for field, table in OWNERS.items():
        if field not in model._meta.fields:
            continue
        owners = {getattr(row.get(field), "id", row.get(field)) for row in rows}
        for chunk in _chunks(owner for owner in owners if owner is not None):
            found.update(_column(f"SELECT customer_id FROM {table} WHERE id IN ({_marks(chunk)})", chunk))
        break
    return found


def customers_of(model: type[Record], rows: Iterable[Values]) -> set[int]:
    """The customers that rows of a table are about; what a row does not say is not known of it."""
    key = "id" if model is Customer else "customer"
    if key == "customer" and "customer" not in model._meta.fields:
        return customers_behind(model, rows)
    return {plain(row[key]) for row in rows if row.get(key) is not None}


def reindex(
    customer_ids: Iterable[int], progress: Callable[[int, int], object] = lambda done, total: None
) -> None:
    """Make the index of these customers anew, inside the write that touched them."""
    ids = sorted(customer_ids)
    for start in range(0, len(ids), _CHUNK):
        _reindex_chunk(ids[start : start + _CHUNK])
        progress(min(start + _CHUNK, len(ids)), len(ids))


def forget(customer_id: int) -> None:
    """Take a customer out of the index before its row goes, and its text with it."""
    row = database.execute_sql(
        "SELECT text FROM customer_index WHERE customer_id = ?", (customer_id,)
    ).fetchone()
    if row is not None:
        old = " ".join(sorted(grams.index_grams(row[0])))
        database.execute_sql(
            "INSERT INTO customer_gram(customer_gram, rowid, grams) VALUES ('delete', ?, ?)",
            (customer_id, old),
        )
        database.execute_sql("DELETE FROM customer_index WHERE customer_id = ?", (customer_id,))


def rebuild(progress: Callable[[int, int], None] = lambda done, total: None) -> None:
    """Make the whole index anew, as after a change of how grams are cut."""
    database.execute_sql("DROP TABLE IF EXISTS customer_gram")
    database.execute_sql(GRAM_TABLE)
    database.execute_sql("DELETE FROM customer_index")
    ids = _column("SELECT id FROM customer ORDER BY id", ())
    for start in range(0, len(ids), _CHUNK):
        _reindex_chunk(ids[start : start + _CHUNK])
        progress(min(start + _CHUNK, len(ids)), len(ids))
    database.execute_sql("DELETE FROM gram_version")
    database.execute_sql("INSERT INTO gram_version VALUES (?)", (index_version(),))


def index_version() -> int:
    """Another number with another way of cutting grams, or other fields that customers are found by."""
    found = "\n".join(f"{table}.{column}" for table in sorted(DECLARED) for column in sorted(searched(table)))
    return grams.GRAMS_VERSION * 1_000_000 + crc32(found.encode()) % 1_000_000


def is_current() -> bool:
    row = database.execute_sql("SELECT version FROM gram_version").fetchone()
    return row is not None and row[0] == index_version()


# The ascii tokenizer takes every other character as part of a word: also the rare Han of the upper planes.
GRAM_TABLE = (
    "CREATE VIRTUAL TABLE customer_gram USING fts5"
    "(grams, content='', detail=none, columnsize=0, tokenize='ascii')"
)


def differences() -> list[int]:
    """The customers whose index is not what a rebuild would make, by id; inside a read transaction."""
    known = _column("SELECT id FROM customer UNION SELECT customer_id FROM customer_index ORDER BY 1", ())
    terms = _terms()
    wrong = []
    for start in range(0, len(known), _CHUNK):
        ids = known[start : start + _CHUNK]
        made = {entry[0]: entry for entry in _entries(ids)}
        kept = {
            row[0]: row
            for row in _rows(
                f"SELECT customer_id, {', '.join(_COLUMNS)} FROM customer_index WHERE customer_id IN ({{}})",
                ids,
            )
        }
        for customer_id in ids:
            entry = made.get(customer_id)
            found = _sum(grams.index_grams(entry[1])) if entry else (0, 0)
            if kept.get(customer_id) != entry or terms.pop(customer_id, (0, 0)) != found:
                wrong.append(customer_id)
    return sorted({*wrong, *terms})


def _terms() -> dict[int, tuple[int, int]]:
    """What the grams say of each customer, as ``_sum`` does: the table itself keeps no texts."""
    database.execute_sql(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.gram_vocabulary"
        " USING fts5vocab(main, customer_gram, instance)"
    )
    numbers: defaultdict[int, int] = defaultdict(int)
    mixed: defaultdict[int, int] = defaultdict(int)
    last, key = None, 0
    # Millions of rows, term by term: without Peewee in between, and each term hashed once.
    for term, row_id in database.connection().execute("SELECT term, doc FROM temp.gram_vocabulary"):
        if term != last:
            last, key = term, hash(term)
        numbers[row_id] += 1
        mixed[row_id] ^= key
    return {row_id: (number, mixed[row_id]) for row_id, number in numbers.items()}


def _sum(terms: Iterable[str]) -> tuple[int, int]:
    """How many, and all of them mixed into one number: equal for equal sets, in one run of the program."""
    number = mixed = 0
    for term in terms:
        number += 1
        mixed ^= hash(term)
    return number, mixed


def _reindex_chunk(ids: Sequence[int]) -> None:
    connection = database.connection()
    old = dict(
        connection.execute(
            f"SELECT customer_id, text FROM customer_index WHERE customer_id IN ({_marks(ids)})", ids
        )
    )
    entries, removed, added = _entries(ids), [], []
    for customer_id, text, *_more in entries:
        if old.get(customer_id) != text:
            if customer_id in old:
                removed.append((customer_id, " ".join(grams.index_grams(old[customer_id]))))
            added.append((customer_id, " ".join(grams.index_grams(text))))
    gone = old.keys() - {entry[0] for entry in entries}
    removed += [(row_id, " ".join(grams.index_grams(old[row_id]))) for row_id in gone]
    connection.executemany(
        "INSERT INTO customer_gram(customer_gram, rowid, grams) VALUES ('delete', ?, ?)", removed
    )
    connection.executemany("INSERT INTO customer_gram(rowid, grams) VALUES (?, ?)", added)
    connection.executemany("DELETE FROM customer_index WHERE customer_id = ?", [(row_id,) for row_id in gone])
    connection.executemany(_STORE, entries)


def _columns(table: str, *others: str) -> str:
    """The searched columns of a table but these, for a SELECT; NULL where there are none."""
    return ", ".join(f'"{name}"' for name in searched(table) if name not in others) or "NULL"


def _entries(ids: Sequence[int]) -> list[tuple[Any, ...]]:
    """What the index says of these customers, a row of ``customer_index`` each."""
    from crm_desktop.core import pinyin

    names = _rows(
        f"SELECT id, name, number, {' || '.join(_ADDRESS)},"
        f" {_columns('customer', 'name', 'number', *_ADDRESS)}"
        " FROM customer WHERE id IN ({})",
        ids,
    )
    phones = _grouped(
        "SELECT customer_id, number, digits, extension FROM phone WHERE customer_id IN ({})"
        " ORDER BY contact_id IS NOT NULL, position, id",
        ids,
    )
    contacts = _grouped(
        f"SELECT customer_id, name, {_columns('contact_person', 'name')} FROM contact_person"
        " WHERE customer_id IN ({})",
        ids,
    )
    products = _grouped(
        f"SELECT customer_id, model, {_columns('product', 'model')} FROM product WHERE customer_id IN ({{}})"
        " ORDER BY purchase_date IS NULL, purchase_date DESC, id DESC",
        ids,
    )
    last, following = _last_contacts(ids), _next_contacts(ids)
    entries = []
    for customer_id, name, number, address, *others in names:
        keys = pinyin.keys(name)
        lines = [name, number, *keys.full, *keys.initials, address, *others]
        for phone_number, digits, _extension in phones[customer_id]:
            lines += [digits, phone_number]  # as written too: half a number is typed with its dash
        for contact, *more in contacts[customer_id]:
            contact_keys = pinyin.keys(contact)
            lines += [contact, *contact_keys.full, *contact_keys.initials, *more]
        for product in products[customer_id]:
            lines += product
        text = grams.normalise("\n".join(dict.fromkeys(str(line) for line in lines if line)))
        first_phone = phones[customer_id][0] if phones[customer_id] else ("", "", "")
        models = [model for model, *_others in products[customer_id]]
        entries.append(
            (
                customer_id,
                text,
                keys.sort,
                texts.comparable(name),
                f"{first_phone[0]}转{first_phone[2]}" if first_phone[2] else first_phone[0],
                models[0] if models else "",
                len(models),
                last.get(customer_id),
                following.get(customer_id),
            )
        )
    return entries


def _last_contacts(ids: Sequence[int]) -> dict[int, str]:
    """The latest attempt that reached them, order finished, visit done or complaint received (DOMAIN 1)."""
    marks = _marks(ids)
    rows = database.execute_sql(
        f"""SELECT customer_id, MAX(at) FROM (
            SELECT c.customer_id, a.at FROM attempt a JOIN callback c ON c.id = a.callback_id
                WHERE a.outcome = 'reached' AND c.customer_id IN ({marks})
            UNION ALL SELECT customer_id, finished_at FROM service_order
                WHERE finished_at IS NOT NULL AND customer_id IN ({marks})
            UNION ALL SELECT customer_id, done_at FROM callback
                WHERE state = 'done' AND channel = 'visit' AND customer_id IN ({marks})
            UNION ALL SELECT customer_id, received_at FROM complaint WHERE customer_id IN ({marks})
        ) GROUP BY customer_id""",
        [*ids, *ids, *ids, *ids],
    )
    return dict(rows.fetchall())


def _next_contacts(ids: Sequence[int]) -> dict[int, str]:
    rows = database.execute_sql(
        "SELECT customer_id, MIN(due_at) FROM callback WHERE state = 'planned'"
        f" AND customer_id IN ({_marks(ids)}) GROUP BY customer_id",
        list(ids),
    )
    return dict(rows.fetchall())


def _rows(sql: str, ids: Sequence[Any]) -> list[tuple[Any, ...]]:
    return list(database.execute_sql(sql.format(_marks(ids)), list(ids)).fetchall())


def _grouped(sql: str, ids: Sequence[int]) -> defaultdict[int, list[tuple[Any, ...]]]:
    groups: defaultdict[int, list[tuple[Any, ...]]] = defaultdict(list)
    for row in _rows(sql, ids):
        groups[row[0]].append(row[1:])
    return groups


def _column(sql: str, parameters: Iterable[Any]) -> list[int]:
    return [row[0] for row in database.execute_sql(sql, list(parameters)).fetchall()]


def _marks(items: Sequence[Any]) -> str:
    return ", ".join("?" * len(items))


def _chunks(items: Iterable[T]) -> Iterable[list[T]]:
    items = list(items)
    for start in range(0, len(items), _CHUNK):
        yield items[start : start + _CHUNK]
