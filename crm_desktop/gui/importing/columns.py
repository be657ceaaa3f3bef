"""The sheet in the import assistant: rows as Excel shows them, above each column the field it becomes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.core.fields.own import import_word, is_own, offered
from crm_desktop.core.sheet_cells import Cell, SheetCells, cell_text, column_letter, is_blank
from crm_desktop.core.words import joined
from crm_desktop.core.words.importing import FIELDS
from crm_desktop.gui import theme
from crm_desktop.gui.customers.facts import shorten
from crm_desktop.gui.importing.mapping_strip import MappingStrip
from crm_desktop.gui.importing.own_field_strip import NEW_OWN, OwnFieldStrip, own_words
from crm_desktop.gui.importing.shape import ImportShape
from crm_desktop.gui.importing.split_strip import SPLIT, SplitStrip, split_words
from crm_desktop.gui.language import language, say
from crm_desktop.gui.widgets.card import text
from crm_desktop.gui.widgets.card_row import plain_tip
from crm_desktop.gui.widgets.fields import ChoiceBox
from crm_desktop.gui.widgets.letters_of_labels import LettersOfLabels
from crm_desktop.services.importing import field_readers, values
from crm_desktop.services.importing.columns import Proposal
from crm_desktop.services.importing.headers import LEFT_OUT, NOTED
from crm_desktop.services.importing.judging import JOINED
from crm_desktop.services.importing.splitting import Split

Index = QModelIndex | QPersistentModelIndex
_LOOKED_AT = 200
_BOXES = 80
"""Columns beyond this many are shown, but not offered."""
_SHEET = 10
"""Letters of a sheet's name before the number of a row."""


class SheetModel(QAbstractTableModel):
    """The cells of a sheet; the header row stands out, what is not imported is muted."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._table = SheetCells([])
        self._width = 0
        self._proposal = Proposal(1, {})

    def show_table(self, table: SheetCells, proposal: Proposal) -> None:
        """Show another sheet, or the same one read by another proposal."""
        self.beginResetModel()
        self._table, self._proposal = table, proposal
        self._width = table.width
        self.endResetModel()

    def repaint(self) -> None:
        """The columns became something else."""
        if self._table.rows and self._width:
            last = self.index(self.rowCount() - 1, self._width - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._table.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._width

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = index.row(), index.column()
        header = 0 <= self._proposal.header_row - 1 - row < self._proposal.heading
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            words = self._words(row, column)
            if role == Qt.ItemDataRole.ToolTipRole:
                return plain_tip(words) if len(words) > 12 else None
            return " ".join(words.split("\n"))
        if role == Qt.ItemDataRole.ForegroundRole:
            used = column not in self._proposal.left_out and (header or row >= self._proposal.header_row)
            return theme.color("text" if used else "muted")
        if role == Qt.ItemDataRole.BackgroundRole and header:
            return theme.color("accent_soft")
        if role == Qt.ItemDataRole.FontRole and header:
            return theme.font(bold=True)
        return None

    def _words(self, row: int, column: int) -> str:
        cells = self._table.rows[row]
        if column >= len(cells):
            return ""
        cell = cells[column]
        name = self._proposal.columns.get(column, "")
        if isinstance(cell, float | int) and field_readers.parsers().get(name) is values.day:
            try:
                return values.day(cell, self._table.date_1904).isoformat()
            except values.NotUnderstoodError:
                return cell_text(cell)
        return cell_text(cell)

    def _number(self, row: int) -> str:
        """Of a row of several sheets, each of which has a second one, with its sheet."""
        sheet, number = self._table.source.where(row)
        return f"{shorten(sheet, _SHEET)} {number}".strip()

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        across = orientation == Qt.Orientation.Horizontal
        if role == Qt.ItemDataRole.DisplayRole:
            return column_letter(section) if across else self._number(section + 1)
        if role == Qt.ItemDataRole.ToolTipRole and not across:
            return plain_tip(self._table.source.where(section + 1)[0]) or None
        if role == Qt.ItemDataRole.TextAlignmentRole and across:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        return None


class _Painter(QStyledItemDelegate):
    """Paints the ground of the header row, which a style sheet would leave out."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        ground = index.data(Qt.ItemDataRole.BackgroundRole)
        if ground is not None:
            painter.fillRect(option.rect, ground)
        super().paint(painter, option, index)


