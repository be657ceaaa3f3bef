"""An office with something long in each place, late, due and still to come: words need room there."""

from datetime import date, datetime, timedelta
from typing import Any

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import CallbackKind, CustomerKind, Grade, StaffRole
from crm_desktop.core.fields import own
from crm_desktop.core.fields.own_kinds import OwnFieldKind
from crm_desktop.core.tables import Table
from crm_desktop.services.callbacks import callbacks
from crm_desktop.services.complaints import complaints
from crm_desktop.services.customers import customers
from crm_desktop.services.office import office
from crm_desktop.services.own_fields import own_fields
from crm_desktop.services.products import products
from crm_desktop.services.promises import promises
from tests.services.letters import letter_cases as cases

NAMES = {
    "zh_CN": [
        "石家庄明达汽车服务有限责任公司",
        "欧阳建国",
        "王芳",
        "诸葛雪梅",
        "刘洋",
        "陈静",
        "孙丽",
        "高翔",
    ],
    "en": [
        "Hughes Harbour Hotel and Conference Centre Ltd",
        "Fiona Featherstonehaugh",
        "Amy Lee",
        "Karen Bell",
        "Ian García",
        "Nora O'Neill",
        "Paul Morris",
        "Jane Wilson",
    ],
}
WORDS = {
    "zh_CN": (
        "电加热棒不热，要求当天上门检修",
        "水箱漏水，淋坏了楼下邻居的天花板",
        "送两支滤芯",
        "经十路88号",
    ),
    "en": (
        "The electric heater stays cold, to be seen to today",
        "The tank leaks through the neighbour's ceiling",
        "Bring two filters along",
        "186 Jingshi Road, Block 5, Unit 4-1602",
    ),
}


def fill(spoken: str, now: datetime) -> None:
    """Fill the open, empty office as if it had worked for a month until `now`."""
    request, fault, promise, street = WORDS[spoken]
    names = NAMES[spoken]
    with clock.at(now - timedelta(days=30)):
        me = office.save_staff(None, {"name": names[2], "role": StaffRole.MANAGER})
        fitter = office.save_staff(None, {"name": names[1], "role": StaffRole.TECHNICIAN})
        storage.act_as(me)
        people = [_customer(number, name, me, street) for number, name in enumerate(names)]
        for days, kind in (
            (28, CallbackKind.AFTER_SERVICE),
            (29, CallbackKind.BIRTHDAY),
            (34, CallbackKind.VISIT),
        ):
            for number, customer in enumerate(people):
                due = now - timedelta(days=30 - days, hours=number - 3)
                callbacks.add(customer, kind, due, subject=request, staff_id=me)
    for number, customer in enumerate(people[:4]):
        cases.finished_order(customer, now - timedelta(hours=20), subject=request, technician=fitter)
        with clock.at(now - timedelta(hours=3)):
            complaints.open(
                {"customer": customer, "subject": fault, "description": fault, "requested_remedy": promise}
            )
            promises.add(customer, promise, now + timedelta(days=number))
    cases.answered_complaint(people[4], now - timedelta(days=2), timedelta(hours=20))


def fill_hard(spoken: str) -> tuple[int, int]:
    """Add one with something longer in each place than a line holds; returns the customer and a product."""
    names = NAMES[spoken]
    long_word = "averyLongNameWithoutAnyPlaceToBreak" * 2
    asked = " ".join(WORDS[spoken]) * 4
    field = own_fields.save(None, name=WORDS[spoken][1], table=Table.CUSTOMER, kind=OwnFieldKind.TEXT)
    office.activate()
    values = {
        "name": long_word,
        "honorific": long_word[:40],
        "street": asked[:300],
        "email": f"{long_word}@example.com",
        "wechat": f"wx_{long_word}"[:60],
        "preferences": asked,
        "grade": Grade.A,
        own.key_of(Table.CUSTOMER, field): f"{asked} {long_word}",
    }
    phones = [customers.PhoneEntry(f"139 0531 33{number:02d}", whose=long_word[:30]) for number in range(3)]
    contacts = [customers.ContactEntry(names[0], long_word, "139 0531 4400")]
    customer = customers.save(None, values, phones=phones, contacts=contacts, tags=[long_word[:40], *names])
    machine = {"model": long_word, "serial_number": f"SN{'0123456789' * 4}", "plate": long_word[:20]}
    return customer, products.save(None, machine, customer_id=customer)


def _customer(number: int, name: str, staff: int, street: str) -> int:
    values: dict[str, Any] = {"name": name, "staff": staff, "street": street}
    values |= {"grade": list(Grade)[number % 3], **cases.solar_birthday(10, 21 + number)}
    if number == 0:
        values["kind"] = CustomerKind.COMPANY
    phones = [customers.PhoneEntry(f"139 0531 22{number}0"), customers.PhoneEntry(f"0531-8652190{number}")]
    customer = customers.save(None, values, phones=phones)
    bought = {"model": "SLR-58-1800-20", "purchase_date": date(2026, 9, 20)}
    products.save(None, bought, customer_id=customer)
    return customer
