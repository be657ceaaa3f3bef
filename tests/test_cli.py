"""The command line as a scheduled task uses it: exit codes, JSON, one clear line for what cannot be done."""

import json
import os
import shutil
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import openpyxl
import pytest

from crm_desktop import cli, storage
from crm_desktop.core import clock
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.storage.models import Letter
from tests import offices
from tests.paths import DATA

ARCHIVE = DATA / "customer-archive.xlsx"


@pytest.fixture
def run(tmp_path, capsys):
    """Run one command on an office of its own; returns exit code, what it printed, what it complained of."""

    def command(*arguments):
        code = cli.main(["--data", str(tmp_path / "office"), "--language", "en", *map(str, arguments)])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    yield command
    storage.act_as(None)
    clock.set_zone(clock.DEFAULT_ZONE)


@pytest.mark.parametrize("name", ["36-open-quote.csv", "open-quote.csv"])
def test_a_row_with_an_open_quotation_mark_is_listed_and_all_others_arrive(run, tmp_path, name):
    file = DATA / "36-open-quote.csv"
    if name != file.name:  # the same in a longer list, the damaged row in the middle
        lines = file.read_text(encoding="utf-8").splitlines()
        file = tmp_path / name
        more = [f"客户{n},1381234{n:04},路{n}号" for n in range(50)]
        file.write_text("\n".join([lines[0], *more, *lines[1:]]), encoding="utf-8")
    problems = tmp_path / "problems.xlsx"
    code, out, _err = run("--json", "import", file, "--problems", problems)
    result = json.loads(out)
    assert code == 1
    assert "quotation mark" in result["rejected"][0]["reason"]
    assert len(result["rejected"]) == 1
    found = {row["name"] for row in json.loads(run("--json", "customers", "路")[1])}
    assert {"李四", "王五"} <= found
    assert "张三" not in found
    listed = list(openpyxl.load_workbook(problems).active.iter_rows(values_only=True))
    assert any("张三" in map(str, row) for row in listed)


def test_an_archive_from_import_to_letters(noon, run, tmp_path):
    problems = tmp_path / "problems.xlsx"
    code, out, err = run("--json", "import", ARCHIVE, "--problems", problems)
    result = json.loads(out)
    assert (code, err) == (1, "")
    assert (result["customers_new"], result["customers_matched"], result["products_new"]) == (278, 17, 295)
    assert [row["row"] for row in result["rejected"]] == [250, 256, 263, 271, 273]
    assert {row["field"] for row in result["doubtful"]} == {"phone", "purchase_date"}
    assert problems.exists()

    code, out, _err = run("customers", "䶮", "--json")
    found = json.loads(out)
    assert code == 0
    assert len(found) > 3
    assert all("䶮" in row["name"] for row in found)
    assert {"number", "name", "phones", "grade", "state"} <= found[0].keys()
    office, table, row_id = found[0]["record"].split("/")  # names it anywhere in the world
    assert (len(UUID(office).bytes), table, row_id.isdigit()) == (16, "customer", True)
    assert len({row["record"] for row in found}) == len(found)
    assert "customer/" not in run("customers", "䶮")[1]
    whole = json.loads(run("--json", "customers", "䶮", "--full")[1])
    assert [record["record"] for record in whole] == [record["record"] for record in found]
    assert all(record["products"] and record["phones"] + record["to_check"] for record in whole)
    sold = json.loads(run("--json", "products", "䶮")[1])
    assert len(sold) == sum(len(record["products"]) for record in whole)
    assert {"model", "serial_number", "customer", "maintenance_due"} <= sold[0].keys()
    assert len(json.loads(run("--json", "products", "--limit", "3")[1])) == 3
    code, out, err = run("customers", "--full")
    assert (code, out) == (2, "")
    assert "--json" in err

    assert json.loads(run("--json", "plan", "--on", "2027-01-20")[1])["planned"] > 0
    assert json.loads(run("--json", "plan", "--on", "2027-01-20")[1]) == {"planned": 0}
    callbacks = json.loads(run("--json", "callbacks", "--from", "2027-01-20", "--to", "2027-02-05")[1])
    assert {row["kind"] for row in callbacks} == {"birthday"}
    assert {row["state"] for row in callbacks} == {"planned"}
    assert {row["record"].rpartition("/")[0] for row in callbacks} == {f"{office}/callback"}

    pdf = tmp_path / "cards.pdf"
    code, out, _err = run(
        "--json", "letters", "birthday", "--from", "2027-01-29", "--to", "2027-01-31", "--out", pdf
    )
    letters = json.loads(out)
    assert letters["letters"] > 0
    assert pdf.read_bytes().startswith(b"%PDF")
    storage.open_office(tmp_path / "office")
    with storage.reading():
        assert Letter.select().count() == letters["letters"]
    storage.close_office()
    again = json.loads(
        run("--json", "letters", "birthday", "--from", "2027-01-29", "--to", "2027-01-31", "--out", pdf)[1]
    )
    assert again["letters"] == 0
    assert len(again["left_out"]) >= letters["letters"]
    assert {row["record"].rpartition("/")[0] for row in again["left_out"]} == {f"{office}/customer"}

    book = tmp_path / "month.xlsx"
    assert run("report", "2026-10", "--out", book)[0] == 0
    assert len(openpyxl.load_workbook(book).sheetnames) > 3


