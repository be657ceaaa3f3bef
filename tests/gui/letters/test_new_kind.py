"""A kind of letter that is declared once, with its texts, is made, printed and logged everywhere."""

import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from crm_desktop import cli, storage
from crm_desktop.core import clock, words
from crm_desktop.core.enums import LetterKind, LetterState
from crm_desktop.core.letters.letters import Frame, LetterContent, Occasion, Paragraph, long_date
from crm_desktop.core.words import say
from crm_desktop.documents.letters import run as letter_run
from crm_desktop.gui.letters import page as page_module
from crm_desktop.gui.letters.page import LettersPage
from crm_desktop.gui.letters.ways import LetterWays
from crm_desktop.services.customers import customers
from crm_desktop.services.due import letters as letter_duty
from crm_desktop.services.letters import kinds, letters
from crm_desktop.services.letters.declaration import LetterDeclaration
from crm_desktop.services.letters.due import Found
from crm_desktop.services.office import office
from crm_desktop.storage.models import Customer, Letter, LetterPutAside
from tests.documents import pdf
from tests.gui.letters.test_page import choose, column, to_file
from tests.letter_rows import list_letters
from tests.services.letters import letter_cases as cases

WIN_BACK = LetterKind.WIN_BACK
LONG_LOST = timedelta(days=30)


# -- the kind: its facts, its sentences, its texts, its declaration -----------------------------------


@dataclass(frozen=True, slots=True)
class Loss(Occasion):
    since: date


def compose(loss: Loss, frame: Frame) -> LetterContent:
    day = long_date(loss.since, frame.language)
    missed = say("win_back.missed", frame.language, day=day)
    return frame.letter([Paragraph(missed)], title=say("win_back.title", frame.language))


TEXTS = {
    "letter_nothing.win_back": ("没有流失的客户。", "Nobody was lost in these days."),
    "letter.error.no_win_back": ("这位客户没有流失。", "This customer is not lost."),
    "letter_due.win_back": ("{day}流失", "lost {day}"),
    "win_back.title": ("挽回信", "We miss you"),
    "win_back.missed": ("自{day}起没有再见到您。", "We have not seen you since {day}."),
}


def found(customer: Customer) -> Found:
    day: date = customer.lost_at
    due_at = clock.end_of_day(day + LONG_LOST)
    return Found(customer.id, due_at, day, "customer", customer.id, Loss(day))


def of_span(start: date, end: date, _late: bool, who: Collection[int] | None = None) -> Iterator[Found]:
    lost = Customer.select().where(Customer.lost_at.is_null(False))
    if who is not None:
        lost = lost.where(Customer.id.in_(list(who)))
    between = clock.start_of_day(start), clock.end_of_day(end)
    return (each for each in map(found, lost) if between[0] <= each.due_at <= between[1])


def of_customer(customer_id: int, _record_id: int | None) -> Sequence[Found]:
    return [found(each) for each in Customer.select().where(Customer.id == customer_id) if each.lost_at]


def again(letter: Letter | LetterPutAside) -> Found | None:
    return next(iter(of_customer(letter.source_id, None)), None)


DECLARATION = LetterDeclaration(
    kind=WIN_BACK,
    compose=compose,
    find=of_span,
    again=again,
    of_customer=of_customer,
    tables=frozenset(),
    span=lambda day: (day - timedelta(days=7), day),
    to_lost=True,
)


@pytest.fixture(autouse=True)
def declared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(kinds.DECLARED, WIN_BACK, DECLARATION)
    for key, said in TEXTS.items():
        monkeypatch.setitem(words._table(), key, said)


def lost_customer(name: str = "王建国") -> int:
    """Whoever was lost a month ago, so that the letter is due today."""
    customer = cases.customer(name)
    with clock.at(clock.now() - LONG_LOST):
        customers.mark_lost(customer, "搬走了")
    return customer


# -- what the program does with it --------------------------------------------------------------------


def test_every_declared_kind_has_its_texts() -> None:
    missing = [key for each in kinds.DECLARED.values() for key in each.texts() if not words.has(key)]
    assert missing == []


