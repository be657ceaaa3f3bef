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
from crm_desktop.services.office import office
from crm_desktop.storage.models import ContactPerson, Customer, Phone, Product

CUSTOMERS = 100_000
_CHUNK = 5_000
_KEEP = "CRM_BENCHMARK_OFFICE"
"""Names a folder where the office is kept between runs; without it each run builds its own."""


_SURNAMES = (
    *"王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕单仇解查区盖",
    "欧阳",
    "诸葛",
)
_GIVEN = (
    "建国丽娟秀英志强晓燕海俊凯云霞磊宇航子涵芳敏静伟洋勇艳杰涛明超平刚桂玉兰红梅华文博雪浩欣怡轩春龙凤永䶮𠮷"
)
_COMPANIES = (
    "{city}{name}宾馆",
    "{city}{name}商贸有限公司",
    "{city}{name}汽车服务有限公司",
    "{city}{name}幼儿园",
)
_PLACES = (
    ("山东省", "济南市", "历下区"),
    ("山东省", "济南市", "市中区"),
    ("山东省", "济南市", "槐荫区"),
    ("山东省", "德州市", "德城区"),
    ("山东省", "泰安市", "泰山区"),
    ("河北省", "石家庄市", "长安区"),
)
_STREETS = ("经十路", "解放路", "和平路", "人民大街", "世纪大道", "体育西路", "中山北路", "泺源大街")
_MODELS = ("SLR-58-1800-20", "SLR-58-1800-24", "ETC-47-1500-18", "FP-2.0-H", "AL-120W", "HP-260 Pro")


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
    storage.tidy_index()  # as the window does when it has opened
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
    people = [customer_row(chance, number) for number in range(start, start + _CHUNK)]
    ids = change.insert_many(Customer, people)
    companies = [
        (customer_id, row["name"])
        for customer_id, row in zip(ids, people, strict=True)
        if row["kind"] is CustomerKind.COMPANY
    ]
    change.insert_many(
        ContactPerson,
        [{"customer": customer_id, "name": person_name(chance)} for customer_id, _name in companies],
    )
    change.insert_many(Phone, [phone_row(chance, customer_id) for customer_id in ids])
    owners = [customer_id for customer_id in ids for _ in range(chance.choice((1, 1, 1, 2)))]
    change.insert_many(Product, [product_row(chance, customer_id) for customer_id in owners])


def customer_row(chance: random.Random, number: int) -> dict[str, Any]:
    province, city, district = chance.choice(_PLACES)
    house, building, room = chance.randrange(1, 400), chance.randrange(1, 30), chance.randrange(101, 2000)
    street = f"{chance.choice(_STREETS)}{house}号{building}号楼{chance.randrange(1, 6)}单元{room}"
    company = number % 12 == 0
    name = person_name(chance)
    if company:
        name = chance.choice(_COMPANIES).format(city=city.removesuffix("市"), name=name)
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


def person_name(chance: random.Random) -> str:
    given = chance.choices(_GIVEN, k=chance.choice((1, 2, 2)))
    return chance.choice(_SURNAMES) + "".join(given)


def phone_row(chance: random.Random, customer_id: int) -> dict[str, Any]:
    if customer_id % 7 == 0:
        area, rest = chance.choice(("0531", "0534", "0538", "0311")), f"{chance.randrange(10**7):07}"
        number = f"{area}-8{rest}"
        return _number(customer_id, number, f"{area}8{rest}", PhoneKind.LANDLINE)
    digits = f"1{chance.choice('3578')}{chance.randrange(10**9):09}"
    return _number(customer_id, digits, digits, PhoneKind.MOBILE)


def _number(customer_id: int, number: str, digits: str, kind: PhoneKind) -> dict[str, Any]:
    return {"customer": customer_id, "number": number, "digits": digits, "kind": kind}


def product_row(chance: random.Random, customer_id: int) -> dict[str, Any]:
    letters = "ABCDEFGHJKLMNPQRSTUVWXYZ"
    plate = f"鲁{chance.choice('ABCN')}·{chance.choice(letters)}{chance.randrange(10**4):04}"
    return {
        "customer": customer_id,
        "model": chance.choice(_MODELS),
        "serial_number": f"SN{chance.randrange(10**8):08}",
        "plate": plate if customer_id % 3 == 0 else "",
        "purchase_date": date(2016, 1, 1) + timedelta(days=chance.randrange(3900)),
    }
