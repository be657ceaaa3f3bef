"""The part of a name that a search found."""

import pytest

from crm_desktop.core.marks import marked_part


@pytest.mark.parametrize(
    ("name", "query", "part"),
    [
        ("王建国", "王", "王"),
        ("王建国", "建国", "建国"),
        ("王建国", "wang", "王"),
        ("王建国", "wa", "王"),
        ("王建国", "jg", "建国"),
        ("王建国", "WJG", "王建国"),
        ("王建国", "wangjian", "王建"),
        ("王建国", "0531 国", "国"),
        ("济南旺福宾馆", "wangfu", "旺福"),
        ("单雄信", "shan", "单"),
        ("郭䶮雪", "䶮", "䶮"),
        ("𠮷野家", "𠮷", "𠮷"),
        ("Adam Smith", "smith", "Smith"),
        ("王建国", "2210", ""),
        ("王建国", "li", ""),
        ("王建国", "", ""),
        ("<b>&", "b", "b"),
        ("José Exämple", "exam", "Exäm"),
        ("張三豐", "三丰", "三豐"),
        ("張三豐", "zhangsf", "張三豐"),
        ("138 0531 2210", "13805312210", "138 0531 2210"),
        ("0531-8652 1900", "31-86", "31-86"),
        ("KFR-35GW", "kfr35", "KFR-35"),
        ("山东省济南市历下区", "济南历下", "济南市历下"),
        ("王建国", "'", ""),
    ],
)
def test_what_is_tinted(name, query, part):
    assert marked_part(name, query) == part
