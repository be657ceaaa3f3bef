"""A grade with which a customer was entered has the very time of the entry: it counts from customer-since on.

An import entered some thousand customers first and their grades some seconds later. Whoever is graded within
the minute after being entered was known to be so before.
"""

import sqlite3


def upgrade(connection: sqlite3.Connection) -> None:
    connection.execute(
        """UPDATE grade_change
              SET "at" = (SELECT created_at FROM customer WHERE customer.id = customer_id)
            WHERE id IN (SELECT MIN(grade_change.id)
                           FROM grade_change JOIN customer ON customer.id = customer_id
                          GROUP BY customer_id
                         HAVING (julianday(MIN("at")) - julianday(MIN(customer.created_at))) * 86400
                                BETWEEN 0 AND 60)"""
    )
