"""A list's fields as they are declared, a condition on one of them, and all that says what a list shows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Final, NamedTuple

from crm_desktop.core.errors import CrmError
from crm_desktop.core.fields.declaration import ValueKind
from crm_desktop.core.fields.registry import declared
from crm_desktop.core.tables import Table
from crm_desktop.core.values import ValueDict, Values


class How(StrEnum):
    """In which way a condition asks for a field; its values are texts, however the field is kept."""

    IS = "is"
    """One of the values; "" is no value at all."""
    IS_NOT = "is_not"
    """None of them."""
    HAS = "has"
    """The text has one of the values in it, in whatever letters."""
    BETWEEN = "between"
    """From the first value to the second, both included; either may be "" for no end. Days are ISO's, sums
    whole fen."""
    LAST = "last"
    """In a span up to today, such as 3m or 7d (``core.lists.spans``)."""
    NEXT = "next"
    """In a span from today on."""
    NOT_FOR = "not_for"
    """Longer ago than a span, or never."""
    SET = "set"
    UNSET = "unset"
    YES = "yes"
    NO = "no"


WAYS: Final[Mapping[ValueKind, tuple[How, ...]]] = {
    ValueKind.TEXT: (How.HAS, How.SET, How.UNSET),
    ValueKind.EMAIL: (How.HAS, How.SET, How.UNSET),
    ValueKind.POSTCODE: (How.HAS, How.SET, How.UNSET),
    ValueKind.CHOICE: (How.IS, How.IS_NOT),
    ValueKind.RECORD: (How.IS, How.IS_NOT),
    ValueKind.BIRTHDAY: (How.IS, How.SET, How.UNSET),
    ValueKind.DAY: (How.BETWEEN, How.NEXT, How.LAST, How.NOT_FOR, How.SET, How.UNSET),
    ValueKind.MOMENT: (How.BETWEEN, How.NEXT, How.LAST, How.NOT_FOR, How.SET, How.UNSET),
    ValueKind.MONEY: (How.BETWEEN,),
    ValueKind.COUNT: (How.BETWEEN,),
    ValueKind.NUMBER: (How.BETWEEN, How.SET, How.UNSET),
    ValueKind.MONTHS: (How.BETWEEN,),
    ValueKind.KILOMETRES: (How.BETWEEN,),
    ValueKind.FLAG: (How.YES, How.NO),
}
"""In which ways a field of a kind can be asked for, the usual one first."""


class Condition(NamedTuple):
    """What is asked of one field."""

    field: str
    how: How
    values: tuple[str, ...] = ()


class Shown(NamedTuple):
    """What a list shows: all that fits, in its order. Whoever means "all that match" says this."""

    query: str = ""
    conditions: tuple[Condition, ...] = ()
    """At most one of each field; all of them hold."""
    sort: str = ""
    """The name of a field; "" is the list's own order."""
    descending: bool = False
    part: str = ""
    """Which of the parts that the list has beside its conditions (those that are open, say); "" where it has
    none, or none is meant."""

    @property
    def question(self) -> tuple[str, tuple[Condition, ...], str, bool]:
        """What the services are asked that find records: all but the part."""
        return self.query, self.conditions, self.sort, self.descending

    @property
    def is_everything(self) -> bool:
        return not self.query and not self.conditions

    def on(self, field: str) -> Condition | None:
        """The condition on a field."""
        return next((each for each in self.conditions if each.field == field), None)

    def asking(self, condition: Condition) -> Shown:
        """The same with this condition in the place of another on its field, or behind the others."""
        if self.on(condition.field) is None:
            return self._replace(conditions=(*self.conditions, condition))
        changed = (condition if each.field == condition.field else each for each in self.conditions)
        return self._replace(conditions=tuple(changed))

    def without(self, field: str) -> Shown:
        return self._replace(conditions=tuple(each for each in self.conditions if each.field != field))

    def kept(self) -> ValueDict:
        """As JSON keeps it."""
        return {
            "query": self.query,
            "conditions": [[field, how.value, list(values)] for field, how, values in self.conditions],
            "sort": self.sort,
            "descending": self.descending,
            "part": self.part,
        }


def shown_from(kept: Values) -> Shown:
    """What ``Shown.kept`` made; raises ValueError, KeyError or TypeError for what it did not."""
    conditions = tuple(
        Condition(str(field), How(how), tuple(map(str, values))) for field, how, values in kept["conditions"]
    )
    part = str(kept.get("part", ""))  # filters that version 0.2 saved have none
    return Shown(str(kept["query"]), conditions, str(kept["sort"]), bool(kept["descending"]), part)


def with_choices_renamed(shown: Shown, field: str, renamed: Mapping[str, str]) -> Shown:
    """The same with the choices of a field as they are called now."""
    condition = shown.on(field)
    if condition is None or condition.how not in (How.IS, How.IS_NOT):
        return shown
    return shown.asking(
        condition._replace(values=tuple(renamed.get(value, value) for value in condition.values))
    )


class ListField(NamedTuple):
    """A field by which a list can be filtered and sorted, and which it can show."""

    name: str
    kind: ValueKind = ValueKind.TEXT
    of: Table = Table.CUSTOMER
    """Whose field it is: conditions on several fields of products mean one and the same product."""
    column: str = ""
    """The declared field that it is, where that has another name (``core.fields``)."""
    chinese: str = ""
    english: str = ""
    """Its words, where a list calls it otherwise, or it is no declared field."""
    choices: type[StrEnum] | None = None
    picked: bool = False
    """Whether its values are picked among those that there are."""
    may_lack: bool = True
    """Whether a record may be without it."""
    answered: bool = False
    """Whether a flag is a question that may be open: no is an answer then, not the lack of a yes."""
    is_sorted: bool = True
    is_filtered: bool = True
    is_column: bool = True

    @property
    def words(self) -> tuple[str, str]:
        """Chinese, English."""
        if self.chinese:
            return self.chinese, self.english
        field = declared(self.of, self.column or self.name)
        return field.words if field is not None else (self.name, self.name)

    def called(self, language: str, *, inside: bool = False) -> str:
        """``inside`` a sentence in lower case, unless it is a name."""
        said = self.words[language == "en"]
        is_name = any(letter.isupper() for letter in said.partition(" ")[0][1:])
        return said[:1].lower() + said[1:] if inside and not is_name else said

    @property
    def ways(self) -> tuple[How, ...]:
        """In which ways it can be asked for, the usual one first."""
        ways = WAYS[self.kind]
        if self.picked:
            ways = (How.IS, How.IS_NOT, *ways)
        if self.answered:
            ways = (*ways, How.SET, How.UNSET)
        return ways if self.may_lack else tuple(each for each in ways if each not in (How.SET, How.UNSET))


Fields = Mapping[str, ListField]
"""The fields of a list by their names, in their order."""


def by_name(fields: Iterable[ListField]) -> Fields:
    return {field.name: field for field in fields}


def check_sort(fields: Fields, sort: str) -> None:
    """``CrmError`` for a field by which these records cannot be sorted; "" is their own order."""
    if sort and (sort not in fields or not fields[sort].is_sorted):
        raise CrmError("error.condition_unknown", field=sort)


MONTHS: Final = tuple(map(str, range(1, 13)))
THIS_MONTH, NEXT_MONTH = "this", "next"
BIRTHDAY_MONTHS: Final = (THIS_MONTH, NEXT_MONTH, *MONTHS)
"""What a birthday may be asked for: the month in which it is kept, whatever its calendar."""
