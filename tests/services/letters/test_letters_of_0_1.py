"""An office of version 0.1: what it made counts as dealt with, what it had let go of does not come back."""

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import LetterKind, LetterState
from crm_desktop.core.errors import NotAllowed
from crm_desktop.services.due import letters as letter_duty
from crm_desktop.services.figures import figures
from crm_desktop.services.letters import letters
from crm_desktop.services.letters import log as letter_log
from crm_desktop.services.office import office
from crm_desktop.storage import settings
from tests.letter_rows import list_letters
from tests.paths import DATA
from tests.services.letters import letter_cases as cases

RELEASED = DATA / "office-0.1.sqlite3"
UPGRADED = datetime(2027, 3, 10, 2, 0, tzinfo=UTC)


@pytest.fixture
def upgraded(tmp_path: Path):
    """An office in which 0.1 made a card, printed one and posted one; a birthday was missed."""
    folder = tmp_path / "office"
    folder.mkdir()
    file = folder / "crm.sqlite3"
    shutil.copyfile(RELEASED, file)
    with closing(sqlite3.connect(file)) as base, base:
        for number, state, printed, posted in (
            (1, "generated", None, None),
            (2, "printed", "2026-10-22T02:00:00Z", None),
            (3, "posted", "2026-10-22T02:00:00Z", "2026-10-22T09:00:00Z"),
        ):
            base.execute(
                """INSERT INTO letter (version, created_at, number, kind, customer_id, source_table,
                     source_id, occurrence, recipient, address, postcode, language, state, generated_at,
                     printed_at, posted_at, return_reason)
                   VALUES (1, '2026-10-21T04:00:00Z', ?, 'birthday', 1, 'customer', 1, ?, '王建国',
                     '经十路88号', '', 'zh_CN', ?, '2026-10-21T04:00:00Z', ?, ?, '')""",
                (f"X2026-0000{number}", f"202{number + 3}-09-25", state, printed, posted),
            )
        # A birthday that 0.1 showed and let go of again, three months before the upgrade.
        base.execute(
            """UPDATE customer SET birthday_calendar = 'solar', birthday_month = 12, birthday_day = 5,
                 street = '泉城路 1 号' WHERE id = 2"""
        )
    with clock.at(UPGRADED):
        storage.open_office(folder)
        office.activate()
        yield folder
    storage.close_office()


def test_what_0_1_made_neither_waits_nor_is_discarded_nor_written_again(upgraded: Path) -> None:
    assert letter_log.waiting() == []
    assert letter_log.to_print().count == 0
    rows = {row.number: row for row in list_letters()}
    assert [rows[f"X2026-0000{n}"].state for n in (1, 2, 3)] == [
        LetterState.GENERATED,
        LetterState.PRINTED,
        LetterState.POSTED,
    ]
    made = rows["X2026-00001"]
    assert not made.waits
    assert made.at == datetime(2026, 10, 21, 4, 0, tzinfo=UTC)
    with pytest.raises(NotAllowed, match="X2026-00001"):
        letter_log.discard([made.id])
    with pytest.raises(NotAllowed, match="X2026-00001"):
        letters.again([made.id])
    due = letters.due(LetterKind.BIRTHDAY, date(2024, 9, 25), date(2024, 9, 25))
    assert due.to_send == []
    assert len(list_letters()) == 3


def test_its_figures_stay_as_they_were(upgraded: Path) -> None:
    month = figures.month(2026, 10)
    [section] = [each for each in month.sections if each.key == "letters"]
    values = {each.key: each.value for each in section.figures}
    assert values["letters.posted"] == 1


def test_what_it_had_let_go_of_does_not_come_back(upgraded: Path) -> None:
    assert letter_duty.to_write() == {}
    assert letters.on_desk(LetterKind.BIRTHDAY).to_send == []


def test_what_falls_due_from_then_on_stays(upgraded: Path) -> None:
    with clock.at(UPGRADED - timedelta(hours=1)):
        cases.customer("陈静", **cases.solar_birthday(3, 12))
    with clock.at(UPGRADED + timedelta(days=30)):
        assert [letter.name for letter in letters.on_desk(LetterKind.BIRTHDAY).to_send] == ["陈静"]
    with clock.at(UPGRADED + timedelta(days=300)):
        names = {letter.name for letter in letters.on_desk(LetterKind.BIRTHDAY).to_send}
        assert {"陈静", "济南旺福宾馆"} <= names  # her company's day of December 2027 is late by then


def test_a_new_office_needs_no_such_line(office: Path) -> None:
    with storage.reading():
        assert settings.moment(letters.KEPT_SINCE) is None