class _Header(QHeaderView):
    """Column letters with a choice of field above each."""

    chosen = Signal(int, str)

    def __init__(self, view: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._view = view
        self._boxes: list[ChoiceBox] = []
        self.setSectionsMovable(False)
        self.setSectionsClickable(False)
        self.setMinimumSectionSize(theme.px(96))
        self.sectionResized.connect(lambda *_sizes: self._place())
        view.horizontalScrollBar().valueChanged.connect(lambda _value: self._place())

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme.px(62))

    def show_boxes(self, headers: list[str], columns: int) -> None:
        """One choice for each column; those of the sheet before are used again.

        Deleting one whose list of completions was open just before makes Qt walk through what is half gone.
        """
        shown = min(columns, _BOXES)
        while len(self._boxes) < shown:
            self._boxes.append(self._make_box(len(self._boxes)))
        for column, box in enumerate(self._boxes):
            title = headers[column] if column < len(headers) and headers[column] else column_letter(column)
            box.setAccessibleName(self.tr("Column {}").format(title))
            box.setToolTip(plain_tip(title))
            edit = box.lineEdit()
            if edit is not None:
                edit.setAccessibleName(box.accessibleName())
            box.setVisible(column < shown)
            self._offer_own(box)
        self._place()

    @staticmethod
    def _offer_own(box: ChoiceBox) -> None:
        """The office's own fields as they are now; nothing of what was chosen for the sheet before."""
        for place in reversed(range(box.count())):
            meaning = box.itemData(place) or ""
            if is_own(meaning) or Split.read(meaning) is not None:
                box.removeItem(place)
        for field in offered():
            box.addItem(field.name, field.key)

    def _make_box(self, column: int) -> ChoiceBox:
        box = ChoiceBox(self.viewport())
        choices = [(LEFT_OUT, say("import.left_out"))]
        if column:
            choices.append((JOINED, say("import.joined")))
        choices += [(SPLIT, self.tr("Split…")), (NEW_OWN, self.tr("New own field…"))]
        choices += [(name, import_word(name, language())) for name in FIELDS]
        box.set_choices(choices, empty=say("import.noted"))
        edit = box.lineEdit()
        if edit is not None:
            edit.installEventFilter(self)
        box.chosen.connect(lambda name: self.chosen.emit(column, NOTED if name is None else name))
        return box

    def show_choices(self, proposal: Proposal, *, keep_typed: bool = False) -> None:
        """Choose in each what its column becomes; `keep_typed` leaves those alone that are still typed in."""
        for column, box in enumerate(self._boxes):
            if keep_typed and box.problem():
                continue
            meaning = proposal.meaning(column)
            if column in proposal.splits and box.findData(meaning) < 0:
                box.insertItem(box.findData(SPLIT) + 1, split_words(meaning), meaning)
            elif is_own(meaning) and box.findData(meaning) < 0:
                box.insertItem(box.findData(NEW_OWN) + 1, own_words(meaning), meaning)
            box.set_value(None if meaning == NOTED else meaning)
            edit = box.lineEdit()
            if edit is not None:
                edit.home(False)

    def box(self, column: int) -> ChoiceBox:
        """The choice above a column."""
        return self._boxes[column]

    def unclear(self) -> ChoiceBox | None:
        """The first choice in which something is typed that is no field."""
        return next((box for box in self._boxes if not box.isHidden() and box.problem()), None)

    def _place(self) -> None:
        for column, box in enumerate(self._boxes[: self.count()]):
            left = self.sectionViewportPosition(column)
            box.setGeometry(left + 4, 5, self.sectionSize(column) - 8, theme.px(30))

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            for column, box in enumerate(self._boxes):
                if box.lineEdit() is watched:
                    self._view.scrollTo(self._view.model().index(self._view.rowAt(0), column))
        return super().eventFilter(watched, event)