def test_what_imports_left_to_be_checked_is_written_as_a_workbook(run, tmp_path):
    assert run("import", ARCHIVE)[0] == 1
    code, out, _err = run("--json", "to-check", "--out", tmp_path / "to check.xlsx")
    assert code == 0
    assert json.loads(out) == {"rows": 15, "file": str(tmp_path / "to check.xlsx")}
    assert openpyxl.load_workbook(tmp_path / "to check.xlsx").active.max_row == 16


def test_dry_run_changes_nothing(run, tmp_path):
    code, out, _err = run("--json", "import", ARCHIVE, "--dry-run")
    assert code == 1
    assert json.loads(out)["customers_new"] == 278
    assert not (tmp_path / "office").exists()
    storage.open_office(tmp_path / "office")
    storage.close_office()
    assert json.loads(run("--json", "import", ARCHIVE, "--dry-run")[1])["customers_new"] == 278
    assert json.loads(run("--json", "customers")[1]) == []


def test_lists_are_tab_separated_with_a_header(run):
    run("import", ARCHIVE)
    code, out, _err = run("customers", "--limit", "2")
    lines = out.splitlines()
    assert code == 0
    assert len(lines) == 3
    assert lines[0].split("\t")[:3] == ["number", "name", "phones"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("import", "nowhere.xlsx"),
        ("import", __file__ + "x"),
        ("letters", "birthday", "--from", "2026-10-31", "--to", "2026-10-01", "--out", "x.pdf"),
        ("callbacks", "--from", "2026-10-31", "--to", "2026-10-01"),
        ("report", "2026-10", "--out", "/no/such/folder/x.xlsx"),
        ("backup", "--out", "/no/such/folder/x"),
    ],
)
def test_what_cannot_be_done_is_one_line_and_code_2(run, arguments):
    code, out, err = run(*arguments)
    assert code == 2
    assert out == ""
    assert len(err.splitlines()) == 1
    assert "Traceback" not in err
    assert "unexpected" not in err


def test_wrong_words_are_refused_before_anything_is_opened(run, tmp_path):
    limits = (("customers", "--limit", limit) for limit in ("0", "-3", "abc", ""))
    words = (("letters", "newspaper"), ("report", "October"), ("callbacks", "--from", "whenever"))
    for wrong in (*words, *limits):
        with pytest.raises(SystemExit) as stopped:
            run(*wrong)
        assert stopped.value.code == 2
    assert not (tmp_path / "office").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ("report", "0001-01", "--out", "x.xlsx"),
        ("report", "9999-12", "--out", "x.xlsx"),
        ("report", "1899-12", "--out", "x.xlsx"),
        ("plan", "--on", "9999-12-31"),
        ("plan", "--on", "2200-01-01"),
        ("letters", "birthday", "--from", "2026-10-01", "--to", "9999-12-31", "--out", "x.pdf"),
        ("callbacks", "--from", "0999-01-01"),
        ("demo", "--on", "0001-06-01", "--no-window"),
    ],
)
def test_years_beyond_the_calendar_are_refused_with_the_years_that_can_be(run, tmp_path, capsys, arguments):
    with pytest.raises(SystemExit) as stopped:
        run(*arguments)
    assert stopped.value.code == 2
    assert "1900 to 2199" in capsys.readouterr().err
    assert not (tmp_path / "office").exists()


