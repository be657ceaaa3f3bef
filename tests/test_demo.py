"""The sample office: its records, its papers, and that it is the same for the same date."""

import re
import shutil
import subprocess
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from crm_desktop import app_demo, demo, storage
from crm_desktop.core import clock
from crm_desktop.core.enums import ComplaintState, CustomerKind, Justified
from crm_desktop.core.errors import Cancelled
from crm_desktop.demo import grievances, material, simulation
from crm_desktop.documents.figures import workbook
from crm_desktop.services.callbacks import lists as callback_lists
from crm_desktop.services.complaints import lists as complaint_lists
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.services.figures import figures
from crm_desktop.services.letters import kinds, letters
from crm_desktop.services.office import office
from crm_desktop.storage.models import (
    Attempt,
    Callback,
    ChangeSet,
    Complaint,
    Customer,
    Letter,
    Product,
    Promise,
    ServiceOrder,
    Staff,
)
from tests.paths import SAMPLE_DAY


def _history() -> list[tuple[str, ...]]:
    with storage.reading():
        return [
            (str(row.at), row.action, str(row.params), row.subject_table)
            for row in ChangeSet.select().order_by(ChangeSet.id)
        ]


def test_two_years_of_life_in_every_kind_of_record(sample_office):
    with storage.reading():
        assert 430 <= Customer.select().count() <= 570
        for model, least in {
            Product: 450,
            ServiceOrder: 900,
            Callback: 1500,
            Attempt: 1500,
            Complaint: 30,
            Letter: 400,
            Promise: 30,
            Staff: 8,
        }.items():
            assert model.select().count() >= least, model
        assert {row.state for row in Complaint.select()} >= {ComplaintState.CLOSED, ComplaintState.NEW}
        first, last = ServiceOrder.select().order_by(ServiceOrder.received_at)[:1][0], clock.now()
        assert 700 <= (last - first.received_at).days <= simulation.YEARS_DAYS
        assert not ServiceOrder.select().where(ServiceOrder.received_at > last).exists()
    assert storage.check() == []


def test_there_is_something_to_do_on_its_last_morning(sample_office):
    due = callback_lists.due_rows()
    assert len(due) >= 5
    assert any(row.overdue(clock.now()) for row in due)
    still_open = complaint_lists.list_complaints(which="open")
    assert 2 <= len(still_open) <= 10
    assert not any((clock.now() - row.received_at).days > 40 for row in still_open)
    assert any(letters.on_desk(kind).to_send for kind in kinds.kinds())


def test_its_complaints_tell_true_stories(sample_office):
    with storage.reading():
        cases = {
            row.id: (row, row.product_id and Product.get_by_id(row.product_id).model, row.customer.kind)
            for row in Complaint.select()
        }
    by_subject = {each.subject: each for each in grievances.CHINESE}
    seen = set()
    for key, (row, model, kind) in cases.items():
        told = by_subject[row.subject]
        seen.add(row.subject)
        assert row.description == told.words
        assert not model or told.about in ("", "any", "lamp" if model.startswith("AL") else "heater")
        assert kind is CustomerKind.COMPANY or not told.companies_only
        if row.state is ComplaintState.REJECTED:
            assert (row.rejection_reason, row.product_id) == (told.findings, None)
            continue
        if row.justified is None:
            continue
        assert (row.justified, row.findings) == (told.decision, told.findings)
        assert row.justified is not Justified.NO or not row.compensation_kind
        assert row.lesson in ("", told.lesson)
        assert row.message_to_customer
        assert not re.search(r"\d+ ?元|\d{2,}", row.message_to_customer)
        assert row.message_to_customer != row.proposed_solution
        done = [action.what for action in complaint_lists.get_case(key).actions]
        assert set(done) <= {what for _kind, what in told.actions}
        assert row.proposed_solution not in done
    assert len(seen) >= 8
    assert {row.justified for row, _model, _kind in cases.values()} >= set(Justified)


