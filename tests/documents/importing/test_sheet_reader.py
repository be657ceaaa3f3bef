"""Reading other people's files: every kind that is promised, and every bad one with one clear line."""

import io
import os
import random
import struct
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from crm_desktop.core.errors import Cancelled, UnreadableFile
from crm_desktop.core.words import say
from crm_desktop.documents.importing import sheet_process
from crm_desktop.documents.importing.sheet_reader import read_table
from crm_desktop.services.importing import values
from tests.paths import DATA

HEADERS = ["客户姓名", "联系电话"]
SHEET = "xl/worksheets/sheet1.xml"


def refusal(path: Path, **options: Any) -> str:
    """The key of the one clear line, which both languages have."""
    with pytest.raises(UnreadableFile) as caught:
        read_table(path, **options)
    for language in ("zh_CN", "en"):
        line = caught.value.text(language)
        assert line
        assert "\n" not in line
    return caught.value.key


@pytest.fixture
def workbook(tmp_path: Path) -> Callable[..., Path]:
    """A small workbook, with parts of its archive replaced or added."""

    def make(name: str = "book.xlsx", **parts: bytes) -> Path:
        book = Workbook()
        book.active.append(HEADERS)
        book.active.append(["张三", "13800001111"])
        path = tmp_path / name
        book.save(path)
        replaced = {
            part.replace("__", "/").replace("_xml", ".xml"): content for part, content in parts.items()
        }
        if replaced:
            with zipfile.ZipFile(path) as archive:
                kept = {info.filename: archive.read(info) for info in archive.infolist()}
            with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
                for part, content in {**kept, **replaced}.items():
                    archive.writestr(part, content)
        return path

    return make


@pytest.mark.parametrize("kind", ["xlsx", "xls", "ods"])
def test_each_kind_of_workbook_gives_the_same_rows_under_excels_numbers(kind: str) -> None:
    table = read_table(DATA / f"customers-small.{kind}")
    assert table.sheet == "客户"
    assert [(sheet.name, sheet.hidden, sheet.taken) for sheet in table.source.sheets] == [
        ("客户", False, True),
        ("旧数据", True, False),
    ]
    assert [bool(row) for row in table.rows] == [False, True, False, True, True, True, False, True]
    assert table.rows[3][1:3] == HEADERS
    assert table.rows[4][1:8] == [
        "张三",
        13800001111,
        "济南市历下区经十路1号",
        "SLR-58",
        date(2020, 2, 29),
        "农历八月十五",
        "=1+1",
    ]
    assert table.rows[5][1] == "李䶮"
    assert table.rows[7][1] == "𠮷田商贸有限公司"
    assert table.rows[7][7] == "@SUM(1+1)"


def test_a_hidden_sheet_is_read_when_it_is_named() -> None:
    assert read_table(DATA / "customers-small.xlsx", ["旧数据"]).rows[0] == ["不用"]


def test_a_sheet_that_is_not_there_says_which_are() -> None:
    with pytest.raises(UnreadableFile, match="客户、旧数据"):
        read_table(DATA / "customers-small.xlsx", ["客户2"])


def test_a_text_file_has_no_sheets(tmp_path: Path) -> None:
    assert refusal(csv_file(tmp_path, "姓名,电话", "张三,1"), sheets=["一月"]) == "error.no_sheets"


def test_a_cover_sheet_gives_way_to_the_sheet_with_rows(tmp_path: Path) -> None:
    book = Workbook()
    book.active["A1"] = "封面"
    book.create_sheet("名单").append(HEADERS)
    book["名单"].append(["张三", 1])
    book.save(tmp_path / "cover.xlsx")
    assert read_table(tmp_path / "cover.xlsx").sheet == "名单"


