"""Pinyin of names: what people type to find somebody, and the order of a list."""

import pytest

from crm_desktop.core.pinyin import keys


@pytest.mark.parametrize(
    ("name", "full", "initials"),
    [
        ("张三", "zhangsan", "zs"),
        ("王建国", "wangjianguo", "wjg"),
        ("郭䶮雪", "guoyanxue", "gyx"),
        ("𠮷田", "jitian", "jt"),
        ("欧阳锋", "ouyangfeng", "oyf"),
        ("长孙无忌", "zhangsunwuji", "zswj"),
        ("万俟卨", "moqixie", "mqx"),
        ("济南旺福宾馆", "jinanwangfubinguan", "jnwfbg"),
        ("重庆银行长安路支行", "chongqingyinhangchanganluzhihang", "cqyhcalzh"),
        ("John Smith", "johnsmith", "js"),
        ("李Tony", "litony", "ltony"),
        ("ＡＢＣ公司", "abcgongsi", "abcgs"),
        ("3M中国", "3mzhongguo", "3mzg"),
    ],
)
def test_names_are_found_by_sound_and_by_initials(name, full, initials):
    found = keys(name)
    assert full in found.full
    assert initials in found.initials


@pytest.mark.parametrize(
    ("surname", "right", "common"),
    [
        *(("单", "shan", "dan"), ("仇", "qiu", "chou"), ("解", "xie", "jie"), ("曾", "zeng", "ceng")),
        *(("查", "zha", "cha"), ("区", "ou", "qu"), ("盖", "ge", "gai"), ("折", "she", "zhe")),
        *(("朴", "piao", "pu"), ("翟", "zhai", "di"), ("缪", "miao", "mou"), ("种", "chong", "zhong")),
        *(("员", "yun", "yuan"), ("乐", "yue", "le"), ("召", "shao", "zhao"), ("秘", "bi", "mi")),
        *(("繁", "po", "fan"), ("能", "nai", "neng"), ("覃", "qin", "tan"), ("祭", "zhai", "ji")),
        *(("牟", "mu", "mou"), ("么", "yao", "me"), ("郇", "xun", "huan"), ("句", "gou", "ju")),
        *(("薄", "bo", "bao"), ("藏", "zang", "cang"), ("洗", "xian", "xi"), ("黑", "he", "hei")),
        *(("车", "che", "che"), ("任", "ren", "ren"), ("尉", "wei", "yu"), ("谌", "chen", "shen")),
    ],
)
def test_surnames_with_two_readings_are_found_by_both_and_sorted_by_their_own(surname, right, common):
    found = keys(surname + "明")
    assert found.full[0] == f"{right}ming"
    assert f"{common}ming" in found.full
    assert {f"{right[0]}m", f"{common[0]}m"} <= set(found.initials)
    assert found.sort.startswith(right)


def test_double_surnames_go_before_the_single_one():
    assert keys("单于婉").full[0] == "chanyuwan"
    assert "shanyuwan" in keys("单于婉").full
    assert keys("尉迟恭").full[0] == "yuchigong"


def test_u_umlaut_is_found_as_people_type_it():
    assert {"lvbu", "lubu", "lyubu"} <= set(keys("吕布").full)


def test_a_companys_first_character_is_read_as_a_word_first():
    assert keys("解放路第二商店").full[0] == "jiefangludiershangdian"


def test_lists_are_sorted_by_sound_then_tone_then_name():
    names = ["王芳", "汪芳", "王方", "李娜", "欧阳锋", "单雄信", "Anna", "王建国", "王芳菲"]
    assert sorted(names, key=lambda name: keys(name).sort) == [
        *("Anna", "李娜", "欧阳锋", "单雄信", "汪芳", "王方", "王芳", "王芳菲", "王建国")
    ]


@pytest.mark.parametrize("name", ["", "  ", "！？", "\u2e80", "O'Brien", "한국", "Ω", "王𪚥"])
def test_any_name_has_keys(name):
    found = keys(name)
    assert len(found.full) <= 8
    assert found.sort.endswith(name.strip() and name)


def test_figures_in_a_name_are_kept_whole():
    assert keys("365便利店").full == ("365bianlidian",)
    assert keys("超市605").full == ("chaoshi605",)
