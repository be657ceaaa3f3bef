"""Whose an import by the command line is: a person's at a terminal, else the program's."""

import io
import json
import sys

import pytest

from crm_desktop import cli, storage
from crm_desktop.core import clock
from crm_desktop.core.enums import Actor
from crm_desktop.storage import undo
from crm_desktop.storage.models import ChangeSet, Customer
from tests.paths import DATA


@pytest.fixture
def office_of_import(tmp_path):
    """What imports a file by the command line, and opens the office that it went to."""

    def run():
        assert (
            cli.main(["--data", str(tmp_path / "office"), "import", str(DATA / "customers-small.xlsx")]) < 2
        )
        storage.open_office(tmp_path / "office")

    yield run
    storage.close_office()
    storage.act_as(None)
    clock.set_zone(clock.DEFAULT_ZONE)


@pytest.mark.parametrize("given", [None, io.StringIO(), io.TextIOWrapper(io.BytesIO())])
def test_without_a_terminal_it_is_the_programs_and_not_what_somebody_takes_back(
    office_of_import, monkeypatch, given
):
    """A schedule ran it: who presses Ctrl+Z in the morning means what they did themselves."""
    monkeypatch.setattr(sys, "stdin", given)
    office_of_import()
    with storage.reading():
        imported = ChangeSet.get(ChangeSet.action == "customers.imported")
        assert (imported.actor, imported.staff_id) == (Actor.PROGRAM, None)
        assert Customer.select().count() > 0
    assert undo.last_undoable(storage.acting_staff(), storage.desk()) is None
    undo.undo(imported.id)  # History takes it back all the same
    with storage.reading():
        assert Customer.select().count() == 0


def test_typed_at_a_terminal_it_is_a_persons(office_of_import, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    office_of_import()
    last = undo.last_undoable(storage.acting_staff(), storage.desk())
    assert (last.action, last.actor) == ("customers.imported", Actor.PERSON)


def test_a_country_given_is_taken_over_by_an_office_that_the_import_makes(tmp_path, capsys):
    file, folder = tmp_path / "list.csv", str(tmp_path / "office")
    file.write_text("姓名,手机,生日\n王測試,(02)20006401,5/6/1980\n", encoding="utf-8")

    def command(*words):
        code = cli.main(["--data", folder, "--json", "--language", "en", *map(str, words)])
        return code, json.loads(capsys.readouterr().out)

    def numbers():
        return [phone["number"] for phone in command("customers", "--full")[1][0]["phones"]]

    try:
        code, told = command("import", file, "--country", "tw", "--date-order", "dmy")
        assert (code, told["doubtful"], numbers()) == (0, [], ["02-2000 6401"])
        assert told["date_orders"] == [
            {
                **{"header": "生日", "field": "birthday", "order": "dmy", "by": "chosen"},
                **{"example": "5/6/1980", "read_as": "1980-06-05"},
            }
        ]
        cli.main(["--data", folder, "--language", "en", "import", str(file), "--dry-run"])
        assert "生日: 5/6/1980 is read as 6 May 1980 (as is usual in the country)" in capsys.readouterr().out
        file.write_text("姓名,手机\n李四,13800006701\n", encoding="utf-8")
        assert command("import", file)[0] == 1  # the office's own country is another now
        assert command("import", file, "--country", "CN")[0] == 0
        assert numbers() == ["+86 13800006701"]
        with pytest.raises(SystemExit) as refused:
            cli.main(["--data", folder, "import", str(file), "--country", "XX"])
        assert refused.value.code == 2
        assert "ISO 3166" in capsys.readouterr().err
    finally:
        storage.act_as(None)
        clock.set_zone(clock.DEFAULT_ZONE)


def test_columns_become_own_fields_that_whole_records_have(tmp_path, capsys):
    file, data = tmp_path / "list.csv", ["--json", "--data", str(tmp_path / "office")]
    rows = [
        "姓名,电话,车型,屋顶面积,=1+1,颜色",
        "张三,13800006901,GL8,120.5,是,白",
        "李四,13800006902,GL8,约80,,黑",
    ]
    file.write_text("\n".join(rows), encoding="utf-8")
    asked = ["--own-field", "屋顶面积=number", "--own-field", "=1+1", "--own-product-field", "颜色=text"]
    assert cli.main([*data, "import", str(file), *asked]) == 1
    told = json.loads(capsys.readouterr().out)
    assert [each["fate"] for each in told["columns"]][3:] == ["own:屋顶面积", "own:=1+1", "own:颜色"]
    assert cli.main([*data, "customers", "--full"]) == 0
    found = {each["name"]: each for each in json.loads(capsys.readouterr().out)}
    assert found["张三"]["own"] == {"屋顶面积": 120.5, "=1+1": True}
    assert found["李四"]["own"] == {}
    assert found["李四"]["to_check"] == [{"field": "own:屋顶面积", "text": "约80"}]
    assert found["李四"]["products"][0]["own"] == {"颜色": "黑"}
    assert cli.main([*data, "import", str(file), "--own-field", "面积"]) == 2
    assert "屋顶面积" in capsys.readouterr().err
    storage.close_office()
