"""Version 9: what an import doubted has a table of its own, no longer sentences in the customer's remarks.

Only sentences exactly as an import wrote them leave the remarks: the record of changes says which lines it
wrote, and what anybody edited since stays where it is. They are entered as made by that import, so that it
can still be undone whole.
"""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from crm_desktop.storage.migrations import old_values

_TABLE = (
    """CREATE TABLE "import_doubt" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "customer_id" INTEGER NOT NULL,
    "record_table" TEXT NOT NULL,
    "record_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "written" TEXT NOT NULL,
    "row" INTEGER,
    "file" TEXT NOT NULL,
    "change_set_id" INTEGER NOT NULL,
    "settled_at" TEXT,
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id") ON DELETE RESTRICT
)""",
    'CREATE INDEX "import_doubt_customer_id" ON "import_doubt" ("customer_id")',
    'CREATE INDEX "import_doubt_record_table_record_id" ON "import_doubt" ("record_table", "record_id")',
)
_SENTENCES = {
    "not_understood": ("待核实 {}：", "To check – {}: "),
    "different": ("另有 {}：", "Also – {}: "),
    "more": ("原文 {}：", "As written – {}: "),
}
"""How a sentence began, in both languages; the text as written came next, then the product in brackets."""
_FIELDS = {
    "name": ("客户姓名", "Name"),
    "phone": ("电话", "Phone"),
    "address": ("地址", "Address"),
    "model": ("购买机型", "Model"),
    "purchase_date": ("购买时间", "Purchase date"),
    "grade": ("客户等级", "Grade"),
    "birthday": ("生日", "Birthday"),
    "remarks": ("备注", "Remarks"),
    "contact": ("联系人", "Contact person"),
    "kind": ("客户性质", "Person or company"),
    "honorific": ("称呼", "Form of address"),
    "gender": ("性别", "Gender"),
    "email": ("电子邮箱", "E-mail"),
    "wechat": ("微信", "WeChat"),
    "province": ("省", "Province"),
    "city": ("市", "City"),
    "district": ("区县", "District"),
    "postcode": ("邮编", "Postcode"),
    "tags": ("标签", "Tags"),
    "source": ("来源", "Source"),
    "preferences": ("喜好", "Preferences"),
    "background": ("背景", "Background"),
    "customer_since": ("建档日期", "Customer since"),
    "yearly_value": ("年消费额", "Yearly value"),
    "serial_number": ("序列号", "Serial number"),
    "plate": ("车牌号", "Plate"),
    "purchase_reason": ("购买原因", "Purchase reason"),
    "promise_at_sale": ("当时的承诺", "Promise at the sale"),
    "price": ("价格", "Price"),
    "install_date": ("安装日期", "Install date"),
    "installer": ("安装人员", "Installer"),
    "materials": ("辅料明细", "Materials"),
    "place": ("安装地点", "Place of installation"),
    "warranty_until": ("保修期至", "Warranty until"),
    "extended_until": ("延保至", "Extended until"),
    "design_life_until": ("设计年限至", "Design life until"),
    "maintenance_months": ("保养周期（月）", "Maintenance interval (months)"),
    "next_maintenance": ("下次保养", "Next maintenance"),
    "record_number": ("系统档案号", "Record number"),
}
_OF_PRODUCT = frozenset(
    {
        "model", "serial_number", "plate", "purchase_date", "purchase_reason", "promise_at_sale", "price",
        "install_date", "installer", "materials", "place", "warranty_until", "extended_until",
        "design_life_until", "maintenance_months", "next_maintenance",
    }
)  # fmt: skip
_STARTS = {
    start[language].format(words[language]): (kind, field)
    for kind, start in _SENTENCES.items()
    for field, words in _FIELDS.items()
    for language in (0, 1)
}
_IMPORTED = "customers.imported"


