"""The tree of causes of complaints: those of sources 002 and 003, and what the office adds to it."""

from dataclasses import dataclass

from crm_desktop import storage
from crm_desktop.core.errors import InvalidFields, NotFound
from crm_desktop.core.words import say
from crm_desktop.storage import Change
from crm_desktop.storage.models import Cause

DEFAULTS: dict[str, tuple[str, ...]] = {
    "value": ("poor_quality", "below_expectation", "not_worth_price"),
    "system": ("slow_service", "untidy_premises", "poor_range", "bad_location"),
    "staff": ("impolite", "not_knowledgeable", "appearance"),
    "other": ("repair", "customer", "staff_error", "policy", "yardstick", "expectation"),
}
"""Group to its causes; the slug of a cause is ``group.cause``, its words are under ``cause.<slug>``."""


@dataclass(frozen=True, slots=True)
class CauseNode:
    """One cause with the ids from its group down to itself, and its name in one language."""

    id: int
    parent_id: int | None
    path: tuple[int, ...]
    name: str
    full_name: str
    """``System › Slow service``"""
    active: bool
    built_in: bool

    @property
    def is_group(self) -> bool:
        return self.parent_id is None


def ensure_defaults(change: Change) -> None:
    """Put in the built-in causes that are not there yet; called when an office is set up."""
    present = {cause.slug: cause for cause in Cause.select().where(Cause.slug.is_null(False))}
    for position, (group, slugs) in enumerate(DEFAULTS.items()):
        parent = present.get(group) or change.insert(Cause, slug=group, position=position)
        for place, slug in enumerate(slugs):
            if f"{group}.{slug}" not in present:
                change.insert(Cause, parent=parent, slug=f"{group}.{slug}", position=place)


def lack_defaults() -> bool:
    """Whether a built-in cause is missing."""
    wanted = {*DEFAULTS, *(f"{group}.{slug}" for group, slugs in DEFAULTS.items() for slug in slugs)}
    return not wanted <= set(ids_by_slug())


def ids_by_slug() -> dict[str, int]:
    """The built-in causes: slug such as ``system.slow_service`` to id."""
    with storage.reading():
        return {cause.slug: cause.id for cause in Cause.select().where(Cause.slug.is_null(False))}


def cause_name(cause: Cause, language: str) -> str:
    """The user's name for it, or the built-in one in ``language``."""
    return cause.name or say(f"cause.{cause.slug}", language)


def tree(language: str) -> list[CauseNode]:
    """All causes depth first: groups, their causes, what the office put under them."""
    with storage.reading():
        causes = list(Cause.select().order_by(Cause.position, Cause.id))
    children: dict[int | None, list[Cause]] = {}
    for cause in causes:
        children.setdefault(cause.parent_id, []).append(cause)
    nodes: list[CauseNode] = []

    def walk(parent_id: int | None, path: tuple[int, ...], names: tuple[str, ...]) -> None:
        for cause in children.get(parent_id, ()):
            if not cause.active:
                continue
            here = (*path, int(cause.id))
            name = cause_name(cause, language)
            full = " › ".join((*names, name))
            nodes.append(
                CauseNode(cause.id, parent_id, here, name, full, cause.active, cause.slug is not None)
            )
            walk(cause.id, here, (*names, name))

    walk(None, (), ())
    return nodes


def full_name(cause_id: int | None, language: str) -> str:
    """``System › Slow service › No new appointment``; empty for no cause."""
    if cause_id is None:
        return ""
    with storage.reading():
        names: list[str] = []
        cause = Cause.by_id(cause_id)
        while cause is not None:
            names.insert(0, cause_name(cause, language))
            cause = Cause.by_id(cause.parent_id) if cause.parent_id else None
    return " › ".join(names)


def add(name: str, parent_id: int | None) -> int:
    """A cause of the office's own under a group or another cause; ``InvalidFields`` (``name``)."""
    name = name.strip()
    if not name:
        raise InvalidFields({"name": "complaint.error.cause_name"})
    with storage.write("cause.added", name=name) as change:
        same_place = Cause.parent.is_null() if parent_id is None else Cause.parent == parent_id
        siblings = list(Cause.select().where(same_place))
        if parent_id is not None and Cause.by_id(parent_id) is None:
            raise NotFound("error.not_found")
        taken = {cause_name(sibling, language) for sibling in siblings for language in ("zh_CN", "en")}
        if name in taken:
            raise InvalidFields({"name": "complaint.error.cause_exists"})
        position = max((sibling.position for sibling in siblings), default=-1) + 1
        return change.insert(Cause, parent=parent_id, name=name, position=position).id
