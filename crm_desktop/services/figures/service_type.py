"""The office's service type after source 000: how strong its procedure and its personal side are."""

from collections.abc import Mapping
from typing import Any

from crm_desktop.services.figures.base import Figure, Unit, mean

STRONG = 0.6

EXCELLENT, BY_THE_BOOK, FRIENDLY, INDIFFERENT = "excellent", "by_the_book", "friendly", "indifferent"


def procedure_score(*rates: float | None) -> float | None:
    """The mean of the callback on-time, answered-in-time and appointments-kept rates that are not n/a."""
    return mean(rate for rate in rates if rate is not None)


def personal_score(empathy: float | None, responsiveness: float | None) -> float | None:
    """The mean of two means of 1-5 brought to 0-1; n/a where one of them is."""
    if empathy is None or responsiveness is None:
        return None
    return ((empathy + responsiveness) / 2 - 1) / 4


def service_type(procedure: float | None, personal: float | None) -> str | None:
    if procedure is None or personal is None:
        return None
    strong = (at_least(procedure), at_least(personal))
    return {
        (True, True): EXCELLENT,
        (True, False): BY_THE_BOOK,
        (False, True): FRIENDLY,
        (False, False): INDIFFERENT,
    }[strong]


def at_least(score: float) -> bool:
    """Strong from 0.6 on; 3.4 of 5 is exactly that, which binary fractions would miss."""
    return round(score, 9) >= STRONG


def figures(values: Mapping[str, Any]) -> tuple[Figure, ...]:
    """From the values of the figures named here, by their keys."""
    procedure = procedure_score(
        values["callbacks.on_time_rate"],
        values["complaints.answered_in_time_rate"],
        values["service.appointments_kept_rate"],
    )
    personal = personal_score(values["satisfaction.empathy"], values["satisfaction.responsiveness"])
    return (
        Figure("type.procedure", procedure, Unit.SCORE, better="up"),
        Figure("type.personal", personal, Unit.SCORE, better="up"),
        Figure("type.type", service_type(procedure, personal), Unit.WORD, words="service_type"),
    )
