"""Address cards as phones, Outlook and iCloud export them, read as a table like any other."""

import pytest

from crm_desktop.documents.importing import vcards
from crm_desktop.documents.importing.sheet_reader import read_table
from crm_desktop.services.importing import columns

OLD = """BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E5=BC=A0;=E4=B8=89;;;
FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E5=BC=A0=
=E4=B8=89
TEL;CELL;PREF:13800007001
TEL;HOME:0531-80007002
TEL;WORK;FAX:0531-80007003
NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=GBK:=C0=CF=BF=CD=BB=A7
END:VCARD
"""
NEW = """BEGIN:VCARD
VERSION:3.0
PRODID:-//Apple Inc.//iOS 17//EN
N:Example;Mary;;Ms.;
FN:Mary Example
ORG:Example Ltd;Sales
TITLE:Manager
item1.TEL;type=pref:+86 138 0000 7004
item1.X-ABLabel:_$!<Mobile>!$_
item2.TEL:13800007005
item2.X-ABLabel:sister
EMAIL;type=INTERNET:mary@example.com
ADR;type=HOME:;;1 Test Road\\, Hill;Jinan;Shandong;250000;China
ADR;type=WORK:;;2 Test Road;Jinan;;;
BDAY;X-APPLE-OMIT-YEAR=1604;value=date:1604-05-17
NOTE:first line\\nsecond\\, with a comma that goes on
  behind a fold
X-QQ:10001
PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ
 SkZJRg
END:VCARD
BEGIN:VCARD
VERSION:4.0
N:王;芳;;;
TEL;VALUE=uri;TYPE="cell,voice":tel:+86-138-0000-7006
BDAY:--0806
GENDER:F
CATEGORIES:VIP,老客户
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:示例公司
ORG:示例公司
TEL;TYPE=WORK:0531-80007007
END:VCARD
"""


def rows(text, language="en"):
    head, *cards = vcards.table(text.splitlines(keepends=True), language)
    return [{word: cell for word, cell in zip(head, card, strict=True) if cell} for card in cards]


def test_a_card_of_an_old_phone():
    assert rows(OLD) == [
        {
            "Name": "张三",
            "Mobile": "13800007001",
            "Home phone": "0531-80007002",
            "Fax": "0531-80007003",
            "Notes": "老客户",
        }
    ]


def test_what_android_calls_its_own_is_read():
    quoted = "CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=E7=88=B1=E4=BA=BA"
    card = [
        "BEGIN:VCARD",
        "N:Example;John;;;",
        f"TEL;X-CUSTOM({quoted}):13800007009",
        "X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Johnny;1;;;;",
        "X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;2010-10-01;1;;;",
        "END:VCARD",
    ]
    assert rows("\n".join(card)) == [
        {
            "Name": "John Example",
            "Other phone": "13800007009 爱人",
            "Nickname": "Johnny",
            "ANDROID-CUSTOM": "contact_event: 2010-10-01",
        }
    ]


def test_newer_cards_with_labels_addresses_and_birthdays_without_a_year():
    mary, fang, company = rows(NEW)
    assert mary == {
        "Name": "Mary Example",
        "Honorific": "Ms.",
        "Company": "Example Ltd Sales",
        "Job title": "Manager",
        "Mobile": "+86 138 0000 7004",
        "Other phone": "13800007005 sister",
        "E-mail": "mary@example.com",
        "Street": "1 Test Road, Hill",
        "City": "Jinan",
        "Province": "Shandong",
        "Postcode": "250000",
        "Country": "China",
        "Other address": "2 Test Road, Jinan",
        "Birthday": "--05-17",
        "Notes": "first line\nsecond, with a comma that goes on behind a fold",
        "QQ": "10001",
    }
    assert fang == {
        "Name": "王芳",
        "Mobile": "+86-138-0000-7006",
        "Birthday": "--08-06",
        "Gender": "F",
        "Tags": "VIP\n老客户",
    }
    assert company == {"Name": "示例公司", "Work phone": "0531-80007007"}


@pytest.mark.parametrize(
    "damage",
    [
        "BEGIN:VCARD\nFN:张三\nTEL:1",  # cut off
        "\n\nBEGIN:VCARD\nFN:张三\nno property\n:x\nTEL:1\nEND:VCARD\nEND:VCARD\nstray",
        "begin:vcard\nfn:张三\ntel:1\nagent:\nbegin:vcard\nfn:李四\nend:vcard\nend:vcard",
        "BEGIN:VCARD\nFN:张三\nTEL:1\nNOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=klingon:=FF=\n=FF\nEND:VCARD",
    ],
)
def test_what_is_damaged_costs_no_other_card(damage):
    found = rows(damage + "\n" + NEW)
    assert found[0]["Name"] == "张三"
    assert found[0]["Other phone"] == "1"
    assert len(found) == 4


@pytest.mark.parametrize(
    ("encoding", "shown"), [("utf-8", "utf-8"), ("gb18030", "gb18030"), ("utf-16", "utf-16")]
)
def test_a_file_of_cards_is_a_table_with_headers_that_the_import_knows(tmp_path, encoding, shown):
    file = tmp_path / "contacts.vcf"
    file.write_bytes(NEW.encode(encoding))
    table = read_table(file, language="zh_CN")
    assert table.source.encoding == encoding
    assert len(table.rows) == 4
    assert columns.find_heading(table.rows[:4], {}).row == 1
    assert {"客户姓名", "手机", "生日", "备注"} <= set(table.rows[0])
