"""The form of a customer: who it is, phones, birthday, address, what the office knows about it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from crm_desktop.core import clock, dates
from crm_desktop.core.addresses import split_address
from crm_desktop.core.enums import CustomerKind, Gender, Grade
from crm_desktop.core.values import ValueDict, Values
from crm_desktop.gui import tasks
from crm_desktop.gui.customers.form_fields import Conflicting, complete
from crm_desktop.gui.customers.form_rows import Rows, contact_entries, phone_entries, unclear_birthdays
from crm_desktop.gui.customers.known_note import KnownNote
from crm_desktop.gui.customers.new_customer import NewCustomer
from crm_desktop.gui.forms.ui_customer_form import Ui_CustomerForm
from crm_desktop.gui.language import language, say
from crm_desktop.gui.record_values import values_of
from crm_desktop.gui.widgets.dialog import Unsaved, ask_unsaved
from crm_desktop.gui.widgets.form_dialog import FormDialog
from crm_desktop.services.customers import card as customer_card
from crm_desktop.services.customers import customers, newcomers
from crm_desktop.services.customers.card import KnownCustomer, KnownWords
from crm_desktop.services.office import office
from crm_desktop.storage.models import Customer, Phone, Staff

if TYPE_CHECKING:
    from crm_desktop.core.birthday import Birthday

HONORIFICS = ("先生", "女士", "小姐", "老师", "经理", "师傅", "Mr", "Ms")
_COMMAS = re.compile(r"[,，、;；]")
_POSTCODE = re.compile(r"^(?:邮编[:：]?)?(\d{6})\s+|[\s(（]+(?:邮编[:：]?)?(\d{6})[)）]?$")


@dataclass(frozen=True, slots=True)
class _Material:
    staff: list[Staff]
    known: KnownWords
    customer: Customer | None
    desk: int | None


def _material(customer_id: int | None) -> _Material:
    return _Material(
        office.staff(),
        customer_card.known_words(),
        customers.get_customer(customer_id) if customer_id is not None else None,
        office.profile().desk_staff_id,
    )


class CustomerForm(Conflicting, FormDialog[int]):
    """Add a customer or change one; `result_value` is its id, `other` the one to be opened instead."""

    ui_class = Ui_CustomerForm
    wide = 940

    def __init__(
        self,
        parent: QWidget | None,
        customer_id: int | None = None,
        *,
        values: Values | None = None,
        first: str = "",
    ) -> None:
        """`first` is the field that has the focus when a customer is shown, such as "phones.0"."""
        super().__init__(parent, "")
        self._first = first
        self.setWindowTitle(self.tr("New customer") if customer_id is None else self.tr("Customer"))
        self.other: int | None = None
        self._goes_to: int | None = None  # becomes `other` once this one is saved
        self._customer_id = customer_id
        self._version: int | None = None
        self._given = dict(values or {})
        self._birthday_shown = ""
        self._contact_birthdays: dict[int | None, tuple[str, Birthday]] = {}
        self.ui = self.form.ui
        self.ui.kind.fill(CustomerKind)
        self.ui.kind.set_value(CustomerKind.PERSON)
        self.ui.gender.fill(Gender, empty="—")
        self.ui.grade.fill(Grade, empty="—")
        self.ui.staff.set_choices([], empty="—")
        complete(self.ui.honorific, HONORIFICS)
        for area in (self.ui.preferences, self.ui.background, self.ui.remarks):
            area.set_rows(2)
        self.ui.referred_by.set_search(lambda text: customer_card.look_up(text, without=customer_id))
        self.referrer = NewCustomer(self.form, "referred_by", narrow=True)
        self.referrer.begun.connect(self.grow)
        self._build_rows()
        self._build_note()
        self.add_reload_button()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(200)
        self._pause.timeout.connect(self._echo_birthday)
        self.ui.birthday.textChanged.connect(lambda _text: self._pause.start())
        self.ui.street.editingFinished.connect(self._split_address)
        self.ui.name.editingFinished.connect(self._look_for_known)
        self.ui.kind.currentIndexChanged.connect(lambda _index: self._show_people())
        self._echo_birthday()
        self.form.readers["birthday"] = self._unclear_birthday
        self._show_people()
        self.form.mark_clean()
        self._fill_given()

    # -- building -----------------------------------------------------------------------------------

    def _build_rows(self) -> None:
        self.phones = Rows(
            self.form,
            self.ui.phones_rows,
            "phones",
            [("", self.tr("Phone"), "138 0531 2210", 1)],
            after="honorific",
            add=self.tr("+ Another number"),
        )
        self.phones.edited.connect(self._look_for_known)
        self.contacts = Rows(
            self.form,
            self.ui.contacts_rows,
            "contacts",
            [
                ("name", self.tr("Name of contact"), self.tr("Name"), 4),
                ("post", self.tr("Post of contact"), self.tr("Post"), 4),
                ("phone", self.tr("Phone of contact"), self.tr("Phone"), 4),
                ("birthday", self.tr("Birthday of contact"), self.tr("Birthday"), 3),
            ],
            after="tags",
            add=self.tr("+ Another person"),
        )
        self.phones.set([])
        self.contacts.set([])

    def _build_note(self) -> None:
        self.note = KnownNote(self.tr("Open that card"), self, without=self._customer_id)
        self.note.wanted.connect(self._open_other)
        self.note.shown.connect(self._known_shown)
        self._save_words = self.save_button.text()
        box = QHBoxLayout()
        box.setContentsMargins(24, 12, 24, 0)
        box.addWidget(self.note)
        column: Any = self.layout()
        column.insertLayout(0, box)

    def _known_shown(self, shown: bool) -> None:
        self.save_button.setText(self.tr("Save anyway") if shown else self._save_words)
        self.grow()

    # -- filling ------------------------------------------------------------------------------------

    def load(self) -> None:
        self.fetch()

    def fetch(self) -> None:
        if self._customer_id is None:
            tasks.read(self, _material, None).then(self._fill)
        else:
            self.wait_for(tasks.read(self, _material, self._customer_id), self._fill)

    def _fill(self, material: _Material) -> None:
        people = [(person.id, person.name) for person in material.staff]
        customer = material.customer
        if customer is not None and customer.staff is not None:
            people = list(dict([*people, (customer.staff.id, customer.staff.name)]).items())
        self.ui.staff.set_choices(people, empty="—")
        complete(self.ui.source, material.known.sources)
        complete(self.ui.tags, material.known.tags)
        if customer is not None:
            self._fill_customer(customer)
            return
        self.form.fill_in({"customer_since": clock.today(), "staff": material.desk})

    def _fill_given(self) -> None:
        """What the caller knows already counts as typed."""
        given = dict(self._given)
        numbers = given.pop("phones", [])
        for name, value in given.items():
            self.form.fields[name].setText(value)  # type: ignore[attr-defined]
        for row, number in zip(self.phones.rows, numbers, strict=False):
            row.edits[""].setText(number)

    def _fill_customer(self, customer: Customer) -> None:
        self._version = customer.version
        self.setWindowTitle(self.tr("Customer {}").format(customer.number))
        birthday = customer.birthday
        if birthday is not None:
            from crm_desktop.core.birthdays import say_birthday

            self._birthday_shown = say_birthday(birthday, language())
        self.phones.set([(phone.id, [_number(phone)]) for phone in customer.phones])
        self._fill_contacts(customer)
        referrer = customer.referred_by
        special = {
            "birthday": self._birthday_shown,
            "staff": customer.staff.id if customer.staff else None,
            "referred_by": (referrer.id, referrer.name) if referrer else (None, ""),
            "yearly_value_fen": customer.yearly_value_fen or None,
            "tags": self.tr(", ").join(customer.tags),
        }
        names = [name for name in self.form.fields if "." not in name and name not in special]
        self.form.set_values(values_of(customer, names) | special)
        self._echo_birthday()
        self._show_people()

    def _fill_contacts(self, customer: Customer) -> None:
        self._contact_birthdays = {}
        rows = []
        for person in customer.contacts:
            birthday = person.birthday
            if birthday is not None:
                from crm_desktop.core.birthdays import say_birthday

                self._contact_birthdays[person.id] = say_birthday(birthday, language()), birthday
            words, _birthday = self._contact_birthdays.get(person.id, ("", None))
            phones = " / ".join(map(_number, person.phones))
            rows.append((person.id, [person.name, person.post, phones, words]))
        self.contacts.set(rows)

    def _focus_first(self) -> None:
        super()._focus_first()
        wanted = self.form.fields.get(self._first)
        place = wanted.parentWidget() if wanted is not None else None
        if wanted is not None and place is not None:
            place.show()  # a row that was just put in takes no focus before it is shown
            wanted.setFocus()

    # -- while typing -------------------------------------------------------------------------------

    def _show_people(self) -> None:
        entered = any(any(texts) for _id, texts in self.contacts.texts())
        self.ui.people.setVisible(self.ui.kind.value() == CustomerKind.COMPANY or entered)

    def _echo_birthday(self) -> None:
        """Say under the field what was understood, when it is next, and why then."""
        typed = self.ui.birthday.text().strip()
        if not typed:
            self.form.set_help("birthday", self.tr("Solar or lunar, with or without the year."))
            return
        from crm_desktop.core import birthdays

        birthday = birthdays.parse_birthday(typed)
        if birthday is None:
            self.form.set_help("birthday", self.tr("Not understood yet."))
            return
        day = birthdays.next_occurrence(birthday, clock.today())
        coming = self.tr("next {}").format(dates.say_date(day, language()))
        reason = birthdays.say_fallback(birthday, day, language())
        said = [birthdays.say_birthday(birthday, language()), coming, reason]
        self.form.set_help("birthday", " · ".join(part for part in said if part))

    def _unclear_birthday(self) -> str:
        from crm_desktop.core import birthdays

        typed = self.ui.birthday.text().strip()
        return "" if not typed or birthdays.parse_birthday(typed) else say("error.birthday_unclear")

    def _split_address(self) -> None:
        """A whole address that was typed or pasted into the street goes into its fields."""
        if not self.ui.street.isModified():
            return
        self.ui.street.setModified(False)
        parts = _parts_of({name: edit.text() for name, edit in self._address_edits().items()})
        for name, edit in self._address_edits().items():
            edit.setText(parts[name])

    def _address_edits(self) -> dict[str, QLineEdit]:
        ui = self.ui
        return {
            "province": ui.province,
            "city": ui.city,
            "district": ui.district,
            "street": ui.street,
            "postcode": ui.postcode,
        }

    # -- somebody who has this number already -------------------------------------------------------

    def _look_for_known(self) -> None:
        self.note.look(*self._key())

    def _key(self) -> tuple[str, tuple[str, ...]]:
        numbers = tuple(entry.number for entry in phone_entries(self.phones))
        return self.name(), numbers

    def _open_other(self, known: KnownCustomer) -> None:
        """Leave for that card; what was typed besides name and number is asked about first."""
        values = self.form.values()
        changed = {name for name, value in values.items() if value != self.form.start.get(name)}
        if any(name != "name" and not name.startswith("phones.") for name in changed):
            answer = ask_unsaved(self)
            if answer is Unsaved.SAVE:
                self.try_save()
                self._goes_to = known.id
            if answer is not Unsaved.DISCARD:
                return
        self.other = known.id
        self.form.mark_clean()
        self.reject()

    # -- saving -------------------------------------------------------------------------------------

    def name(self) -> str:
        """The name that stands in the form."""
        return str(self.ui.name.text().strip())

    def check(self, values: ValueDict) -> dict[str, str]:
        from crm_desktop.core.birthdays import parse_birthday

        unclear = unclear_birthdays(self.contacts, self._contact_birthdays)
        if values["birthday"] and parse_birthday(values["birthday"]) is None:
            unclear.append("birthday")
        return dict.fromkeys(unclear, say("error.birthday_unclear"))

    def try_save(self) -> None:
        self._goes_to = None
        self._split_address()
        super().try_save()

    def saved(self, result: int) -> None:
        self.other = self._goes_to

    def before_saving(self, save: Callable[[], object]) -> None:
        self.note.before_saving(*self._key(), lambda: self.referrer.before_saving(save))

    def save(self, values: ValueDict) -> int:
        from crm_desktop.core.birthdays import parse_birthday

        kept = {name: value for name, value in values.items() if "." not in name}
        typed = kept.pop("birthday")
        if typed != self._birthday_shown:
            kept["birthday"] = parse_birthday(typed)
        tags = _COMMAS.split(kept.pop("tags"))
        kept["yearly_value_fen"] = kept["yearly_value_fen"] or 0
        if kept["customer_since"] is None:
            del kept["customer_since"]
        action = "customer.added" if self._customer_id is None else "customer.changed"
        with newcomers.entered(self.referrer.value(values), action, "referred_by") as referrer:
            return customers.save(
                self._customer_id,
                {**kept, "referred_by": referrer},
                phones=phone_entries(self.phones),
                contacts=contact_entries(self.contacts, self._contact_birthdays),
                tags=tags,
                version=self._version,
            )


def _number(phone: Phone) -> str:
    from crm_desktop.core import countries, phones

    return phones.written(phone, language=language(), country=countries.here())


def _parts_of(values: Mapping[str, str]) -> dict[str, str]:
    """An address whose street holds it whole, taken apart; one that has parts stays as it is."""
    parts = {name: value.strip() for name, value in values.items()}
    if parts["province"] or parts["city"] or parts["district"]:
        return parts
    street = parts["street"]
    if not parts["postcode"] and (found := _POSTCODE.search(street)):
        parts["postcode"] = found[1] or found[2]
        street = (street[: found.start()] + street[found.end() :]).strip()
    return {**parts, **split_address(street)._asdict()}
