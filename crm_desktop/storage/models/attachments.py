"""Pictures and papers of customers, and of what a customer has: products, orders, complaints."""

import peewee

from crm_desktop.storage.fields import TableField
from crm_desktop.storage.models.base import Record, link, text
from crm_desktop.storage.models.people import Customer


class Attachment(Record):
    """A picture or paper, by the SHA-256 of its content: equal ones are one file (``storage.files``).

    It names its content itself: two of the same content know nothing of each other, and each is removed and
    brought back alone.
    """

    customer = link(Customer, backref="attachments")
    source_table = TableField()
    """What of the customer it is about: a product, an order, a complaint; empty: the customer itself."""
    source_id = peewee.IntegerField(null=True)
    name = text()
    """With its ending, as on the disk it came from."""
    sha256 = text(index=True)
    size = peewee.BigIntegerField()
    """In bytes."""
