"""Products are handed on to other customers and replaced by other products."""

import sqlite3

_STATEMENTS = (
    """CREATE TABLE "former_owner" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "customer_id" INTEGER NOT NULL,
    "product_id" INTEGER NOT NULL,
    "until" DATE NOT NULL,
    "model" TEXT NOT NULL,
    "serial_number" TEXT NOT NULL,
    "plate" TEXT NOT NULL,
    "remarks" TEXT NOT NULL,
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("product_id") REFERENCES "product" ("id") ON DELETE RESTRICT
)""",
    'CREATE INDEX "former_owner_customer_id" ON "former_owner" ("customer_id")',
    'CREATE INDEX "former_owner_product_id" ON "former_owner" ("product_id")',
    """ALTER TABLE "product" ADD COLUMN "replaced_by_id" INTEGER
       REFERENCES "product" ("id") ON DELETE RESTRICT""",
    'CREATE INDEX "product_replaced_by_id" ON "product" ("replaced_by_id")',
)


def upgrade(connection: sqlite3.Connection) -> None:
    for statement in _STATEMENTS:
        connection.execute(statement)