@dataclass(frozen=True, slots=True)
class _Sentence:
    customer_id: int
    line: str
    change_set_id: int
    kind: str
    field: str
    rest: str
    """What stood behind the beginning: the text, and perhaps a product."""


def upgrade(connection: sqlite3.Connection) -> None:
    for statement in _TABLE:
        connection.execute(statement)
    found = list(_sentences(connection))
    _enter(connection, found)
    _take_out(connection, found)


def _sentences(connection: sqlite3.Connection) -> Iterator[_Sentence]:
    """Those that stand in somebody's remarks as an import wrote them."""
    words = ("待核实 ", "另有 ", "原文 ", "To check – ", "Also – ", "As written – ")
    begun = " OR ".join("instr(remarks, ?)" for _word in words)
    query = f"SELECT id, remarks FROM customer WHERE {begun} ORDER BY id"
    holders = connection.execute(query, words).fetchall()
    if not holders:
        return
    created = _created_by_imports(connection)
    ids = {customer_id for customer_id, _remarks in holders}
    edits = _edits(connection, ids)
    for customer_id, remarks in holders:
        if customer_id not in ids:
            continue
        wrote = _written(customer_id, remarks, created, edits[customer_id])
        for line in dict.fromkeys(remarks.split("\n")):
            start = next((each for each in _STARTS if line.startswith(each)), None)
            if start is not None and line in wrote and line != start:
                yield _Sentence(customer_id, line, wrote[line], *_STARTS[start], line.removeprefix(start))


def _created_by_imports(connection: sqlite3.Connection) -> list[tuple[int, int, int]]:
    """First and last id of customers that came in together, and with which import."""
    return connection.execute(
        "SELECT e.first_id, e.last_id, s.id FROM change_entry e JOIN change_set s ON s.id = e.change_set_id"
        " WHERE e.table_name = 'customer' AND e.operation = 'create' AND s.action = ?",
        (_IMPORTED,),
    ).fetchall()


_Edits = defaultdict[int, list[tuple[int, str, str]]]


def _edits(connection: sqlite3.Connection, ids: set[int]) -> _Edits:
    """How remarks were changed, in order: the deed, its action, what they were before.

    Who has an edit that cannot be read is taken out of ``ids``: who wrote their lines is not known.
    """
    edits: _Edits = defaultdict(list)
    for customer_id, set_id, action, kept in connection.execute(
        "SELECT e.first_id, s.id, s.action, e.old_values FROM change_entry e"
        " JOIN change_set s ON s.id = e.change_set_id WHERE e.table_name = 'customer'"
        " AND e.operation = 'update' AND e.old_values LIKE '%\"remarks\"%' ORDER BY e.id"
    ):
        if customer_id in ids:
            old = old_values.read(kept, "remarks")
            if old is None:
                ids.discard(customer_id)
            else:
                edits[customer_id].append((set_id, action, old["remarks"]))
    return edits


def _written(
    customer_id: int,
    remarks: str,
    created: list[tuple[int, int, int]],
    edits: list[tuple[int, str, str]],
) -> dict[str, int]:
    """The lines that imports wrote, each with the import that did."""
    versions = [*(before for _set_id, _action, before in edits), remarks]
    wrote: dict[str, int] = {}
    for first, last, set_id in created:
        if first <= customer_id <= last:
            wrote |= dict.fromkeys(versions[0].split("\n"), set_id)
    for (set_id, action, before), after in zip(edits, versions[1:], strict=True):
        if action == _IMPORTED:
            for line in after.split("\n"):
                if line not in before.split("\n"):
                    wrote[line] = set_id
    return wrote


