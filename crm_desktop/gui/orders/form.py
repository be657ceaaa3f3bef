"""The form of a service order: taking it in, agreeing and re-booking its appointment, finishing it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time

from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from crm_desktop.core import clock, dates
from crm_desktop.core.enums import FaultSource, Guarantee, RepairState, ServiceMode
from crm_desktop.core.errors import InvalidFields
from crm_desktop.core.values import ValueDict, Values
from crm_desktop.gui import tasks
from crm_desktop.gui.customers.new_customer import NewCustomer
from crm_desktop.gui.forms.ui_order_form import Ui_OrderForm
from crm_desktop.gui.history.undoing import show_saved
from crm_desktop.gui.language import label, language
from crm_desktop.gui.record_values import values_of
from crm_desktop.gui.widgets.form_dialog import FormDialog
from crm_desktop.gui.widgets.spin import fit
from crm_desktop.services.customers import card as customer_card
from crm_desktop.services.customers import newcomers
from crm_desktop.services.orders import follow_up, orders
from crm_desktop.services.orders.follow_up import Planned
from crm_desktop.services.orders.orders import OrderChoices, OrderDetail, Rebooking
from crm_desktop.services.products.maintenance import is_driven
from crm_desktop.storage.models import Customer, Product

_REBOOKING = ("rebook_reason", "told_at", "told_by")
_WINDOW = ("appointment_day", "appointment_from", "appointment_to")
_FREIGHT = (
    "quantity",
    "destination",
    "documents_correct",
    "planned_dispatch",
    "planned_arrival",
    "damage",
    "actual_dispatch",
    "actual_arrival",
)
_WORK = (
    "arrived_at",
    "finished_at",
    "repair_state",
    "fault_cause",
    "fault_source",
    "work_done",
    "parts",
    "fee_fen",
)
_LINKS = ("product", "technician", "owner")
_TAKING = ("owner", "received_at", "promised_finish", "guarantee", "department", "remarks")
"""What was settled when the order came: not in the way of who finishes it."""
_RENAMED = {"appointment_start": "appointment_day", "appointment_end": "appointment_to"}


class OrderForm(FormDialog[int]):
    """Enter an order, or change one; with `finishing` it opens at the work done.

    Without a customer it asks for one; `customer_id` is whose order it became.
    """

    ui_class = Ui_OrderForm
    wide = 860

    def __init__(
        self,
        parent: QWidget | None,
        customer_id: int | None = None,
        order_id: int | None = None,
        *,
        product_id: int | None = None,
        finishing: bool = False,
    ) -> None:
        super().__init__(parent, "")
        self.customer_id = customer_id
        self._order_id = order_id
        self._product_id = product_id
        self._detail: OrderDetail | None = None
        self._window: tuple[datetime | None, datetime | None] = (None, None)
        self._proposed: int | None = None
        self._names: dict[int, str] = {}
        self._driven: set[int] = set()
        self.finishing = finishing
        self.ui = self.form.ui
        self._fill_choices()
        self.newcomer = NewCustomer(self.form)
        self.form.show_field("customer", customer_id is None and order_id is None)
        self.finish_button = QPushButton(self.tr("Work is done…"), self)
        self.finish_button.setAutoDefault(False)
        self.finish_button.clicked.connect(self._begin_finishing)
        self.buttons.insertWidget(0, self.finish_button)
        self.ui.customer.set_search(customer_card.look_up)
        self.ui.customer.chosen.connect(self._customer_chosen)
        self.newcomer.begun.connect(lambda: self._customer_chosen(None))
        self.newcomer.begun.connect(self.grow)
        self.ui.mode.chosen.connect(lambda _mode: self._mode_chosen())
        self.ui.product.chosen.connect(lambda _product: self._product_chosen())
        self.ui.appointment_day.changed.connect(self._show_rebooking)
        for field in (self.ui.appointment_day, self.ui.appointment_from, self.ui.appointment_to):
            field.textEdited.connect(self._show_rebooking)  # at once: Tab leads to what was shown before it
            field.editingFinished.connect(self._show_rebooking)
        self._title()
        self._show_groups()

    # -- filling ------------------------------------------------------------------------------------

    def load(self) -> None:
        def fetch() -> tuple[OrderChoices, OrderDetail | None]:
            detail = orders.get_order(self._order_id) if self._order_id is not None else None
            customer_id = detail.order.customer_id if detail is not None else self.customer_id
            return orders.choices(customer_id), detail

        if self._order_id is None:
            tasks.read(self, fetch).then(lambda found: self._filled(*found))
        else:
            self.wait_for(tasks.read(self, fetch), lambda found: self._filled(*found))

    def _fill_choices(self) -> None:
        none = self.tr("—")
        self.ui.mode.fill(ServiceMode)
        self.ui.guarantee.fill(Guarantee, empty=none)
        self.ui.repair_state.fill(RepairState, empty=none)
        self.ui.fault_source.fill(FaultSource, empty=none)
        self.ui.documents_correct.set_choices([(True, self.tr("Yes")), (False, self.tr("No"))], empty=none)
        self.ui.work_done.set_rows(2)
        self.ui.odometer_km.setSpecialValueText(self.tr("not read"))
        self.ui.odometer_km.setGroupSeparatorShown(True)
        fit(self.ui.odometer_km)

    def _filled(self, choices: OrderChoices, detail: OrderDetail | None) -> None:
        self._detail = detail
        self._names = {person.id: person.name for person in choices.staff}
        none = self.tr("—")
        self._offer_products(choices)
        for box in (self.ui.technician, self.ui.owner, self.ui.told_by):
            box.set_choices(list(self._names.items()), empty=none)
        values: ValueDict = {
            "told_at": clock.now(),
            "told_by": choices.me,
            "finished_at": clock.now(),
        }
        if detail is None:
            values |= {"received_at": clock.now(), "owner": choices.me}
            if self._product_id is not None:
                values["product"] = self._product_id
            if choices.customer is not None:
                self._window_title(choices.customer.name)
            self.form.fill_in(values)
        else:
            self._window_title(detail.order.number, choices.customer.name if choices.customer else "")
            self.form.set_values(values | self._values_of(detail))
        self._title()
        self._show_groups()
        self.grow()
        if self.finishing:
            self.ui.arrived_at.date.setFocus()

    def _customer_chosen(self, customer_id: int | None) -> None:
        """Whose order it is: their products are offered."""

        def came(choices: OrderChoices) -> None:
            if customer_id == self.ui.customer.value():
                self._offer_products(choices)
                self._propose()

        tasks.read(self, orders.choices, customer_id).then(came)

    def _offer_products(self, choices: OrderChoices) -> None:
        self._driven = {each.id for each in choices.products if is_driven(each)}
        products = [(each.id, self._product_words(each)) for each in choices.products]
        self.ui.product.set_choices(products, empty=self.tr("—"))
        theirs = [each.id for each in choices.products if each.customer_id == _id_of(choices.customer)]
        if len(theirs) == 1 and self._order_id is None and self._product_id is None:
            self.form.propose("product", theirs[0])  # what was handed on is no longer meant

    def _values_of(self, detail: OrderDetail) -> ValueDict:
        order = detail.order
        self._window = (order.appointment_start, order.appointment_end)
        plain = ("mode", "subject", "received_at", "promised_finish", "guarantee", "department", "remarks")
        work = [name for name in _WORK if name != "finished_at" or order.finished_at is not None]
        values = values_of(order, (*plain, *work), _LINKS)
        if order.fee_fen == 0 and order.finished_at is None:
            values["fee_fen"] = None
        start, end = self._window
        if start is not None and end is not None:
            values["appointment_day"] = clock.local(start).date()
            values["appointment_from"] = clock.local(start).time()
            values["appointment_to"] = clock.local(end).time()
        values["odometer_km"] = detail.odometer_km
        if detail.freight is not None:
            values |= values_of(detail.freight, _FREIGHT)
        return values

    def _product_words(self, product: Product) -> str:
        bought = product.install_date or product.purchase_date
        return f"{product.model} · {dates.say_date(bought, language())}" if bought else product.model

    def _window_title(self, *parts: str) -> None:
        self.setWindowTitle(" – ".join((self.tr("Service order"), *parts)))

    # -- what is shown ------------------------------------------------------------------------------

    def is_finished(self) -> bool:
        """True for an order whose work was done before."""
        return self._detail is not None and self._detail.order.finished_at is not None

    def _title(self) -> None:
        if not self.windowTitle():
            self._window_title()
        self.save_button.setText(self.tr("Finish order") if self._finishes() else self.tr("Save"))
        self.finish_button.setVisible(not self.finishing and not self.is_finished())

    def _finishes(self) -> bool:
        return self.finishing and not self.is_finished()

    def _begin_finishing(self) -> None:
        self.finishing = True
        self._title()
        self._show_groups()
        self.grow()
        self.ui.arrived_at.date.setFocus()

    def _show_groups(self) -> None:
        freight = self.ui.mode.value() == ServiceMode.FREIGHT
        working = self.finishing or self.is_finished()
        self._show(_WORK, working, self.ui.group4_title)
        was_read = self._detail is not None and self._detail.odometer_km is not None
        asked = was_read or self.ui.product.value() in self._driven
        self.form.show_field("odometer_km", working and asked)
        self._show(_FREIGHT, freight, self.ui.group2_title)
        taking = not (self.finishing and self._order_id is not None)
        self._show(_WINDOW, taking, self.ui.group1_title)
        self._show(_TAKING, taking)
        self._show(_REBOOKING, self._window_changed())
        if self.finishing:
            needed = self.ui.mode.value() in orders.NEEDS_REPAIR_STATE
            self.form.set_help("repair_state", self.tr("Needed for a repair.") if needed else "")

    def _show_rebooking(self) -> None:
        """Ask why the appointment becomes another one, as soon as it does."""
        if self._window_changed() == self.ui.rebook_reason.isHidden():
            self._show(_REBOOKING, self._window_changed())
            self.grow()

    def _show(self, names: tuple[str, ...], shown: bool, title: QLabel | None = None) -> None:
        if title is not None:
            title.setVisible(shown)
        for name in names:
            self.form.show_field(name, shown)

    def _product_chosen(self) -> None:
        self._show_groups()
        self._propose()

    def _mode_chosen(self) -> None:
        self._show_groups()
        self.grow()
        self._propose()

    def _propose(self) -> None:
        """Who installed a product repairs it: proposed while nobody else was chosen."""
        if self._order_id is not None or self.ui.technician.value() not in (None, self._proposed):
            return
        asked = (self.ui.mode.value(), self.ui.product.value())

        def proposed(person: int | None) -> None:
            if asked != (self.ui.mode.value(), self.ui.product.value()):
                return
            if self.ui.technician.value() in (None, self._proposed):
                self._proposed = person
                self.ui.technician.set_value(person)
                self.form.set_help("technician", self.tr("Installed it") if person is not None else "")

        tasks.read(self, orders.proposed_technician, *asked).then(proposed)

    # -- saving -------------------------------------------------------------------------------------

    def _new_window(self) -> tuple[datetime | None, datetime | None]:
        day = self.ui.appointment_day.value()
        start, end = self.ui.appointment_from.value(), self.ui.appointment_to.value()
        return _moment(day, start), _moment(day, end)

    def _window_changed(self) -> bool:
        """True when an agreed appointment would become another one."""
        return self._window[0] is not None and self._new_window() != tuple(map(_to_the_minute, self._window))

    def check(self, values: ValueDict) -> dict[str, str]:
        problems: dict[str, str] = {}
        typed = [values[name] is not None for name in _WINDOW]
        if any(typed) and not all(typed):
            for name, given in zip(_WINDOW, typed, strict=True):
                if not given:
                    problems[name] = self.tr("An appointment needs a day and both times.")
        if self._finishes() and values["mode"] in orders.NEEDS_REPAIR_STATE and not values["repair_state"]:
            problems["repair_state"] = self.tr("Choose the state of the repair.")
        return problems

    def before_saving(self, save: Callable[[], object]) -> None:
        self.newcomer.before_saving(save)

    def save(self, values: ValueDict) -> int:
        if self._order_id is not None or self.customer_id is not None:
            return self._save(values, self.customer_id)
        action = "order.finished" if self._finishes() else "order.added"
        with newcomers.entered(self.newcomer.value(values), action) as customer_id:
            saved = self._save(values, customer_id)
        self.customer_id = customer_id
        return saved

    def _save(self, values: ValueDict, customer_id: int | None) -> int:
        values = self._with_seconds(values)
        kept = _order_values(values)
        start = _moment(values["appointment_day"], values["appointment_from"])
        end = _moment(values["appointment_day"], values["appointment_to"])
        changed = (start, end) != tuple(map(_to_the_minute, self._window))
        rebooking = None
        if changed:
            kept |= {"appointment_start": start, "appointment_end": end}
            rebooking = Rebooking(values["rebook_reason"], values["told_at"], values["told_by"])
        freight = {name: values[name] for name in _FREIGHT} if kept["mode"] == ServiceMode.FREIGHT else None
        working = self._finishes() or self.is_finished()
        more: ValueDict = {
            "customer_id": customer_id,
            "rebooking": rebooking,
            "freight": freight,
            "odometer_km": values["odometer_km"] or None if working else None,
            "version": self._detail.order.version if self._detail is not None else None,
        }
        work = {name: values[name] for name in _WORK if name != "finished_at"}
        work["fee_fen"] = work["fee_fen"] or 0
        finished_at = values["finished_at"]
        try:
            if self._finishes():
                return orders.save_finished(self._order_id, kept, work, finished_at=finished_at, **more)
            if self.is_finished():
                kept |= {**work, "finished_at": finished_at}
            return orders.save(self._order_id, kept, **more)
        except InvalidFields as problem:
            raise InvalidFields({_RENAMED.get(k, k): v for k, v in problem.problems.items()}) from problem

    def _with_seconds(self, values: ValueDict) -> ValueDict:
        """A moment that was not touched stays as it was kept, to the second."""
        if self._detail is None:
            return values
        old = values_of(self._detail.order, ("received_at", "arrived_at", "finished_at"))
        same = {name: moment for name, moment in old.items() if values[name] == _to_the_minute(moment)}
        return {**values, **same}

    def saved(self, result: int) -> None:
        window = self.parentWidget()
        if window is None:
            return
        if self._finishes():
            words = {
                Planned.CALL: self.tr("Finished. The callback within 24 hours is planned."),
                Planned.CALL_TODAY: self.tr("Finished. The callback is planned for today."),
                Planned.GREETING: self.tr("Finished. The greeting call is planned."),
                Planned.NO_NUMBER: self.tr("Finished. There is no number to call back: see Today."),
                Planned.NOTHING: self.tr("Finished."),
            }
            written = self.written
            tasks.read(window, follow_up.planned_after, result).then(
                lambda planned: show_saved(window, words[planned], written)
            )
        else:
            mode = ServiceMode(self.ui.mode.value())
            show_saved(window, self.tr("Saved: {}").format(label(mode)))


def _id_of(customer: Customer | None) -> int | None:
    return customer.id if customer is not None else None


def _moment(day: date | None, at: time | None) -> datetime | None:
    return clock.at_local(day, at) if day is not None and at is not None else None


def _to_the_minute(moment: datetime | None) -> datetime | None:
    return moment.replace(second=0) if moment is not None else None


def _order_values(values: Values) -> ValueDict:
    names = (
        "mode",
        "subject",
        "received_at",
        "promised_finish",
        "guarantee",
        "department",
        "remarks",
        *_LINKS,
    )
    return {name: values[name] for name in names}