def test_each_case_of_both_languages_is_whole():
    for told in (*grievances.CHINESE, *grievances.ENGLISH):
        if told.rejected:
            assert told.findings
            continue
        for name in (
            "cause",
            "root_cause",
            "solution",
            "message",
            "actions",
            "answer",
            "lesson",
            "waits_for",
        ):
            assert getattr(told, name), (told.subject, name)
        assert (told.gift is None) == (told.decision is Justified.NO), told.subject
    blamed = [{told.blame for told in every} - {""} for every in (grievances.CHINESE, grievances.ENGLISH)]
    assert blamed == [set(material.CHINESE.blame), set(material.ENGLISH.blame)]


def test_rare_characters_live_there_too(sample_office):
    assert customer_lists.find_customers("䶮")
    assert customer_lists.find_customers("𠮷")


def test_the_same_date_gives_the_same_life(sample_office, tmp_path):
    first = _history()
    storage.close_office()
    storage.open_office(tmp_path / "again")

    def stop_after_two_months(done: int, _total: int) -> None:
        if done >= 60:
            raise Cancelled

    with pytest.raises(Cancelled):
        demo.build(SAMPLE_DAY, "zh_CN", stop_after_two_months)
    again = _history()
    assert len(again) > 300
    assert again == first[: len(again)]


def test_its_last_months_workbook_agrees_with_the_records(sample_office, tmp_path):
    file = tmp_path / "month.xlsx"
    workbook.write(file, figures.month(2026, 10), "zh_CN", office.profile().name)
    book = openpyxl.load_workbook(file)
    values = {
        str(row[0].value): row[1].value
        for row in book.worksheets[0].iter_rows()
        if row[0].value is not None and len(row) > 1
    }
    start, end = ("2026-09-30T16:00:00Z", "2026-10-31T16:00:00Z")
    from crm_desktop.storage.models import database

    def count(table: str, column: str, more: str = "1") -> int:
        sql = f"SELECT COUNT(*) FROM {table} WHERE {column} >= ? AND {column} < ? AND {more}"
        return int(database.execute_sql(sql, (start, end)).fetchone()[0])

    with storage.reading():
        expected = {
            "收到服务单": count("service_order", "received_at"),
            "完成服务单": count("service_order", "finished_at"),
            "收到投诉": count("complaint", "received_at", "state != 'duplicate'"),
            "应回访": count(
                "callback",
                "original_due_at",
                f"(state != 'cancelled' OR cancelled_at >= '{end}')",
            ),
            "评价人次": count("callback", "done_at", "satisfaction IS NOT NULL"),
            "新客户": Customer.select()
            .where(Customer.customer_since.between(date(2026, 10, 1), date(2026, 10, 31)))
            .count(),
        }
    found = {name: values.get(name) for name in expected}
    assert found == expected


@pytest.mark.skipif(shutil.which("pdffonts") is None, reason="poppler is not installed")
def test_without_a_window_it_writes_papers_and_pictures(qapp, tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(simulation, "YEARS_DAYS", 100)  # the shape of the papers is the same
    monkeypatch.setattr(clock._settings, "ahead", clock._settings.ahead)
    out = tmp_path / "papers"
    assert app_demo.write_demo(SAMPLE_DAY, "en", out) == 0
    printed = [Path(line) for line in capsys.readouterr().out.splitlines()]
    names = {file.name for file in printed}
    assert all(file.exists() for file in printed)
    assert "report-2026-10.xlsx" in names
    assert {
        "today.png",
        "customers.png",
        "calendar.png",
        "complaints.png",
        "letters.png",
        "reports.png",
    } <= names
    papers = [file for file in printed if file.suffix == ".pdf"]
    assert any(file.name.startswith("complaint-") for file in papers)
    assert any(file.name.startswith("letters-") for file in papers)
    for paper in papers:
        fonts = subprocess.run(["pdffonts", paper], capture_output=True, text=True, check=True).stdout
        rows = [line.split() for line in fonts.splitlines()[2:]]
        assert rows
        assert all(row[-5:-3] == ["yes", "yes"] for row in rows), fonts
