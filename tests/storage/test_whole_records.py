"""Questions for whole records: their SQL is put together once, and is what Peewee makes of them."""

import peewee
import pytest

from crm_desktop import storage
from crm_desktop.storage.models import MODELS, Callback, Customer, Product


def plainly(model):
    """The same question as Peewee puts it."""
    return peewee.ModelSelect(model, model._meta.sorted_fields, is_default=True)


SHAPES = {
    "all": lambda select: select(Customer),
    "some": lambda select: select(Customer).where(Customer.name == "王建国").order_by(Customer.id).limit(3),
    "joined": lambda select: select(Callback).join(Customer, on=Callback.customer).where(Customer.name != ""),
    "inner": lambda select: select(Callback).where(Callback.customer.in_(select(Customer))),
    "source": lambda select: peewee.Select([select(Customer).alias("each")], [peewee.SQL("each.name")]),
    "either": lambda select: select(Product) | select(Product).where(Product.id > 3),
    "count of": lambda select: select(Customer).select(peewee.fn.COUNT(Customer.id)),
    "with more": lambda select: select(Customer).select_extend(peewee.Value(1).alias("one")),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_of_a_question_is_what_peewee_makes_of_it(shape, empty_office):
    ask = SHAPES[shape]
    assert ask(lambda model: model.select()).sql() == ask(plainly).sql()


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.table_name)
def test_so_is_that_for_every_kind_of_record(model, empty_office):
    assert model.select().sql() == plainly(model).sql()


def test_a_record_that_is_not_there_is_said_so(empty_office):
    with storage.reading(), pytest.raises(Customer.DoesNotExist):
        Customer.get_by_id(4711)