@pytest.mark.parametrize("year", ["1900", "2199"])
def test_the_first_and_the_last_year_can_be_worked_with(run, tmp_path, year):
    run("import", ARCHIVE)
    for day in (f"{year}-01-01", f"{year}-12-31"):
        assert run("plan", "--on", day)[0] == 0
        assert run("callbacks", "--from", day, "--to", day)[0] == 0
        code, _out, err = run("letters", "birthday", "--from", day, "--to", day, "--out", tmp_path / "x.pdf")
        assert code in (0, 1), err
    for month in (f"{year}-01", f"{year}-12"):
        assert run("report", month, "--out", tmp_path / "x.xlsx")[0] == 0


def test_backup_is_a_whole_office(run, tmp_path):
    run("import", ARCHIVE)
    assert run("backup", "--out", tmp_path / "copy.zip")[0] == 0
    assert run("check")[0] == 0
    elsewhere = tmp_path / "elsewhere"
    assert cli.main(["--data", str(elsewhere), "restore", str(tmp_path / "copy.zip")]) == 0
    storage.open_office(elsewhere)
    assert customer_lists.count() == 278
    storage.close_office()


def test_check_finds_a_broken_reference(run, tmp_path):
    import sqlite3

    run("import", ARCHIVE)
    with sqlite3.connect(tmp_path / "office" / "crm.sqlite3") as connection:
        connection.execute("UPDATE phone SET customer_id = 999999 WHERE id = 1")
    connection.close()
    code, _out, err = run("check")
    assert code == 2
    assert len(err.splitlines()) == 1


def test_a_newer_database_is_refused(run, tmp_path):
    import sqlite3

    run("import", ARCHIVE)
    with sqlite3.connect(tmp_path / "office" / "crm.sqlite3") as connection:
        connection.execute("UPDATE schema_version SET version = 999")
    connection.close()
    code, _out, err = run("customers")
    assert code == 2
    assert "newer version" in err


