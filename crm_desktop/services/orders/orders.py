"""Service orders: taking one in, agreeing and re-booking its appointment, finishing it (DOMAIN section 1)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from crm_desktop import storage
from crm_desktop.core import clock, service_modes
from crm_desktop.core.enums import (
    CallbackKind,
    ServiceMode,
    StaffRole,
)
from crm_desktop.core.errors import InvalidFields, NotAllowed, NotFound, Problem
from crm_desktop.core.tables import Table
from crm_desktop.core.values import ValueDict, Values
from crm_desktop.services.callbacks import rules
from crm_desktop.services.office import office
from crm_desktop.services.products import maintenance, owners, readings
from crm_desktop.storage.models import (
    Appointment,
    Customer,
    FormerOwner,
    Freight,
    OdometerReading,
    Product,
    ServiceOrder,
    Staff,
)
from crm_desktop.storage.numbers import NumberSeries

NEEDS_REPAIR_STATE: Final = frozenset({ServiceMode.REPAIR})


@dataclass(frozen=True, slots=True)
class Rebooking:
    """Why an appointment was moved, and when and by whom the customer was told (source 004)."""

    reason: str
    told_at: datetime | None = None
    told_by_id: int | None = None


@dataclass(slots=True)
class OrderDetail:
    """An order with everything its form shows; nothing is read later."""

    order: ServiceOrder
    appointments: list[Appointment]
    freight: Freight | None
    odometer_km: int | None
    """What was read off at the product."""


@dataclass(slots=True)
class OrderChoices:
    """What a form offers: the customer (None for one who is not known yet), its products, the staff."""

    customer: Customer | None
    products: list[Product]
    staff: list[Staff]
    me: int | None


def get_order(order_id: int) -> OrderDetail:
    """An order with customer, product, owner, technician, appointments and freight; raises ``NotFound``."""
    with storage.reading():
        order = ServiceOrder.by_id(order_id)
        if order is None:
            raise NotFound("error.not_found")
        people = {person.id: person for person in Staff.select()}
        order.customer = Customer.get_by_id(order.customer_id)
        order.product = order.product_id and Product.get_by_id(order.product_id)
        order.owner, order.technician = people.get(order.owner_id), people.get(order.technician_id)
        appointments = list(Appointment.select().where(Appointment.order == order).order_by(Appointment.id))
        for each in appointments:
            each.told_by = people.get(each.told_by_id)
        read = OdometerReading.get_or_none(OdometerReading.order == order)
        freight = Freight.get_or_none(Freight.order == order)
        return OrderDetail(order, appointments, freight, read.km if read is not None else None)


def choices(customer_id: int | None) -> OrderChoices:
    """What the form of a customer's order offers, or of an order whose customer is to be told yet.

    Raises ``NotFound``.
    """
    with storage.reading():
        customer = Customer.by_id(customer_id) if customer_id is not None else None
        if customer is None and customer_id is not None:
            raise NotFound("error.not_found")
        had = FormerOwner.select(FormerOwner.product).where(FormerOwner.customer == customer)
        theirs = (Product.customer == customer) | Product.id.in_(had)
        products = Product.select().where(theirs).order_by(Product.id.desc())
        staff = sorted(office.staff(), key=lambda person: person.role != StaffRole.TECHNICIAN)
        return OrderChoices(customer, list(products), staff, storage.acting_staff())


def proposed_technician(mode: ServiceMode | None, product_id: int | None) -> int | None:
    """Who installed a product repairs it (source 004), where somebody of that name is on the staff."""
    if mode != ServiceMode.REPAIR or product_id is None:
        return None
    with storage.reading():
        product = Product.by_id(product_id)
        name = product.installer.strip() if product is not None else ""
        person = Staff.get_or_none((Staff.name == name) & Staff.active) if name else None
        return person.id if person is not None else None


def save(
    order_id: int | None,
    values: Values,
    *,
    customer_id: int | None = None,
    rebooking: Rebooking | None = None,
    freight: Values | None = None,
    odometer_km: int | None = None,
    version: int | None = None,
) -> int:
    """Enter an order for ``customer_id`` or change one; returns its id.

    ``values`` holds model fields by name (links as ids). A first appointment window is entered as agreed;
    another one needs ``rebooking`` and is possible only before the old one begins. ``odometer_km`` was read
    off at the product. Raises ``InvalidFields``
    by field, ``Conflict``, ``NotFound``.
    """
    values = _stripped(values)
    with storage.write("order.added" if order_id is None else "order.changed") as change:
        if order_id is None:
            order, about = _new(change, values, customer_id), None
        else:
            order = change.get(ServiceOrder, order_id, version)
            _check(order, order.customer_id, values)
            rebooked = _rebook(change, order, values, rebooking)
            if rebooked and change.action == "order.changed":
                change.action = "order.rebooked"
            about = order.product_id
            change.update(order, **values)
        change.subject = change.subject or order
        change.params["number"] = order.number
        if freight is not None and order.mode == ServiceMode.FREIGHT:
            _save_freight(change, order, freight)
        readings.at_order(change, order, odometer_km)
        if order.finished_at is not None and order.product_id != about:
            maintenance.note_finished(change, order)  # it was that one that was worked at
        return int(order.id)


def save_finished(
    order_id: int | None,
    values: Values,
    work: Values,
    *,
    finished_at: datetime | None = None,
    customer_id: int | None = None,
    rebooking: Rebooking | None = None,
    freight: Values | None = None,
    odometer_km: int | None = None,
    version: int | None = None,
) -> int:
    """Save an order and finish it in one write, all of it or nothing; returns the order's id."""
    with storage.write("order.finished"):
        saved = save(
            order_id,
            values,
            customer_id=customer_id,
            rebooking=rebooking,
            freight=freight,
            version=version,
        )
        finish(saved, finished_at, work, odometer_km=odometer_km)
        return saved


