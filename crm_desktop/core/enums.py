"""The closed sets of the domain; each value is the slug that is stored and that the command line shows."""

from enum import StrEnum
from typing import Final


class Calendar(StrEnum):
    SOLAR = "solar"
    LUNAR = "lunar"


class Grade(StrEnum):
    A = "A"
    B = "B"
    C = "C"


class CustomerKind(StrEnum):
    PERSON = "person"
    COMPANY = "company"


class CustomerStatus(StrEnum):
    ACTIVE = "active"
    LOST = "lost"
    WON_BACK = "won_back"


class Gender(StrEnum):
    FEMALE = "female"
    MALE = "male"


class PhoneKind(StrEnum):
    MOBILE = "mobile"
    LANDLINE = "landline"
    FAX = "fax"
    OTHER = "other"


class FamilyRelation(StrEnum):
    """What a relative is to a customer."""

    SPOUSE = "spouse"
    PARENT = "parent"
    CHILD = "child"
    SIBLING = "sibling"
    GRANDPARENT = "grandparent"
    GRANDCHILD = "grandchild"
    RELATIVE = "relative"

    @property
    def other_way(self) -> "FamilyRelation":
        """What the customer is to that relative."""
        return _OTHER_WAY.get(self, self)


_OTHER_WAY = {
    FamilyRelation.PARENT: FamilyRelation.CHILD,
    FamilyRelation.CHILD: FamilyRelation.PARENT,
    FamilyRelation.GRANDPARENT: FamilyRelation.GRANDCHILD,
    FamilyRelation.GRANDCHILD: FamilyRelation.GRANDPARENT,
}


class StaffRole(StrEnum):
    MANAGER = "manager"
    AGENT = "agent"
    TECHNICIAN = "technician"


class ProductStatus(StrEnum):
    IN_USE = "in_use"
    REPLACED = "replaced"
    SCRAPPED = "scrapped"
    TRANSFERRED = "transferred"


class ServiceMode(StrEnum):
    """The fourteen service modes of source 004, what a technician is sent for, and a trip, over on its last
    day."""

    ON_SITE = "on_site"
    IN_SHOP = "in_shop"
    DELEGATED = "delegated"
    ADVICE = "advice"
    PROMOTION = "promotion"
    MARKET_RESEARCH = "market_research"
    TECHNICAL_GUIDANCE = "technical_guidance"
    FREIGHT = "freight"
    PAYMENT = "payment"
    ORDERING = "ordering"
    COMMUNICATION = "communication"
    RECEPTION = "reception"
    TESTING = "testing"
    VISIT = "visit"
    INSTALLATION = "installation"
    MAINTENANCE = "maintenance"
    REPAIR = "repair"
    TRAINING = "training"
    TRIP = "trip"


class FaultSource(StrEnum):
    CLIMATE = "climate"
    INSTALLATION = "installation"
    USER_OPERATION = "user_operation"
    PRODUCT_QUALITY = "product_quality"


class RepairState(StrEnum):
    REPAIRED = "repaired"
    PARTLY = "partly"
    NOT_REPAIRED = "not_repaired"
    REPLACED = "replaced"
    NO_FAULT = "no_fault"


class Guarantee(StrEnum):
    """The three guarantees (san bao): free repair, replacement, refund."""

    REPAIR = "repair"
    REPLACE = "replace"
    REFUND = "refund"


class CallbackState(StrEnum):
    PLANNED = "planned"
    DONE = "done"
    CANCELLED = "cancelled"


class CancelReason(StrEnum):
    """Why a callback is cancelled: what the program found, or a person's own words."""

    BY_HAND = "by_hand"
    """Somebody's reason, in the words kept beside it."""
    REFUSED = "refused"
    GIVEN_UP = "given_up"
    MAINTAINED = "maintained"
    DO_NOT_CALL = "do_not_call"
    LOST = "lost"
    WON_BACK = "won_back"
    NO_NUMBER = "no_number"
    NO_CALL = "no_call"
    """A line without a number that somebody settled: nobody calls this time."""
    RULE_OFF = "rule_off"
    UNDONE = "undone"


TAKEN_BACK: Final = (
    CancelReason.UNDONE,
    CancelReason.DO_NOT_CALL,
    CancelReason.LOST,
    CancelReason.WON_BACK,
    CancelReason.NO_NUMBER,
    CancelReason.RULE_OFF,
)
"""Why the program itself cancels a callback; where such a reason goes away, the callback is wanted again."""


class CallbackKind(StrEnum):
    """What a callback is for; the rules of DOMAIN section 2 carry the same slugs."""

    AFTER_SERVICE = "after_service"
    GREETING = "greeting"
    AFTER_COMPLAINT = "after_complaint"
    VISIT = "visit"
    MANAGER_VISIT = "manager_visit"
    USAGE = "usage"
    MAINTENANCE = "maintenance"
    BIRTHDAY = "birthday"
    FESTIVAL = "festival"
    WARRANTY_END = "warranty_end"
    DESIGN_LIFE_END = "design_life_end"
    REFERRAL = "referral"
    WIN_BACK = "win_back"
    OTHER = "other"


class CallbackSource(StrEnum):
    RULE = "rule"
    SERVICE_ORDER = "service_order"
    COMPLAINT = "complaint"
    LETTER = "letter"
    BY_HAND = "by_hand"


class Due(StrEnum):
    """The kinds of duties, by the slugs that JSON has; no tables, since some have none."""

    CALLBACK = "callback"
    NO_NUMBER = "no_number"
    COMPLAINT = "complaint"
    COMPLAINT_ACTION = "complaint_action"
    PROMISE = "promise"
    BIRTHDAY = "birthday"
    LETTER = "letter"


