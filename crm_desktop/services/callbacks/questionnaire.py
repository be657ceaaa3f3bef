"""The questionnaires of callbacks: which questions a kind of call asks, and the slugs of their answers.

``Callback.answers`` maps these slugs to what the customer said; a question without an answer is left out:

- ``fault_cause``: text, ``repair_state``: a ``RepairState`` slug, ``technician_came``: text as the customer
  put it (source 004);
- ``conduct``: list of the slugs in ``CONDUCT`` that were kept to on site (source 004). An empty list means
  none of them; the key is missing where nobody asked;
- each of ``DIMENSIONS``: 1 to 5, the five dimensions of service quality (source 002).

Satisfaction, suggestions and next step have columns of their own.
"""

from typing import Any, Final

from crm_desktop.core import service_modes
from crm_desktop.core.enums import CallbackKind, RepairState, ServiceMode
from crm_desktop.core.errors import InvalidFields, Problem
from crm_desktop.core.service_modes import Asked
from crm_desktop.core.values import ValueDict, Values

DIMENSIONS: Final = ("tangibles", "empathy", "expertise", "responsiveness", "reliability")
CONDUCT: Final = ("work_clothes", "shoe_covers", "rubbish_taken", "on_time")

VISIT: Final = ("fault_cause", "repair_state", "technician_came", "conduct")
"""What is asked only where a technician was sent."""

_AFTER_SERVICE: Final[dict[Asked | None, tuple[str, ...]]] = {
    Asked.SERVICE: (*VISIT, *DIMENSIONS),
    Asked.INSTALLATION: (*VISIT[1:], *DIMENSIONS),
    Asked.SATISFACTION: (),
    None: (),
}
_RATED: Final = frozenset(
    {
        CallbackKind.AFTER_SERVICE,
        CallbackKind.AFTER_COMPLAINT,
        CallbackKind.VISIT,
        CallbackKind.MANAGER_VISIT,
        CallbackKind.USAGE,
    }
)
DISSATISFIED: Final = 2
"""Up to this satisfaction a complaint is offered, and a complaint goes back to investigating."""


def questions(kind: CallbackKind, mode: ServiceMode | None = None) -> tuple[str, ...]:
    """The slugs that a callback of this kind asks for, in the order of the form.

    After a service it depends on the order's ``mode``; without one (planned by hand) all is asked.
    """
    if kind == CallbackKind.AFTER_COMPLAINT:
        return DIMENSIONS
    if kind != CallbackKind.AFTER_SERVICE:
        return ()
    return _AFTER_SERVICE[Asked.SERVICE if mode is None else service_modes.AFTER[mode].asked]


def needs_satisfaction(kind: CallbackKind) -> bool:
    """Whether it cannot be finished without a satisfaction: not for a birthday wish or a reminder."""
    return kind in _RATED


def is_dissatisfied(satisfaction: int | None) -> bool:
    return satisfaction is not None and satisfaction <= DISSATISFIED


def checked(kind: CallbackKind, answers: Values, satisfaction: int | None) -> ValueDict:
    """The answers as they are kept: texts stripped, empty ones left out.

    Raises ``InvalidFields`` by slug (and ``satisfaction``); ``ValueError`` for a slug nobody asks.
    """
    problems: dict[str, Problem] = {}
    if satisfaction is None and needs_satisfaction(kind):
        problems["satisfaction"] = "error.satisfaction_missing"
    if satisfaction is not None and satisfaction not in range(1, 6):
        problems["satisfaction"] = "error.satisfaction_missing"
    kept: ValueDict = {}
    for slug, answer in answers.items():
        if slug not in (*VISIT, *DIMENSIONS):
            raise ValueError(f"no such question: {slug}")
        value = answer.strip() if isinstance(answer, str) else answer
        if value is None or value == "":
            continue
        if slug in DIMENSIONS and value not in range(1, 6):
            problems[slug] = "error.dimension_range"
        kept[slug] = _kept(slug, value)
    if problems:
        raise InvalidFields(problems)
    return kept


def _kept(slug: str, value: Any) -> Any:
    if slug == "conduct":
        unknown = set(value) - set(CONDUCT)
        if unknown:
            raise ValueError(f"no such conduct: {sorted(unknown)}")
        return [each for each in CONDUCT if each in value]
    if slug == "repair_state":
        return RepairState(value).value
    return value
