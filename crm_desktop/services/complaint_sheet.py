"""Fills the printed complaint form from the record: plain words, ready to be set."""

from crm_desktop import storage
from crm_desktop.core import dates, phones
from crm_desktop.core.enums import CallbackKind, ComplaintState, Justified, LetterKind, Motive, Severity
from crm_desktop.core.errors import NotFound
from crm_desktop.core.forms import Field, FormContent, Section
from crm_desktop.core.money import amount
from crm_desktop.core.words import label, say
from crm_desktop.services import causes
from crm_desktop.services.complaint_clocks import DUE_FIELDS, done_time
from crm_desktop.services.letters import office_details
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
            known = Phone.select().where(Phone.customer == self.customer.id).order_by(Phone.position)
            self.phones = [phones.pretty(each.number, each.extension, language) for each in known.limit(3)]
            self.holds = Hold.select().where(Hold.complaint == complaint.id).count()
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
                & (Callback.source_table == "complaint")
                & (Callback.source_id == self.complaint.id)
            )
            .order_by(Callback.id.desc())
            .first()
        )

    # -- words --------------------------------------------------------------------------------------

    def _field(self, key: str, text: object = "", share: float = 1.0, lines: int = 1, **params: str) -> Field:
        said = say(f"form.{key}", self.language, **params)
        return Field(said, "" if text is None else str(text), share, lines)

    def _section(self, key: str, *rows: tuple[Field, ...]) -> Section:
        return Section(say(f"form.{key}", self.language), rows)

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
            (self._intake(), self._clocks(), self._findings(), self._remedy(), self._afterwards()),
            tuple(say(f"form.sign_{who}", self.language) for who in ("in_charge", "manager", "customer")),
            label(complaint.state, self.language),
        )

    def _intake(self) -> Section:
        complaint, customer = self.complaint, self.customer
        product = ""
        if self.product:
            product = " ".join(part for part in (self.product.model, self.product.serial_number) if part)
        severity = Field(
            say("form.severity", self.language),
            share=1.6,
            choices=tuple((label(each, self.language), each == complaint.severity) for each in Severity),
        )
        motives = Field(
            say("form.motives", self.language),
            share=2.2,
            choices=tuple((label(each, self.language), each.value in complaint.motives) for each in Motive),
        )
        return self._section(
            "intake",
            (
                self._field("received_at", self._moment(complaint.received_at), 1.3),
                self._field("channel", label(complaint.channel, self.language), 0.8),
                self._field("owner", self._person(complaint.owner_id)),
                self._field("in_charge", self._person(complaint.in_charge_id)),
            ),
            (
                self._field("customer", customer.name, 1.6),
                self._field("contact", self.contact.name if self.contact else ""),
                self._field("phones", (", " if self.language == "en" else "，").join(self.phones), 1.5),
            ),
            # Not what kind of person we take the customer for: the customer signs this paper.
            (self._field("address", customer.address),),
            (
                self._field("product", product, 1.6),
                self._field("order", self.order.number if self.order else ""),
                self._field("department", complaint.department),
            ),
            (self._field("subject", complaint.subject, 2.6), severity),
            (self._field("description", complaint.description, lines=2),),
            (motives, self._field("requested_remedy", complaint.requested_remedy, 2)),
        )

    def _clocks(self) -> Section:
        fields = []
        for clock, due_field in DUE_FIELDS.items():
            due = self._moment(getattr(self.complaint, due_field))
            done = self._moment(done_time(self.complaint, clock))
            said = say("form.clock", self.language, due=due, done=done)
            fields.append(self._field(clock, said, lines=2))
        return self._section("clocks", tuple(fields))

    def _findings(self) -> Section:
        complaint = self.complaint
        justified = Field(
            say("form.justified", self.language),
            share=1.8,
            choices=tuple((label(each, self.language), each == complaint.justified) for each in Justified),
        )
        rejected = complaint.state == ComplaintState.REJECTED
        return self._section(
            "findings",
            (self._field("findings_text", complaint.findings, lines=2),),
            *([(self._field("rejection_reason", complaint.rejection_reason),)] if rejected else []),
            (justified, self._field("cause", self.cause, 1.8)),
            (
                self._field("root_cause", complaint.root_cause, 2),
                self._field("responsible_department", complaint.responsible_department),
                self._field("responsible_staff", self._person(complaint.responsible_staff_id), 0.8),
            ),
        )

    def _remedy(self) -> Section:
        complaint = self.complaint
        given = amount(complaint.compensation_fen) if complaint.compensation_fen else ""
        rows = [
            (self._field("solution", complaint.proposed_solution, lines=2),),
            (
                self._field("customer_answer", complaint.customer_answer, 2),
                self._field("customer_told", self._moment(complaint.customer_told_at)),
            ),
        ]
        # Without actions, an empty line to be filled in by hand.
        for action in self.actions or (None,):
            rows.append(self._action(action))
        letter = f"{self.letter.number} {label(self.letter.state, self.language)}" if self.letter else ""
        rows.append(
            (
                self._field("compensation", complaint.compensation_kind, 1.6),
                self._field("compensation_value", given, 0.9),
                self._field("approved_by", self._person(complaint.compensation_approved_by_id), 0.8),
                self._field("letter", letter, 1.3),
            )
        )
        return self._section("remedy", *rows)

    def _action(self, action: ComplaintAction | None) -> tuple[Field, ...]:
        what = f"{label(action.kind, self.language)}　{action.what}" if action else ""
        due = dates.say_date(action.due, self.language) if action and action.due else ""
        return (
            self._field("action", what, 2.6),
            self._field("action_owner", self._person(action.owner_id) if action else "", 0.8),
            self._field("action_due", due, 0.9),
            self._field("action_done", self._moment(action.done_at) if action else "", 1.1),
        )

    def _afterwards(self) -> Section:
        complaint, after = self.complaint, self.callback
        satisfaction = complaint.satisfaction or (after.satisfaction if after else None)
        called = ""
        if after:
            called = f"{self._moment(after.done_at or after.due_at)} {label(after.state, self.language)}"
        return self._section(
            "afterwards",
            (
                self._field("callback", called, 1.6),
                self._field("satisfaction", f"{satisfaction} / 5" if satisfaction else ""),
                self._field("reopened", complaint.times_reopened or ""),
                self._field("held", self.holds or ""),
            ),
            (self._field("lesson", complaint.lesson),),
        )
