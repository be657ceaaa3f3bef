"""What the parts of the call dialog know of it: the callback that is shown, its parts, how to go on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Concatenate, ParamSpec

from PySide6.QtWidgets import QWidget

from crm_desktop.core.errors import InvalidFields
from crm_desktop.gui import theme
from crm_desktop.gui.callbacks.call_foot import CallFoot
from crm_desktop.gui.callbacks.call_notice import CallNotice
from crm_desktop.gui.callbacks.call_panels import OutcomeBar, Panel, RefusedPanel
from crm_desktop.gui.callbacks.call_who import WhoPanel
from crm_desktop.gui.callbacks.questionnaire import Questionnaire
from crm_desktop.gui.callbacks.undo import CallbackUndo
from crm_desktop.gui.language import language
from crm_desktop.gui.widgets.dialog import Dialog
from crm_desktop.services.callbacks.detail import CallbackDetail

P = ParamSpec("P")


class CallBase(Dialog):
    """A round of callbacks, one of which is shown; what is entered belongs to that one."""

    refused_panel: RefusedPanel

    def __init__(self, parent: QWidget | None, ids: int | Sequence[int], index: int) -> None:
        super().__init__(parent)
        self.setModal(True)
        self.ids = [ids] if isinstance(ids, int) else list(ids)
        self.index = index
        self.closing = False  # once the answers are saved, whoever follows
        self.detail: CallbackDetail | None = None
        self.questions: Questionnaire | None = None
        self.who = WhoPanel(self)
        self.who.setMinimumWidth(theme.px(240))
        self.outcomes = OutcomeBar(self)
        self.notice = CallNotice(self)
        self.foot = CallFoot(self)

    # -- what the dialog does -----------------------------------------------------------------------

    def show_callback(self, detail: CallbackDetail) -> None:
        """Show a callback from the beginning."""
        raise NotImplementedError

    def show_changed(self, detail: CallbackDetail) -> None:
        """Show how the callback stands now; what is typed stays."""
        raise NotImplementedError

    def show_panel(self, panel: Panel) -> None:
        """Let a panel take the place of the questions, or stand above them."""
        raise NotImplementedError

    def write(
        self,
        panel: Panel | None,
        said: str,
        fn: Callable[Concatenate[int, P], object],
        *args: P.args,
        **named: P.kwargs,
    ) -> None:
        """Call a service for the callback that is shown, say so, and go on with the next."""
        raise NotImplementedError

    def go_on(self) -> None:
        """Show the next callback, or close the dialog after the last."""
        raise NotImplementedError

    def once_agreed(self, call: Callable[[], object]) -> None:
        """Go on; but where answers would be lost by it, only when the user agrees."""
        raise NotImplementedError

    # -- what is shown ------------------------------------------------------------------------------

    def shown_id(self) -> int:
        """The callback that is shown: what is entered belongs to it, whichever comes next."""
        if self.detail is None:
            raise RuntimeError("no callback is shown")
        return self.detail.row.id

    def name(self) -> str:
        """Who is called."""
        return self.detail.row.name if self.detail is not None else ""

    def show_reached(self) -> None:
        """Let the first outcome say whether the customer was reached."""
        if self.detail is not None:
            self.outcomes.set_reached(self.detail.reached_today is not None)

    def set_busy(self) -> None:
        """No second click while the first is being entered."""
        self.outcomes.set_busy()
        self.foot.setEnabled(False)

    def failed(self, error: Exception) -> None:
        """Say what was refused: at its field, or beside the buttons."""
        self.closing = False
        self.foot.setEnabled(True)
        self.show_reached()
        if isinstance(error, InvalidFields) and self.questions is not None:
            texts = error.texts(language())
            self.questions.show_errors(texts)
            if set(texts) <= {"satisfaction", "follow_up"}:
                return
        self.foot.fail(error)

    def behind(self) -> QWidget:
        """Where to say something: in this window while more calls follow, else in the one behind."""
        more = self.index + 1 < len(self.ids)
        behind = self.parentWidget()
        return self if more or behind is None else behind

    def teller(self) -> CallbackUndo:
        """Says what was done, with Undo; what is taken back in a round of calls comes up again in it."""
        return CallbackUndo.of(self.behind())