class Channel(StrEnum):
    PHONE = "phone"
    VISIT = "visit"
    LETTER = "letter"
    MESSAGE = "message"
    EMAIL = "email"


class AttemptOutcome(StrEnum):
    REACHED = "reached"
    SOMEBODY_ELSE = "somebody_else"
    """Asked where the customer is, or left our number (source 002): nobody was reached yet."""
    NO_ANSWER = "no_answer"
    WRONG_NUMBER = "wrong_number"
    REFUSED = "refused"


class OffsetUnit(StrEnum):
    HOURS = "hours"
    DAYS = "days"
    WORKING_DAYS = "working_days"
    MONTHS = "months"


class ComplaintState(StrEnum):
    NEW = "new"
    ACKNOWLEDGED = "acknowledged"
    INVESTIGATING = "investigating"
    PROPOSED = "proposed"
    RESOLVED = "resolved"
    CLOSED = "closed"
    WAITING = "waiting"
    REJECTED = "rejected"
    DUPLICATE = "duplicate"


class Severity(StrEnum):
    MINOR = "minor"
    NORMAL = "normal"
    IMPORTANT = "important"


class Motive(StrEnum):
    """What a complaining customer wants (sources 002, 004)."""

    SUGGESTION = "suggestion"
    RESPECT = "respect"
    VENTING = "venting"
    COMPENSATION = "compensation"


class CustomerType(StrEnum):
    """The complaining customer's temper (source 002)."""

    EASILY_ANGERED = "easily_angered"
    ODD = "odd"
    OVERBEARING = "overbearing"
    EDUCATED = "educated"
    UNEDUCATED = "uneducated"
    TALKATIVE = "talkative"


class Justified(StrEnum):
    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class ActionKind(StrEnum):
    IMMEDIATE = "immediate"
    CORRECTION = "correction"
    PREVENTION = "prevention"


class ComplaintEventKind(StrEnum):
    """What happened to a complaint, one row each in its history."""

    OPENED = "opened"
    ACKNOWLEDGED = "acknowledged"
    INVESTIGATING = "investigating"
    PROPOSED = "proposed"
    RESOLVED = "resolved"
    CUSTOMER_TOLD = "customer_told"
    CLOSED = "closed"
    REOPENED = "reopened"
    HELD = "held"
    RESUMED = "resumed"
    REJECTED = "rejected"
    DUPLICATE = "duplicate"
    ESCALATED = "escalated"
    CORRECTED = "corrected"
    NOTE = "note"


class ComplaintClock(StrEnum):
    """The deadlines of a complaint (DOMAIN section 3)."""

    FIRST_REPLY = "first_reply"
    ANSWER = "answer"
    CLOSE = "close"


class ComplaintRemark(StrEnum):
    """What the program itself says of an event in a complaint's history; what goes with it has columns."""

    IMPORTANT = "important"
    OVERDUE = "overdue"
    SATISFACTION = "satisfaction"
    DUPLICATE_OF = "duplicate_of"
    NOT_DUPLICATE = "not_duplicate"
    TAKEN_BACK = "taken_back"
    CORRECTED = "corrected"


class ImportDoubtKind(StrEnum):
    """What an import could not take over by itself."""

    NOT_UNDERSTOOD = "not_understood"
    DIFFERENT = "different"
    """Another row said something else; nothing was overwritten."""
    MORE = "more"
    """The cell was understood, but says more than that."""


class LetterKind(StrEnum):
    """As the letter log keeps it (DOMAIN section 5); which can be written: ``services/letters/kinds.py``."""

    BIRTHDAY = "birthday"
    FESTIVAL = "festival"
    GREETING = "greeting"
    THANK_YOU = "thank_you"
    FOLLOW_UP = "follow_up"
    SURVEY = "survey"
    COMPLAINT_REPLY = "complaint_reply"
    MAINTENANCE = "maintenance"
    WARRANTY_END = "warranty_end"
    DESIGN_LIFE_END = "design_life_end"
    INVITATION = "invitation"
    REFERRAL = "referral"
    WIN_BACK = "win_back"
    CHANGE_NOTICE = "change_notice"
    NEWSLETTER = "newsletter"


class LetterState(StrEnum):
    DRAFT = "draft"
    GENERATED = "generated"
    PRINTED = "printed"
    POSTED = "posted"
    REPLIED = "replied"
    RETURNED = "returned"


class Actor(StrEnum):
    """Who changed something: somebody at a desk, or the program by itself (rules, a schedule)."""

    PERSON = "person"
    PROGRAM = "program"


class InvitationAnswer(StrEnum):
    OPEN = "open"
    YES = "yes"
    NO = "no"


class DoubleKind(StrEnum):
    """What makes two records look like one customer's."""

    NUMBER = "number"
    """The same number, however it is written."""
    NAME = "name"
    """The same or nearly the same name, and nothing surer beside it."""
    ONE_FIGURE = "one_figure"
    ADDRESS = "address"
    SOUND = "sound"
    """A name that sounds alike or is written in traditional characters, and how the number ends."""
    COMPANY = "company"
    """Company names that differ by their legal form."""
    TITLE = "title"
    """A name with a title or a remark: 王先生, 王芳(空调)."""
    CONTACT = "contact"
    """A person who is a contact person of a company."""
    PRODUCT = "product"
    """The same serial number or plate."""
    EMAIL = "email"
    """The same e-mail address, WeChat name or birthday."""


class DoubleBand(StrEnum):
    """How sure it is that two records are one customer's."""

    SURE = "sure"
    LIKELY = "likely"
    PERHAPS = "perhaps"
