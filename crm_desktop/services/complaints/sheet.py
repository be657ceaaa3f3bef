"""Fills the printed complaint form from the record: plain words, ready to be set."""

from collections.abc import Collection
from enum import StrEnum

from crm_desktop import storage
from crm_desktop.core import clock, countries, dates, deadlines, phones
from crm_desktop.core.enums import (
    CallbackKind,
    ComplaintState,
    Justified,
    LetterKind,
    Motive,
    PhoneKind,
    Severity,
)
from crm_desktop.core.errors import NotFound
from crm_desktop.core.forms import Field, FormContent, Section
from crm_desktop.core.money import amount
from crm_desktop.core.name_parts import name_on_paper
from crm_desktop.core.tables import Table
from crm_desktop.core.words import has, label, say
from crm_desktop.services.complaints import causes
from crm_desktop.services.complaints.clocks import ClockState, clocks
from crm_desktop.services.letters.letters import office_details
from crm_desktop.storage.models import (
    Callback,
    Cause,
    Complaint,
    ComplaintAction,
    ContactPerson,
    Customer,
    Hold,
    Letter,
    Phone,
    Product,
    ServiceOrder,
    Staff,
)


def form(complaint_id: int, language: str) -> FormContent:
    """The complaint form of one complaint; what is not known yet is an empty box. Raises ``NotFound``."""
    return _Sheet(complaint_id, language).content()


