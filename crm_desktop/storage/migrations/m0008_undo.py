"""A change tells who acted, at which desk, what it takes back, and what was done inside it."""

import sqlite3

_BY_THE_PROGRAM = ("callback.planned", "complaint.overdue", "office.defaults")
"""What was never anybody's doing: the runs of the rules, escalations, the default rules."""

_CHANGE_SET = """CREATE TABLE "change_set_new" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "staff_id" INTEGER,
    "action" TEXT NOT NULL,
    "params" TEXT NOT NULL,
    "subject_table" TEXT NOT NULL,
    "subject_id" INTEGER,
    "actor" TEXT NOT NULL,
    "desk" TEXT NOT NULL,
    "because_of_id" INTEGER,
    "undoes_id" INTEGER,
    "took_back" TEXT,
    "undone_by_id" INTEGER,
    FOREIGN KEY ("because_of_id") REFERENCES "change_set" ("id") ON DELETE SET NULL,
    FOREIGN KEY ("undoes_id") REFERENCES "change_set" ("id") ON DELETE SET NULL,
    FOREIGN KEY ("undone_by_id") REFERENCES "change_set" ("id") ON DELETE SET NULL
)"""
_KEPT = "id, version, created_at, at, staff_id, action, params, subject_table, subject_id"
_AFTERWARDS = (
    'DROP TABLE "change_set"',
    'ALTER TABLE "change_set_new" RENAME TO "change_set"',
    'CREATE INDEX "change_set_at" ON "change_set" ("at")',
    'CREATE INDEX "change_set_staff_id" ON "change_set" ("staff_id")',
    'CREATE INDEX "change_set_subject_table_subject_id" ON "change_set" ("subject_table", "subject_id")',
    # Few sets have any of these: whoever writes another kind pays nothing for them.
    """CREATE INDEX "change_set_because_of" ON "change_set" ("because_of_id")
       WHERE "because_of_id" IS NOT NULL""",
    """CREATE INDEX "change_set_undoes" ON "change_set" ("undoes_id")
       WHERE "undoes_id" IS NOT NULL""",
    """CREATE INDEX "change_set_undone_by" ON "change_set" ("undone_by_id")
       WHERE "undone_by_id" IS NOT NULL""",
    """CREATE TABLE "change_step" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "change_set_id" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "params" TEXT NOT NULL,
    "subject_table" TEXT NOT NULL,
    "subject_id" INTEGER,
    FOREIGN KEY ("change_set_id") REFERENCES "change_set" ("id") ON DELETE RESTRICT
)""",
    'CREATE INDEX "change_step_change_set_id" ON "change_step" ("change_set_id")',
    'CREATE INDEX "change_step_subject_table_subject_id" ON "change_step" ("subject_table", "subject_id")',
    'ALTER TABLE "change_entry" ADD COLUMN "packed" BLOB',
    """CREATE INDEX "change_entry_runs" ON "change_entry" ("table_name", "last_id")
       WHERE "last_id" > "first_id" """,
)


def upgrade(connection: sqlite3.Connection) -> None:
    marks = ", ".join("?" * len(_BY_THE_PROGRAM))
    connection.execute(_CHANGE_SET)
    connection.execute(
        f"""INSERT INTO "change_set_new" ({_KEPT}, actor, desk)
            SELECT {_KEPT}, CASE WHEN action IN ({marks}) THEN 'program' ELSE 'person' END, ''
              FROM "change_set" ORDER BY id""",
        _BY_THE_PROGRAM,
    )
    connection.execute("UPDATE change_set_new SET staff_id = NULL WHERE actor = 'program'")
    # An id is never given out twice, also that of a set whose row is gone.
    connection.execute(
        """UPDATE sqlite_sequence SET seq = (SELECT seq FROM sqlite_sequence WHERE name = 'change_set')
            WHERE name = 'change_set_new'"""
    )
    for statement in _AFTERWARDS:
        connection.execute(statement)
