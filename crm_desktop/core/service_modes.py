"""What follows the end of a service order, mode by mode (DOMAIN section 1, defaults of the modes)."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from crm_desktop.core.enums import ServiceMode


class Asked(StrEnum):
    """What the callback within 24 hours asks."""

    SERVICE = "service"
    """All that source 004 asks after a service: fault, repair, the technician, conduct, quality."""
    INSTALLATION = "installation"
    """The same without the cause of a fault: there was none."""
    SATISFACTION = "satisfaction"
    """How satisfied the customer is, and nothing about a visit."""


@dataclass(frozen=True, slots=True)
class FollowUp:
    """``asked`` is None where nobody calls within 24 hours; ``greeting`` is the call of the next day."""

    asked: Asked | None = None
    greeting: bool = False


_SERVICE: Final = FollowUp(Asked.SERVICE)
_SATISFACTION: Final = FollowUp(Asked.SATISFACTION)
_GREETING: Final = FollowUp(greeting=True)
_NOTHING: Final = FollowUp()

AFTER: Final[dict[ServiceMode, FollowUp]] = {
    ServiceMode.REPAIR: _SERVICE,
    ServiceMode.MAINTENANCE: _SERVICE,
    ServiceMode.ON_SITE: _SERVICE,
    ServiceMode.IN_SHOP: _SERVICE,
    ServiceMode.DELEGATED: _SERVICE,
    ServiceMode.INSTALLATION: FollowUp(Asked.INSTALLATION, greeting=True),
    ServiceMode.TECHNICAL_GUIDANCE: _SATISFACTION,
    ServiceMode.TRAINING: _SATISFACTION,
    ServiceMode.TESTING: _SATISFACTION,
    ServiceMode.FREIGHT: _GREETING,
    ServiceMode.TRIP: _GREETING,
    ServiceMode.ADVICE: _NOTHING,
    ServiceMode.PAYMENT: _NOTHING,
    ServiceMode.ORDERING: _NOTHING,
    ServiceMode.COMMUNICATION: _NOTHING,
    ServiceMode.RECEPTION: _NOTHING,
    ServiceMode.PROMOTION: _NOTHING,
    ServiceMode.MARKET_RESEARCH: _NOTHING,
    ServiceMode.VISIT: _NOTHING,
}

CALLED: Final = tuple(mode for mode, follow in AFTER.items() if follow.asked is not None)
"""The modes whose end plans a callback within 24 hours."""

GREETED: Final = tuple(mode for mode, follow in AFTER.items() if follow.greeting)
"""The modes whose end plans a greeting call on the next day."""

THANKED: Final = tuple(mode for mode, follow in AFTER.items() if follow != _NOTHING)
"""The modes whose first end is thanked for by letter."""
