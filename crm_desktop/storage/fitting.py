"""Values as they may be stored: typed texts tidied, broken and endless ones and amounts refused."""

from collections.abc import Callable

import peewee

from crm_desktop.core import money, texts
from crm_desktop.core.errors import InvalidFields
from crm_desktop.core.values import ValueDict, Values
from crm_desktop.storage.models.base import Record


def fit(model: type[Record], values: Values) -> ValueDict:
    """Values of a record; raises ``InvalidFields`` for those that cannot be kept, by their columns."""
    typed = {
        name: value
        for name, value in values.items()
        if type(value) is str and isinstance(model._meta.combined.get(name), peewee.TextField)
    }
    if problems := texts.problems(typed) | money.problems(values):
        raise InvalidFields(problems, model._meta.table_name)
    return {**values, **{name: texts.normalise(value) for name, value in typed.items()}}


def column(model: type[Record]) -> Callable[[str], str]:
    """A field's name for either spelling of a link: ``customer`` or ``customer_id``."""
    return lambda name: str(model._meta.combined[name].name)
