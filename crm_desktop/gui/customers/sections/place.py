"""What a section of the card is given besides the customer: what can be done, and what it may remember."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtWidgets import QWidget

from crm_desktop.core.values import ValueDict
from crm_desktop.gui.customers.actions import Actions
from crm_desktop.services.customers.card import Card


@dataclass(frozen=True, slots=True)
class CardPlace:
    """Where sections stand: the card they belong to (``owner``) and the doings of its page (``act``)."""

    owner: QWidget
    act: Actions
    kept: ValueDict = field(default_factory=dict)
    """What sections remember of how they were left, as long as the same customer is shown."""


Make = Callable[[Card, CardPlace], QWidget | None]
"""Makes a section of a customer; None where there is nothing to show."""
