"""The catalogue of words: every enum member and every action that writes has its words in both languages."""

import re
import string
from enum import StrEnum
from string import Formatter

import pytest

from crm_desktop.core import enums, words
from crm_desktop.storage import undo
from tests import actions_in_source

MEMBERS = [
    member
    for kind in vars(enums).values()
    if isinstance(kind, type) and issubclass(kind, StrEnum) and kind is not StrEnum
    for member in kind
]


def _places(text: str) -> set[str]:
    return {name for _text, name, _format, _conversion in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_every_member_of_every_enum_has_a_label(language):
    for member in MEMBERS:
        assert words.label(member, language), member


def test_errors_and_changes_name_the_same_things_in_both_languages():
    told = [
        key
        for key in words._table()
        if key.startswith(("error.", "change.", "cli.", "complaint.", "callback"))
    ]
    assert len(told) > 100
    for key in told:
        chinese, english = words._table()[key]
        assert _places(chinese) == _places(english), key


def test_nothing_chinese_in_english_words():
    for key, (_chinese, english) in words._table().items():
        if not key.startswith(("form.", "paper.", "lunar.", "language.", "import.")):
            assert not re.search(r"[，。；：！？]", english), (key, english)


def test_english_quotes_are_straight():
    """The window's font has “ and ” full-width where Chinese is among its languages."""
    for key, (_chinese, english) in words._table().items():
        if not key.startswith(("form.", "paper.")):
            assert not re.search(r"[“”]", english), (key, english)


OF_VERSION_0_2 = {"letters.put_back", "rules.undone"}
"""What only that version wrote, and its offices' history tells."""


def test_every_write_says_what_was_done_in_both_languages_and_nothing_else_is_said():
    """Slugs put together from parts too: of complaints and of what is undone there is no text to look for."""
    said = [
        key.removesuffix(".one").removesuffix(".earlier")
        for key in words._table()
        if key.startswith("change.")
    ]
    told = {key.removeprefix("change.") for key in said}
    actions = actions_in_source.Source().actions() | {undo.UNDONE, undo.REDONE}
    assert {"complaint.acknowledged", "complaint.customer_told", "promise.kept"} <= actions
    assert told == actions | OF_VERSION_0_2
    for action in told:
        assert all(words.say(f"change.{action}", language).strip() for language in words.LANGUAGES), action


def test_what_can_be_deleted_has_words_for_coming_back():
    ways = {"change.": ".deleted", "restored.": ""}
    deleted, restored = (
        {
            key.removeprefix(way).removesuffix(end): key
            for key in words._table()
            if key.startswith(way) and key.endswith(end) and not key.endswith((".one", ".earlier"))
        }
        for way, end in ways.items()
    )
    assert deleted.keys() == restored.keys()
    for what, key in restored.items():
        for language in words.LANGUAGES:
            assert places(words.say(key, language)) == places(words.say(deleted[what], language))


def places(words_with_places):
    return {name for _before, name, _format, _conversion in Formatter().parse(words_with_places) if name}


def test_one_is_said_as_one():
    """Where English words stand in the plural behind a number, a number of one has words of its own."""
    many = re.compile(r"\{count\} (?:\w+ )?(?!has\b|does\b)\w+s\b")
    plural = [key for key, (_chinese, english) in words._table().items() if many.search(english)]
    assert len(plural) > 10
    for key in plural:
        one = words._table().get(f"{key}.one")
        assert one is not None, key
        assert not many.search(one[1]), key
    assert words.say_change("letters.made", {"count": 1}, "en") == "1 letter written"
    assert words.say_change("letters.made", {"count": 21}, "en") == "21 letters written"
    assert words.say("counted.promise", "zh_CN", count=1) == "1 项承诺"


def test_a_missing_word_is_a_fault():
    with pytest.raises(KeyError):
        words.say("no.such.words", "en")


@pytest.mark.parametrize(
    ("sentences", "said"),
    [
        (["已打印 1 封信。", "寄出了吗？"], "已打印 1 封信。寄出了吗？"),
        (["One letter printed.", "", "Posted?"], "One letter printed. Posted?"),
        (["存下来，再导入：", "档案会更正。", "Yes."], "存下来，再导入：档案会更正。Yes."),
        ([], ""),
    ],
)
def test_sentences_follow_each_other_as_their_language_does(sentences, said):
    assert words.joined(sentences) == said
