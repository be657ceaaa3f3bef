"""Shows the pages of one letter as they will be on paper."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMargins, QPointF, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.gui import theme
from crm_desktop.gui.icons import icon
from crm_desktop.gui.widgets.elided import ElidedLabel
from crm_desktop.gui.widgets.empty import EmptyState

MARGIN = 14


class LetterPreview(QWidget):
    """One page at a time, the whole page in sight; below it which page it is and whose letter."""

    page_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("letterPreview")
        self._buffer = QBuffer(self)
        self._first = self._last = self._page = 0
        self._name = ""
        self.document = QPdfDocument(self)
        self.view = QPdfView(self)
        self.view.setDocument(self.document)
        self.view.setPageMode(QPdfView.PageMode.SinglePage)
        self.view.setZoomMode(QPdfView.ZoomMode.Custom)
        self.view.setAccessibleName(self.tr("Preview of the letter"))
        self.view.setFrameShape(QPdfView.Shape.NoFrame)
        margin = theme.px(MARGIN)
        self.view.setDocumentMargins(QMargins(margin, margin, margin, margin))
        # The whole page is always in sight: bars would only take room from it.
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._ground()
        theme.notifier.changed.connect(self._ground)
        self.caption = ElidedLabel(role="muted")
        self.caption.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.back = self._button("chevron-left", self.tr("Previous page"), -1)
        self.forth = self._button("chevron-right", self.tr("Next page"), 1)
        self.edit = QPushButton(icon("edit"), self.tr("Change the text"), self)
        self.edit.setCheckable(True)
        self.edit.hide()
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 4, 20, 8)
        foot.addStretch(1)
        foot.addWidget(self.back)
        foot.addWidget(self.caption)
        foot.addWidget(self.forth)
        foot.addStretch(1)
        foot.addWidget(self.edit)
        paper = QWidget(self)
        column = QVBoxLayout(paper)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addLayout(foot)
        self.empty = EmptyState("letter", self.tr("Choose a letter to see it as it will be printed."))
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.empty)
        self.stack.addWidget(paper)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self.stack)

    def _button(self, icon_name: str, tip: str, step: int) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("role", "quiet")
        button.setIcon(icon(icon_name))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.clicked.connect(lambda _checked=False: self.turn(self._page + step))
        return button

    # -- what is shown ------------------------------------------------------------------------------

    def clear(self) -> None:
        """Show nothing."""
        self.document.close()
        self._name = ""
        self.stack.setCurrentIndex(0)

    def show_letter(self, pdf: bytes, first: int, last: int, name: str) -> None:
        """Show pages `first` to `last` (from 1) of a PDF, one letter's, to `name`."""
        self.document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(self._buffer)
        if self.document.status() != QPdfDocument.Status.Ready:
            self.clear()
            return
        self._first, self._last, self._name = first - 1, last - 1, name
        self.stack.setCurrentIndex(1)
        self.turn(self._first)

    def shown(self) -> str:
        """Whose letter is shown; empty when none is."""
        return self._name

    def page(self) -> int:
        """Which of the letter's pages is shown, from 0."""
        return self._page - self._first if self._name else 0

    def text(self) -> str:
        """The words of the page that is shown."""
        return str(self.document.getAllText(self._page).text()) if self._name else ""

    def turn(self, page: int) -> None:
        """Show a page (from 0) of this letter."""
        self._page = max(self._first, min(page, self._last))
        self._fit()
        self.view.pageNavigator().jump(self._page, QPointF(), 0)
        number, count = self._page - self._first + 1, self._last - self._first + 1
        self.caption.say(
            self.tr("Page {page} of {count} · {name}").format(page=number, count=count, name=self._name)
        )
        for button, there in ((self.back, number > 1), (self.forth, number < count)):
            button.setVisible(count > 1)
            button.setEnabled(there)
        self.page_changed.emit(self._page)

    def turn_to_last(self) -> None:
        """Show the last page of this letter."""
        if self._name:
            self.turn(self._last)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As large as the whole page fits; QPdfView's own FitInView forgets the lower margin."""
        if not self._name:
            return
        self._box.activate()
        page = self.document.pagePointSize(self._page)
        margin = 2 * theme.px(MARGIN) + 2
        width = self.stack.width() - margin
        height = self.stack.height() - self._foot_height() - margin
        per_point = self.logicalDpiX() / 72
        if width > 0 and height > 0 and not page.isEmpty():
            self.view.setZoomFactor(min(width / page.width(), height / page.height()) / per_point)

    def _foot_height(self) -> int:
        row = max(self.caption.sizeHint().height() + theme.px(20), self.edit.sizeHint().height())
        return row + theme.px(12)

    def _ground(self) -> None:
        palette = self.view.palette()
        palette.setBrush(palette.ColorRole.Dark, theme.color("desk"))
        self.view.setPalette(palette)
