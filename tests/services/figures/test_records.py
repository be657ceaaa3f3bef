"""Special cases that the tiny office does not have."""

from datetime import date, timedelta

import pytest

from crm_desktop import storage
from crm_desktop.core.enums import ComplaintEventKind, CustomerStatus, FaultSource, ServiceMode
from crm_desktop.services.figures import complaints, customers, figures, installs, service
from crm_desktop.services.figures.base import Period
from crm_desktop.services.figures.complaint_rows import ComplaintFacts, with_closings
from crm_desktop.storage.models import Freight
from crm_desktop.storage.queries.figures.customers import Known
from tests.services.figures.tiny import Tiny, at

OCTOBER = Period(2026, 10)


def known(**values) -> ComplaintFacts:
    plain = {
        "number": "T1",
        "customer_number": "K1",
        "customer": "王建国",
        "subject": "",
        "state": "investigating",
        "received": at("10-01 08:00"),
        "answer_due": at("10-02 08:00"),
        "close_due": at("11-01 08:00"),
        **dict.fromkeys(("acknowledged", "proposed", "first_closed", "justified", "decided")),
        "group": "",
        "cause": "",
        "in_charge": None,
        "paid_fen": 0,
        "holds": (),
        "turns": (),
    }
    return ComplaintFacts(**{**plain, **values})


def test_a_pause_counts_only_between_receipt_and_end():
    case = known(
        holds=(
            (at("09-30 08:00"), at("10-01 10:00")),
            (at("10-01 20:00"), at("10-01 22:00")),
            (at("10-02 07:00"), None),
            (at("10-05 08:00"), at("10-06 08:00")),
        )
    )
    # 24 hours less 2, 2 and 1; the last pause came after the answer
    assert case.hours_to(at("10-02 08:00")) == 19
    assert case.hours_to(None) is None


@pytest.mark.parametrize(
    ("values", "met"),
    [
        ({"proposed": at("10-02 08:00")}, True),
        ({"proposed": at("10-02 08:01")}, False),
        ({}, False),
        ({"turns": ((at("10-01 09:00"), "rejected"),)}, True),
        ({"turns": ((at("10-01 09:00"), "rejected"), (at("10-09 09:00"), "reopened"))}, True),
        ({"proposed": at("10-03 08:00"), "turns": ((at("10-04 09:00"), "rejected"),)}, False),
        ({"holds": ((at("10-01 09:00"), None),)}, None),
        ({"holds": ((at("10-03 09:00"), None),)}, False),
        ({"holds": ((at("10-01 09:00"), None),), "proposed": at("10-01 08:30")}, True),
        ({"answer_due": at("11-01 00:00"), "proposed": at("10-02 08:00")}, None),
    ],
    ids=[
        "in time",
        "late",
        "never",
        "rejected",
        "rejected, then reopened",
        "late, then rejected",
        "waiting",
        "waiting too late",
        "answered, then waiting",
        "next month",
    ],
)
def test_a_deadline_that_fell_in_the_month(values, met):
    case = known(**values)
    assert case.answered_in_time(OCTOBER) is met


@pytest.mark.parametrize(
    ("values", "met"),
    [
        ({"first_closed": at("10-20 08:00")}, True),
        ({"first_closed": at("10-20 08:01")}, False),
        ({}, False),
        ({"turns": ((at("10-10 09:00"), "rejected"),)}, None),
        ({"turns": ((at("10-25 09:00"), "rejected"),)}, None),
        ({"turns": ((at("10-10 09:00"), "rejected"), (at("10-12 09:00"), "reopened"))}, False),
        ({"turns": ((at("11-02 09:00"), "rejected"),)}, False),
    ],
    ids=["in time", "late", "never", "rejected", "rejected late", "reopened", "rejected next month"],
)
def test_a_rejection_is_in_neither_part_of_the_closing_rate(values, met):
    case = known(**{"close_due": at("10-20 08:00"), **values})
    assert case.closed_in_time(OCTOBER) is met


def test_of_a_running_month_only_what_has_fallen_due_is_judged():
    case = known(answer_due=at("10-20 08:00"), close_due=at("10-30 08:00"))
    assert case.answered_in_time(Period(2026, 10, at("10-20 08:00"))) is None
    assert case.answered_in_time(Period(2026, 10, at("10-20 08:01"))) is False
    assert case.closed_in_time(Period(2026, 10, at("10-20 08:01"))) is None


def test_a_reopened_complaint_is_open_again_until_it_is_closed_once_more():
    turns = (
        (at("10-05 08:00"), ComplaintEventKind.CLOSED),
        (at("10-06 08:00"), ComplaintEventKind.REOPENED),
        (at("11-02 08:00"), ComplaintEventKind.CLOSED),
    )
    case = known(turns=turns)
    open_at = [
        case.open_at(at(when)) for when in ("10-01 08:00", "10-05 08:01", "10-06 08:01", "11-02 08:01")
    ]
    assert open_at == [False, False, True, False]


