"""Customers with finished orders, birthdays and answered complaints, made by the services."""

from datetime import UTC, datetime, timedelta

from crm_desktop.core import clock
from crm_desktop.core.enums import ActionKind, Calendar, Justified, RepairState, ServiceMode
from crm_desktop.services.complaints import complaints
from crm_desktop.services.complaints import work as complaint_work
from crm_desktop.services.customers import customers
from crm_desktop.services.office import office
from crm_desktop.services.orders import orders
from crm_desktop.services.products import products

MESSAGE = "漏水是上次换的密封圈不合适造成的，是我们的疏忽。\n密封圈已经给您换好。"

NOW = datetime(2026, 10, 21, 2, 0, tzinfo=UTC)  # ten o'clock in the morning in Jinan


def customer(name: str, **values: object) -> int:
    return customers.save(None, {"name": name, "street": "历下区经十路 88 号", "honorific": "先生", **values})


def finished_order(customer_id: int, finished_at: datetime, **values: object) -> int:
    with clock.at(finished_at - timedelta(hours=2)):
        order = orders.save(
            None, {"mode": ServiceMode.REPAIR, "subject": "不热", **values}, customer_id=customer_id
        )
    with clock.at(finished_at):
        orders.finish(order, finished_at, {"work_done": "更换电加热棒", "repair_state": RepairState.REPAIRED})
    return order


def lunar_birthday(month: int, day: int, leap: bool = False) -> dict[str, object]:
    return {
        "birthday_calendar": Calendar.LUNAR,
        "birthday_month": month,
        "birthday_day": day,
        "birthday_leap": leap,
    }


def solar_birthday(month: int, day: int) -> dict[str, object]:
    return {"birthday_calendar": Calendar.SOLAR, "birthday_month": month, "birthday_day": day}


def technician(name: str = "钱强") -> int:
    return office.save_staff(None, {"name": name, "role": "technician"})


def product(customer_id: int, model: str, **values: object) -> int:
    return products.save(None, {"model": model, **values}, customer_id=customer_id)


def answered_complaint(customer_id: int, received_at: datetime, answered_after: timedelta) -> int:
    with clock.at(received_at):
        complaint = complaints.open(
            {"customer": customer_id, "subject": "热水器漏水", "description": "修了两次还漏水"}
        )
        complaints.acknowledge(complaint)
    with clock.at(received_at + answered_after):
        complaints.investigate(complaint)
        complaint_work.set_findings(complaint, {"findings": "密封圈型号不符", "justified": Justified.YES})
        complaints.propose(complaint, "免费更换密封圈，保修延长十二个月", MESSAGE)
        complaint_work.add_action(complaint, "更换密封圈", kind=ActionKind.CORRECTION)
    return complaint
