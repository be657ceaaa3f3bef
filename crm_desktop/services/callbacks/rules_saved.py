"""Rules changed together: one switched off takes its planned calls along, and all can be undone."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from crm_desktop import storage
from crm_desktop.core.enums import CancelReason
from crm_desktop.core.values import Values
from crm_desktop.services.callbacks import rule_reconciliation, rules
from crm_desktop.storage.models import Rule
from crm_desktop.storage.queries.callbacks import reconciliation


@dataclass(frozen=True, slots=True)
class Saved:
    """What a save did: the columns of the rules as they were, the callbacks taken away."""

    before: Mapping[int, Values]
    taken_away: tuple[int, ...]


def untouched() -> dict[int, tuple[int, ...]]:
    """Rule to its planned callbacks that nobody has tried, moved or changed."""
    with storage.reading():
        rows = reconciliation.untouched()
    found: dict[int, list[int]] = {}
    for row in rows:
        found.setdefault(row.rule_id, []).append(row.id)
    return {rule_id: tuple(ids) for rule_id, ids in found.items()}


def save_all(changes: Mapping[int, Values], *, take_away: Iterable[int] = ()) -> Saved:
    """Change several rules in one write: id of the rule to its values.

    ``take_away`` are rules that are off then and whose untouched planned callbacks go; switched on again, a
    rule plans them anew. Raises ``InvalidFields``, ``NotFound``.
    """
    with storage.write("rules.changed") as change:
        before = {}
        for rule in Rule.select().where(Rule.id.in_(list(changes))):
            columns = {*changes[rule.id], "switched_on_at"}
            before[rule.id] = {name: rule.__data__[name] for name in columns}
        for rule_id, values in changes.items():
            rules.save(rule_id, values)
        off = {rule.id for rule in Rule.select().where(~Rule.switched_on)}
        planned = untouched()
        gone = tuple(each for rule_id in take_away if rule_id in off for each in planned.get(rule_id, ()))
        rule_reconciliation.cancel(change, {CancelReason.RULE_OFF: list(gone)})
        if gone:
            change.action, change.params["count"] = "rules.changed_taking_calls", len(gone)
        return Saved(before, gone)