def test_workbooks_that_count_from_1904_say_so(tmp_path: Path) -> None:
    book = Workbook()
    book.epoch = CALENDAR_MAC_1904
    book.active.append(HEADERS)
    book.active.append(["张三", datetime(2020, 5, 1, 13, 5)])  # noqa: DTZ001
    book.save(tmp_path / "mac.xlsx")
    table = read_table(tmp_path / "mac.xlsx")
    assert table.date_1904
    assert table.rows[1][1] == datetime(2020, 5, 1, 13, 5)  # noqa: DTZ001


# -- CSV --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv_in_its_usual_encodings(tmp_path: Path, encoding: str, delimiter: str) -> None:
    rows = ["客户姓名", "联系电话", "备注"], ["李䶮𠮷", "13800001111", '"a,b;c\td\n第二行"']
    file = tmp_path / "names.csv"
    file.write_bytes("\n".join(delimiter.join(row) for row in rows).encode(encoding))
    table = read_table(file)
    assert list(table.rows) == [
        ["客户姓名", "联系电话", "备注"],
        ["李䶮𠮷", "13800001111", "a,b;c\td\n第二行"],
    ]
    assert table.source.encoding == encoding


def test_csv_keeps_blank_lines_and_long_cells(tmp_path: Path) -> None:
    address = "济南市历下区" * 50
    file = tmp_path / "names.csv"
    file.write_text(f"\r\n客户姓名,地址\r\n\r\n张三,{address}\r\n", encoding="utf-8", newline="")
    assert list(read_table(file).rows) == [[], ["客户姓名", "地址"], [], ["张三", address]]


def test_csv_from_excel_that_names_its_separator(tmp_path: Path) -> None:
    file = tmp_path / "names.csv"
    file.write_text("sep=;\n客户姓名;电话\n张三;1", encoding="utf-8")
    assert list(read_table(file).rows) == [[], ["客户姓名", "电话"], ["张三", "1"]]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "gb18030"])
