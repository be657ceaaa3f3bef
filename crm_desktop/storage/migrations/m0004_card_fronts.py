"""Version 4: the letter log keeps which front and which text a card had; of earlier cards nobody knows."""

import sqlite3


def upgrade(connection: sqlite3.Connection) -> None:
    connection.execute("ALTER TABLE letter ADD COLUMN front TEXT NOT NULL DEFAULT ''")
    connection.execute("ALTER TABLE letter ADD COLUMN text_key TEXT NOT NULL DEFAULT ''")