def _enter(connection: sqlite3.Connection, found: list[_Sentence]) -> None:
    """As made by the import, whose record of changes gets them too."""
    by_set: defaultdict[int, list[_Sentence]] = defaultdict(list)
    for sentence in found:
        by_set[sentence.change_set_id].append(sentence)
    for set_id, sentences in sorted(by_set.items()):
        at, params = connection.execute(
            "SELECT at, params FROM change_set WHERE id = ?", (set_id,)
        ).fetchone()
        file = (old_values.read(params, "file") or {"file": ""})["file"]
        ids = []
        for sentence in sentences:
            written, product_id = _with_product(connection, sentence)
            table, row_id = ("product", product_id) if product_id else ("customer", sentence.customer_id)
            made = connection.execute(
                "INSERT INTO import_doubt (version, created_at, customer_id, record_table, record_id, kind,"
                " field, written, file, change_set_id) VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    at,
                    sentence.customer_id,
                    table,
                    row_id,
                    sentence.kind,
                    sentence.field,
                    written,
                    file,
                    set_id,
                ),
            )
            ids.append(made.lastrowid)
        connection.execute(
            "INSERT INTO change_entry (created_at, change_set_id, table_name, operation, first_id, last_id,"
            " version) VALUES (?, ?, 'import_doubt', 'create', ?, ?, 1)",
            (at, set_id, ids[0], ids[-1]),
        )


def _with_product(connection: sqlite3.Connection, sentence: _Sentence) -> tuple[str, int | None]:
    """The text as written, and the id of the product that the sentence named, None for none."""
    if sentence.field not in _OF_PRODUCT and (sentence.kind, sentence.field) != ("different", "address"):
        return sentence.rest, None
    products = connection.execute(
        "SELECT id, coalesce(nullif(model, ''), nullif(serial_number, ''), plate) FROM product"
        " WHERE customer_id = ? ORDER BY id",
        (sentence.customer_id,),
    ).fetchall()
    for label in sorted({label for _id, label in products if label}, key=len, reverse=True):
        for brackets in (f"（{label}）", f" ({label})"):
            if sentence.rest.endswith(brackets) and sentence.rest != brackets:
                written = sentence.rest.removesuffix(brackets)
                alike = [product_id for product_id, name in products if name == label]
                return written, _of_alike(connection, sentence.field, written, alike)
    nameless = [product_id for product_id, name in products if not name]
    if sentence.field in _OF_PRODUCT and nameless:
        return sentence.rest, _of_alike(connection, sentence.field, sentence.rest, nameless)
    return sentence.rest, None


def _of_alike(connection: sqlite3.Connection, field: str, written: str, ids: list[int]) -> int:
    """Of products with one name, that whose purchase date was written so; else the first."""
    if field == "purchase_date" and len(ids) > 1:
        known = {
            row[0]
            for row in connection.execute(
                "SELECT product_id FROM imported_row WHERE purchase_written = ?", (written,)
            )
        }
        return next((each for each in ids if each in known), ids[0])
    return ids[0]


def _take_out(connection: sqlite3.Connection, found: Iterable[_Sentence]) -> None:
    """Out of the remarks and of what they were before, which undo would bring back."""
    lines: defaultdict[int, set[str]] = defaultdict(set)
    for sentence in found:
        lines[sentence.customer_id].add(sentence.line)

    def without(customer_id: int, remarks: str) -> str:
        return "\n".join(line for line in remarks.split("\n") if line not in lines[customer_id])

    for customer_id in lines:
        (remarks,) = connection.execute(
            "SELECT remarks FROM customer WHERE id = ?", (customer_id,)
        ).fetchone()
        connection.execute(
            "UPDATE customer SET remarks = ? WHERE id = ?", (without(customer_id, remarks), customer_id)
        )
    for entry_id, customer_id, kept in connection.execute(
        "SELECT id, first_id, old_values FROM change_entry WHERE table_name = 'customer'"
        " AND old_values LIKE '%\"remarks\"%'"
    ).fetchall():
        if customer_id in lines and (old := old_values.read(kept, "remarks")) is not None:
            old["remarks"] = without(customer_id, old["remarks"])
            said = json.dumps(old, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
            connection.execute("UPDATE change_entry SET old_values = ? WHERE id = ?", (said, entry_id))
