"""Which customers a rule may call, as a condition on the customer ``c`` of a query."""

from dataclasses import dataclass

from crm_desktop.core.enums import CustomerStatus, PhoneKind

HAS_NUMBER = f"EXISTS (SELECT 1 FROM phone h WHERE h.customer_id = c.id AND h.kind <> '{PhoneKind.FAX}')"
"""A number of the customer ``c`` or of one of its people that somebody can be called on."""


@dataclass(frozen=True, slots=True)
class Who:
    """All customers, or only those of which all of this is true; None is either way."""

    is_lost: bool | None = None
    may_be_called: bool | None = None
    has_number: bool | None = None
    grades: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    """At least one of them."""
    ids: tuple[int, ...] | None = None

    @property
    def condition(self) -> tuple[str, list[object]]:
        """The text, with the values of its marks."""
        parts, values = ["TRUE"], list[object]()
        for is_true, text in (
            (self.is_lost, f"c.status = '{CustomerStatus.LOST}'"),
            (self.may_be_called, "NOT c.do_not_call"),
            (self.has_number, HAS_NUMBER),
        ):
            if is_true is not None:
                parts.append(text if is_true else f"NOT ({text})")
        for given, text in (
            (self.grades or None, "c.grade IN (?)"),
            (
                self.tags or None,
                "EXISTS (SELECT 1 FROM customer_tag t WHERE t.customer_id = c.id AND t.tag IN (?))",
            ),
            (self.ids, "c.id IN (?)"),
        ):
            if given is not None:
                parts.append(text)
                values.append(given)
        return " AND ".join(parts), values
