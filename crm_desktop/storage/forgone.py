"""Callbacks of rules that shall not be planned again, by their source and occurrence."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from crm_desktop.core.tables import Table
from crm_desktop.core.values import Values
from crm_desktop.storage.change import Change
from crm_desktop.storage.effects import Effects
from crm_desktop.storage.fields import parse_day
from crm_desktop.storage.models import Callback, ForgoneCallback
from crm_desktop.storage.queries import records
from crm_desktop.storage.queries.callbacks import reconciliation as queries


def note(change: Change, callbacks: Iterable[Values]) -> None:
    """No run plans these callbacks (rows as they are stored) again; those of no rule are not meant."""
    rows = [
        {
            "rule_id": row["rule"],
            "source_table": row["source_table"],
            "source_id": row["source_id"],
            "occurrence": parse_day(row["occurrence"]),
        }
        for row in callbacks
        if row["rule"] is not None and row["source_id"] is not None and row["occurrence"] is not None
    ]
    change.insert_many(ForgoneCallback, rows)


def follow(change: Change, table: Table, gone: int, kept: int) -> None:
    """What shall not be planned for a record shall not be for the one that it was merged into."""
    known = ForgoneCallback.source_table == table
    rows = ForgoneCallback.select().where(known, ForgoneCallback.source_id.in_([gone, kept]))
    there = {(row.rule_id, row.occurrence) for row in rows if row.source_id == kept}
    change.insert_many(
        ForgoneCallback,
        [
            {"rule_id": rule_id, "source_table": table, "source_id": kept, "occurrence": day}
            for rule_id, day in sorted({(row.rule_id, row.occurrence) for row in rows} - there)
        ],
    )


def note_run(change: Change, run: Effects) -> None:
    """No run plans again what this one planned, newly or once more; to be called before it goes back."""
    planned_again = [
        row_id for row_id, old in run.updated[Table.CALLBACK].items() if old.get("state") == "cancelled"
    ]
    note(change, records.as_stored(Callback, sorted(run.created[Table.CALLBACK] | set(planned_again))))


def of_rule(rule_id: int) -> Mapping[tuple[Table, int], set[date]]:
    """The days of what a rule shall not plan again, by source; inside reading()."""
    found: defaultdict[tuple[Table, int], set[date]] = defaultdict(set)
    for row in queries.forgone(rule_id):
        found[row.source_table, row.source_id].add(row.occurrence)
    return found
