"""Which names are those of companies, shops and authorities, and which stay persons' names."""

import pytest

from crm_desktop.core.company_names import is_company, is_full_company_name

COMPANIES = [
    *[
        "济南示例物流有限公司",
        "示例建材市场",
        "顺风车队",
        "車隊",
        "阳光小区业委会",
        "业委会",
        "南京陆洋华宾馆",
        "红旗小学",
    ],
    *[
        "第一中学",
        "大明湖超市",
        "老王建材店",
        "李记五金店",
        "张三汽修",
        "县公安局",
        "中国银行",
        "示例集团",
        "东方红农场",
    ],
    *[
        "利民药店",
        "某村村委会",
        "南方电网供电所",
        "大众4S店",
        "某某（济南）有限公司",
        "示例株式会社",
        "(株)示例",
        "㈱テスト",
    ],
    *["주식회사예시", "公司"],
    "Example S.A.",
    "Grupo Ejemplo S.A. de C.V.",
    "Example GmbH & Co. KG",
    "Test AG",
    "Example SA",
    "Sample Co., Ltd.",
    "Example S.p.A.",
    "Example B.V.",
    "Acme Inc",
    "Smith & Co",
    "Example Sdn Bhd",
    "Test Hotel",
    "ООО Пример",
]
PERSONS = [
    *[
        "易国",
        "张三",
        "郭䶮雪",
        "𠮷田",
        "欧阳知行",
        "上官景行",
        "王经理",
        "学校张老师",
        "物业公司李经理",
        "王车队长",
    ],
    *[
        "李四（物业公司）",
        "示例公司王总",
        "车小行",
        "王学会",
        "于队",
        "周正行",
        "李建馆",
        "娜",
        "和平",
        "王建厂",
    ],
    "Anna Co",
    "Grace Church",
    "Robert Bank",
    "LI SA",
    "WANG AB",
    "Sas Novak",
    "Anna Spa Rossi",
    "John Example Jr.",
    "<b>&",
    "",
]


@pytest.mark.parametrize("name", COMPANIES)
def test_companies(name: str) -> None:
    assert is_company(name)


@pytest.mark.parametrize("name", PERSONS)
def test_persons(name: str) -> None:
    assert not is_company(name)


@pytest.mark.parametrize(
    ("name", "one"),
    [
        ("济南示例物流有限公司", True),
        ("示例建材批发市场", True),
        ("Example GmbH", True),
        ("超市", False),
        ("中国银行", False),
        ("公司", False),
        ("张三", False),
    ],
)
def test_which_names_are_of_one_company_only(name: str, one: bool) -> None:
    assert is_full_company_name(name) is one
