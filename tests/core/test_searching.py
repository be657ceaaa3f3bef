"""What somebody looks for: its words, and the ways in which a text may have them."""

import pytest

from crm_desktop.core.searching import words


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("王  济南", ["王", "济南"]),
        ("ＷＡＮＧ\u3000Ａ１", ["wang", "a1"]),
        ("a A a", ["a"]),
        ("138 0531", ["138", "0531"]),
        ("138 0531 2210", ["13805312210"]),
        ("+86 138-0531-2210", ["13805312210"]),
        ("0531-8652 1900", ["053186521900"]),
        ("SLR-58-1800-20", ["slr58180020"]),
        ("1800-20", ["180020"]),
        ("   ", []),
    ],
)
def test_words_of_a_query(query, found):
    assert [word.ways[0][0] for word in words(query)] == found


@pytest.mark.parametrize(
    ("query", "ways"),
    [
        ("8-15", [("8-15",)]),
        ("2.5", [("2.5",)]),
        ("KFR-35", [("kfr35",)]),
        ("0531-", [("0531-",)]),
        ("2026-00", [("202600",)]),
        ("li-mei@example.com", [("li-mei@example.com",)]),
        ("'", [("'",)]),
        ("xi'an", [("xi'an",), ("xian",)]),
        ("济南市历下", [("济南市历下",), ("济南历下",)]),
        ("市中区", [("市中区",)]),
        ("下区经十路88号3-502", [("下区经十路88号3502",), ("下经十路88号3502",)]),
        ("张s", [("张s",), ("zhangs", "张")]),
        ("单s", [("单s",), ("shans", "单"), ("dans", "单")]),
        ("A座", [("a座",), ("azuo", "座")]),
        ("鲁A8", [("鲁a8",)]),
    ],
)
def test_a_word_may_stand_in_a_text_in_several_ways(query, ways):
    assert [word.ways for word in words(query)] == [tuple(ways)]
