"""Version with letters that wait: made is not sent. What 0.1 made counts as dealt with, as it did there."""

import json
import sqlite3

from crm_desktop.core import clock
from crm_desktop.storage.fields import utc_text

_TABLES = (
    """CREATE TABLE "letter_put_aside" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "customer_id" INTEGER NOT NULL,
    "source_table" TEXT NOT NULL,
    "source_id" INTEGER NOT NULL,
    "occurrence" DATE NOT NULL,
    "at" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "staff_id" INTEGER,
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("staff_id") REFERENCES "staff" ("id") ON DELETE RESTRICT
)""",
    'CREATE INDEX "letter_put_aside_customer_id" ON "letter_put_aside" ("customer_id")',
    'CREATE INDEX "letter_put_aside_staff_id" ON "letter_put_aside" ("staff_id")',
    """CREATE INDEX "letter_put_aside_kind_source_table_source_id_occurrence"
       ON "letter_put_aside" ("kind", "source_table", "source_id", "occurrence")""",
    """CREATE TABLE "letter_draft" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "customer_id" INTEGER NOT NULL,
    "source_table" TEXT NOT NULL,
    "source_id" INTEGER NOT NULL,
    "occurrence" DATE NOT NULL,
    "language" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "salutation" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "closing" TEXT NOT NULL,
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id") ON DELETE RESTRICT
)""",
    'CREATE INDEX "letter_draft_customer_id" ON "letter_draft" ("customer_id")',
    """CREATE UNIQUE INDEX "letter_draft_kind_source_table_source_id_occurrence_language"
       ON "letter_draft" ("kind", "source_table", "source_id", "occurrence", "language")""",
)


def upgrade(connection: sqlite3.Connection) -> None:
    connection.execute('ALTER TABLE "letter" ADD COLUMN "dealt_with" INTEGER NOT NULL DEFAULT 0')
    connection.execute('UPDATE "letter" SET "dealt_with" = 1')
    # Those that wait are counted again and again, and are always few.
    connection.execute(
        """CREATE INDEX "letter_waiting" ON "letter" ("kind")
           WHERE "state" = 'generated' AND "dealt_with" = 0"""
    )
    for statement in _TABLES:
        connection.execute(statement)
    # What 0.1 had let go of must not come back as late, years of it at once.
    if connection.execute('SELECT 1 FROM "customer" LIMIT 1').fetchone():
        now = utc_text(clock.now())
        connection.execute(
            'INSERT INTO "setting" ("version", "created_at", "name", "value") VALUES (1, ?, ?, ?)',
            (now, "letters_kept_since", json.dumps(now)),
        )
