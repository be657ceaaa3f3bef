"""Names on paper: how people are addressed, whatever was typed into the field of their name."""

import csv

import pytest

from crm_desktop.core.enums import CustomerKind, Gender
from crm_desktop.core.letters.letters import Recipient, address_lines, envelope_name, salutation
from crm_desktop.core.names import address_as, latin, split_name
from tests.paths import DATA

CASES = DATA / "salutations.csv"
M, F = Gender.MALE, Gender.FEMALE


@pytest.mark.parametrize(
    ("name", "parts", "spoken"),
    [
        ("钱强", ("钱", "强"), "Qian Qiang"),
        ("欧阳修", ("欧阳", "修"), "Ouyang Xiu"),
        ("买买提·艾力", ("买买提·艾力", ""), "Maimaiti Aili"),
        ("Laura Wright", ("Laura Wright", ""), "Laura Wright"),
    ],
)
def test_surname_and_given_name(name, parts, spoken):
    assert split_name(name) == parts
    assert latin(name) == spoken


def test_a_name_with_a_dot_is_said_whole():
    said = address_as("买买提·艾力", "zh_CN", CustomerKind.PERSON, gender=Gender.MALE)
    assert said == "买买提·艾力先生"


def both(name: str, gender: Gender | None = None, honorific: str = "") -> tuple[str, str]:
    recipient = Recipient(name, gender=gender, honorific=honorific)
    return tuple(
        salutation(recipient, language).removeprefix("尊敬的").removeprefix("Dear ").strip(" ：,")
        for language in ("zh_CN", "en")
    )


SAID = {
    "小王": ("小王", "Xiao Wang"),
    "老李": ("老李", "Lao Li"),
    "赵局长": ("赵局长", "Mr Zhao"),
    "张三(已搬走)": ("张先生", "Mr Zhang"),
    "张伟、李娜": ("张伟、李娜", "Zhang Wei and Li Na"),
    "田中太郎": ("田中太郎", "田中太郎"),
    "John Example Jr.": ("John Example 先生", "Mr Example"),
    "Martin Example III": ("Martin Example 先生", "Mr Example"),
    "Example, John": ("John Example 先生", "Mr Example"),
    "Mr. John Example": ("John Example 先生", "Mr Example"),
    "王建国 13800008311": ("王先生", "Mr Wang"),
}


def test_the_names_of_a_real_list_are_addressed_as_they_are_meant() -> None:
    with CASES.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["姓名"]: both(row["姓名"], M) for row in rows} == SAID


