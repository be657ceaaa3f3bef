"""Version 2: a complaint has words of its own for the customer, and knows when it was first rejected."""

import sqlite3


def upgrade(connection: sqlite3.Connection) -> None:
    connection.execute("ALTER TABLE complaint ADD COLUMN message_to_customer TEXT NOT NULL DEFAULT ''")
    connection.execute("ALTER TABLE complaint ADD COLUMN rejected_at TEXT")
    # The record showed only a rejection that still stands; the history keeps those that were reopened.
    connection.execute(
        """UPDATE complaint SET rejected_at = coalesce(
               (SELECT min(at) FROM complaint_event
                 WHERE complaint_event.complaint_id = complaint.id AND complaint_event.kind = 'rejected'),
               CASE complaint.state WHEN 'rejected' THEN complaint.decided_at END
           )"""
    )
