"""All letters that are due, in one file and in the log, or in neither."""

from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from crm_desktop.core import clock
from crm_desktop.core.enums import LetterKind
from crm_desktop.core.errors import Cancelled, CrmError
from crm_desktop.documents.letters import run as letter_run
from crm_desktop.services.letters import letters
from crm_desktop.services.letters import log as letter_log
from tests.documents import pdf
from tests.letter_rows import list_letters
from tests.services.letters import letter_cases as cases

DAY = date(2026, 10, 21)


@pytest.fixture
def birthdays(office: Path):
    with clock.at(cases.NOW):
        for name in ("王䶮", "𠮷田", "陈静"):
            cases.customer(name, **cases.lunar_birthday(9, 12))
        cases.customer("赵磊", street="", **cases.lunar_birthday(9, 12))
        yield


def test_a_run_writes_enters_and_lists(birthdays: None, tmp_path: Path) -> None:
    out = tmp_path / "cards.pdf"
    done = letter_run.write_due(LetterKind.BIRTHDAY, DAY, DAY, out, language="zh_CN")
    who = {"number": "000004", "name": "赵磊", "record": "customer/4"}
    assert done.as_dict("zh_CN", lambda table, row_id: {"record": f"{table}/{row_id}"}) == {
        "letters": 3,
        "pages": 6,
        "left_out": [{**who, "reason": "no_address", "text": "没有地址"}],
        "warnings": [],
    }
    assert len(PdfReader(out).pages) == 6
    assert [name in pdf.text_of(str(out)) for name in ("王䶮", "𠮷田", "陈静")] == [True] * 3
    stored = letter_log.stored(done.ids[1])
    assert stored.path.read_bytes() == out.read_bytes()
    assert "𠮷田" in pdf.text_of(str(stored.path), stored.last_page - 1)


def test_a_second_run_writes_nothing(birthdays: None, tmp_path: Path) -> None:
    letter_run.write_due(LetterKind.BIRTHDAY, DAY, DAY, tmp_path / "a.pdf", language="zh_CN")
    again = letter_run.write_due(LetterKind.BIRTHDAY, DAY, DAY, tmp_path / "b.pdf", language="zh_CN")
    assert (again.letters, again.pages) == (0, 0)
    assert [left.reason.value for left in again.left_out] == ["already_sent"] * 3 + ["no_address"]
    assert not (tmp_path / "b.pdf").exists()
    assert len(list_letters()) == 3


def test_cancelling_leaves_neither_file_nor_entry(birthdays: None, tmp_path: Path) -> None:
    def stop(done: int, _total: int) -> None:
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        letter_run.write_due(
            LetterKind.BIRTHDAY, DAY, DAY, tmp_path / "a.pdf", language="zh_CN", progress=stop
        )
    assert list(tmp_path.glob("*.p*")) == []
    assert len(list_letters()) == 0


def test_a_folder_that_is_not_there_leaves_no_entry(birthdays: None, tmp_path: Path) -> None:
    with pytest.raises(CrmError, match="no-such-folder"):
        letter_run.write_due(
            LetterKind.BIRTHDAY, DAY, DAY, tmp_path / "no-such-folder" / "a.pdf", language="en"
        )
    assert len(list_letters()) == 0
    assert len(letters.due(LetterKind.BIRTHDAY, DAY, DAY).to_send) == 3


def test_a_file_that_cannot_be_replaced_leaves_no_entry(birthdays: None, tmp_path: Path) -> None:
    taken = tmp_path / "letters.pdf"
    taken.mkdir()
    with pytest.raises(CrmError, match=r"letters\.pdf is a folder"):
        letter_run.write_due(LetterKind.BIRTHDAY, DAY, DAY, taken, language="en")
    assert len(list_letters()) == 0
    assert list(tmp_path.glob("*.part")) == []