class _Sheet:
    """One complaint with what the form needs of it, fetched at once."""

    def __init__(self, complaint_id: int, language: str) -> None:
        self.language = language
        self.office = office_details()
        with storage.reading():
            complaint = Complaint.by_id(complaint_id)
            if complaint is None:
                raise NotFound("error.not_found")
            self.complaint: Complaint = complaint
            self.staff = {person.id: person.name for person in Staff.select()}
            self.customer = Customer.get_by_id(complaint.customer_id)
            self.contact = ContactPerson.by_id(complaint.contact_id)
            self.product = Product.by_id(complaint.product_id)
            self.order = ServiceOrder.by_id(complaint.order_id)
            cause = Cause.by_id(complaint.cause_id)
            self.cause = causes.cause_name(cause, language) if cause else ""
            called = Phone.select().where(Phone.customer == self.customer.id, Phone.kind != PhoneKind.FAX)
            known = called.order_by(Phone.position)
            here = countries.here()
            self.phones = [
                phones.pretty(each.number, each.extension, language=language, country=here)
                for each in known.limit(3)
            ]
            self.holds = list(Hold.select().where(Hold.complaint == complaint.id))
            self.actions = list(
                ComplaintAction.select()
                .where(ComplaintAction.complaint == complaint.id)
                .order_by(ComplaintAction.id)
            )
            self.letter = self._last_letter()
            self.callback = self._after_callback()

    def _last_letter(self) -> Letter | None:
        return (
            Letter.select()
            .where((Letter.complaint == self.complaint.id) & (Letter.kind == LetterKind.COMPLAINT_REPLY))
            .order_by(Letter.id.desc())
            .first()
        )

    def _after_callback(self) -> Callback | None:
        return (
            Callback.select()
            .where(
                (Callback.kind == CallbackKind.AFTER_COMPLAINT)
                & (Callback.source_table == Table.COMPLAINT)
                & (Callback.source_id == self.complaint.id)
            )
            .order_by(Callback.id.desc())
            .first()
        )

    # -- words --------------------------------------------------------------------------------------

    def _field(self, name: str, text: object = "", share: float = 1.0, lines: int = 1) -> Field:
        """A box under the word that the screen has for the field; what only the paper shows is `form.…`."""
        key = f"complaint_field.{name}"
        said = say(key if has(key) else f"form.{name}", self.language)
        return Field(said, "" if text is None else str(text), share, lines)

    def _choices(self, name: str, kinds: type[StrEnum], chosen: Collection[StrEnum], share: float) -> Field:
        choices = tuple((label(each, self.language), each in chosen) for each in kinds)
        return Field(say(f"complaint_field.{name}", self.language), share=share, choices=choices)

    def _section(self, name: str, *rows: tuple[Field, ...]) -> Section:
        return Section(say(f"complaint_section.{name}", self.language), rows)

    def _moment(self, value: object) -> str:
        return dates.say_datetime(value, self.language) if value else ""  # type: ignore[arg-type]

    def _person(self, staff_id: int | None) -> str:
        return self.staff.get(staff_id, "") if staff_id is not None else ""

    def content(self) -> FormContent:
        complaint = self.complaint
        return FormContent(
            say("form.complaint", self.language),
            complaint.number,
            self.office,
            (self._said(), self._found(), self._done(), self._clocks()),
            tuple(say(f"form.sign_{who}", self.language) for who in ("in_charge", "manager", "customer")),
            label(complaint.state, self.language),
        )

    def _said(self) -> Section:
        complaint, customer = self.complaint, self.customer
        product = ""
        if self.product:
            product = " ".join(part for part in (self.product.model, self.product.serial_number) if part)
        wanted = [Motive(each) for each in complaint.motives]
        return self._section(
            "said",
            (
                self._field("received_at", self._moment(complaint.received_at), 1.3),
                self._field("channel", label(complaint.channel, self.language), 0.8),
                self._field("owner", self._person(complaint.owner_id)),
                self._field("in_charge", self._person(complaint.in_charge_id)),
            ),
            (
                self._field("customer", name_on_paper(customer.name, customer.kind), 1.6),
                self._field("contact", name_on_paper(self.contact.name) if self.contact else ""),
                self._field("phones", (", " if self.language == "en" else "，").join(self.phones), 1.5),
            ),
            # Not what kind of person we take the customer for: the customer signs this paper.
            (self._field("address", customer.address),),
            (
                self._field("product", product, 1.6),
                self._field("order", self.order.number if self.order else ""),
                self._field("department", complaint.department),
            ),
            (
                self._field("subject", complaint.subject, 2.6),
                self._choices("severity", Severity, [complaint.severity], 1.6),
            ),
            (self._field("description", complaint.description, lines=2),),
            (
                self._choices("motives", Motive, wanted, 2.2),
                self._field("requested_remedy", complaint.requested_remedy, 2),
            ),
        )

    def _found(self) -> Section:
        complaint = self.complaint
        rejected = complaint.state == ComplaintState.REJECTED
        return self._section(
            "found",
            (self._field("findings", complaint.findings, lines=2),),
            *([(self._field("rejection_reason", complaint.rejection_reason),)] if rejected else []),
            (
                self._choices("justified", Justified, [complaint.justified], 1.8),
                self._field("cause", self.cause, 1.8),
            ),
            (
                self._field("root_cause", complaint.root_cause, 2),
                self._field("responsible_department", complaint.responsible_department),
                self._field("responsible_staff", self._person(complaint.responsible_staff_id), 0.8),
            ),
        )

    def _done(self) -> Section:
        complaint, after = self.complaint, self.callback
        given = amount(complaint.compensation_fen) if complaint.compensation_fen else ""
        told = say("complaint_step.tell_result", self.language)
        letter = f"{self.letter.number} {label(self.letter.state, self.language)}" if self.letter else ""
        called = ""
        if after:
            called = f"{self._moment(after.done_at or after.due_at)} {label(after.state, self.language)}"
        satisfaction = complaint.satisfaction or (after.satisfaction if after else None)
        marks = say("form.satisfaction_of_5", self.language, n=satisfaction) if satisfaction else ""
        return self._section(
            "done",
            (self._field("proposed_solution", complaint.proposed_solution, lines=2),),
            (self._field("message_to_customer", complaint.message_to_customer, lines=2),),
            (
                self._field("customer_answer", complaint.customer_answer, 2),
                Field(told, self._moment(complaint.customer_told_at)),
            ),
            # Without actions, an empty line to be filled in by hand.
            *(self._action(action) for action in self.actions or (None,)),
            (
                self._field("compensation_kind", complaint.compensation_kind, 1.6),
                self._field("compensation_fen", given, 0.9),
                self._field(
                    "compensation_approved_by", self._person(complaint.compensation_approved_by_id), 0.8
                ),
                self._field("letter", letter, 1.3),
            ),
            (
                self._field("callback", called, 1.6),
                self._field("satisfaction", marks),
                self._field("lesson", complaint.lesson, 2),
            ),
        )

    def _action(self, action: ComplaintAction | None) -> tuple[Field, ...]:
        what = f"{label(action.kind, self.language)}　{action.what}" if action else ""
        due = dates.say_date(action.due, self.language) if action and action.due else ""
        return (
            self._field("what", what, 2.6),
            self._field("action_owner", self._person(action.owner_id) if action else "", 0.8),
            self._field("due", due, 0.9),
            self._field("action_done", self._moment(action.done_at) if action else "", 1.1),
        )

    def _clocks(self) -> Section:
        states = clocks(self.complaint, self.holds)
        waited = deadlines.held(
            self.complaint.received_at, [(hold.start, hold.end) for hold in self.holds], clock.now()
        )
        held = ""
        if self.holds:
            span = dates.say_span(waited, self.language)
            held = say("form.held", self.language, span=span, n=len(self.holds))
        return Section(
            say("form.clocks", self.language),
            (
                *([tuple(self._clock(state) for state in states)] if states else []),  # none of a duplicate
                (
                    Field(label(ComplaintState.WAITING, self.language), held),
                    self._field("reopened", self.complaint.times_reopened or ""),
                ),
            ),
        )

    def _clock(self, state: ClockState) -> Field:
        params = {"due": self._moment(state.due_at), "done": self._moment(state.term.done_at)}
        if state.took is None:
            said = say("form.clock", self.language, **params)
        else:
            said = say("form.clock_done", self.language, took=state.text(self.language), **params)
        return Field(label(state.which, self.language), said, lines=2)
