"""Settings, number sequences, remembered column words, the record of changes, the customer index."""

import peewee

from crm_desktop.core.enums import Actor, ImportDoubtKind
from crm_desktop.core.tables import Table
from crm_desktop.storage.fields import EnumField, JsonField, KeptField, TableField, UtcField, forgiving
from crm_desktop.storage.models.base import Record, database, link, text
from crm_desktop.storage.models.people import Customer


class Setting(Record):
    name = text(unique=True)
    value = JsonField(null=True)


class Sequence(Record):
    """The last number given out of each series (``customer``, ``complaint-2026``); never goes back."""

    name = text(unique=True)
    last = peewee.IntegerField(default=0)


class ColumnWord(Record):
    """A header word that the user mapped by hand to a field; proposed again next time."""

    word = text(unique=True)
    field = text()


class SavedFilter(Record):
    """What a list of records shows, kept under a name (``core.lists.Shown``)."""

    listed = TableField()
    name = text()
    shown = JsonField()

    class Meta:
        indexes = ((("listed", "name"), True),)


class ImportedRow(Record):
    """A row of an imported file and what it became: the same row again changes nothing, also after edits.

    Plain ids without references: they may outlive their customer, and are never used twice.
    """

    fingerprint = peewee.BigIntegerField(index=True)
    customer_id = peewee.IntegerField()
    product_id = peewee.IntegerField(null=True)
    purchase_written = text()
    """A purchase date that could not be understood, as written: part of what makes the same product."""


class ImportDoubt(Record):
    """A value that an import could not take over by itself, until somebody has checked it.

    ``record_table`` and ``record_id`` name the customer or the product that it is about; ``field`` is the
    import's name of the field, ``written`` the text word for word.
    """

    customer = link(Customer, backref="import_doubts")
    record_table = TableField()
    record_id = peewee.IntegerField()
    kind = EnumField(ImportDoubtKind)
    field = text()
    written = text()
    row = peewee.IntegerField(null=True)
    """As Excel numbers it; version 0.2 did not keep it."""
    file = text()
    change_set_id = peewee.IntegerField()
    """The import; a plain id, since the set is written last."""
    settled_at = UtcField(null=True)

    class Meta:
        indexes = ((("record_table", "record_id"), False),)


OWN_OFFICE = 1
"""The id of this office among ``KnownOffice``."""


class KnownOffice(Record):
    """This office by its UUID, made once: with it, table and id name a record anywhere in the world."""

    uuid = text(unique=True)


def _set(**options: object) -> peewee.ForeignKeyField:
    """Another set of changes; where that is pruned, nothing is known of it any more."""
    return peewee.ForeignKeyField("self", null=True, backref="+", on_delete="SET NULL", **options)


@forgiving
class ChangeSet(Record):
    """What was done, once per write: its action and the words' parameters say it in any language."""

    at = UtcField(index=True)
    staff_id = peewee.IntegerField(null=True, index=True)
    """Who did it. A plain id: history outlives who made it, where their entry is itself taken back."""
    action = text()
    params = KeptField(default=dict)
    subject_table = TableField()
    subject_id = peewee.IntegerField(null=True)
    actor = EnumField(Actor, default=Actor.PERSON)
    desk = text()
    """Which person's session on which computer wrote it."""
    because_of = _set()
    """The person's set whose consequence this set of the program is: they are taken back together."""
    undoes = _set()
    """The set that this one takes back."""
    took_back = KeptField(list, null=True)
    """Ids of all sets that this one takes back: the one it undoes, and its consequences."""
    undone_by = _set()
    """The set that holds this one undone now; a set without one stands."""
    office = link(KnownOffice, default=OWN_OFFICE)
    """In which office it was done."""

    class Meta:
        indexes = ((("subject_table", "subject_id"), False),)


@forgiving
class ChangeStep(Record):
    """A write inside another one: what it did, to which record."""

    change_set = link(ChangeSet, backref="steps")
    action = text()
    params = KeptField(default=dict)
    subject_table = TableField()
    subject_id = peewee.IntegerField(null=True)

    class Meta:
        indexes = ((("subject_table", "subject_id"), False),)


@forgiving
class ChangeEntry(Record):
    """What one write did to one table: ids created, old values of changed columns, rows deleted."""

    change_set = link(ChangeSet, backref="entries")
    table_name = TableField()
    operation = text()
    """``create``, ``update`` or ``delete``."""
    first_id = peewee.IntegerField()
    last_id = peewee.IntegerField()
    """A run of ids for creations in bulk; otherwise the same as ``first_id``."""
    old_values = KeptField(null=True)
    version = peewee.IntegerField(null=True)
    """The record's version after the write."""
    packed = peewee.BlobField(null=True)
    """The rows of a run that was deleted, compressed (``storage.recording``)."""

    class Meta:
        indexes = ((("table_name", "first_id", "last_id"), False),)


class CustomerIndex(peewee.Model):
    """What lists and search need of a customer, derived and always rebuildable (see ``storage.search``)."""

    customer = peewee.ForeignKeyField(Customer, primary_key=True, backref="+", on_delete="CASCADE")
    text = peewee.TextField()
    """The text that the grams were made of, one line per field."""
    sort_key = peewee.TextField(index=True)
    name_key = peewee.TextField(index=True)
    """The name as an import compares it."""
    phone = peewee.TextField()
    model = peewee.TextField()
    products = peewee.IntegerField()
    last_contact_at = UtcField(null=True, index=True)
    next_contact_at = UtcField(null=True, index=True)
    made_by = peewee.IntegerField(default=0)
    """Which version of the index the grams are of."""

    class Meta:
        database = database
        table_name = Table.CUSTOMER_INDEX


class KnownWord(peewee.Model):
    """How often a word stands in a field that completes while typing; derived (``storage.word_counts``)."""

    field = peewee.TextField()
    """Table and field: ``product.model``."""
    word = peewee.TextField()
    uses = peewee.IntegerField()

    class Meta:
        database = database
        table_name = Table.KNOWN_WORD
        primary_key = peewee.CompositeKey("field", "word")
