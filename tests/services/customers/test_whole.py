"""Whole customers as the command line gives them to other programs."""

from datetime import date

import pytest

from crm_desktop import storage
from crm_desktop.core.birthday import Birthday
from crm_desktop.core.enums import Calendar, ImportDoubtKind
from crm_desktop.core.tables import Table
from crm_desktop.services.customers import customers, whole
from crm_desktop.services.customers.customers import ContactEntry, PhoneEntry
from crm_desktop.services.office.office import save_staff
from crm_desktop.services.products import products
from crm_desktop.storage.models import Customer, ImportDoubt

KEYS = [
    *("number", "name", "kind", "honorific", "gender", "email", "wechat", "province", "city", "district"),
    *("street", "postcode", "birthday", "grade", "tags", "staff", "referred_by", "remarks", "phones"),
    *("contacts", "products", "to_check", "own"),
]


@pytest.mark.usefixtures("office")
def test_a_whole_customer_has_everything_that_is_kept_of_it():
    referrer = customers.save(None, {"name": "王五"})
    desk = save_staff(None, {"name": "赵六"})
    values = {
        "name": "Example Ltd",
        "birthday": Birthday(Calendar.LUNAR, None, 8, 15),
        "staff": desk,
        "referred_by": referrer,
        "remarks": "a\nb",
    }
    born = Birthday(Calendar.SOLAR, 1980, 5, 6)
    customer_id = customers.save(
        None,
        values,
        phones=[PhoneEntry("0531-86521900转8"), PhoneEntry("传真 0531-86521901")],
        contacts=[ContactEntry("Mary Sample", "Manager", "13800006102", birthday=born)],
        tags=["乙", "甲"],
    )
    products.save(None, {"model": "KF-35", "purchase_date": date(2024, 5, 1)}, customer_id=customer_id)
    with storage.write("customer.changed") as change:
        for text, settled in (("打不通", None), ("later", Customer.get_by_id(customer_id).created_at)):
            change.insert(
                ImportDoubt,
                customer=customer_id,
                record_table=Table.CUSTOMER,
                record_id=customer_id,
                kind=ImportDoubtKind.NOT_UNDERSTOOD,
                field="phone",
                written=text,
                change_set_id=0,
                settled_at=settled,
            )

    ((row_id, record),) = whole.records([customer_id, 999])
    assert row_id == customer_id
    assert list(record)[: len(KEYS)] == KEYS
    assert record["birthday"] == {"calendar": "lunar", "year": None, "month": 8, "day": 15, "leap": False}
    assert (record["staff"], record["referred_by"], record["tags"]) == ("赵六", "王五", ["乙", "甲"])
    assert record["phones"] == [
        {"number": "0531-86521900", "kind": "landline", "extension": "8"},
        {"number": "0531-86521901", "kind": "fax", "extension": ""},
    ]
    (contact,) = record["contacts"]
    assert (contact["name"], contact["post"], contact["birthday"]["year"]) == ("Mary Sample", "Manager", 1980)
    assert contact["phones"] == [{"number": "13800006102", "kind": "mobile", "extension": ""}]
    (product,) = record["products"]
    assert {"model", "serial_number", "plate", "install_date", "warranty_until", "place"} <= product.keys()
    assert (product["model"], product["purchase_date"]) == ("KF-35", date(2024, 5, 1))
    assert (product["price_fen"], product["status"]) == (0, "in_use")
    assert record["to_check"] == [{"field": "phone", "text": "打不通"}]
    assert record["own"] == {}


@pytest.mark.usefixtures("office")
def test_they_come_in_the_order_that_was_asked_for():
    ids = [customers.save(None, {"name": name}) for name in "甲乙丙"]
    assert [row_id for row_id, _record in whole.records([ids[2], ids[0], ids[1]])] == [ids[2], ids[0], ids[1]]