def ended(*arguments):
    """A process of its own: within the tests somebody always listens to the log."""
    command = [sys.executable, "-m", "crm_desktop", "--language", "en", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("arguments", [("check",), ("--smoke",)])
def test_a_damaged_database_is_one_line_and_the_log_has_the_rest(tmp_path, arguments):
    (tmp_path / "crm.sqlite3").write_bytes(b"no database" * 500)
    done = ended("--data", tmp_path, *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 1
    assert "cannot be opened" in done.stderr
    assert "Traceback" in (tmp_path / "crm-desktop.log").read_text(encoding="utf-8")


def test_a_sample_office_that_cannot_be_written_is_one_line(tmp_path):
    (tmp_path / "file").touch()
    done = ended("demo", "--no-window", "--out", tmp_path / "file" / "papers")
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 1
    assert "papers was not written" in done.stderr


def test_the_unexpected_is_one_line_that_names_the_log(run, tmp_path, monkeypatch):
    storage.open_office(tmp_path / "office")
    storage.close_office()
    monkeypatch.setattr(customer_lists, "find_customers", lambda *_words, **_more: 1 / 0)
    code, _out, err = run("customers")
    log = tmp_path / "office" / "crm-desktop.log"
    assert code == 2
    (line,) = err.splitlines()
    assert line.startswith("Something unexpected went wrong")
    assert line.endswith(str(log))
    assert "ZeroDivisionError" in log.read_text(encoding="utf-8")


def test_the_installed_command_starts():
    command = shutil.which("crm-desktop", path=Path(sys.executable).parent)
    started = [command] if command else [sys.executable, "-m", "crm_desktop"]
    done = subprocess.run([*started, "--version"], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("CRM Desktop ")


@pytest.mark.skipif(sys.platform != "linux", reason="only there are names of files bytes of any kind")
def test_a_file_whose_name_is_no_text_is_imported_and_written_like_others(run, tmp_path):
    place = os.fsencode(tmp_path)
    archive, problems, month = (
        Path(os.fsdecode(place + name)) for name in (b"/\xff\xe5.csv", b"/p\xff.xlsx", b"/m\xff.xlsx")
    )
    archive.write_text("客户姓名,联系电话\n张三,13800000001\n李四,12\n", encoding="utf-8")
    code, _out, err = run("import", archive, "--problems", problems)
    assert (code, err) == (1, "")
    assert run("report", "2026-10", "--out", month)[0] == 0
    assert problems.stat().st_size > 0
    assert month.stat().st_size > 0
    code, _out, err = run("import", tmp_path / os.fsdecode(b"missing\xff.csv"))
    assert code == 2
    assert "missing" in err


@pytest.mark.parametrize(("language", "cloud"), [("zh_CN", "坚果云"), ("en", "Nutstore")])
def test_an_office_made_in_a_clouds_folder_is_warned_of_once(tmp_path, capsys, language, cloud):
    office = tmp_path / "Nutstore Files" / "office"
    for lines in (1, 0):
        arguments = ["--data", str(office), "--language", language, "import", str(ARCHIVE)]
        assert cli.main(arguments) in (0, 1)
        err = capsys.readouterr().err
        assert len(err.splitlines()) == lines
        assert lines == 0 or cloud in err
    storage.act_as(None)
    clock.set_zone(clock.DEFAULT_ZONE)


def test_an_office_on_a_network_drive_is_refused_but_backed_up(run, tmp_path, monkeypatch):
    from crm_desktop.storage import places

    run("import", ARCHIVE)
    monkeypatch.setattr(places, "on_network", lambda folder: folder == tmp_path / "office")
    code, out, err = run("customers")
    assert (code, out) == (2, "")
    assert "backup --out" in err
    assert run("backup", "--out", tmp_path / "copy.zip")[0] == 0
    moved = tmp_path / "moved"
    assert cli.main(["--data", str(moved), "restore", str(tmp_path / "copy.zip"), "--yes"]) == 0
    storage.open_office(moved)
    assert customer_lists.count() == 278
    storage.close_office()


@pytest.mark.parametrize(("days", "said"), [(400, "as old as"), (-400, "but the last entry")])
def test_a_scheduled_plan_does_nothing_by_a_clock_that_is_far_off(run, days, said):
    run("import", ARCHIVE)
    with clock.at(clock.now() + timedelta(days=days)):
        code, out, err = run("plan")
        assert (code, out) == (2, "")
        assert said in err
        assert len(err.splitlines()) == 1
        assert run("customers", "wang", "--limit", "1")[0] == 0
        assert run("callbacks", "--from", "today")[0] == 0
        assert run("report", "2026-10", "--out", "/dev/null")[0] == 2


def test_an_empty_word_is_no_folder(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(offices.fill(tmp_path / "office"))
    before = offices.everything(tmp_path)
    for command in (["customers"], ["import", str(ARCHIVE)], ["backup", "--out", str(tmp_path / "b.zip")]):
        with pytest.raises(SystemExit) as ended_with:
            cli.main(["--data", "", *command])
        assert ended_with.value.code == 2
        assert "no folder is named" in capsys.readouterr().err
    assert offices.everything(tmp_path) == before


@pytest.mark.parametrize("limit", ["-1", "1.5", "", "99999999999999999999"])
def test_a_limit_is_a_number(tmp_path, capsys, limit):
    with pytest.raises(SystemExit) as ended_with:
        cli.main(["--data", str(tmp_path), "customers", f"--limit={limit}"])
    assert ended_with.value.code == 2
    assert "not a number" in capsys.readouterr().err


@pytest.mark.parametrize("encoding", ["rot13", "base64", "undefined", "\udcff"])
def test_what_is_no_encoding_of_texts_is_called_so(tmp_path, capsys, encoding):
    (tmp_path / "a.csv").write_text("姓名,电话\n张三,13900001111\n", encoding="utf-8")
    arguments = ["import", str(tmp_path / "a.csv"), "--encoding", encoding]
    assert cli.main(["--data", str(tmp_path / "office"), "--language", "en", *arguments]) == 2
    assert "no encoding" in capsys.readouterr().err
    assert not (tmp_path / "office").exists()


def test_a_backup_that_lacks_letters_is_done_but_not_whole(tmp_path, capsys):
    folder = offices.fill(tmp_path / "office")
    (letter,) = (file for file in (folder / "files").rglob("*") if file.is_file())
    letter.unlink()
    assert (
        cli.main(["--data", str(folder), "--language", "en", "backup", "--out", str(tmp_path / "b.zip")]) == 1
    )
    assert "1" in capsys.readouterr().err
    assert cli.main(["--data", str(tmp_path / "new"), "restore", str(tmp_path / "b.zip")]) == 0
