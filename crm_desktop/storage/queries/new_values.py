"""Which writes brought a text to where it stands or stood: the record of changes keeps what they replaced."""

from collections.abc import Mapping, Sequence
from typing import Final

from crm_desktop.core.tables import Table
from crm_desktop.storage.queries import engine
from crm_desktop.storage.queries.engine import Either

_RUN: Final = 20
"""Records made together are looked at in runs shorter than this: an import is found by its file."""

_STANDS: Final = """(record."{column}" LIKE ? ESCAPE '\\'
    AND (entry.operation = 'create' OR entry.old_values LIKE '%"{column}":%')
    AND NOT EXISTS (SELECT 1 FROM change_entry AS later
         WHERE later.table_name = '{table}' AND later.first_id = record.id AND later.id > entry.id
           AND later.operation = 'update' AND later.old_values LIKE '%"{column}":%'))"""
# A column has the text, this write gave it to it, and none has changed it since.

_STOOD: Final = f"""SELECT made.change_set_id FROM change_entry AS replaced, {{}} AS old, change_entry AS made
     WHERE replaced.old_values LIKE ? ESCAPE '\\' AND replaced.operation IN ('update', 'delete')
       AND old.key IN (?) AND old.value LIKE ? ESCAPE '\\'
       AND made.id = (SELECT MAX(before.id) FROM change_entry AS before
            WHERE before.table_name = replaced.table_name AND before.id < replaced.id
              AND before.first_id > replaced.first_id - {_RUN} AND before.first_id <= replaced.first_id
              AND before.last_id >= replaced.first_id AND before.last_id - before.first_id < {_RUN}
              AND (before.operation = 'create' OR before.operation = 'update'
                   AND before.old_values LIKE '%"' || old.key || '":%'))"""
_REPLACED: Final = Either(
    sqlite=_STOOD.format("json_each(CASE WHEN json_valid(replaced.old_values) THEN replaced.old_values END)"),
    postgres=_STOOD.format("jsonb_each_text(CAST(replaced.old_values AS JSONB))"),
)
# A later write replaced or deleted the text; the last one before it that wrote this column had brought it.


def brought(text: str, columns: Mapping[Table, Sequence[str]]) -> set[int]:
    """The sets of changes by which one of these columns came to hold the text, be it still there or not."""
    escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    pattern = f"%{escaped}%"
    names = sorted({name for some in columns.values() for name in some})
    found = set(engine.column(int, _REPLACED, pattern, names, pattern))
    for table, some in columns.items():
        stands = " OR ".join(_STANDS.format(table=table, column=column) for column in some)
        sql = f"""SELECT entry.change_set_id FROM change_entry AS entry
              JOIN "{table}" AS record ON record.id BETWEEN entry.first_id AND entry.last_id
             WHERE entry.table_name = '{table}' AND entry.operation IN ('create', 'update')
               AND entry.last_id - entry.first_id < {_RUN} AND ({stands})"""
        found.update(engine.column(int, sql, *[pattern] * len(some)))
    return found