class ImportColumns(QWidget):
    """The shape of the file, its rows, and what each column becomes."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.proposal = Proposal(1, {})
        self._name = ""
        self._rows: Sequence[list[Cell]] = []
        self.shape = ImportShape(self)
        self.model = SheetModel(self)
        self.view = self._build_view()
        self.splitting = SplitStrip(self)
        self.splitting.split.connect(self._choose)
        self.splitting.closed.connect(self._back_to)
        self.own = OwnFieldStrip(self)
        self.own.taken.connect(self._choose)
        self.own.closed.connect(self._back_to)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.shape)
        hints = (
            self.tr("Check what each column becomes; it can also be joined or split there."),
            self.tr("The marked row holds the headings; a click on another row number marks that one."),
        )
        self.mapping = MappingStrip(self)
        self.mapping.taken.connect(lambda _choices: self._show_choices())
        above = QHBoxLayout()
        above.setSpacing(theme.SPACE)
        above.addWidget(text(joined(hints), "help", wrap=True), 1)
        above.addWidget(self.mapping)
        column.addLayout(above)
        column.addWidget(self.splitting)
        column.addWidget(self.own)
        column.addWidget(self.view, 1)
        LettersOfLabels(self)

    def _build_view(self) -> QTableView:
        view = QTableView(self)
        view.setProperty("role", "boxed")
        view.setAccessibleName(self.tr("Rows of the sheet"))
        view.setModel(self.model)
        self.header = _Header(view)
        view.setHorizontalHeader(self.header)
        numbers = view.verticalHeader()
        numbers.setDefaultSectionSize(theme.px(28))
        numbers.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        numbers.setSectionsClickable(True)
        numbers.setAccessibleName(self.tr("Row numbers"))
        numbers.sectionClicked.connect(lambda row: self.shape.choose_row(row + 1))
        view.setSelectionMode(QTableView.SelectionMode.NoSelection)
        view.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        view.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        view.setWordWrap(False)
        view.setTabKeyNavigation(False)
        view.setCornerButtonEnabled(False)
        for corner in view.findChildren(QAbstractButton):
            corner.setAccessibleName(numbers.accessibleName())
        view.setCornerWidget(QWidget(view))
        view.setItemDelegate(_Painter(view))
        self.header.chosen.connect(self._choose)
        return view

    def show_table(self, file: str, table: SheetCells, proposal: Proposal) -> None:
        """Show a sheet with what is proposed for it."""
        if file == self._name:  # another sheet or header row of a file whose country was chosen
            proposal.country = self.proposal.country
        self._name = file
        self.proposal = proposal
        self._rows = table.rows
        self.splitting.hide()
        self.own.hide()
        self.shape.show_table(file, table, proposal)
        self.model.show_table(table, proposal)
        self._set_widths(table, proposal)
        self.header.show_boxes(proposal.headers, table.width)
        self.header.show_choices(proposal)
        self.mapping.show_for(proposal)
        top = self.model.index(max(proposal.header_row - 3, 0), 0)
        self.view.scrollTo(top, QTableView.ScrollHint.PositionAtTop)

    def unclear(self) -> ChoiceBox | None:
        """The choice in which something is typed that it does not offer."""
        return self.shape.unclear() or self.header.unclear()

    def _set_widths(self, table: SheetCells, proposal: Proposal) -> None:
        metrics = self.view.fontMetrics()
        sample = table.rows[max(proposal.header_row - 1, 0) : proposal.header_row + 24]
        for column in range(min(table.width, _BOXES)):
            words = (cell_text(row[column])[:40] for row in sample if column < len(row))
            widest = max((metrics.horizontalAdvance(word) for word in words), default=0)
            self.view.setColumnWidth(column, min(max(widest + 24, theme.px(168)), theme.px(230)))

    def _choose(self, column: int, name: str) -> None:
        if name == SPLIT:
            self.header.show_choices(self.proposal, keep_typed=True)
            self.splitting.ask(
                column, self.proposal.header(column) or column_letter(column), self._texts(column)
            )
            return
        if name == NEW_OWN:
            self.header.show_choices(self.proposal, keep_typed=True)
            self.splitting.hide()
            self.own.ask(column, self.proposal.header(column), self._cells(column))
            return
        self.splitting.hide()
        self.own.hide()
        if self.proposal.meaning(column) == name:
            self.header.show_choices(self.proposal, keep_typed=True)
            return
        self.proposal.choose(column, name)
        self._show_choices()

    def _show_choices(self) -> None:
        """The columns became something else."""
        self.header.show_choices(self.proposal, keep_typed=True)
        self.model.repaint()
        self.changed.emit()

    def _cells(self, column: int) -> list[Cell]:
        """Some of a column's cells below the header that say something."""
        rows = self._rows[self.proposal.header_row : self.proposal.header_row + _LOOKED_AT]
        return [row[column] for row in rows if column < len(row) and not is_blank(row[column])]

    def _texts(self, column: int) -> list[str]:
        """Some of a column's texts below the header."""
        rows = self._rows[self.proposal.header_row : self.proposal.header_row + _LOOKED_AT]
        texts = (values.long_text(row[column]) for row in rows if column < len(row))
        return [each for each in texts if each]

    def _back_to(self, column: int) -> None:
        self.header.box(column).setFocus()