@pytest.mark.parametrize(
    ("name", "gender", "honorific", "chinese", "english"),
    [
        # Chinese names
        ("王芳", F, "", "王女士", "Ms Wang"),
        ("张伟", None, "", "张伟", "Zhang Wei"),
        ("欧阳雪", F, "", "欧阳女士", "Ms Ouyang"),
        ("司马光", M, "", "司马先生", "Mr Sima"),
        ("欧阳", M, "", "欧阳先生", "Mr Ouyang"),
        ("𠮷䶮", M, "", "𠮷先生", "Mr Ji"),
        ("王䶮", F, "", "王女士", "Ms Wang"),
        ("张　三", M, "", "张先生", "Mr Zhang"),
        ("买买提·艾力", M, "", "买买提·艾力先生", "Maimaiti Aili"),
        ("赵磊", None, "老师", "赵老师", "Zhao Lei"),
        # titles typed with the name, one only
        ("王总", None, "", "王总", "Sir or Madam"),
        ("欧阳总", M, "", "欧阳总", "Mr Ouyang"),
        ("王老", M, "", "王老", "Mr Wang"),
        ("王老先生", None, "", "王老先生", "Mr Wang"),
        ("李老师傅", M, "", "李老师傅", "Mr Li"),
        ("赵局长", F, "", "赵局长", "Ms Zhao"),
        ("赵局长/书记", M, "", "赵局长", "Mr Zhao"),
        ("赵局长先生", M, "", "赵局长", "Mr Zhao"),
        ("王建国总经理", M, "", "王总经理", "Mr Wang"),
        ("王教授、院长", None, "", "王教授", "Professor Wang"),
        ("李医生", None, "", "李医生", "Dr Li"),
        ("王建国女士", M, "先生", "王女士", "Ms Wang"),
        # remarks and figures
        ("李娜（女）", F, "", "李女士", "Ms Li"),
        ("张三（已搬走", M, "", "张先生", "Mr Zhang"),
        ("王建国电话：138 0000 8311", M, "", "王先生", "Mr Wang"),
        ("王芳2", F, "", "王女士", "Ms Wang"),
        ("王建国 13800008311 备用", M, "", "王先生", "Mr Wang"),
        ("13800008311 王建国", M, "", "王先生", "Mr Wang"),
        ("张伟13800008311、李娜13800008312", None, "", "张伟、李娜", "Zhang Wei and Li Na"),
        ("3栋2单元501室王建国", M, "", "王先生", "Mr Wang"),
        ("2号楼王建国", M, "", "王先生", "Mr Wang"),
        ("501室", M, "", "客户", "Sir or Madam"),
        ("李四 wx:lisi88", M, "", "李先生", "Mr Li"),
        ("【欠费】李四", M, "", "李先生", "Mr Li"),
        ("VIP李四", M, "", "李先生", "Mr Li"),
        ("李四 女", F, "", "李女士", "Ms Li"),
        ("李四先生收", M, "", "李先生", "Mr Li"),
        ("李四★", M, "", "李先生", "Mr Li"),
        # names of peoples that have no surnames, and rarer surnames
        ("卓玛", F, "", "卓玛", "Zhuoma"),
        ("巴特尔", M, "", "巴特尔", "Bateer"),
        ("阿布都拉·热合曼", M, "", "阿布都拉·热合曼先生", "Abudoula Reheman"),
        ("朴正熙", M, "", "朴先生", "Mr Piao"),
        ("兰芳", F, "", "兰女士", "Ms Lan"),
        ("涂丽", F, "", "涂女士", "Ms Tu"),
        ("丛飞", M, "", "丛先生", "Mr Cong"),
        # no names, or nobody can tell
        ("未知", M, "", "客户", "Sir or Madam"),
        ("null", None, "", "客户", "Sir or Madam"),
        ("李四 老客户", M, "", "李四 老客户", "李四 老客户"),
        ("小王师傅", M, "先生", "小王师傅", "Xiao Wang"),
        ("阿强", M, "先生", "阿强", "A Qiang"),
        ("房东", M, "", "房东", "Sir or Madam"),
        ("张伟 李娜", M, "", "张伟、李娜", "Zhang Wei and Li Na"),
        ("Kevin王", M, "", "Kevin王", "Kevin王"),
        ("", M, "", "客户", "Sir or Madam"),
        ("13800008311", M, "", "客户", "Sir or Madam"),
        # Western names
        ("Dr. Anna Example", F, "", "Anna Example 博士", "Dr Example"),
        ("Prof. Dr. Hans von Beispiel", M, "", "Hans von Beispiel 教授", "Professor von Beispiel"),
        ("Mrs Jane Example", F, "", "Jane Example 女士", "Mrs Example"),
        ("Jane Example", None, "", "Jane Example", "Jane Example"),
        ("John Example, PhD", M, "", "John Example 先生", "Mr Example"),
        ("Example Jr., John", M, "", "John Example 先生", "Mr Example"),
        ("John Smith", None, "Mr", "John Smith 先生", "Mr Smith"),
        ("Wang Xiaoming", M, "", "Wang Xiaoming 先生", "Mr Wang"),
        ("Li Wei", M, "", "Li Wei 先生", "Li Wei"),
        ("john smith", M, "", "John Smith 先生", "Mr Smith"),
        ("Henry Example V", M, "", "Henry Example 先生", "Mr Example"),
        ("Sir John Smith", M, "", "Sir John Smith", "Sir John Smith"),
        ("Smith, Rev. John", M, "", "Rev. John Smith", "Rev. John Smith"),
        ("Señora García", F, "", "García 女士", "Ms García"),
        ("Kim Jong Un", M, "", "Kim Jong Un 先生", "Kim Jong Un"),
        ("Wong Kar-wai", M, "", "Wong Kar-wai 先生", "Wong Kar-wai"),
        ("Nguyễn Văn An", M, "", "Nguyễn Văn An 先生", "Nguyễn Văn An"),
        ("Chan, Jackie", M, "", "Jackie Chan 先生", "Mr Chan"),
        ("Amy 陈小姐", F, "", "Amy 陈小姐", "Amy 陈"),
        ("John", M, "", "John", "John"),
        ("John and Mary Example", M, "", "John and Mary Example", "John and Mary Example"),
        ("Example Ltd", M, "", "Example Ltd", "Example Ltd"),
        ("Иванов Иван", M, "", "Иванов Иван", "Иванов Иван"),
    ],
)
def test_everybody_is_addressed_as_far_as_that_is_sure(
    name: str, gender: Gender | None, honorific: str, chinese: str, english: str
) -> None:
    assert both(name, gender, honorific) == (chinese, english)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("旺福宾馆(已搬走)", "旺福宾馆"),
        ("旺福宾馆（找李经理）", "旺福宾馆"),
        ("旺福宾馆 0531-8888 6600", "旺福宾馆"),
        ("可口可乐（中国）有限公司", "可口可乐（中国）有限公司"),
        ("阳光（集团）", "阳光（集团）"),
        ("Route 66 Diner", "Route 66 Diner"),
        ("【欠费】旺福宾馆", "旺福宾馆"),
        ("旺福宾馆【欠款3000】", "旺福宾馆"),
        ("[VIP] 旺福宾馆", "旺福宾馆"),
        ("旺福宾馆（难缠）", "旺福宾馆"),
        ("旺福宾馆(张经理)", "旺福宾馆"),
        ("旺福宾馆（财务部）", "旺福宾馆（财务部）"),
        ("中国石化（齐鲁分公司）", "中国石化（齐鲁分公司）"),
    ],
)
def test_a_company_keeps_what_belongs_to_its_name(typed: str, printed: str) -> None:
    recipient = Recipient(typed, CustomerKind.COMPANY, address="济南市")
    assert salutation(recipient, "zh_CN").replace(" ", "") == f"尊敬的{printed}各位同仁：".replace(" ", "")
    assert envelope_name(recipient, "zh_CN") == f"{printed} 收"


