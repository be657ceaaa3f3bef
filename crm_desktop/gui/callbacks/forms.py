"""Small forms of callbacks: planning one by hand, moving one, cancelling one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime

from PySide6.QtWidgets import QWidget

from crm_desktop.core import clock, dates
from crm_desktop.core.enums import CallbackKind, Channel
from crm_desktop.core.values import ValueDict
from crm_desktop.gui import tasks
from crm_desktop.gui.callbacks.questionnaire import as_due
from crm_desktop.gui.callbacks.undo import CallbackUndo
from crm_desktop.gui.customers.new_customer import NewCustomer
from crm_desktop.gui.forms.ui_callback_cancel import Ui_CallbackCancel
from crm_desktop.gui.forms.ui_callback_form import Ui_CallbackForm
from crm_desktop.gui.forms.ui_callback_move import Ui_CallbackMove
from crm_desktop.gui.history.undoing import show_saved
from crm_desktop.gui.language import label, language
from crm_desktop.gui.widgets.form_dialog import FormDialog
from crm_desktop.services.callbacks import callbacks, many
from crm_desktop.services.customers import card as customer_card
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.services.customers import newcomers
from crm_desktop.services.listing.many import Made
from crm_desktop.services.office import office

# The callback after a complaint is planned in the complaint, which waits for its answer.
MADE_BY_HAND = (
    CallbackKind.OTHER,
    CallbackKind.AFTER_SERVICE,
    CallbackKind.GREETING,
    CallbackKind.USAGE,
    CallbackKind.MAINTENANCE,
    CallbackKind.VISIT,
    CallbackKind.MANAGER_VISIT,
    CallbackKind.BIRTHDAY,
    CallbackKind.FESTIVAL,
    CallbackKind.WARRANTY_END,
    CallbackKind.DESIGN_LIFE_END,
    CallbackKind.REFERRAL,
    CallbackKind.WIN_BACK,
)


class CallbackForm(FormDialog[int]):
    """Plan a callback by hand; `result_value` is its id."""

    ui_class = Ui_CallbackForm
    wide = 560

    def __init__(
        self, parent: QWidget | None, customer_id: int | None = None, *, day: date | None = None
    ) -> None:
        super().__init__(parent, "")
        self.setWindowTitle(self.tr("New callback"))
        self._customer_id = customer_id
        self.ui = self.form.ui
        self.ui.customer.set_search(customer_card.look_up)
        self.newcomer = NewCustomer(self.form)
        self.newcomer.begun.connect(self.grow)
        self.ui.kind.set_choices([(kind, label(kind)) for kind in MADE_BY_HAND])
        self.ui.channel.fill(Channel)
        self.ui.remarks.set_rows(2)
        due = clock.end_of_day(max(day or clock.today(), clock.today()))
        self.form.set_values({"kind": CallbackKind.OTHER, "channel": Channel.PHONE, "due": due})

    def load(self) -> None:
        def fetch() -> tuple[list[tuple[int, str]], tuple[int, str] | None]:
            people = [(int(person.id), str(person.name)) for person in office.staff()]
            if self._customer_id is None:
                return people, None
            row = customer_lists.customer_rows([self._customer_id])
            return people, (row[0].id, row[0].name) if row else None

        tasks.read(self, fetch).then(lambda found: self._filled(*found))

    def _filled(self, people: list[tuple[int, str]], customer: tuple[int, str] | None) -> None:
        self.ui.staff.set_choices(people, empty=self.tr("Person in charge"))
        if customer is not None:
            self.form.fill_in({"customer": customer})
            if self.focusWidget() is self.ui.customer:  # the window may not have the focus yet
                self.ui.subject.setFocus()

    def before_saving(self, save: Callable[[], object]) -> None:
        self.newcomer.before_saving(save)

    def save(self, values: ValueDict) -> int:
        with newcomers.entered(self.newcomer.value(values), "callback.added") as customer_id:
            assert customer_id is not None  # the field is required
            return callbacks.add(
                customer_id,
                values["kind"],
                as_due(values["due"]),
                channel=values["channel"],
                subject=values["subject"],
                staff_id=values["staff"],
                remarks=values["remarks"],
            )

    def saved(self, result: object) -> None:
        window = self.parentWidget()
        if window is not None:
            day = clock.local(self.ui.due.value()).date()
            when = dates.say_relative(day, clock.now(), language())
            show_saved(window, self.tr("Callback planned: {}").format(when))


class MoveCallback(FormDialog[date]):
    """Move a callback to another day, with the reason; `result_value` is the new day."""

    ui_class = Ui_CallbackMove
    wide = 420

    def __init__(
        self,
        parent: QWidget | None,
        callback_id: int,
        name: str,
        due: datetime | None = None,
        *,
        version: int | None = None,
    ) -> None:
        super().__init__(parent, "")
        self.setWindowTitle(self.tr("Move the callback to {}").format(name))
        self.save_button.setText(self.tr("Move"))
        self._callback_id, self._version = callback_id, version
        if due is not None:
            self.form.set_values({"due": due})

    def _first_show(self) -> None:
        super()._first_show()
        if self.form.ui.due.value() is not None:
            self.form.ui.reason.setFocus()

    def save(self, values: ValueDict) -> date:
        callbacks.move(
            self._callback_id,
            as_due(values["due"]),
            values["reason"],
            customer_asked=values["customer_asked"],
            version=self._version,
        )
        return clock.local(values["due"]).date()

    def saved(self, result: date) -> None:
        window = self.parentWidget()
        if window is not None:
            show_saved(window, self.tr("Moved to {}").format(dates.say_day(result, language())))


class MoveCallbacks(MoveCallback):
    """Move many callbacks to one day, with the reason."""

    def __init__(self, parent: QWidget | None, ids: Sequence[int]) -> None:
        super().__init__(parent, ids[0], "")
        self.setWindowTitle(self.tr("Move {} callbacks").format(len(ids)))
        self._ids = ids

    def save(self, values: ValueDict) -> date:
        asked = values["customer_asked"]
        many.move(self._ids, as_due(values["due"]), values["reason"], customer_asked=asked)
        return clock.local(values["due"]).date()


class CancelCallback(FormDialog[None]):
    """Cancel a callback, with the reason."""

    ui_class = Ui_CallbackCancel
    wide = 420

    def __init__(
        self, parent: QWidget | None, callback_id: int, name: str, *, version: int | None = None
    ) -> None:
        super().__init__(parent, "")
        self.setWindowTitle(self.tr("Cancel the callback to {}").format(name))
        self.save_button.setText(self.tr("Cancel callback"))
        self.save_button.setProperty("role", "danger")
        self.cancel_button.setText(self.tr("Keep it"))
        self._callback_id, self._version, self._name = callback_id, version, name

    def save(self, values: ValueDict) -> None:
        callbacks.cancel(self._callback_id, values["reason"], version=self._version)

    def saved(self, result: object) -> None:
        window = self.parentWidget()
        if window is not None:
            CallbackUndo.of(window).told(self.tr("Callback cancelled"), self._callback_id)


class CancelCallbacks(FormDialog[Made]):
    """Cancel many callbacks, with the reason."""

    ui_class = Ui_CallbackCancel
    wide = 420

    def __init__(self, parent: QWidget | None, ids: Sequence[int]) -> None:
        super().__init__(parent, "")
        self.setWindowTitle(self.tr("Cancel {} callbacks").format(len(ids)))
        self.save_button.setText(self.tr("Cancel callbacks"))
        self.save_button.setProperty("role", "danger")
        self.cancel_button.setText(self.tr("Keep them"))
        self._ids = ids

    def save(self, values: ValueDict) -> Made:
        return many.cancel(self._ids, values["reason"])

    def saved(self, result: Made) -> None:
        window = self.parentWidget()
        if window is not None:
            show_saved(window, result.words(language()))
