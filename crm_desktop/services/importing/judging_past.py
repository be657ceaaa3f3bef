"""Which columns of a sheet tell of callbacks, complaints and letters: those that have their day."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from crm_desktop.core.fields.past import DATE_OF, PAST_NAMES, SHARED, TABLE_OF, TELLING
from crm_desktop.core.tables import Table
from crm_desktop.services.importing import past_values, values
from crm_desktop.services.importing.column_values import Sample
from crm_desktop.services.importing.headers import NOTED, plain, turn

_ANY_DAY: Final = (
    "日期 时间 登记日期 登记时间 记录日期 记录时间 受理日期 受理时间 来电日期 来电时间 反映日期 发生日期 "
    "date day when time datetime recorded recordedon received receivedon reported"
)
"""Words under which the day of a list's records stands where the list is of one kind."""
_HANDLED_BY: Final = frozenset({"经办人", "负责人", "跟进人"})
_HANDLING: Final = {Table.CALLBACK: "callback_staff", Table.COMPLAINT: "complaint_staff"}
_SORTED_BY: Final = frozenset({"类别", "分类", "category", "class"})
_STATES: Final = frozenset({"状态", "status"})
_SHARED: Final = frozenset(field.name for field in SHARED)
_FREE: Final = frozenset({NOTED, "customer_since"})


def settled(headers: Sequence[str], samples: Sequence[Sample], names: Sequence[str]) -> Mapping[int, str]:
    """Columns that become something else than ``names`` says: their day, or ``NOTED`` where there is none."""
    found: dict[int, str] = {}
    present = set(names)
    dated = set()
    for table, date in DATE_OF.items():
        if date not in present and not TELLING[table].isdisjoint(present):
            days = list(_days(headers, samples, names))
            if len(days) == 1 and days[0] not in found:
                found[days[0]] = date
        if date in {*present, *found.values()}:
            dated.add(table)
    rated = not {Table.CALLBACK, Table.COMPLAINT}.isdisjoint(dated)
    for column, name in enumerate(names):
        if name in PAST_NAMES and not (rated if name in _SHARED else TABLE_OF[name] in dated):
            found[column] = NOTED
        if plain(headers[column]) in _HANDLED_BY and name in ("contact", "staff") and dated:
            found[column] = _HANDLING.get(next(iter(sorted(dated))), NOTED)
        sorts = name in ("tags", "grade") and plain(headers[column]) in _SORTED_BY
        if sorts and Table.COMPLAINT in dated and "complaint_subject" not in present:
            found[column] = "complaint_subject"
        is_state = plain(headers[column]) in _STATES and name in (NOTED, "status")
        if is_state and Table.COMPLAINT in dated and samples[column].understood(past_values.complaint_state):
            found[column] = "complaint_state"
    return found


def which(header: str, name: str) -> str:
    """Which of several records a column is about: the second callback, the letter that it names."""
    letter = past_values.letter_named(header) if name == DATE_OF[Table.LETTER] else None
    return letter or turn(header)


def _days(headers: Sequence[str], samples: Sequence[Sample], names: Sequence[str]) -> Iterator[int]:
    for column, name in enumerate(names):
        is_day = bool(samples[column].texts) and samples[column].understood(values.day)
        if is_day and plain(headers[column]) in _ANY_DAY.split() and name in _FREE:
            yield column
