"""Version 7: what a million customers make slow has an index or is counted beforehand.

Names as an import compares them, birthdays by their day, what is planned by its time, promises that are
open, which customers can be called, and how often each word was entered in the fields that complete.
"""

import sqlite3

from crm_desktop.core import texts

_STATEMENTS = (
    "ALTER TABLE customer_index ADD COLUMN name_key TEXT NOT NULL DEFAULT ''",
    """UPDATE customer_index SET name_key =
           (SELECT comparable(name) FROM customer WHERE customer.id = customer_index.customer_id)""",
    'CREATE INDEX "customer_index_name_key" ON "customer_index" ("name_key")',
    """CREATE INDEX "customer_birthday"
       ON "customer" ("birthday_calendar", "birthday_month", "birthday_day", "birthday_leap")
       WHERE "birthday_month" IS NOT NULL""",
    """CREATE INDEX "contact_person_birthday"
       ON "contact_person" ("birthday_calendar", "birthday_month", "birthday_day", "birthday_leap")
       WHERE "birthday_month" IS NOT NULL""",
    'DROP INDEX IF EXISTS "callback_state"',
    'CREATE INDEX "callback_state_due_at" ON "callback" ("state", "due_at")',
    'DROP INDEX IF EXISTS "callback_original_due_at"',
    """CREATE INDEX "callback_original_due_at_state_done_at_cancelled_at_created_at"
       ON "callback" ("original_due_at", "state", "done_at", "cancelled_at", "created_at")""",
    """CREATE INDEX "promise_open" ON "promise" ("due_at")
       WHERE "kept_at" IS NULL AND "withdrawn_at" IS NULL""",
    'DROP INDEX IF EXISTS "phone_customer_id"',
    'CREATE INDEX "phone_customer_id_kind" ON "phone" ("customer_id", "kind")',
    """CREATE TABLE "known_word" (
           "field" TEXT NOT NULL,
           "word" TEXT NOT NULL,
           "uses" INTEGER NOT NULL,
           PRIMARY KEY ("field", "word")
       ) WITHOUT ROWID""",
    'CREATE INDEX "known_word_field_uses" ON "known_word" ("field", "uses" DESC, "word")',
)
_WORDS = (("product", "model"), ("product", "installer"), ("customer", "source"), ("customer_tag", "tag"))


def upgrade(connection: sqlite3.Connection) -> None:
    connection.create_function("comparable", 1, texts.comparable, deterministic=True)
    for statement in _STATEMENTS:
        connection.execute(statement)
    for table, field in _WORDS:
        connection.execute(
            f"INSERT INTO known_word (field, word, uses) SELECT '{table}.{field}', {field}, COUNT(*)"
            f" FROM {table} WHERE {field} <> '' GROUP BY {field}"
        )
