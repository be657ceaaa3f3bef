"""What was planned when an order was finished, so that whoever finished it is told the truth."""

from enum import StrEnum

from crm_desktop import storage
from crm_desktop.core import service_modes
from crm_desktop.core.enums import CallbackKind, CallbackState, Channel
from crm_desktop.core.tables import Table
from crm_desktop.services.callbacks import candidates
from crm_desktop.storage.models import Callback, Rule, ServiceOrder
from crm_desktop.storage.queries.callbacks.candidates import callable_customer


class Planned(StrEnum):
    CALL = "call"
    CALL_TODAY = "call_today"
    """An order typed in late."""
    GREETING = "greeting"
    NO_NUMBER = "no_number"
    """Somebody would be called, if there were a number."""
    NOTHING = "nothing"


def planned_after(order_id: int) -> Planned:
    """What follows the end of an order: the callback, or only a greeting call, or why nobody calls."""
    with storage.reading():
        order = ServiceOrder.get_by_id(order_id)
        planned = Callback.select().where(
            Callback.source_table == Table.SERVICE_ORDER,
            Callback.source_id == order_id,
            Callback.state == CallbackState.PLANNED,
        )
        found = {callback.kind: callback for callback in planned}
        call = found.get(CallbackKind.AFTER_SERVICE)
        if call is not None:
            return Planned.CALL_TODAY if call.all_day else Planned.CALL
        if CallbackKind.GREETING in found:
            return Planned.GREETING
        return Planned.NO_NUMBER if _wants_number(order) else Planned.NOTHING


def _wants_number(order: ServiceOrder) -> bool:
    kinds = [
        kind
        for kind, modes in (
            (CallbackKind.AFTER_SERVICE, service_modes.CALLED),
            (CallbackKind.GREETING, service_modes.GREETED),
        )
        if order.mode in modes
    ]
    for rule in Rule.select().where(Rule.kind.in_(kinds), Rule.switched_on, Rule.channel == Channel.PHONE):
        if callable_customer(order.customer_id, candidates.eligible(rule, None, without_number=True)):
            return True
    return False
