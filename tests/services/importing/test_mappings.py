"""How a file is read, kept under a name and taken again, also by the command line."""

from pathlib import Path

import pytest

from crm_desktop import storage
from crm_desktop.core.date_orders import DateOrder
from crm_desktop.core.errors import CrmError
from crm_desktop.documents.importing import archive_import
from crm_desktop.services.importing import columns, mappings
from crm_desktop.services.importing.asking import ImportAnswer, ImportChoices, ImportQuestion, Treatment
from crm_desktop.services.importing.headers import LEFT_OUT
from crm_desktop.storage import undo
from crm_desktop.storage.models import ColumnWord, Setting
from tests.services.importing.import_helpers import customer, run, table

pytestmark = pytest.mark.usefixtures("office")

HEADERS = ["甲方", "颜色", "电话", "客户等级"]
CHOICES = ImportChoices(
    {ImportQuestion.NAME_ONLY: ImportAnswer.SAME}, {"grade": Treatment.OVERWRITE}, {}, {"grade"}
)


def saved(name: str = "月报") -> str:
    proposal = columns.analyse(table(headers=HEADERS))
    proposal.choose(0, "name")
    proposal.choose(1, LEFT_OUT)
    proposal.country = "TW"
    return mappings.save(name, proposal, CHOICES)


def test_a_mapping_reads_other_files_of_the_kind(tmp_path: Path) -> None:
    run(["张三", "13800006901", "", "", "", "", "A"])
    assert (saved(" 月报  一 "), mappings.names()) == ("月报 一", ["月报 一"])
    file = tmp_path / "a.csv"
    file.write_text("电话,颜色,甲方,客户等级,其他\n+8613800006901,红,张三,C,x\n", encoding="utf-8")
    result = archive_import.run_file(file, mapping="月报 一")
    record = customer("张三")
    assert (result.customers_new, record.grade, record.remarks) == (0, "C", "其他: x")
    with storage.reading():
        assert list(ColumnWord.select()) == []


def test_what_was_chosen_for_known_records_comes_along() -> None:
    saved()
    proposal = columns.analyse(table(headers=HEADERS))
    choices = mappings.load("月报").apply(proposal)
    assert choices == CHOICES
    assert (proposal.meaning(1), proposal.country) == (LEFT_OUT, "TW")


def test_no_such_mapping_is_told_with_those_there_are() -> None:
    with pytest.raises(CrmError, match="save one"):
        mappings.load("x")
    saved()
    with pytest.raises(CrmError, match="月报"):
        mappings.load("x")
    for name in ("", " \n", "长" * 81):
        with pytest.raises(CrmError):
            saved(name)


def test_saving_is_taken_back_and_senseless_values_are_passed_over() -> None:
    saved()
    last = undo.last_undoable(storage.acting_staff(), storage.desk())
    undo.undo(last.id)
    assert mappings.names() == []
    with storage.write("office.changed") as change:
        kept = {"x": {"columns": 3, "known": {"a": "?"}, "clears": 1, "date_order": "?"}, "y": 1}
        change.insert(Setting, name=mappings.SETTING, value=kept)
    found = mappings.load("x")
    assert (found.columns, found.choices) == ({}, ImportChoices())
    with pytest.raises(CrmError):
        mappings.load("y")


def test_the_command_line_saves_a_mapping_with_country_and_order_of_days(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("甲方,电话,生日\n王測試,(02)20006401,5/6/1980\n", encoding="utf-8")
    proposal = columns.analyse(table(["王測試"], headers=["甲方", "电话", "生日"]))
    proposal.choose(0, "name")
    proposal.date_orders = {2: DateOrder.DMY}
    mappings.save("x", proposal, ImportChoices())
    with pytest.raises(CrmError, match="dry run"):
        archive_import.run_file(file, mapping="x", save_mapping="台湾", dry_run=True, language="en")
    archive_import.run_file(file, mapping="x", country="TW", save_mapping=" 台湾 ")
    kept = mappings.load("台湾")
    assert (kept.columns["甲方"], kept.country, kept.date_orders) == ("name", "TW", {"生日": DateOrder.DMY})
    file.write_text("甲方,电话,生日\n李測試,(02)20006402,7/6/1980\n", encoding="utf-8")
    archive_import.run_file(file, mapping="台湾")
    record = customer("李測試")
    assert (record.phones[0].digits, record.birthday.month) == ("00886220006402", 6)
