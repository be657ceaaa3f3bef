"""Letters from the command line: never twice, marked as printed where asked, thanks where they are due."""

import json
from datetime import timedelta

import pytest

from crm_desktop import cli, storage
from crm_desktop.core import clock
from crm_desktop.core.enums import LetterKind, LetterState
from crm_desktop.services.complaints import complaints
from crm_desktop.services.letters import letters
from crm_desktop.services.office import office
from tests.letter_rows import list_letters
from tests.services.letters import letter_cases as cases


@pytest.fixture
def folder(tmp_path):
    """An office in which two customers are to be thanked, of whom one complained."""
    folder = tmp_path / "office"
    with clock.at(cases.NOW):
        storage.open_office(folder)
        office.set_up("济南阳光售后", "zh_CN")
        for name in ("王建国", "何超"):
            cases.finished_order(cases.customer(name), cases.NOW - timedelta(hours=20))
        angry = letters.on_desk(LetterKind.THANK_YOU).to_send[1]
        complaints.open({"customer": angry.customer_id, "subject": "漏水", "description": "漏水"})
        storage.close_office()
        yield folder
    storage.act_as(None)
    clock.set_zone(clock.DEFAULT_ZONE)


@pytest.fixture
def run(folder, tmp_path, capsys):
    def command(name: str, *more: str):
        span = ["--from", "2026-10-01", "--to", "2026-10-31", "--out", str(tmp_path / name)]
        code = cli.main(["--data", str(folder), "--json", "letters", "thank_you", *span, *more])
        return code, json.loads(capsys.readouterr().out)

    return command


def log(folder) -> list[tuple[str, LetterState]]:
    storage.open_office(folder)
    found = [(row.customer, row.state) for row in list_letters()]
    storage.close_office()
    return found


def test_made_letters_wait_and_a_second_run_writes_none(run, folder, tmp_path) -> None:
    code, first = run("a.pdf")
    assert (code, first["letters"]) == (1, 1)
    assert [(left["name"], left["reason"], left["text"]) for left in first["left_out"]] == [
        ("何超", "dissatisfied", "有投诉 T2026-0001（10月21日）")
    ]
    assert log(folder) == [("王建国", LetterState.GENERATED)]
    _code, second = run("b.pdf", "--printed")
    assert second["letters"] == 0
    assert {left["reason"] for left in second["left_out"]} == {"already_sent", "dissatisfied"}
    assert any("还没打印" in left["text"] for left in second["left_out"])
    assert not (tmp_path / "b.pdf").exists()
    assert log(folder) == [("王建国", LetterState.GENERATED)]  # it did not write it, and knows no printing


def test_they_can_be_marked_as_printed_at_once(run, folder) -> None:
    run("a.pdf", "--printed")
    assert log(folder) == [("王建国", LetterState.PRINTED)]


def test_who_is_dissatisfied_is_thanked_only_where_asked(run, folder) -> None:
    code, done = run("a.pdf", "--also-dissatisfied")
    assert (code, done["letters"], done["left_out"]) == (0, 2, [])
    assert {name for name, _state in log(folder)} == {"王建国", "何超"}
