"""Figures against counts made straight from the database, each by one SQL statement of its own."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from crm_desktop.services.figures.base import MonthReport

LOW, HIGH = "2026-09-30T16:00:00Z", "2026-10-31T16:00:00Z"


def _in(column: str) -> str:
    return f"({column} >= '{LOW}' AND {column} < '{HIGH}')"


DUE = f"{_in('original_due_at')} AND NOT (state = 'cancelled' AND cancelled_at < '{HIGH}')"

STATEMENTS = {
    "callbacks.due": f"SELECT COUNT(*) FROM callback WHERE {DUE}",
    "callbacks.on_time_rate": "SELECT 1.0 * SUM(done_at <= original_due_at) / COUNT(*) "
    f"FROM callback WHERE {DUE}",
    "callbacks.missed": f"SELECT SUM(done_at IS NULL OR done_at >= '{HIGH}') FROM callback WHERE {DUE}",
    "callbacks.reach_rate": f"SELECT AVG(outcome = 'reached') FROM attempt WHERE {_in('at')}",
    "satisfaction.mean": f"SELECT AVG(satisfaction) FROM callback WHERE {_in('done_at')}",
    "satisfaction.satisfied_rate": f"SELECT AVG(satisfaction >= 4) FROM callback "
    f"WHERE {_in('done_at')} AND satisfaction IS NOT NULL",
    "satisfaction.empathy": "SELECT AVG(json_extract(answers, '$.empathy')) FROM callback "
    f"WHERE {_in('done_at')}",
    "complaints.received": "SELECT COUNT(*) FROM complaint "
    f"WHERE {_in('received_at')} AND state <> 'duplicate'",
    "complaints.closed": f"SELECT COUNT(DISTINCT complaint_id) FROM complaint_event "
    f"WHERE kind = 'closed' AND {_in('at')}",
    "complaints.justified_rate": f"SELECT AVG(justified IN ('yes', 'partly') AND state <> 'rejected') "
    f"FROM complaint WHERE {_in('decided_at')}",
    "complaints.compensation": f"SELECT SUM(compensation_fen) FROM complaint WHERE {_in('compensated_at')}",
    "service.received": f"SELECT COUNT(*) FROM service_order WHERE {_in('received_at')}",
    "service.finished": f"SELECT COUNT(*) FROM service_order WHERE {_in('finished_at')}",
    "service.hours_mean": f"SELECT AVG((julianday(finished_at) - julianday(received_at)) * 24) "
    f"FROM service_order WHERE {_in('finished_at')}",
    "promises.kept_rate": f"SELECT AVG(COALESCE(kept_at <= due_at, 0)) FROM promise "
    f"WHERE {_in('due_at')} AND withdrawn_at IS NULL",
    "customers.new": "SELECT COUNT(*) FROM customer WHERE customer_since LIKE '2026-10-%'",
    "customers.lost": "SELECT COUNT(*) FROM customer WHERE lost_at LIKE '2026-10-%'",
    "customers.referrals": "SELECT COUNT(*) FROM customer "
    "WHERE customer_since LIKE '2026-10-%' AND referred_by_id IS NOT NULL",
    "letters.posted": f"SELECT COUNT(*) FROM letter WHERE {_in('posted_at')}",
    "letters.survey_return_rate": f"SELECT AVG(replied_at IS NOT NULL) FROM letter "
    f"WHERE kind = 'survey' AND {_in('posted_at')} AND returned_at IS NULL",
}


@pytest.mark.parametrize("key", STATEMENTS)
def test_agrees_with_a_count_made_straight_from_the_database(key: str, october: MonthReport, office: Path):
    with closing(sqlite3.connect(office / "crm.sqlite3")) as connection:
        counted = connection.execute(STATEMENTS[key]).fetchone()[0]
    assert october.figure(key).value == pytest.approx(counted)
