"""An office of 100,000 customers, made through the program's own writes and kept for one run."""

import os
import random
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from crm_desktop import storage
from crm_desktop.core.enums import CustomerKind, Grade, PhoneKind
from crm_desktop.demo import material
from crm_desktop.services import office
from crm_desktop.storage.models import ContactPerson, Customer, Phone, Product

CUSTOMERS = 100_000
_CHUNK = 5_000
_KEEP = "CRM_BENCHMARK_OFFICE"
"""Names a folder where the office is kept between runs; without it each run builds its own."""


_GIVEN = "".join(material.CHINESE.given)


@contextmanager
def folder() -> Iterator[Path]:
    """The data folder of the office, which is closed; built now if there is none yet."""
    kept = os.environ.get(_KEEP)
    place = Path(kept) if kept else Path(tempfile.mkdtemp(prefix="crm-benchmark-"))
    try:
        if not (place / "complete").exists():
            begun = time.perf_counter()
            _build(place)
            (place / "complete").touch()
            print(f"office of {CUSTOMERS:,} customers built in {time.perf_counter() - begun:.0f} s")
        yield place
    finally:
        if not kept:
            shutil.rmtree(place, ignore_errors=True)


@contextmanager
def opened(place: Path) -> Iterator[None]:
    """The office open in this process, with a connection that stays."""
    storage.open_office(place)
    storage.connect()
    try:
        yield
    finally:
        storage.close_office()


def _build(place: Path) -> None:
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    chance = random.Random(20261031)
    storage.open_office(place)
    try:
        office.set_up("测试", "zh_CN")
        for start in range(0, CUSTOMERS, _CHUNK):
            with storage.write("customer.added", name="") as change:
                _add(change, chance, start)
    finally:
        storage.close_office()


def _add(change: storage.Change, chance: random.Random, start: int) -> None:
    people = [_customer(chance, number) for number in range(start, start + _CHUNK)]
    ids = change.insert_many(Customer, people)
    companies = [
        (customer_id, row["name"])
        for customer_id, row in zip(ids, people, strict=True)
        if row["kind"] is CustomerKind.COMPANY
    ]
    change.insert_many(
        ContactPerson,
        [{"customer": customer_id, "name": _person(chance)} for customer_id, _name in companies],
    )
    change.insert_many(Phone, [_phone(chance, customer_id) for customer_id in ids])
    owners = [customer_id for customer_id in ids for _ in range(chance.choice((1, 1, 1, 2)))]
    change.insert_many(Product, [_product(chance, customer_id) for customer_id in owners])


def _customer(chance: random.Random, number: int) -> dict[str, Any]:
    words = material.CHINESE
    province, city, district = chance.choice(words.places)
    street = words.house.format(
        street=chance.choice(words.streets),
        number=chance.randrange(1, 400),
        building=chance.randrange(1, 30),
        unit=chance.randrange(1, 6),
        room=chance.randrange(101, 2000),
    )
    company = number % 12 == 0
    name = _person(chance)
    if company:
        name = chance.choice(words.companies).format(city=city.removesuffix("市"), name=name)
    return {
        "number": f"K{number:06}",
        "name": name,
        "kind": CustomerKind.COMPANY if company else CustomerKind.PERSON,
        "province": province,
        "city": city,
        "district": district,
        "street": street,
        "grade": chance.choice((Grade.A, Grade.B, Grade.C, Grade.C, None)),
        "customer_since": date(2016, 1, 1) + timedelta(days=number // 30),
    }


def _person(chance: random.Random) -> str:
    given = chance.choices(_GIVEN, k=chance.choice((1, 2, 2)))
    return chance.choice(material.CHINESE.surnames) + "".join(given)


def _phone(chance: random.Random, customer_id: int) -> dict[str, Any]:
    if customer_id % 7 == 0:
        area, rest = chance.choice(("0531", "0534", "0538", "0311")), f"{chance.randrange(10**7):07}"
        number = f"{area}-8{rest}"
        return _number(customer_id, number, f"{area}8{rest}", PhoneKind.LANDLINE)
    digits = f"1{chance.choice('3578')}{chance.randrange(10**9):09}"
    return _number(customer_id, digits, digits, PhoneKind.MOBILE)


def _number(customer_id: int, number: str, digits: str, kind: PhoneKind) -> dict[str, Any]:
    return {"customer": customer_id, "number": number, "digits": digits, "kind": kind}


def _product(chance: random.Random, customer_id: int) -> dict[str, Any]:
    letters = "ABCDEFGHJKLMNPQRSTUVWXYZ"
    plate = f"鲁{chance.choice('ABCN')}·{chance.choice(letters)}{chance.randrange(10**4):04}"
    return {
        "customer": customer_id,
        "model": chance.choice(material.CHINESE.models).name,
        "serial_number": f"SN{chance.randrange(10**8):08}",
        "plate": plate if customer_id % 3 == 0 else "",
        "purchase_date": date(2016, 1, 1) + timedelta(days=chance.randrange(3900)),
    }
