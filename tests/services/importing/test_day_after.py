"""What an import brings to be done: counted by hand, and by doing it."""

from datetime import timedelta

import pytest

from crm_desktop.core import clock
from crm_desktop.core.enums import CallbackKind, Grade, StaffRole
from crm_desktop.core.lists.customers import NO_POSTCODE, TO_CHECK
from crm_desktop.core.sheet_cells import Cell
from crm_desktop.services.callbacks import planning, rules, rules_saved
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.services.history import steps
from crm_desktop.services.importing import day_after
from crm_desktop.services.office import office as offices
from tests.services.callbacks.rule_helpers import planned
from tests.services.figures.tiny import at
from tests.services.importing.import_helpers import run

pytestmark = pytest.mark.usefixtures("office")

HEADERS: list[Cell] = ["客户姓名", "联系电话", "地址", "邮编", "购买机型", "安装日期", "安装人员", "客户等级"]
ROWS: tuple[list[Cell], ...] = (
    # Usage calls come each three months after the installation: 10 December, 19 December, 20 January …
    ["张三", "13800001111", "济南市历下区解放路1号", "", "GL8", "2026-09-10", "孙工", "A"],
    ["李四", "13800002222", "济南市历下区解放路2号", "250013", "GL8", "2026-06-18", "周 工、孙工", "B"],
    ["王五", "13800003333", "", "", "GL8", "2026-10-20", "-", "A"],
    ["赵六", "13800004444", "济南市历下区解放路3号", "", "GL8", "2026-09-11", "李梅", "C"],  # not of a grade
    ["孙七", "打不通", "", "", "GL8", "2026-09-12", "<b>&=1+1", "A"],  # no number, no call
)


@pytest.fixture(autouse=True)
def imported(office: object):
    with clock.at(at("11-30 09:00")):
        offices.save_staff(None, {"name": "李梅", "role": StaffRole.TECHNICIAN})
        planning.run()
        run(*ROWS, headers=HEADERS)
        planning.run()
        yield


def offered(kind: CallbackKind) -> day_after.OfferedRule | None:
    return next((rule for rule in day_after.find().rules if rule.kind is kind), None)


def test_installers_who_are_nobody_here_become_technicians_in_one_step():
    names = day_after.find().installers
    assert names == ("孙工", "周 工")
    assert offices.add_technicians(names) == 2
    roles = {person.name: person.role for person in offices.staff()}
    assert roles == dict.fromkeys(["李梅", "孙工", "周 工"], StaffRole.TECHNICIAN)
    assert day_after.find().installers == ()
    assert offices.add_technicians(names) == 0
    steps.undo_last("en")
    assert day_after.find().installers == names


def test_a_rule_that_is_off_plans_as_many_calls_as_it_said():
    before = len(planned())
    usage = offered(CallbackKind.USAGE)
    assert usage is not None
    assert (usage.grades, usage.callbacks) == ((Grade.A, Grade.B), 2)  # 张三 on 10, 李四 on 18 December
    assert offered(CallbackKind.BIRTHDAY) is None  # is on already
    assert len(planned()) == before  # counted, not planned
    for rule in day_after.find().rules:
        planned_before = len(planned(rule.kind))
        rules_saved.save_all({rule.id: {"switched_on": True}})
        assert planning.run() == rule.callbacks
        assert len(planned(rule.kind)) == planned_before + rule.callbacks
    assert day_after.find().rules == ()


def test_calls_taken_away_with_their_rule_are_counted_as_they_come_back():
    usage = offered(CallbackKind.USAGE)
    assert usage is not None
    rules_saved.save_all({usage.id: {"switched_on": True}})
    planning.run()
    rules_saved.save_all({usage.id: {"switched_on": False}}, take_away=[usage.id])
    with clock.at(clock.now() + timedelta(hours=1)):
        assert offered(CallbackKind.USAGE) == usage


def test_addresses_without_a_postcode_and_values_to_check_are_those_that_the_list_shows():
    found = day_after.find()
    shown = [
        row.name
        for row in customer_lists.customer_rows(customer_lists.find_customers(conditions=[NO_POSTCODE]))
    ]
    assert sorted(shown) == ["张三", "赵六"]
    assert found.without_postcode == 2
    assert (found.to_check, found.to_check_of) == (1, 1)
    assert len(customer_lists.find_customers(conditions=[TO_CHECK])) == 1


def test_an_empty_office_has_nothing_to_do():
    steps.undo_last("en")
    assert day_after.find() == day_after.WorkFound()
    assert timedelta(days=30) == rules.AHEAD
