"""Problems that are expected and that a user can mend, each with words in the user's language."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from crm_desktop.core.fields.registry import declared, field_word
from crm_desktop.core.tables import Table
from crm_desktop.core.words import joined, say


class CrmError(Exception):
    """An expected problem, told to the user by the words under ``key``.

    ``params`` fill the places in those words. Anything that is not a ``CrmError`` is a fault of the
    program: it goes to the log file and the user gets one friendly line.
    """

    def __init__(self, key: str, **params: object) -> None:
        super().__init__(key, params)
        self.key = key
        self.params = params

    def text(self, language: str) -> str:
        return say(self.key, language, **self.params)

    def __str__(self) -> str:
        return self.text("en")


Problem = str | tuple[str, Mapping[str, object]]


class InvalidFields(CrmError):
    """What was typed cannot be kept: field name to the key of the words (or key and parameters).

    ``table``: whose fields they are, where the words alone would not tell which one is meant.
    """

    def __init__(self, problems: Mapping[str, Problem], table: Table | None = None) -> None:
        super().__init__("error.invalid_fields")
        self.problems = dict(problems)
        self.table = table

    def texts(self, language: str) -> dict[str, str]:
        """Field name to what is wrong with it, in words."""
        return {
            field: say(problem, language)
            if isinstance(problem, str)
            else say(problem[0], language, **problem[1])
            for field, problem in self.problems.items()
        }

    def text(self, language: str) -> str:
        """The problems where no form shows them: behind the field's name where their words do not tell it."""
        return joined(self._named(name, said, language) for name, said in self.texts(language).items())

    def _named(self, name: str, said: str, language: str) -> str:
        problem = self.problems[name]
        key = problem if isinstance(problem, str) else problem[0]
        if key not in _OF_ANY_FIELD or declared(self.table, name) is None:
            return said
        field = field_word(self.table, name, language)
        return say("error.of_field", language, field=field, problem=said)


_OF_ANY_FIELD: Final = frozenset(
    {
        "error.amount_too_large",
        "error.date_future",
        "error.end_before_start",
        "error.number_range",
        "error.required",
        "error.text_broken",
        "error.text_too_long",
        "error.text_unseen",
        "error.too_long",
    }
)


class Conflict(CrmError):
    """Somebody else changed the record after it was read."""

    def __init__(self) -> None:
        super().__init__("error.conflict")


class NotFound(CrmError):
    """The record is not there (any more)."""


class NotAllowed(CrmError):
    """An action that is not open now; its words say why."""


class UnreadableFile(CrmError):
    """A file that cannot be read: damaged, protected, another kind of file, too large."""


class NewerDatabase(CrmError):
    """The database was written by a later version of the program."""


class NoOffice(CrmError):
    """The folder holds no office, and what was asked for makes none."""


class OfficeLost(CrmError):
    """An office was here, but its database is missing, empty, a stranger's or damaged: not made anew unasked.

    ``found`` says which ("missing", "empty", "foreign", "damaged").
    """

    def __init__(self, found: str, file: Path) -> None:
        super().__init__(f"error.office_{found}", file=file, name=file.name, folder=file.parent)
        self.found = found


class Unfinished(CrmError):
    """It was done and stays done; only a file could not be put in its place yet."""


class Cancelled(Exception):
    """The user stopped a long job."""