def finish(
    order_id: int,
    finished_at: datetime | None = None,
    values: Values | None = None,
    *,
    freight: Values | None = None,
    odometer_km: int | None = None,
    version: int | None = None,
) -> int | None:
    """Finish an order with what was found and done; returns the id of the callback that follows from it.

    In the same write the rule "after service" makes the callback within 24 hours, "greeting" the call of the
    next day, each where the mode asks for it (``core.service_modes``); an installed or maintained product
    gets its dates, and callbacks that reminded of this maintenance are done with. Raises ``InvalidFields``,
    ``NotAllowed``, ``Conflict``.
    """
    given = _stripped(values or {})
    moment = finished_at or clock.now()
    with storage.write("order.finished") as change:
        order = change.get(ServiceOrder, order_id, version)
        if order.finished_at is not None:
            raise NotAllowed("error.order_finished")
        if moment == order.received_at.replace(second=0):
            moment = order.received_at
        given["finished_at"] = moment
        _check(order, order.customer_id, given)
        change.subject = change.subject or order
        change.params["number"] = order.number
        change.update(order, **given)
        if freight is not None and order.mode == ServiceMode.FREIGHT:
            _save_freight(change, order, freight)
        readings.at_order(change, order, odometer_km)
        maintenance.note_finished(change, order)
        subject = order.subject
        if not subject and order.product_id:
            subject = Product.get_by_id(order.product_id).model
        set_off = (order, moment, subject, order.owner_id)
        callback = None
        if order.mode in service_modes.CALLED:
            callback = rules.apply(change, CallbackKind.AFTER_SERVICE, *set_off)
        if order.mode in service_modes.GREETED:
            rules.apply(change, CallbackKind.GREETING, *set_off)
        return int(callback.id) if callback is not None else None


def _stripped(values: Values) -> ValueDict:
    return {name: value.strip() if isinstance(value, str) else value for name, value in values.items()}


def _new(change: storage.Change, values: ValueDict, customer_id: int | None) -> ServiceOrder:
    if Customer.by_id(customer_id) is None:
        raise InvalidFields({"customer": "error.customer_missing"})
    if not values.get("mode"):
        raise InvalidFields({"mode": "error.required"}, Table.SERVICE_ORDER)
    mode = ServiceMode(values["mode"])
    if values.get("received_at") is None:
        values["received_at"] = clock.now()
    values.setdefault("owner", storage.acting_staff())
    if "technician" not in values:
        values["technician"] = proposed_technician(mode, values.get("product"))
    _check(None, customer_id, values)
    order = change.insert(
        ServiceOrder,
        number=storage.next_number(NumberSeries.ORDER),
        customer=customer_id,
        **{**values, "mode": mode},
    )
    if order.appointment_start is not None:
        _first_appointment(change, order, order.appointment_start, order.appointment_end)
    if order.finished_at is not None:
        raise ValueError("an order is finished by finish()")
    return order