def test_a_closing_time_without_its_event_still_counts():
    assert with_closings([], at("10-05 08:00"), at("10-05 08:00")) == [(at("10-05 08:00"), "closed")]


def test_pareto_puts_the_unknown_last():
    assert complaints.pareto([("",), ("",), ("value",), ("",)]) == [
        ("value", 1, 0.25, 0.25),
        ("undecided", 3, 0.75, 1.0),
    ]


@pytest.mark.parametrize(
    ("windows", "kept_until"),
    [
        ([("10-01 08:00", "10-02 09:00", "10-02 11:00")], "10-02 11:00"),
        (
            [("10-01 08:00", "10-02 09:00", "10-02 11:00"), ("10-02 08:00", "10-03 09:00", "10-03 11:00")],
            "10-03 11:00",
        ),
        (
            [("10-01 08:00", "10-02 09:00", "10-02 11:00"), ("10-02 12:00", "10-03 09:00", "10-03 11:00")],
            "10-02 11:00",
        ),
        ([("10-02 10:00", "10-02 09:00", "10-02 11:00")], None),
    ],
    ids=["one", "re-booked before", "re-booked after it was missed", "entered afterwards"],
)
def test_the_window_to_keep(windows, kept_until):
    agreed = [(at(when), at(start), at(end)) for when, start, end in windows]
    window = service.window_to_keep(agreed)
    assert (window[1] if window else None) == (at(kept_until) if kept_until else None)


def test_lost_and_won_back_in_turn():
    day = OCTOBER.first
    turns = [(day, CustomerStatus.LOST, "价格"), (day + timedelta(days=9), CustomerStatus.WON_BACK, "")]
    lost = [customers.lost_by(turns, day + timedelta(days=days)) for days in (0, 1, 9, 10)]
    assert lost == [False, True, True, False]


def test_a_customer_entered_as_lost_has_its_own_dates():
    known = Known(
        1, "000001", "王建国", OCTOBER.first, None, None, OCTOBER.first, None, "", 0, CustomerStatus.LOST
    )
    assert customers.lost_by(customers._turns_of_record(known), OCTOBER.after)
    assert customers._turns_of_record(known._replace(status=CustomerStatus.ACTIVE)) == []


def test_the_cohort_of_installations():
    first, after = installs.cohort(OCTOBER, 30)
    assert (first.isoformat(), after.isoformat()) == ("2025-10-02", "2026-10-02")
    assert installs.cohort(Period(2024, 3), 32)[0].isoformat() == "2023-02-28"  # from 29 February


def test_a_repair_within_the_days_and_whose_fault_it_was():
    first, after = installs.cohort(OCTOBER, 30)
    on = after - timedelta(days=1)
    ours = installs.Repair(on + timedelta(days=30), FaultSource.INSTALLATION)
    late = installs.Repair(on + timedelta(days=31), FaultSource.INSTALLATION)
    other = installs.Repair(on, FaultSource.CLIMATE)
    outcome = [installs._outcome(on, repairs, 30, first, after) for repairs in ([ours], [late], [other], [])]
    assert outcome == ["installation_fault", "no_repair", "repaired", "no_repair"]
    assert installs._outcome(after, [ours], 30, first, after) is None


@pytest.mark.usefixtures("office")
def test_freight_by_destination():
    with storage.write("order.saved") as change:
        entered = Tiny(change)
        wang = entered.customer("王建国")
        days = [
            # planned dispatch, sent, planned arrival, arrived, documents, damage
            (date(2026, 10, 1), date(2026, 10, 1), date(2026, 10, 3), date(2026, 10, 3), True, ""),
            (date(2026, 10, 1), date(2026, 10, 2), date(2026, 10, 3), None, None, "两箱受潮"),
            (date(2026, 10, 30), date(2026, 10, 30), date(2026, 11, 1), date(2026, 11, 1), True, ""),
        ]
        for planned, sent, expected, arrived, documents, damage in days:
            change.insert(
                Freight,
                order=entered.order(wang, "10-01 08:00", mode=ServiceMode.FREIGHT),
                destination="青岛",
                planned_dispatch=planned,
                actual_dispatch=sent,
                planned_arrival=expected,
                actual_arrival=arrived,
                documents_correct=documents,
                damage=damage,
            )
    table = figures.month(2026, 10).table("freight_by_destination")
    assert table.rows == [("青岛", 2, 0.5, 0.5, 1.0, 0.5)]
