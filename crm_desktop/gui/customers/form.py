"""The form of a customer: who it is, phones, birthday, address, what the office knows about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from crm_desktop.core import clock
from crm_desktop.core.enums import CustomerKind, Gender, Grade
from crm_desktop.core.fields.own import is_own
from crm_desktop.core.values import ValueDict, Values
from crm_desktop.gui import tasks
from crm_desktop.gui.customers.form_fields import HONORIFICS, Conflicting, complete
from crm_desktop.gui.customers.known_note import KnownNote
from crm_desktop.gui.customers.new_customer import NewCustomer
from crm_desktop.gui.customers.parts.contacts import ContactsPart
from crm_desktop.gui.customers.parts.order import PARTS
from crm_desktop.gui.customers.parts.part import FormPart
from crm_desktop.gui.customers.parts.phones import PhonesPart
from crm_desktop.gui.forms.ui_customer_form import Ui_CustomerForm
from crm_desktop.gui.record_values import values_of
from crm_desktop.gui.widgets.dialog import Unsaved, ask_unsaved
from crm_desktop.gui.widgets.form_dialog import FormDialog
from crm_desktop.services.customers import card as customer_card
from crm_desktop.services.customers import customers, newcomers
from crm_desktop.services.customers.card import KnownWords
from crm_desktop.services.customers.known import KnownCustomer, Typed
from crm_desktop.services.office import office
from crm_desktop.storage.models import Customer, Staff

P = TypeVar("P", bound=FormPart)


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
        self.ui = self.form.ui
        self.ui.kind.fill(CustomerKind)
        self.ui.kind.set_value(CustomerKind.PERSON)
        self.ui.gender.fill(Gender, empty="—")
        self.ui.grade.fill(Grade, empty="—")
        self.ui.staff.set_choices([], empty="—")
        complete(self.ui.honorific, HONORIFICS)
        for area in (
            self.ui.preferences,
            self.ui.background,
            self.ui.relation,
            self.ui.competitors,
            self.ui.remarks,
        ):
            area.set_rows(2)
        self.ui.referred_by.set_search(lambda text: customer_card.look_up(text, without=customer_id))
        self.referrer = NewCustomer(self.form, "referred_by", narrow=True)
        self.referrer.begun.connect(self.grow)
        self.parts = [part(self.form, customer_id) for part in PARTS]
        for part in self.parts:
            part.grown.connect(self.grow)
        self.phones, self.contacts = self.part(PhonesPart).rows, self.part(ContactsPart).rows
        self._build_note()
        self.add_reload_button()
        self.form.mark_clean()
        self._fill_given()

    # -- building -----------------------------------------------------------------------------------

    def part(self, kind: type[P]) -> P:
        """The part of this kind."""
        return next(part for part in self.parts if isinstance(part, kind))

    def _build_note(self) -> None:
        self.note = KnownNote(self._typed, self)
        self.note.wanted.connect(self._open_other)
        self.note.shown.connect(self._known_shown)
        self._save_words = self.save_button.text()
        self.note.put_on(self)
        self.note.watch(self.ui.name, self.ui.email, self.ui.wechat)
        self.phones.edited.connect(self.note.look)
        self.phones.typed.connect(self.note.look_soon)

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
        for part in self.parts:
            part.offer(material.known)
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
        referrer = customer.referred_by
        special = {
            "staff": customer.staff.id if customer.staff else None,
            "referred_by": (referrer.id, referrer.name) if referrer else (None, ""),
            "yearly_value_fen": customer.yearly_value_fen or None,
        }
        for part in self.parts:
            special |= part.fill(customer)
        names = [name for name in self.form.fields if "." not in name and name not in special]
        self.form.set_values(values_of(customer, names) | special)
        for part in self.parts:
            part.filled()

    def _focus_first(self) -> None:
        super()._focus_first()
        wanted = self.form.fields.get(self._first)
        place = wanted.parentWidget() if wanted is not None else None
        if wanted is not None and place is not None:
            place.show()  # a row that was just put in takes no focus before it is shown
            wanted.setFocus()

    # -- somebody who has this number already -------------------------------------------------------

    def _typed(self) -> Typed:
        numbers = tuple(row.text("") for row in self.phones.rows)
        mails = (self.ui.email.text(), self.ui.wechat.text())
        return Typed(self.name(), numbers, mails, without=self._customer_id)

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
        return {name: words for part in self.parts for name, words in part.problems(values).items()}

    def try_save(self) -> None:
        self._goes_to = None
        for part in self.parts:
            part.settle()
        super().try_save()

    def saved(self, result: int) -> None:
        self.other = self._goes_to

    def before_saving(self, save: Callable[[], object]) -> None:
        self.note.before_saving(lambda: self.referrer.before_saving(save))

    def save(self, values: ValueDict) -> int:
        kept = dict(values)
        for part in self.parts:
            part.take(kept)
        lists = {name: kept.pop(name) for name in ("phones", "contacts", "tags")}
        kept = {name: value for name, value in kept.items() if "." not in name or is_own(name)}
        kept["yearly_value_fen"] = kept["yearly_value_fen"] or 0
        if kept["customer_since"] is None:
            del kept["customer_since"]
        action = "customer.added" if self._customer_id is None else "customer.changed"
        with newcomers.entered(self.referrer.value(values), action, "referred_by") as referrer:
            saved = customers.save(
                self._customer_id, {**kept, "referred_by": referrer}, **lists, version=self._version
            )
            for part in self.parts:
                part.save(saved)
            return saved