def _check(order: ServiceOrder | None, customer_id: int | None, values: Values) -> None:
    def value(name: str) -> Any:
        return values.get(name, getattr(order, name) if order is not None else None)

    problems: dict[str, Problem] = {}
    now, received = clock.now(), value("received_at")
    if received > now:
        problems["received_at"] = "error.time_future"
    problems |= _window_problems(value("appointment_start"), value("appointment_end"), values, received)
    arrived, finished = value("arrived_at"), value("finished_at")
    if arrived and finished and finished < arrived.replace(second=0):
        problems["finished_at"] = "error.end_before_start"
    for name in ("arrived_at", "finished_at"):
        moment = values.get(name)
        # People enter minutes; the clock had seconds when the order came in.
        if moment is not None and moment < received.replace(second=0):
            problems[name] = _before(received)
        elif moment is not None and moment > now:
            problems[name] = "error.time_future"
    if finished and value("mode") in NEEDS_REPAIR_STATE and not value("repair_state"):
        problems["repair_state"] = "error.repair_state_missing"
    if values.get("product") is not None:
        product = Product.get_or_none(Product.id == values["product"])
        if product is None or not owners.has_had(product, customer_id):
            problems["product"] = "error.product_of_another"
    if problems:
        raise InvalidFields(problems, Table.SERVICE_ORDER)


def _window_problems(
    start: datetime | None, end: datetime | None, values: Values, received: datetime
) -> dict[str, Problem]:
    if start is None and end is None:
        return {}
    if start is None or end is None:
        return {"appointment_start" if start is None else "appointment_end": "error.window_needs_both"}
    if end <= start:
        return {"appointment_end": "error.end_before_start"}
    if "appointment_start" in values and start < received:
        return {"appointment_start": _before(received)}
    return {}


def _before(received: datetime) -> Problem:
    """Says the time too: the form in which work is done does not show it."""
    return "error.before_received", {"when": f"{clock.local(received):%Y-%m-%d %H:%M}"}


def _first_appointment(change: storage.Change, order: ServiceOrder, start: datetime, end: datetime) -> None:
    """An order typed in after its appointment was agreed when it was received."""
    now = clock.now()
    agreed = now if now < start else order.received_at
    change.insert(
        Appointment, order=order, window_start=start, window_end=end, agreed_at=agreed, told_at=agreed
    )


def _rebook(change: storage.Change, order: ServiceOrder, values: Values, rebooking: Rebooking | None) -> bool:
    """Enter a window that is new; True where another was agreed before."""
    old = (order.appointment_start, order.appointment_end)
    new = (values.get("appointment_start", old[0]), values.get("appointment_end", old[1]))
    if new == old:
        return False
    if old[0] is None:
        _first_appointment(change, order, *new)
        return False
    now = clock.now()
    problems: dict[str, Problem] = {}
    if now >= old[0]:
        problems["appointment_start"] = "error.window_begun"
    elif new[0] is None:
        problems["appointment_start"] = "error.window_needs_both"
    elif new[0] <= now:
        problems["appointment_start"] = "error.window_past"
    if rebooking is None or not rebooking.reason.strip():
        problems["rebook_reason"] = "error.rebook_reason"
    if rebooking is None or rebooking.told_at is None:
        problems["told_at"] = "error.rebook_told"
    elif rebooking.told_at > now:
        problems["told_at"] = "error.time_future"
    if rebooking is None or rebooking.told_by_id is None:
        problems["told_by"] = "error.rebook_told_by"
    if problems:
        # A window that has begun is the one thing to say then: the rest cannot help.
        begun = problems.get("appointment_start") == "error.window_begun"
        raise InvalidFields({"appointment_start": "error.window_begun"} if begun else problems)
    if rebooking is not None:
        change.insert(
            Appointment,
            order=order,
            window_start=new[0],
            window_end=new[1],
            agreed_at=now,
            reason=rebooking.reason.strip(),
            told_at=rebooking.told_at,
            told_by=rebooking.told_by_id,
        )
    return True


def _save_freight(change: storage.Change, order: ServiceOrder, values: Values) -> None:
    kept = _stripped(values)
    problems: dict[str, Problem] = {
        f"{kind}_arrival": "error.end_before_start"
        for kind in ("planned", "actual")
        if kept.get(f"{kind}_dispatch")
        and kept.get(f"{kind}_arrival")
        and kept[f"{kind}_arrival"] < kept[f"{kind}_dispatch"]
    }
    if problems:
        raise InvalidFields(problems, Table.FREIGHT)
    freight = Freight.get_or_none(Freight.order == order)
    if freight is None:
        change.insert(Freight, order=order, **kept)
    else:
        change.update(freight, **kept)
