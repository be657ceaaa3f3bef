"""What a rule shall not plan again stays known: its callback was deleted, or its run taken back."""

import sqlite3


def upgrade(connection: sqlite3.Connection) -> None:
    connection.execute(
        """CREATE TABLE "forgone_callback" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "rule_id" INTEGER NOT NULL,
    "source_table" TEXT NOT NULL,
    "source_id" INTEGER NOT NULL,
    "occurrence" DATE NOT NULL
)"""
    )
    connection.execute(
        """CREATE INDEX "forgone_callback_rule_id_source_table_source_id_occurrence"
           ON "forgone_callback" ("rule_id", "source_table", "source_id", "occurrence")"""
    )