def test_a_contact_person_stands_under_the_company_in_china_and_above_it_abroad() -> None:
    person = Recipient("张静", gender=Gender.FEMALE, address="济南市", company="旺福宾馆(已搬走)")
    assert envelope_name(person, "zh_CN") == "旺福宾馆\n张静女士 收"
    abroad = Recipient("John Example", gender=Gender.MALE, address="1 Test Road", company="Example Ltd")
    assert envelope_name(abroad, "zh_CN") == "Mr John Example\nExample Ltd"


def test_a_company_is_greeted_with_all_its_people() -> None:
    company = Recipient("济南旺福(中国)宾馆 2 店", CustomerKind.COMPANY)
    assert salutation(company, "zh_CN") == "尊敬的济南旺福(中国)宾馆 2 店各位同仁："
    assert salutation(Recipient("Example Ltd", CustomerKind.COMPANY), "en") == "Dear all at Example Ltd,"


@pytest.mark.parametrize(
    ("name", "gender", "address", "postcode", "lines"),
    [
        ("王建国 13800008311", M, "济南市测试路1号", "250000", ["250000 济南市测试路1号", "王建国先生 收"]),
        ("赵局长", M, "济南市测试路1号", "", ["济南市测试路1号", "赵局长 收"]),
        ("王建国", M, "1 Test Road, London", "N1 1AA", ["Mr Wang Jianguo", "1 Test Road, London N1 1AA"]),
        ("Example, John Jr.", M, "1 Test Road", "N1", ["Mr John Example Jr.", "1 Test Road N1"]),
        ("Jane Example", None, "1 Test Road, N1 1AA", "N1 1AA", ["Jane Example", "1 Test Road, N1 1AA"]),
    ],
)
@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_name_and_address_stand_in_the_order_of_their_country(
    name: str, gender: Gender | None, address: str, postcode: str, lines: list[str], language: str
) -> None:
    to = envelope_name(Recipient(name, gender=gender, address=address), language)
    assert address_lines(to, address, postcode) == lines
