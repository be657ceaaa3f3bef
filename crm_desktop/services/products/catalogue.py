"""Models as a catalogue: what a new product of one gets, and which names mean the same one."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple

from crm_desktop import storage
from crm_desktop.core import dates, odometer, texts
from crm_desktop.core.errors import InvalidFields, NotFound, Problem
from crm_desktop.core.folding import fold
from crm_desktop.core.model_names import key
from crm_desktop.core.tables import Table
from crm_desktop.core.values import ValueDict, Values
from crm_desktop.storage.models import CatalogueModel, Product
from crm_desktop.storage.queries import words

_LIMITS: Final = {
    "warranty_months": 600,
    "maintenance_months": 120,
    "maintenance_km": odometer.MOST_KM,
    "design_life_years": 200,
}
"""The most that each number may be."""


class ModelRow(NamedTuple):
    """A model of the list: one of the catalogue, or one that only products name (``model`` is None)."""

    id: int
    """Its place among the rows."""
    name: str
    products: int
    model: CatalogueModel | None
    alike: tuple[str, ...]
    """Other names in the list that differ from it in spaces, dashes, width or case only."""


def model_rows(query: str = "") -> list[ModelRow]:
    """The models of the catalogue and those that products name, by name; of a query, those that have it."""
    with storage.reading():
        kept = {model.name: model for model in CatalogueModel.select()}
        uses = {use.word: use.uses for use in words.uses_of(Table.PRODUCT, "model")}
    names = sorted({*kept, *uses}, key=lambda name: (key(name), name))
    alike: defaultdict[str, list[str]] = defaultdict(list)
    for name in names:
        alike[key(name)].append(name)
    wanted = [fold(word) for word in query.split()]
    found: list[ModelRow] = []
    for name in names:
        model = kept.get(name)
        text = fold(f"{name}\n{model.other_names}\n{model.maker}" if model is not None else name)
        if all(word in text or key(word) in key(name) for word in wanted):
            others = tuple(other for other in alike[key(name)] if other != name)
            found.append(ModelRow(len(found) + 1, name, uses.get(name, 0), model, others))
    return found


def get(model_id: int) -> CatalogueModel:
    """A model of the catalogue; raises ``NotFound``."""
    with storage.reading():
        model = CatalogueModel.by_id(model_id)
        if model is None:
            raise NotFound("error.not_found")
        return model


def save(model_id: int | None, values: Values, *, version: int | None = None) -> int:
    """Enter a model or change one; products of its former name and of its other names follow. Returns its id.

    Raises ``InvalidFields``, ``Conflict``, ``NotFound``.
    """
    values = {name: value.strip() if isinstance(value, str) else value for name, value in values.items()}
    with storage.write("catalogue_model.added" if model_id is None else "catalogue_model.changed") as change:
        if model_id is None:
            _check({"name": "", **values}, None)
            model = change.insert(CatalogueModel, **values)
            others = set(model.other_names.splitlines())
        else:
            model = change.get(CatalogueModel, model_id, version)
            _check({**model.__data__, **values}, model_id)
            before, known = model.name, model.other_names.splitlines()
            change.update(model, **values)
            others = {*model.other_names.splitlines()} - {*known}
            if model.name != before:
                others.add(before)
                change.update(model, other_names=_with_names(model, [before]))
        if others:
            _rename_products(change, sorted(others), model.name)
        change.subject = model
        change.params["name"] = model.name
        return int(model.id)


def _check(values: Values, model_id: int | None) -> None:
    problems: dict[str, Problem] = {}
    if not values["name"]:
        problems["name"] = "error.required"
    names = {model.name for model in CatalogueModel.select() if model.id != model_id}
    if values["name"] in names:
        problems["name"] = "error.model_known"
    if not names.isdisjoint((values.get("other_names") or "").splitlines()):
        problems["other_names"] = "error.model_known"
    for name, most in _LIMITS.items():
        number = values.get(name)
        if number is not None and not 1 <= number <= most:
            problems[name] = ("error.number_range", {"low": 1, "high": f"{most:,}"})
    if problems:
        raise InvalidFields(problems, Table.CATALOGUE_MODEL)


def delete(model_id: int, *, version: int | None = None) -> None:
    """Take a model out of the catalogue; its products stay as they are. ``NotFound``, ``Conflict``."""
    with storage.write("catalogue_model.deleted") as change:
        change.subject = model = change.get(CatalogueModel, model_id, version)
        change.params["name"] = model.name
        change.delete(model)


def nothing_goes_along(model_id: int) -> dict[Table, int]:
    """Products only name their model; ``NotFound``."""
    get(model_id)
    return {}


def merge(names: Sequence[str], into: str) -> int:
    """Let all products of these names have the one name from now on, what is imported too; how many did.

    What the catalogue says of the model is kept, and completed by what it said of the others.
    """
    others = [name for name in dict.fromkeys(names) if name != into]
    with storage.write("catalogue_model.merged", name=into, others=" / ".join(others)) as change:
        kept = CatalogueModel.get_or_none(CatalogueModel.name == into)
        gone = list(
            CatalogueModel.select().where(CatalogueModel.name.in_(others)).order_by(CatalogueModel.id)
        )
        if kept is None:
            kept = change.insert(CatalogueModel, name=into)
        values: ValueDict = {"other_names": _with_names(kept, others, gone)}
        for name in ("maker", "remarks", *_LIMITS):
            known = [getattr(model, name) for model in (kept, *gone)]
            values[name] = next(filter(None, known), known[0])
        for model in gone:
            change.delete(model)
        change.update(kept, **values)
        change.subject = kept
        count = _rename_products(change, others, into)
        change.params["count"] = count
        return count


def _with_names(model: CatalogueModel, others: Iterable[str], gone: Iterable[CatalogueModel] = ()) -> str:
    """The other names of a model with these and those of the models that it takes in."""
    lines = [*model.other_names.splitlines(), *others]
    for each in gone:
        lines += each.other_names.splitlines()
    return "\n".join(dict.fromkeys(line for line in lines if line and line != model.name))


def _rename_products(change: storage.Change, names: Sequence[str], name: str) -> int:
    ids = [row[0] for row in Product.select(Product.id).where(Product.model.in_(names)).tuples()]
    return change.update_many(Product, {product_id: {"model": name} for product_id in ids})


def names() -> list[str]:
    """The names of the catalogue; inside ``reading()``."""
    return [
        row[0] for row in CatalogueModel.select(CatalogueModel.name).order_by(CatalogueModel.name).tuples()
    ]


# -- what a product of a model gets ---------------------------------------------------------------------


def spellings() -> Mapping[str, str]:
    """Names that were merged, each with the name of its model; inside ``reading()`` or a write."""
    models = list(CatalogueModel.select())
    names = {model.name for model in models}
    return {
        other: model.name
        for model in models
        for other in model.other_names.splitlines()
        if other not in names
    }


def named(name: str) -> str:
    """What a product is called whose model is called so; inside ``reading()`` or a write."""
    return spellings().get(name, name)


def known_as(name: str) -> CatalogueModel | None:
    """The model of the catalogue that a name means, in whichever spelling; None for one it does not have."""
    wanted = texts.line(name)
    if not wanted:
        return None
    with storage.reading():
        models = list(CatalogueModel.select())
    exact = [model for model in models if wanted in (model.name, *model.other_names.splitlines())]
    found = exact or [model for model in models if key(model.name) == key(wanted)]
    return found[0] if found else None


def defaults_of(name: str, values: Values) -> ValueDict:
    """What a product gets whose model is called so (``defaults``); nothing where the catalogue has it not."""
    model = known_as(name)
    return defaults(model, values) if model is not None else {}


def defaults(model: CatalogueModel, values: Values) -> ValueDict:
    """What a product of a model gets where nothing was typed, from what is known of it.

    The warranty runs from the purchase (or installation), the design life from the installation.
    """
    bought: date | None = values.get("purchase_date") or values.get("install_date")
    installed: date | None = values.get("install_date") or values.get("purchase_date")
    found: ValueDict = {}
    if model.maintenance_months:
        found["maintenance_months"] = model.maintenance_months
    if model.maintenance_km:
        found["maintenance_km"] = model.maintenance_km
    if model.warranty_months and bought:
        found["warranty_until"] = dates.add_months(bought, model.warranty_months)
    if model.design_life_years and installed:
        found["design_life_until"] = dates.add_months(installed, 12 * model.design_life_years)
    return found
