"""Grams: whatever part of a text is typed, the index answers as a search through the text would."""

import random

import pytest

from crm_desktop.core.folding import fold
from crm_desktop.core.grams import END, START, index_grams, query_grams, start_gram, whole_gram

TEXTS = [
    "王建国\nwangjianguo\nwjg\n13805312210\n山东省济南市历下区经十路88号9号楼2单元502\nslr-58-1800-20\n鲁a12345",
    "郭䶮雪\nguoyanxue\ngyx\n17177763170\n世纪大道229号\netc-47-1500-18",
    "𠮷田𠮷子\njitian\n济南𠮷野家\n0531-86521900",
    "camry 2.5g\ngl8 652t\n上海市上海市浦东新区\n8-15 8:15 815\nfp_2.0_h",
    "o'brien & söhne gmbh\nстрой\nkōji こうじ 々々〇",
    "",
]


def answer(term: str, text: str) -> bool:
    """What the storage does: every gram is there and, where they prove too little, the text is searched."""
    wanted = query_grams(term)
    return wanted <= index_grams(text) and (wanted == {term} or term in text)


def test_every_part_of_a_text_is_found_and_nothing_else():
    chance = random.Random(11)
    letters = sorted(set("".join(TEXTS)))
    for _ in range(4000):
        source = fold(chance.choice(TEXTS[:-1]))
        start = chance.randrange(len(source))
        term = source[start : start + chance.randint(1, 9)]
        if chance.random() < 0.3:
            term = term[:-1] + chance.choice(letters)
        for text in map(fold, TEXTS):
            assert answer(term, text) == (term in text), (term, text)


@pytest.mark.parametrize(
    ("term", "grams"),
    [
        ("王", {"王"}),
        ("王建", {"王建"}),
        ("王建国", {"王建", "建国"}),
        ("w", {"w"}),
        ("zs", {"zs"}),
        ("wan", {"wan"}),
        ("wang", {"wan", "ang"}),
        ("13805312210", {"138", "053", "122", "210"}),
        ("slr-58", {"slr", "58"}),
        ("9号楼2", {"9号", "号楼", "楼2"}),
        ("路8", {"路8"}),
        ("解放路357", {"解放", "放路", "路35", "357"}),
        ("街264号2", {"街26", "264", "64号", "4号2"}),
        ("2.5g", {"2", "5g"}),
        ("8-15", {"8", "15"}),
        ("𠮷野", {"𠮷野"}),
        ("-", set()),
    ],
)
def test_a_query_looks_up_the_fewest_grams(term, grams):
    assert query_grams(term) == grams


def test_grams_of_a_text():
    assert index_grams("王建国 gl8") == {"王", "建", "国", "王建", "建国", "g", "l", "8", "gl", "l8", "gl8"}
    assert index_grams("路8号") == {"路", "8", "号", "路8", "8号"}
    assert index_grams("路 8") == {"路", "8"}
    assert index_grams("a_b-c") == {"a", "b", "c"}


def test_grams_survive_a_tokenizer_that_splits_at_ascii_punctuation():
    for text in TEXTS:
        for gram in index_grams(fold(text)):
            assert all(char.isalnum() for char in gram)


def test_how_names_begin_and_names_as_a_whole_are_grams_of_their_own():
    found = index_grams(f"{START}王建国{END}\n{START}wang{END}\n{START}o'brien{END}\n{START}wjguo")
    assert found >= {start_gram(begin) for begin in ("王", "王建", "w", "wa", "wan", "wj", "o")}
    assert whole_gram("王建国") in found
    assert whole_gram("wang") in found
    assert whole_gram("obrien") not in found
    assert whole_gram("wjguo") not in found
    assert start_gram("wangj") == start_gram("wan")
    assert start_gram("-") == ""