def test_a_named_encoding_leaves_no_mark_in_the_first_header(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "names.csv"
    mark = "" if encoding in ("utf-8-sig", "utf-16") else "\ufeff"
    file.write_bytes((mark + "客户姓名,电话\n张三,1").encode(encoding))
    assert list(read_table(file, encoding=encoding).rows) == [["客户姓名", "电话"], ["张三", "1"]]


def test_csv_of_another_encoding_is_asked_for_not_guessed(tmp_path: Path) -> None:
    file = tmp_path / "names.csv"
    file.write_bytes("姓名,電話\n許志強,0912345678\n蘇\udcff".encode("big5", "surrogateescape"))
    assert refusal(file) == "error.file_encoding"
    file.write_bytes("姓名,電話\n許志強,0912345678\n".encode("big5"))
    assert read_table(file, encoding="big5").rows[1] == ["許志強", "0912345678"]
    assert refusal(file, encoding="utf-8") == "error.file_not_in_encoding"
    assert refusal(file, encoding="klingon") == "error.no_such_encoding"


# -- files that cannot be read ----------------------------------------------------------------------


def test_a_missing_file(tmp_path: Path) -> None:
    assert refusal(tmp_path / "nothing.xlsx") == "error.file_missing"


@pytest.mark.parametrize("content", [b"", b"  \n ", b"\xef\xbb\xbf"])
def test_an_empty_file(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "empty.csv"
    file.write_bytes(content)
    assert refusal(file) == "error.file_empty"


def test_an_empty_sheet(tmp_path: Path) -> None:
    Workbook().save(tmp_path / "empty.xlsx")
    assert refusal(tmp_path / "empty.xlsx") in ("error.sheet_empty", "error.file_empty")


@pytest.mark.parametrize("length", [3000, 1200, 100])
def test_a_damaged_workbook(workbook: Callable[..., Path], length: int) -> None:
    file = workbook()
    file.write_bytes(file.read_bytes()[:length])
    assert refusal(file) == "error.file_damaged"


def test_broken_xml_in_a_workbook(workbook: Callable[..., Path]) -> None:
    assert refusal(workbook(**{"xl__workbook_xml": b"<workbook><sheets></workbook>"})) == "error.file_damaged"


def test_a_damaged_xls(tmp_path: Path) -> None:
    file = tmp_path / "names.xls"
    content = (DATA / "customers-small.xls").read_bytes()
    file.write_bytes(content[: len(content) // 3] + b"\xff" * 600 + content[len(content) // 2 :])
    assert refusal(file) in ("error.file_damaged", "error.file_other_kind", "error.file_too_large")


@pytest.mark.parametrize("kind", ["xls", "ods"])
def test_a_protected_workbook(kind: str) -> None:
    assert refusal(DATA / f"customers-protected.{kind}") == "error.file_protected"


def test_a_protected_xlsx_is_a_compound_file(tmp_path: Path) -> None:
    file = tmp_path / "protected.xlsx"
    entries = b"".join(
        name.encode("utf-16-le").ljust(128, b"\0") for name in ("Root Entry", "EncryptedPackage")
    )
    file.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\0") + entries)
    assert refusal(file) == "error.file_protected"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("picture.xlsx", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 20),
        ("page.xls", b"<html><body><table><tr><td>1</td></tr></table></body></html>"),
        ("paper.csv", b"%PDF-1.7\n1 0 obj"),
        (
            "old.doc",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\0") + "WordDocument".encode("utf-16-le"),
        ),
    ],
)
def test_another_kind_of_file(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    assert refusal(tmp_path / name) == "error.file_other_kind"


def test_a_word_document_named_xlsx(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "letter.xlsx", "w") as archive:
        archive.writestr("word/document.xml", "<document/>")
    assert refusal(tmp_path / "letter.xlsx") == "error.file_other_kind"


def test_one_far_away_cell_is_refused_within_the_memory_limit(workbook: Callable[..., Path]) -> None:
    sheet = (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        b'<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'
        b"</sheetData></worksheet>"
    )
    assert refusal(workbook(**{"xl__worksheets__sheet1_xml": sheet})) == "error.file_too_large"


def test_a_bomb_is_refused_within_the_memory_limit(workbook: Callable[..., Path]) -> None:
    cell = b'<c t="inlineStr"><is><t>' + b"x" * 30_000 + b"</t></is></c>"
    row = b"<row>" + cell * 40 + b"</row>"
    start = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    file = workbook()
    with zipfile.ZipFile(file) as archive:
        kept = {info.filename: archive.read(info) for info in archive.infolist()}
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for part, content in kept.items():
            if part != SHEET:
                archive.writestr(part, content)
        with archive.open(SHEET, "w", force_zip64=True) as part:
            part.write(start)
            for _row in range(700):
                part.write(row)
            part.write(b"</sheetData></worksheet>")
    assert refusal(file) == "error.file_too_large"
    resource = pytest.importorskip("resource", reason="Windows keeps the limit with a job object")
    used = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
    assert used <= sheet_process.MEMORY_LIMIT


def test_sizes_that_the_archive_announces_are_believed(tmp_path: Path) -> None:
    file = tmp_path / "huge.xlsx"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
    content = bytearray(file.read_bytes())
    directory = content.index(b"PK\x01\x02")
    content[directory + 24 : directory + 28] = struct.pack("<I", 0xF0000000)
    file.write_bytes(content)
    assert refusal(file) == "error.file_too_large"


@pytest.mark.parametrize("part", ["xl__sharedStrings_xml", "xl__worksheets__sheet1_xml", "xl__workbook_xml"])
def test_entities_that_grow_are_refused(workbook: Callable[..., Path], part: str) -> None:
    laughs = b'<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><sst>&b;</sst>'
    assert refusal(workbook(**{part: laughs})) == "error.file_unsafe"


def test_too_many_columns(tmp_path: Path) -> None:
    file = tmp_path / "wide.csv"
    file.write_text(",".join(["a"] * 2000), encoding="utf-8")
    assert refusal(file) == "error.file_too_large"


def test_as_many_rows_as_excel_has_are_taken_and_not_one_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet_process, "ROW_LIMIT", 5)
    answer = sheet_process._Answer(io.BytesIO())
    for _row in range(5):
        answer.add(["王建国"])
    with pytest.raises(sheet_process.Refused) as refused:
        answer.add(["王建国"])
    assert "error.file_too_large" in str(refused.value.args)


def test_giving_up_ends_the_child_and_reaches_the_caller() -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read_table(DATA / "customer-archive.xlsx", progress=stop)


def csv_file(folder: Path, *lines: str) -> Path:
    file = folder / "list.csv"
    file.write_bytes("\n".join(lines).encode())
    return file


def test_a_quotation_mark_never_closed_costs_one_row(tmp_path: Path) -> None:
    file = csv_file(tmp_path, "姓名,电话,地址", '张三,1,"经十路1号', "李四,2,解放路2号", "王五,3,中山路3号")
    table = read_table(file)
    assert [row[0] for row in table.rows] == ["姓名", "张三", "李四", "王五"]
    assert table.rows[3] == ["王五", "3", "中山路3号"]
    assert table.damaged == {1}


@pytest.mark.parametrize(
    "later",
    [
        '李四,2,"解放路2号"',  # its opening mark cannot be the end of the text before
        '李四,2,"解放路 ""老街"" 2号"',
        '"李四","2","解放路2号"',
        '李四,2,5"显示屏',
        '李四,2,""',
        '李四,2,街"',  # a second damaged line: the one before would end here, with a record inside
    ],
)
def test_marks_in_later_rows_do_not_hide_the_open_one(tmp_path: Path, later: str) -> None:
    file = csv_file(tmp_path, "姓名,电话,地址", '张三,1,"经十路1号', "赵六,4,x", later, "王五,3,中山路3号")
    table = read_table(file)
    assert [row[0] for row in table.rows] == ["姓名", "张三", "赵六", "李四", "王五"]
    assert 1 in table.damaged
    assert table.rows[4] == ["王五", "3", "中山路3号"]


def test_a_quoted_text_of_several_lines_is_one_cell(tmp_path: Path) -> None:
    file = csv_file(
        tmp_path, "姓名,备注,电话", '张三,"上午来,', '楼下 ""老王"" 接', '三楼",138', "李四,好,139"
    )
    table = read_table(file)
    assert table.rows[1] == ["张三", '上午来,\n楼下 "老王" 接\n三楼', "138"]
    assert table.rows[2] == ["李四", "好", "139"]
    assert table.damaged == frozenset()


def test_marks_that_measure_inches_are_no_quotation_marks(tmp_path: Path) -> None:
    file = csv_file(tmp_path, "name,model,phone", 'Li,5" pipe,1', 'Wang,"7"" pipe",2', 'Zhao,"x"y,3')
    table = read_table(file)
    assert [row[1] for row in table.rows[1:]] == ['5" pipe', '7" pipe', "xy"]
    assert table.damaged == frozenset()


def test_a_mark_open_in_the_last_line_and_in_a_file_of_thousands(tmp_path: Path) -> None:
    rows = [f"客户{n},13{n:09},路{n}号" for n in range(5_000)]
    file = csv_file(tmp_path, "姓名,电话,地址", *rows[:10], '甲,1,"开', *rows[10:], '乙,2,"开')
    table = read_table(file)
    assert len(table.rows) == 5_003
    assert table.damaged == {11, 5_002}


@pytest.mark.parametrize("rows", [26_000, 40_000])
def test_a_file_of_more_rows_than_memory_has_room_for_says_how_many_fit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rows: int
) -> None:
    file = csv_file(tmp_path, "姓名,电话", *(f"客户{n:05},13{n:09}" for n in range(rows)))
    monkeypatch.setattr(sheet_process, "IMPORT_LIMIT", 25_000 * 1_866)
    with pytest.raises(sheet_process.Refused) as refused:
        sheet_process._read(file, "", "en", io.BytesIO())
    assert (refused.value.key, refused.value.params) == ("error.too_many_rows", {"rows": 25_000})
    said = say(refused.value.key, "en", file="list.csv", rows=25_000)
    assert "25,000 rows fit" in said


@pytest.mark.parametrize("longer", [1, 4])
def test_so_many_rows_as_are_told_to_fit_do_fit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, longer: int
) -> None:
    rows = [f"客户{n},13{n:09},{'路' * (n // 40) * longer}" for n in range(4_000)]  # longer towards the end
    monkeypatch.setattr(sheet_process, "IMPORT_LIMIT", 4_000 * 1_900)
    with pytest.raises(sheet_process.Refused) as refused:
        sheet_process._read(csv_file(tmp_path, "姓名,电话,地址", *rows), "", "en", io.BytesIO())
    fit = refused.value.params["rows"]
    assert 0 < fit < 4_000
    sheet_process._read(csv_file(tmp_path, "姓名,电话,地址", *rows[: fit - 1]), "", "en", io.BytesIO())


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("list.xlsx", b"%TSD-Header-###%\x00\x01" + b"\x00" * 500, "encrypted"),
        ("list.csv", b"b\x14#e\x00\x00E-SafeNet\x00\x00\x00LOCK" + b"\x00" * 500, "encrypted"),
        ("list.xls", random.Random(8).randbytes(4_000), "perhaps_encrypted"),
        ("list.csv", b"\x01\x02" + random.Random(9).randbytes(1_500), "perhaps_encrypted"),
        (
            "rights.xlsx",
            b"\xd0\xcf\x11\xe0" + "DRMEncryptedDataSpace EncryptedPackage".encode("utf-16-le"),
            "encrypted",
        ),
    ],
)
def test_what_a_protection_program_encrypted_is_named_as_that(
    tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    (tmp_path / name).write_bytes(content)
    assert refusal(tmp_path / name) == f"error.file_{said}"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has none in a folder")
def test_a_folder_or_a_pipe_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "folder.csv").mkdir()
    os.mkfifo(tmp_path / "pipe.csv")
    for name in ("folder.csv", "pipe.csv"):
        assert refusal(tmp_path / name) == "error.file_irregular"


