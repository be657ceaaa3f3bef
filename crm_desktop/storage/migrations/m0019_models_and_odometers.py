"""Models become a catalogue; what is driven has odometer readings and an interval in kilometres."""

import sqlite3

_STATEMENTS = (
    """CREATE TABLE "catalogue_model" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "other_names" TEXT NOT NULL,
    "maker" TEXT NOT NULL,
    "warranty_months" INTEGER,
    "maintenance_months" INTEGER,
    "maintenance_km" INTEGER,
    "design_life_years" INTEGER,
    "remarks" TEXT NOT NULL
)""",
    'CREATE UNIQUE INDEX "catalogue_model_name" ON "catalogue_model" ("name")',
    """CREATE TABLE "odometer_reading" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "product_id" INTEGER NOT NULL,
    "order_id" INTEGER,
    "day" DATE NOT NULL,
    "km" INTEGER NOT NULL,
    FOREIGN KEY ("product_id") REFERENCES "product" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("order_id") REFERENCES "service_order" ("id") ON DELETE RESTRICT
)""",
    'CREATE INDEX "odometer_reading_product_id" ON "odometer_reading" ("product_id")',
    'CREATE INDEX "odometer_reading_order_id" ON "odometer_reading" ("order_id")',
    'ALTER TABLE "product" ADD COLUMN "maintenance_km" INTEGER',
    'ALTER TABLE "product" ADD COLUMN "next_maintenance_km" INTEGER',
    'ALTER TABLE "product" ADD COLUMN "forecast_maintenance" DATE',
)


def upgrade(connection: sqlite3.Connection) -> None:
    for statement in _STATEMENTS:
        connection.execute(statement)
