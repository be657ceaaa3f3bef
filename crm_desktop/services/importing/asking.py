"""What only the user can say: questions of which an import asks each once, and what was answered."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from crm_desktop.core.words import say


class ImportQuestion(StrEnum):
    """Kinds of rows with which two things can be done."""

    NAME_ONLY = "name_only"
    """Nothing but the name says that it is somebody who is known."""
    NAMESAKES = "namesakes"
    """Nor is it the only one of that name."""
    OTHER_PLACE = "other_place"
    """A company of that name is known at another address."""
    OTHER_RECORD = "other_record"
    """The row is of our own export, but has neither name nor number of the record that it names."""
    OTHER_OWNER = "other_owner"
    """Its serial number or plate is that of somebody else's product."""
    PAST_NAME_ONLY = "past_name_only"
    """A callback, complaint or letter of somebody of whom only the name is told, which is known."""
    PAST_NAMESAKES = "past_namesakes"
    """The same, and several are called so."""
    COMPLAINT_END = "complaint_end"
    """Of a complaint nothing tells whether it is settled."""
    CHANGED_SINCE = "changed_since"
    """The row is of our own export, and its record was changed since."""


class Treatment(StrEnum):
    """What a known record's field does with what a file says."""

    FILL = "fill"
    """It takes it where it is empty; else that is to be checked."""
    OVERWRITE = "overwrite"
    KEEP = "keep"
    """It stays as it is."""


class ImportAnswer(StrEnum):
    """What can be done with them."""

    NEW = "new"
    SAME = "same"
    LEAVE = "leave"
    OPEN = "open"
    SETTLED = "settled"


ANSWERS: Final[Mapping[ImportQuestion, tuple[ImportAnswer, ...]]] = {
    ImportQuestion.NAME_ONLY: (ImportAnswer.NEW, ImportAnswer.SAME, ImportAnswer.LEAVE),
    ImportQuestion.NAMESAKES: (ImportAnswer.NEW, ImportAnswer.LEAVE),
    ImportQuestion.OTHER_PLACE: (ImportAnswer.NEW, ImportAnswer.SAME, ImportAnswer.LEAVE),
    ImportQuestion.OTHER_RECORD: (ImportAnswer.LEAVE, ImportAnswer.SAME, ImportAnswer.NEW),
    ImportQuestion.OTHER_OWNER: (ImportAnswer.NEW, ImportAnswer.SAME, ImportAnswer.LEAVE),
    ImportQuestion.PAST_NAME_ONLY: (ImportAnswer.LEAVE, ImportAnswer.SAME, ImportAnswer.NEW),
    ImportQuestion.PAST_NAMESAKES: (ImportAnswer.LEAVE, ImportAnswer.NEW),
    ImportQuestion.COMPLAINT_END: (ImportAnswer.OPEN, ImportAnswer.SETTLED),
    ImportQuestion.CHANGED_SINCE: (ImportAnswer.LEAVE, ImportAnswer.SAME),
}
"""The answers to each question; the first is the safe one, which is taken where nobody is asked."""


@dataclass(slots=True)
class ImportChoices:
    """How the user wants an import to be done."""

    answers: dict[ImportQuestion, ImportAnswer] = field(default_factory=dict)
    known: dict[str, Treatment] = field(default_factory=dict)
    """By field; the others are filled where empty, or overwritten in a file of our own export."""
    words: dict[tuple[str, str], str] = field(default_factory=dict)
    """What words mean that the file writes in its own way (``value_words.Words``)."""
    clears: set[str] = field(default_factory=set)
    """Fields that an empty cell clears."""


@dataclass(slots=True)
class AskedRows:
    """A question that came up, what is done about it, and with which rows."""

    question: ImportQuestion
    answer: ImportAnswer
    is_answered: bool
    """Whether somebody chose the answer; else it is the safe one."""
    rows: list[int] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)
    """The record number that each row may mean; "" for one that the file itself brings in."""

    def words(self, language: str) -> str:
        """The question, and what is done about it."""
        asked = say(f"import.question.{self.question}", language)
        return say("import.asked", language, question=asked, answer=self.answer_words(language))

    def answer_words(self, language: str, answer: ImportAnswer | None = None) -> str:
        """What an answer means for this question."""
        return say(f"import.answer.{self.question}.{answer or self.answer}", language)

    def as_dict(self, language: str) -> dict[str, object]:
        """For the command line."""
        return {
            "kind": self.question,
            "question": say(f"import.question.{self.question}", language),
            "answer": self.answer,
            "done": self.answer_words(language),
            "rows": self.rows,
            "numbers": self.numbers,
        }
