"""What is asked of a field of a list, as values the database knows, and the SQL that it becomes."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from itertools import chain
from typing import NamedTuple

from crm_desktop.storage.queries import engine
from crm_desktop.storage.queries.engine import Statement


class Op(Enum):
    """In which way a field is tested."""

    IN = 1
    """It is one of the values; None among them is no value at all."""
    HAS = 2
    """One of the values is in it, in capital letters or not."""
    RANGE = 3
    """It is not before the first of two values and before the second; None is no end."""
    SET = 4
    TRUE = 5


class Asked(NamedTuple):
    field: str
    op: Op
    values: tuple[object, ...] = ()
    negated: bool = False
    """Where several records could pass it: none of them does."""


class Sql(NamedTuple):
    text: str
    values: tuple[object, ...] = ()


NO_TEXT, NOTHING, NO_SUM = "{} = ''", "{} IS NULL", "COALESCE({}, 0) = 0"


class Column(NamedTuple):
    """What stands for a field in a statement; ``{id}`` in it is the id of the record that is listed."""

    tested: str
    lacks: str = NO_TEXT
    """How no value is told."""
    sorted: str = ""
    """By what it is sorted; what is tested, unless said."""
    shown: Statement = ""
    """What a list shows of it; what it is sorted by, unless said."""
    kind: object = str
    """What stands in that."""
    within: str = ""
    """For a field of further records, of which there may be several: where they are, ``SELECT … WHERE``."""

    @property
    def in_order(self) -> str:
        """What ``ORDER BY`` takes: no value, so that it may stand last, instead of an empty text."""
        return self.sorted or (f"NULLIF({self.tested}, '')" if self.lacks == NO_TEXT else self.tested)

    @property
    def said(self) -> str:
        return engine.chosen(self.shown or self.sorted or self.tested)


def flag(condition: str) -> Column:
    """What holds or does not; those of which it does stand first, in whatever order the rest is."""
    return Column(condition, NOTHING, f"CASE WHEN {condition} THEN 1 END", kind=int)


def conditions(columns: Mapping[str, Column], tests: Sequence[Asked]) -> Iterator[Sql]:
    """A condition for each test; those on the same kind of further records become one, so that one and the
    same record has to pass them all."""
    together: defaultdict[str, list[Sql]] = defaultdict(list)
    for test in tests:
        column = columns[test.field]
        passed = _passed(column, test)
        if not column.within:
            yield Sql(f"NOT COALESCE({passed.text}, FALSE)", passed.values) if test.negated else passed
        elif test.negated or _may_lack(test):
            some = f"{{id}} IN ({column.within} {passed.text})"
            if _may_lack(test):
                some += f" OR {{id}} NOT IN ({column.within} NOT ({column.lacks.format(column.tested)}))"
            yield Sql(f"NOT ({some})" if test.negated else f"({some})", passed.values)
        else:
            together[column.within].append(passed)
    for within, passed_all in together.items():
        text = " AND ".join(each.text for each in passed_all)
        yield Sql(f"{{id}} IN ({within} {text})", tuple(v for each in passed_all for v in each.values))


def of_one_record(columns: Mapping[str, Column], tests: Sequence[Asked], within: str) -> Sql:
    """What a further record has to be for these tests, behind the ``AND`` of a condition of its own."""
    passed = [
        _passed(columns[test.field], test)
        for test in tests
        if columns[test.field].within == within and not test.negated and not _may_lack(test)
    ]
    return Sql("".join(f" AND {each.text}" for each in passed), tuple(v for p in passed for v in p.values))


def _may_lack(test: Asked) -> bool:
    """Whether it is passed by who has no such record at all."""
    return test.op is Op.IN and None in test.values


def _passed(column: Column, test: Asked) -> Sql:
    tested, lacks = column.tested, column.lacks.format(column.tested)
    if test.op is Op.TRUE:
        return Sql(tested)
    if test.op is Op.SET:
        return Sql(f"NOT ({lacks})")
    if test.op is Op.HAS:
        each = [_has(tested, str(part)) for part in test.values]
        return Sql(f"({' OR '.join(one.text for one in each)})", tuple(v for one in each for v in one.values))
    if test.op is Op.IN:
        values = tuple(each for each in test.values if each is not None)
        some = Sql(f"{tested} IN (?)", (values,))
        return Sql(f"({some.text} OR {lacks})", some.values) if None in test.values else some
    ends = zip((">=", "<"), test.values, strict=True)
    parts = [(f"{tested} {sign} ?", end) for sign, end in ends if end is not None]
    return Sql(" AND ".join(text for text, _end in parts) or "TRUE", tuple(end for _text, end in parts))


def _has(tested: str, part: str) -> Sql:
    """SQLite's ``LOWER`` knows the letters of ASCII only: those of the others that are looked for are made
    small one by one."""
    small = part.lower()
    others = [each for each in dict.fromkeys(small) if not each.isascii() and len(each.upper()) == 1]
    capitals = [(each.upper(), each) for each in others if each.upper() != each]
    text = f"LOWER({tested})"
    for _pair in capitals:
        text = f"REPLACE({text}, ?, ?)"
    for special in "\\%_":
        small = small.replace(special, f"\\{special}")
    return Sql(f"{text} LIKE ? ESCAPE '\\'", (*chain.from_iterable(capitals), f"%{small}%"))