def test_the_services_find_write_and_log_it(office: Path) -> None:
    with clock.at(cases.NOW):
        cases.customer("陈静")
        customer = lost_customer()
        row = letter_duty.to_write()[WIN_BACK]
        assert (row.count, row.names) == (1, ("王建国",))
        due = letters.on_desk(WIN_BACK).to_send
        assert [kinds.why(each, "en") for each in due] == ["lost 21 Sep"]
        [content] = letters.contents(due, "en")
        assert content.paragraphs == (Paragraph("We have not seen you since 21 September 2026."),)
        made = letter_run.make(due, "en")
        [logged] = list_letters(customer_id=customer)
        assert (logged.kind, logged.state) == (WIN_BACK, LetterState.GENERATED)
        assert letters.on_desk(WIN_BACK).to_send == []
        [once_more] = letters.again(made.ids).to_send
        assert once_more.replaces == made.ids[0]


def test_the_command_line_writes_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder, paper = tmp_path / "office", tmp_path / "a.pdf"
    with clock.at(cases.NOW):
        storage.open_office(folder)
        office.set_up("济南阳光售后", "zh_CN")
        lost_customer()
        storage.close_office()
        span = ["--from", "2026-10-01", "--to", "2026-10-31", "--out", str(paper)]
        code = cli.main(["--data", str(folder), "--json", "letters", "win_back", *span])
    assert (code, json.loads(capsys.readouterr().out)["letters"]) == (0, 1)
    assert "自二〇二六年九月二十一日起没有再见到您。" in pdf.text_of(str(paper))
    storage.act_as(None)
    clock.set_zone(clock.DEFAULT_ZONE)


def test_the_window_lists_shows_prints_and_logs_it(
    window, settle, qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = tmp_path / "printed.pdf"
    monkeypatch.setattr(page_module, "ask_printer", lambda *_args, **_named: to_file(paper))
    with clock.at(cases.NOW):
        lost_customer()
        page = window.open_page("letters")
        assert isinstance(page, LettersPage)
        settle()
        choose(page, WIN_BACK, settle, qtbot)
        assert [button.text() for button in page.ways.findChildren(QPushButton)][-2] == "Win-back letter"
        assert column(page.due.list, "why") == ["lost 21 Sep"]
        assert "We have not seen you" in page.preview.text()
        assert not page.card.isVisible()
        qtbot.keyClick(page.due.list, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
        settle()
        settle()
        assert paper.read_bytes().count(b"/Type /Page\n") == 1
        assert page.due.empty.text() == "Nobody was lost in these days."
        [logged] = list_letters()
        assert logged.kind is WIN_BACK


@pytest.mark.parametrize("spoken", ["en", "zh_CN"])
def test_with_all_the_kinds_none_is_cut_and_each_can_be_chosen(
    themed, qtbot, monkeypatch: pytest.MonkeyPatch, spoken: str
) -> None:
    for kind in LetterKind:
        if kind not in kinds.DECLARED:
            monkeypatch.setitem(kinds.DECLARED, kind, replace(DECLARATION, kind=kind))
    themed(spoken, "light")
    ways = LetterWays()
    qtbot.addWidget(ways)
    ways.resize(1366 - 184 - 20, ways.sizeHint().height())  # beside the rail, on the smallest screen
    ways.show()
    pieces = [*ways.findChildren(QPushButton), ways.others]
    assert all(piece.width() >= piece.sizeHint().width() for piece in pieces)
    chosen = []
    ways.changed.connect(chosen.append)
    for kind in kinds.kinds():
        ways.set_value(kind)
        assert ways.value() is kind
    last = ways.others.count() - 1
    ways.others.setCurrentIndex(last)
    ways.others.activated.emit(last)
    assert ways.value() is chosen[-1] is kinds.kinds()[-1]
    qtbot.mouseClick(pieces[1], Qt.MouseButton.LeftButton)
    assert ways.value() is chosen[-1] is kinds.kinds()[1]
    assert ways.others.value() is None