def test_a_stray_nul_spoils_no_list(tmp_path: Path) -> None:
    file = csv_file(tmp_path, "姓名,电话", "王\0芳,13805310001", "李娜,13805310002")
    rows = list(read_table(file).rows)
    assert rows[2] == ["李娜", "13805310002"]
    assert values.text(rows[1][0]) == "王芳"


def test_what_nobody_sees_comes_from_no_cell(tmp_path: Path) -> None:
    file = csv_file(tmp_path, "姓名,备注", "王\u202e芳,怕\u2066狗\uffff\u200b")
    assert list(read_table(file).rows)[1] == ["王芳", "怕狗"]


@pytest.mark.parametrize("encoding", ["gb18030", "big5", "utf-16"])
def test_text_is_never_taken_for_encrypted(tmp_path: Path, encoding: str) -> None:
    letters = random.Random(7)
    common = "王李張劉陳楊黃趙吳周徐孫馬朱胡林郭何高路街號樓山東省市區縣" * 3
    rows = ["".join(letters.choices(common, k=30)) + f",{n}" for n in range(300)]
    (tmp_path / "list.csv").write_bytes("\n".join(["姓名,電話", *rows]).encode(encoding))
    assert len(read_table(tmp_path / "list.csv").rows) == 301


def test_what_only_tells_excel_that_a_text_is_one_is_no_part_of_it(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("""姓名,电话,编号\n't Hooft,'013800001111,="00123"\n'=1+1,'null,=1\n""", encoding="utf-8")
    assert list(read_table(file).rows)[1:] == [["'t Hooft", "013800001111", "00123"], ["=1+1", "", "=1"]]
