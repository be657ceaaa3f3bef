"""Width, case, accents and traditional characters make no difference."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.core.folding import fold, folded_places, simplified
from crm_desktop.core.han_variants import SIMPLIFIED, TRADITIONAL
from tests.test_generated import script


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("ＧＬ８ Straße Ａ座", "gl8 strasse a座"),
        ("José Exämple, Luleå, Bélanger", "jose example, lulea, belanger"),
        ("Łódź Ørsted Đà Nẵng", "lodz orsted da nang"),
        ("豐田張國榮 臺灣", "丰田张国荣 台湾"),
        ("O\u2019Brien", "o'brien"),
        ("か\u3099 が 한국", "が が 한국"),
        ("\u2000𠮷䶮", " 𠮷䶮"),
        ("", ""),
    ],
)
def test_what_is_the_same(text, folded):
    assert fold(text) == folded


@given(st.text())
def test_folded_again_it_stays(text):
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet="aÉe\u0301ß㎡豐王ﬁ 8·"))
def test_each_folded_character_has_its_place(text):
    folded, places = folded_places(text)
    assert len(folded) == len(places)
    assert places == sorted(places)
    assert all(0 <= place < len(text) for place in places)


def test_simplified_characters_stand_one_for_one():
    assert simplified("電子郵件地址 É") == "电子邮件地址 É"
    assert len(TRADITIONAL) == len(SIMPLIFIED) > 4000
    assert simplified(SIMPLIFIED) == SIMPLIFIED


def test_the_table_is_the_librarys():
    variants = script("han_variants")
    assert variants.TARGET.read_text(encoding="utf-8") == variants.text()
