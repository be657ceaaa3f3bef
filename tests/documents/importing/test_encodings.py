"""Text files in the encodings of East Asia and the West, told apart by their words."""

import pytest

from crm_desktop.documents.importing.encodings import find_encoding, shown_as
from crm_desktop.documents.importing.refusal import Refused
from crm_desktop.documents.importing.sheet_reader import read_table

SIMPLIFIED = "客户姓名,联系电话,地址\n王建国,13800007001,山东省济南市经十路1号\n欧阳淑华,2,重庆市渝中区\n"
TRADITIONAL = "客戶名稱,聯絡電話,地址\n陳淑芬,0912000401,臺北市忠孝東路四段1號\n歐陽靜宜,2,新竹縣竹北市\n"
JAPANESE = "氏名,電話番号,住所\n渡辺太郎,0300000001,東京都新宿区西新宿1丁目\nさとう花子,0300000002,大阪府\n"
WESTERN = "Name,Phone,Street\nJosé Peñón,1,Hauptstraße 5\nZoë Müller,2,Rue Bélanger 7\n"
CASES = [
    (SIMPLIFIED, "gb18030", "gb18030"),
    (TRADITIONAL, "gb18030", "gb18030"),
    (TRADITIONAL, "big5", "big5"),
    (JAPANESE, "shift_jis", "shift_jis"),
    (WESTERN, "cp1252", "cp1252"),
    (WESTERN, "utf-8", "utf-8"),
    (SIMPLIFIED, "utf-8-sig", "utf-8"),
    (SIMPLIFIED, "utf-16", "utf-16"),
    (SIMPLIFIED, "utf-16-le", "utf-16"),
    (TRADITIONAL, "utf-16-be", "utf-16"),
]


@pytest.mark.parametrize(("text", "written", "shown"), CASES)
def test_the_encoding_is_told_by_the_words(tmp_path, text, written, shown):
    file = tmp_path / "list.csv"
    file.write_bytes(text.encode(written))
    assert shown_as(find_encoding(file)) == shown


@pytest.mark.parametrize("names", ["王芳,1", "张伟,1\n李娜,2", "欧阳淑华,1\n司马懿,2", "刘䶮,1\n陈强,2"])
def test_few_simplified_names_are_no_big5(tmp_path, names):
    file = tmp_path / "list.csv"
    file.write_bytes(names.encode("gb18030"))
    assert find_encoding(file) == "gb18030"


@pytest.mark.parametrize(
    "names", ["陳淑芬,1", "張偉,1\n黃麗娟,2", "歐陽靜宜,1\n劉德華,2", "許志強,1\n蘇怡君,2"]
)
def test_few_traditional_names_are_no_gb18030(tmp_path, names):
    file = tmp_path / "list.csv"
    file.write_bytes(names.encode("big5"))
    assert find_encoding(file) == "big5"


def test_a_file_of_utf_8_with_a_broken_letter_is_not_read_as_something_else(tmp_path):
    file = tmp_path / "list.csv"
    file.write_bytes(SIMPLIFIED.encode()[:-2])
    with pytest.raises(Refused, match="file_encoding"):
        find_encoding(file)


def test_an_encoding_that_is_named_stands_for_its_variants(tmp_path):
    file = tmp_path / "list.csv"
    file.write_bytes("氏名,電話\n①髙橋㈱,1\n".encode("cp932"))
    assert find_encoding(file, "shift_jis") == "cp932"
    assert shown_as("cp932") == "shift_jis"
    assert list(read_table(file, encoding="shift_jis").rows)[1] == ["①髙橋㈱", "1"]
