"""A program of its own with one more field of customers and one of products; says what became of them.

It does what a change of the program does: a column in the model, one in the table, a declaration.
"""

import json
import sys
from pathlib import Path

import peewee

from crm_desktop.core.fields import registry
from crm_desktop.core.fields.declaration import FieldDeclaration, ValueKind

NICKNAME = FieldDeclaration(
    "nickname", "小名", "Nickname", headers="小名 昵称", on_card=25, searched=True, exported=True
)
LEASED = FieldDeclaration(
    "leased_until", "租期至", "Leased until", ValueKind.DAY, headers="租期至", header_parts="租期", on_card=10
)


def declare() -> None:
    registry.DECLARED["customer"] += (NICKNAME,)
    registry.DECLARED["product"] += (LEASED,)
    from crm_desktop.storage.models import Customer, Product

    Customer._meta.add_field("nickname", peewee.TextField(default=""))
    Product._meta.add_field("leased_until", peewee.DateField(null=True))


def migrate() -> None:
    from crm_desktop import storage
    from crm_desktop.storage.models import database

    with storage.write("office.set_up", name="济南阳光售后"):
        database.execute_sql("ALTER TABLE customer ADD COLUMN nickname TEXT NOT NULL DEFAULT ''")
        database.execute_sql("ALTER TABLE product ADD COLUMN leased_until DATE")


def what_became_of_them(folder: Path) -> dict[str, object]:
    from crm_desktop import storage
    from crm_desktop.core.errors import InvalidFields
    from crm_desktop.documents.importing import archive_import
    from crm_desktop.gui.customers import facts
    from crm_desktop.services.customers import customers, lists
    from crm_desktop.services.history import detail
    from crm_desktop.storage.models import ChangeSet

    file = folder / "archive.csv"
    file.write_text(
        "客户姓名,电话,昵称,购买机型,设备租期到\n王建国,13800001111,老虎,SLR-58,2027-03-01\n陈静,13800002222,,SLR-47,明年\n",
        encoding="utf-8",
    )
    result = archive_import.run_file(file)
    [found] = lists.find_customers("老虎")
    customer = customers.get_customer(found)
    customers.save(found, {"nickname": "大虎"})
    with storage.reading():
        last = ChangeSet.select().order_by(ChangeSet.id.desc()).first().id
    told = detail.of_set(last, "zh_CN")
    try:
        customers.save(found, {"nickname": "虎" * 20_001})
        refused = ""
    except InvalidFields as problem:
        refused = problem.text("zh_CN")
    return {
        "doubtful": [(value.field, value.text) for value in result.doubtful],
        "card": dict(facts.facts(customer)).get("Nickname"),
        "order": [name for name, _words in facts.facts(customer)][:3],
        "product": dict(facts.product_facts(customer.products[0])[1]),
        "found_by_the_new": lists.find_customers("大虎") == [found],
        "found_by_the_old": lists.find_customers("老虎"),
        "json": lists.exported_values([found])[found]["nickname"],
        "history": [(each.field, each.old, each.new) for each in told.changes] if told else None,
        "refused": refused,
    }


if __name__ == "__main__":
    declare()
    from crm_desktop import storage

    office = Path(sys.argv[1])
    storage.open_office(office)
    migrate()
    print(json.dumps(what_became_of_them(office), ensure_ascii=False))
    storage.close_office()
