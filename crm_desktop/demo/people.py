"""The sample office's customers and what they bought: one entry in the archive each."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from crm_desktop.core import deadlines
from crm_desktop.core.birthday import Birthday
from crm_desktop.core.enums import Calendar, CustomerKind, Gender, Grade
from crm_desktop.core.values import ValueDict
from crm_desktop.demo.material import Material, Model
from crm_desktop.services.customers import customers
from crm_desktop.services.products import catalogue, products

_GRADES = (Grade.A, Grade.B, Grade.B, Grade.C, Grade.C, Grade.C, Grade.C, Grade.C)


@dataclass(slots=True)
class Owned:
    """An installed product as the simulation remembers it."""

    customer_id: int
    product_id: int
    model: Model
    technician: str


class Archive:
    """Makes customers and products through the services, and remembers who there is."""

    def __init__(self, random: Random, material: Material, agents: list[int]) -> None:
        self.random = random
        self.material = material
        self.agents = agents
        self.customer_ids: list[int] = []
        self.owned: list[Owned] = []
        self.companies: set[int] = set()
        self._phones: set[str] = set()

    def add_customer(self, since: date) -> int:
        company = self.random.random() < 0.12
        values, contacts = self._company() if company else self._person()
        referred = self.customer_ids and self.random.random() < 0.12
        grade = self.random.choice(_GRADES)
        values |= {
            **self._address(),
            "customer_since": since,
            "grade": grade,
            "source": self.material.sources[1] if referred else self.random.choice(self.material.sources),
            "referred_by": self.random.choice(self.customer_ids) if referred else None,
            "staff": self.random.choice(self.agents),
            "yearly_value_fen": _yearly_value(self.random, grade, company=company),
            "do_not_call": self.random.random() < 0.01,
            "do_not_post": self.random.random() < 0.02,
        }
        phones = [customers.PhoneEntry(self._mobile())]
        if company or self.random.random() < 0.2:
            phones.append(customers.PhoneEntry(f"0531-8{self.random.randrange(10**6, 10**7)}"))
        customer_id = customers.save(None, values, phones=phones, contacts=contacts)
        self.customer_ids.append(customer_id)
        if company:
            self.companies.add(customer_id)
        return customer_id

    def add_models(self) -> None:
        """The catalogue: what the office sells."""
        for model in self.material.models:
            values = {
                "name": model.name,
                "maker": self.material.maker,
                "warranty_months": 12 * model.warranty_years,
                "maintenance_months": model.maintenance_months or None,
                "design_life_years": 15,
            }
            catalogue.save(None, values)

    def add_product(
        self, customer_id: int, bought: date, technician: str, *, installed: date | None
    ) -> Owned:
        model = self.random.choice(self.material.models)
        values: ValueDict = {
            "model": model.name,
            "serial_number": f"{model.name[:2]}{self.random.randrange(10**7, 10**8)}",
            "purchase_date": bought,
            "price_fen": model.price_fen,
            "installer": technician,
            "materials": self.random.choice(
                self.material.lamp_materials if model.kind == "lamp" else self.material.materials
            ),
            "warranty_until": deadlines.add_months(bought, 12 * model.warranty_years),
            "maintenance_months": model.maintenance_months or None,
            "install_date": installed,
        }
        product_id = products.save(None, values, customer_id=customer_id)
        owned = Owned(customer_id, product_id, model, technician)
        self.owned.append(owned)
        return owned

    def _person(self) -> tuple[ValueDict, None]:
        material, random = self.material, self.random
        female = random.random() < 0.5
        surname = random.choice(material.surnames)
        given = random.choice(material.given_female if female else material.given_male)
        chinese = not surname.isascii() and not given.isascii()
        honorifics = ("女士", "先生") if chinese else ("Ms", "Mr")
        values: ValueDict = {
            "name": f"{surname}{given}" if chinese else f"{given} {surname}",
            "kind": CustomerKind.PERSON,
            "honorific": honorifics[0] if female else honorifics[1],
            "gender": Gender.FEMALE if female else Gender.MALE,
            "preferences": random.choice(material.preferences),
        }
        if random.random() < 0.65:
            values["birthday"] = self._birthday()
        return values, None

    def _company(self) -> tuple[ValueDict, list[customers.ContactEntry]]:
        material, random = self.material, self.random
        city = random.choice(material.places)[1].removesuffix("市")
        surname, given = random.choice(material.surnames), random.choice(material.given_male)
        name = random.choice(material.companies).format(
            city=city, name=given if not given.isascii() else surname
        )
        person = f"{surname}{given}" if not given.isascii() else f"{given} {surname}"
        contact = customers.ContactEntry(person, random.choice(material.company_posts), self._mobile())
        return {"name": name, "kind": CustomerKind.COMPANY}, [contact]

    def _birthday(self) -> Birthday:
        random = self.random
        lunar = random.random() < 0.4
        calendar = Calendar.LUNAR if lunar else Calendar.SOLAR
        year = random.randrange(1945, 2002) if not lunar and random.random() < 0.6 else None
        return Birthday(calendar, year, random.randrange(1, 13), random.randrange(1, 29))

    def _address(self) -> ValueDict:
        random = self.random
        province, city, district, post = random.choice(self.material.places)
        street = self.material.house.format(
            street=random.choice(self.material.streets),
            number=random.randrange(1, 300),
            building=random.randrange(1, 30),
            unit=random.randrange(1, 5),
            room=random.randrange(1, 26) * 100 + random.randrange(1, 5),
        )
        if random.random() < 0.03:  # some offices never wrote it down
            return {}
        return {
            "province": province,
            "city": city,
            "district": district,
            "street": street,
            "postcode": f"{post}{random.randrange(4000) % 10}",
        }

    def _mobile(self) -> str:
        while True:
            number = self.random.choice(("138", "139", "150", "158", "177", "186")) + str(
                self.random.randrange(10**7, 10**8)
            )
            if number not in self._phones:
                self._phones.add(number)
                return number


def _yearly_value(random: Random, grade: Grade, *, company: bool) -> int:
    base = {Grade.A: 400_000, Grade.B: 120_000, Grade.C: 30_000}[grade]
    return int(base * random.uniform(0.6, 1.6) * (3 if company else 1)) // 100 * 100


def some_day_before(random: Random, day: date, years: int) -> date:
    return day - timedelta(days=random.randrange(30, 365 * years))
