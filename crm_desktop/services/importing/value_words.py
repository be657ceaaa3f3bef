"""Words of choice fields that a file writes in its own way (VIP, ★★★ for a grade): asked once, remembered."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as made
from enum import StrEnum
from typing import Final

from crm_desktop import storage
from crm_desktop.core.fields.own import import_word
from crm_desktop.core.fields.past import PAST, PAST_NAMES
from crm_desktop.core.fields.registry import imported
from crm_desktop.core.words import label, say
from crm_desktop.services.importing.archive import ArchiveCustomer
from crm_desktop.services.importing.rows import Row, is_products
from crm_desktop.storage.models import Setting

SETTING: Final = "import_value_words"
AS_TAG, NOTHING_SAID, TO_CHECK = "tag", "nothing", "to_check"
"""What a word can mean besides one of the field's choices: a tag of the customer, nothing, still to check."""
CHOICES: Final[Mapping[str, type[StrEnum]]] = {
    each.import_name: each.choices
    for each in (*(field for _table, field in imported()), *PAST)
    if each.choices is not None
}

Words = dict[tuple[str, str], str]
"""By field and word (``folded``): the slug of a choice, or one of the others."""


@dataclass(slots=True)
class AskedWord:
    """A word that nobody has explained, in the file's own spelling, with the rows that have it."""

    field: str
    text: str
    meaning: str
    is_answered: bool
    rows: list[int] = made(default_factory=list)

    def words(self, language: str) -> str:
        """The question: what it means."""
        name = import_word(self.field, language)
        return say("import.question.word", language, field=name, text=self.text)

    def meanings(self, language: str) -> list[tuple[str, str]]:
        """What it can mean, with its words; first what is done as long as nobody says."""
        offered = [(member.value, label(member, language)) for member in CHOICES[self.field]]
        is_customers = not is_products(self.field) and self.field not in PAST_NAMES
        others = [AS_TAG, NOTHING_SAID] if is_customers else [NOTHING_SAID]
        return [
            (TO_CHECK, say(f"import.word.{TO_CHECK}", language)),
            *offered,
            *((each, say(f"import.word.{each}", language)) for each in others),
        ]

    def as_dict(self, language: str) -> dict[str, object]:
        """For the command line."""
        return {
            "kind": "word",
            "question": self.words(language),
            "answer": self.meaning,
            "done": dict(self.meanings(language))[self.meaning],
            "field": self.field,
            "text": self.text,
            "rows": self.rows,
        }


def folded(text: str) -> str:
    """How words are compared: half-width, without spaces, in lower case."""
    return "".join(unicodedata.normalize("NFKC", text).split()).casefold()


def remembered() -> Words:
    """What was answered in earlier imports; inside ``reading()`` or a write."""
    kept = Setting.get_or_none(Setting.name == SETTING)
    found = kept.value if kept is not None and isinstance(kept.value, dict) else {}
    return {
        (name, word): meaning
        for name, words in found.items()
        if name in CHOICES and isinstance(words, dict)
        for word, meaning in words.items()
        if isinstance(meaning, str)
    }


def remember(change: storage.Change, words: Words) -> None:
    """Keep what was answered, inside the import's own write."""
    known = remembered()
    new = {key: meaning for key, meaning in words.items() if meaning != TO_CHECK}
    if not new.items() - known.items():
        return
    kept: dict[str, dict[str, str]] = {}
    for (name, word), meaning in sorted({**known, **new}.items()):
        kept.setdefault(name, {})[word] = meaning
    setting = Setting.get_or_none(Setting.name == SETTING)
    if setting is None:
        change.insert(Setting, name=SETTING, value=kept)
    else:
        change.update(setting, value=kept)


class ValueWords:
    """Explains the words of a file's rows, and gathers those that only the user can explain."""

    def __init__(self, answered: Words) -> None:
        self._answered = answered
        self._known = {**remembered(), **answered}
        self.asked: dict[tuple[str, str], AskedWord] = {}

    def explain(self, row: Row) -> list[tuple[str, str]]:
        """Take the words that are known into the row's values; returns them, by field and text."""
        explained = [each for each in row.doubtful if each[0] in CHOICES and self._is_explained(row, *each)]
        row.doubtful = [each for each in row.doubtful if each not in explained]
        return explained

    def _is_explained(self, row: Row, name: str, text: str) -> bool:
        key = (name, folded(text))
        meaning = self._known.get(key, TO_CHECK)
        choices = {member.value: member for member in CHOICES[name]}
        if meaning not in (*choices, AS_TAG, NOTHING_SAID):
            meaning = TO_CHECK
        if meaning == TO_CHECK or key in self._answered:
            asked = self.asked.setdefault(key, AskedWord(name, text, meaning, key in self._answered))
            asked.rows.append(row.number)
        if meaning in choices:
            _take(row, name, text, choices[meaning])
        elif meaning == AS_TAG and text not in row.tags:
            row.tags.append(text)
        return meaning != TO_CHECK


def _take(row: Row, name: str, text: str, value: StrEnum) -> None:
    if name in PAST_NAMES:
        for past in row.past:
            if past.unclear.get(name) == text:
                past.values[name] = value
        return
    (row.product if is_products(name) else row.customer)[name] = value
    row.written[name] = text


def settle(known: ArchiveCustomer, explained: list[tuple[str, str]]) -> None:
    """What was to be checked of a customer because of these words is so no more."""
    for doubt in known.doubts:
        if (doubt.field, doubt.written) in explained:
            doubt.settle()
