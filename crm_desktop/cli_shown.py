"""Which records a command is about: a text, conditions on their fields, a saved filter, an order."""

import argparse
from collections.abc import Sequence
from typing import Final

from crm_desktop.core.errors import CrmError
from crm_desktop.core.fields.declaration import ValueKind
from crm_desktop.core.lists.declaration import Condition, Fields, How, ListField, Shown
from crm_desktop.core.lists.registry import LISTS
from crm_desktop.core.tables import Table
from crm_desktop.core.words import say

_HELP: Final = (
    "only those of which it holds; may be repeated. FIELD alone is yes or filled in, FIELD=VALUE[,VALUE] one"
    " of these (a text: has it in it; a sum, a number, a day: exactly that one; yes or no),"
    " FIELD:HOW[:VALUE,VALUE] any way: is, is_not, has, between (2026-01-01,"
    " either end may be empty), last, next, not_for (3m or 7d), set, unset, yes, no."
    " FIELD is what a column is called, or one of: "
)


def add_shown(command: argparse.ArgumentParser, listed: Table) -> None:
    """The arguments that say which of these records, and in what order."""
    fields = ", ".join(name for name, field in LISTS[listed].items() if field.is_filtered)
    command.set_defaults(listed=listed)
    command.add_argument("query", nargs="?", default="", metavar="QUERY")
    command.add_argument("--where", action="append", default=[], metavar="CONDITION", help=_HELP + fields)
    command.add_argument("--filter", default="", metavar="NAME", help="those that a saved filter shows")
    command.add_argument("--sort", default="", metavar="FIELD", help="in the order of a field")
    command.add_argument("--descending", action="store_true", help="the other way round")


def shown(options: argparse.Namespace) -> Shown:
    """What was asked for; ``CrmError`` for a field, a condition or a filter that there is not."""
    fields = LISTS[options.listed]
    asked = _saved(options.listed, options.filter) if options.filter else Shown()
    for words in options.where:
        asked = asked.asking(_condition(fields, words))
    if options.query:
        asked = asked._replace(query=options.query)
    if options.sort:
        field = _field(fields, options.sort)
        asked = asked._replace(sort=field.name if field is not None else options.sort)
    return asked._replace(descending=not asked.descending) if options.descending else asked


def _saved(listed: Table, name: str) -> Shown:
    from crm_desktop.services.listing import saved

    found = next((each for each in saved.saved_filters(listed) if each.name == name), None)
    if found is None:
        raise CrmError("cli.no_such_filter", name=name)
    if found.why_not is not None:
        raise found.why_not
    return found.shown


def _condition(fields: Fields, words: str) -> Condition:
    name, equals, values = words.partition("=")
    if ":" in name or not equals:
        name, _colon, rest = words.partition(":")
        how, _colon, values = rest.partition(":")
    else:
        how = ""
    field = _field(fields, name)
    if field is None or (how and how not in list(How)):
        raise CrmError("error.condition_unknown", field=words)
    way = How(how) if how else _usual(field, values.strip() if equals else None)
    name = field.name
    if way in (How.SET, How.UNSET, How.YES, How.NO):
        if how and values.strip():
            raise _meaningless(field, [values])
        return Condition(name, way)
    given = [each.strip() for each in values.split(",")]
    if way is How.BETWEEN and not how:
        if len(given) > 1:  # one of several it cannot be, and a span is said otherwise
            raise _meaningless(field, given)
        given *= 2
    if way is How.BETWEEN and field.kind is ValueKind.MONEY:
        given = [_fen(field, each) for each in given]
    if field.kind is ValueKind.RECORD:
        given = [_person(each) for each in given]
    return Condition(name, way, (*given, "") if way is How.BETWEEN and len(given) == 1 else tuple(given))


def _field(fields: Fields, name: str) -> ListField | None:
    """By its name, or as it is called: an own field has no other."""
    called = (field for field in fields.values() if name in field.words)
    return fields.get(name) or next(called, None)


def _usual(field: ListField, values: str | None) -> How:
    """The way that is meant where none is said; without ``values`` behind a sign, the field stands alone."""
    if field.kind is ValueKind.FLAG:
        return How.YES if values is None else _yes_or_no(field, values)
    return How.SET if values is None else field.ways[0]


def _yes_or_no(field: ListField, typed: str) -> How:
    for way in (How.YES, How.NO):
        if typed.casefold() in (way, say(f"how.{way}", "zh_CN")):
            return way
    raise _meaningless(field, [typed])


def _meaningless(field: ListField, typed: Sequence[str]) -> CrmError:
    from crm_desktop.services.listing.asking import ConditionMeaningless  # late: most commands ask nothing

    return ConditionMeaningless(field, typed)


def _fen(field: ListField, typed: str) -> str:
    from crm_desktop.core.money import read_money

    try:
        return str(read_money(typed)) if typed else ""
    except ValueError as error:
        raise _meaningless(field, [typed]) from error


def _person(name: str) -> str:
    from crm_desktop.services.office import office

    if not name:
        return ""
    found = next((str(person.id) for person in office.staff() if person.name == name), None)
    if found is None:
        raise CrmError("cli.nobody", name=name)
    return found
