"""Pictures and papers as tiles: arrow keys go, Enter opens, F2 renames, Delete removes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPainterPath,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from crm_desktop.core import dates, file_names
from crm_desktop.gui import theme
from crm_desktop.gui.attachments.thumbnails import Thumbnail, Thumbnails
from crm_desktop.gui.icons import paint as paint_icon
from crm_desktop.gui.language import language
from crm_desktop.gui.widgets.card_row import plain_tip
from crm_desktop.gui.widgets.painting import CENTRE, badge_size, paint_badge, paint_text
from crm_desktop.gui.widgets.toast import error_text
from crm_desktop.services.attachments.attachments import Paper

_WIDE, _HIGH, _BETWEEN = 112, 84, 8
_LINE = 20
_PAPER = Qt.ItemDataRole.UserRole
_SMALL = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex


class PaperList(QListWidget):
    """As high as its tiles need; `opened`, `removed` and so on name what is to be done with which.

    `typed(paper, editor)` while a name is being typed, `typed(paper, None)` when that is over.
    """

    opened = Signal(object)
    renamed = Signal(object, str)
    removed = Signal(list)
    copied = Signal(list)
    typed = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Pictures and papers"))
        self.setViewMode(QListWidget.ViewMode.IconMode)
        self.setMovement(QListWidget.Movement.Static)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QListWidget.EditTrigger.EditKeyPressed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._tiles = _Tile(self)
        self.setItemDelegate(self._tiles)
        self.setGridSize(QSize(theme.px(_WIDE + _BETWEEN), theme.px(_HIGH + _LINE + _BETWEEN)))
        self.itemActivated.connect(lambda item: self.opened.emit(item.data(_PAPER)))
        self._thumbnails = Thumbnails(self, round(theme.px(_WIDE) * self.devicePixelRatioF()), self._show)
        theme.notifier.changed.connect(self.viewport().update)

    def set_papers(self, papers: Sequence[Paper]) -> None:
        """Show these, in this order."""
        self.clear()
        for paper in papers:
            item = QListWidgetItem(paper.name, self)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            item.setData(_PAPER, paper)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, paper.name)
            item.setToolTip(plain_tip(_told(paper)))
        self._thumbnails.fetch(list(papers))
        self._fit()

    def chosen(self) -> list[Paper]:
        """Those that are marked, in the order of the list."""
        rows = sorted(self.row(item) for item in self.selectedItems())
        return [self.item(row).data(_PAPER) for row in rows]

    def current(self) -> Paper | None:
        """The one that keys are about."""
        item = self.currentItem()
        return item.data(_PAPER) if item is not None else None

    def choose(self, attachment_id: int, row: int) -> None:
        """Make one the current one; where it is gone, what stands in its row now."""
        ids = [self.item(each).data(_PAPER).id for each in range(self.count())]
        self.setCurrentRow(ids.index(attachment_id) if attachment_id in ids else min(row, self.count() - 1))

    def type_on(self, attachment_id: int, text: str, cursor: int) -> None:
        """Open the name of one that is there, as somebody began to type it."""
        for row in range(self.count()):
            item = self.item(row)
            if item.data(_PAPER).id == attachment_id:
                self.setCurrentItem(item)
                self._tiles.begun = text, cursor
                self.editItem(item)

    def thumbnail(self, row: int) -> Thumbnail | None:
        """What is shown of one; None until it was read."""
        found = self.item(row).data(_SMALL)
        return found if isinstance(found, Thumbnail) else None

    def _show(self, paper: Paper, found: Thumbnail) -> None:
        for row in range(self.count()):
            item = self.item(row)
            if item.data(_PAPER) == paper:
                item.setData(_SMALL, found)
                if found.why is not None:
                    item.setToolTip(plain_tip(f"{_told(paper)}\n{error_text(found.why)}"))

    # -- keys ---------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current() is not None:
            self.opened.emit(self.current())
        elif event.key() == Qt.Key.Key_Delete and self.chosen():
            self.removed.emit(self.chosen())
        elif event.matches(QKeySequence.StandardKey.Copy) and self.chosen():
            self.copied.emit(self.chosen())
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.currentItem() is None and self.count():
            self.setCurrentRow(0)

    # -- its height ---------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        columns = max(1, self.viewport().width() // self.gridSize().width())
        rows = -(-self.count() // columns)
        self.setFixedHeight(rows * self.gridSize().height() + 2)


def _told(paper: Paper) -> str:
    added = dates.say_datetime(paper.added_at, language())
    return "\n".join(filter(None, (paper.name, paper.about, f"{file_names.said_size(paper.size)} · {added}")))


class _Tile(QStyledItemDelegate):
    """The picture, or the kind of paper, and its name below."""

    def __init__(self, shown: PaperList) -> None:
        super().__init__(shown)
        self._shown = shown
        self.begun: tuple[str, int] | None = None
        """What the next name that is opened is typed as already, and where the cursor stands."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(theme.px(_WIDE), theme.px(_HIGH + _LINE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        paper, found = index.data(_PAPER), index.data(_SMALL)
        rect = QRectF(option.rect).adjusted(1, 1, -1, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        chosen = self._shown.selectionModel().isSelected(index)
        has_focus = self._shown.hasFocus() and index == self._shown.currentIndex()
        if chosen or has_focus:
            painter.setBrush(theme.color("accent_soft") if chosen else Qt.BrushStyle.NoBrush)
            painter.setPen(theme.color("accent") if has_focus else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        inside = rect.adjusted(4, 4, -4, -4)
        place = QRectF(inside.left(), inside.top(), inside.width(), inside.height() - theme.px(_LINE))
        if isinstance(found, Thumbnail) and not found.image.isNull():
            _picture(painter, place, found.image)
        else:
            _kind(painter, place, paper.name, is_wrong=found is not None and found.why is not None)
        line = QRectF(place.left(), place.bottom() + 2, place.width(), theme.px(_LINE) - 2)
        font = theme.font(12)
        metrics = QFontMetricsF(font)
        name = metrics.elidedText(paper.name, Qt.TextElideMode.ElideMiddle, line.width())
        paint_text(painter, line, name, "text", font=font, align=CENTRE)
        painter.restore()

    # -- renaming in place --------------------------------------------------------------------------

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        editor = super().createEditor(parent, option, index)
        if isinstance(editor, QLineEdit):
            paper = index.data(_PAPER)
            for signal in (editor.textChanged, editor.cursorPositionChanged):
                signal.connect(lambda *_new: self._shown.typed.emit(paper, editor))
        return editor

    def destroyEditor(self, editor: QWidget, index: _Index) -> None:
        if self._shown.isVisible():
            self._shown.typed.emit(index.data(_PAPER), None)
        super().destroyEditor(editor, index)

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        if not isinstance(editor, QLineEdit):
            return
        if self.begun is not None:
            (text, cursor), self.begun = self.begun, None
            editor.setText(text)
            QTimer.singleShot(0, editor, lambda: editor.setCursorPosition(cursor))
        elif not editor.isModified():
            name = index.data(_PAPER).name
            ending = file_names.ending(name)
            editor.setText(name)
            stem = len(name) - (len(ending) + 1 if ending else 0)
            QTimer.singleShot(
                0, editor, lambda: editor.setSelection(0, stem)
            )  # after Qt has chosen all of it

    def setModelData(self, editor: QWidget, _model: object, index: _Index) -> None:
        if isinstance(editor, QLineEdit) and self._shown.isVisible():  # not what was typed half, built anew
            paper, typed = index.data(_PAPER), editor.text().strip()
            if typed and typed != paper.name:
                self._shown.renamed.emit(paper, typed)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: _Index) -> None:
        rect = QRect(option.rect)
        height = max(theme.px(_LINE) + 6, editor.sizeHint().height())
        editor.setGeometry(rect.left(), rect.bottom() - height + 1, rect.width(), height)


def _picture(painter: QPainter, place: QRectF, image: QImage) -> None:
    size = image.size().toSizeF().scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatio)
    if size.width() > image.width():
        size = image.size().toSizeF()
    target = QRectF(0, 0, size.width(), size.height())
    target.moveCenter(place.center())
    clip = QPainterPath()
    clip.addRoundedRect(target, 3, 3)
    painter.save()
    painter.setClipPath(clip)
    painter.drawImage(target, image)
    painter.restore()
    painter.setPen(theme.color("line"))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(target.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)


def _kind(painter: QPainter, place: QRectF, name: str, *, is_wrong: bool) -> None:
    """What stands for a paper that has no picture: a sheet, and the ending of its name."""
    size = theme.px(34)
    drawn = QRectF(place.center().x() - size / 2, place.center().y() - size / 2 - theme.px(8), size, size)
    paint_icon(painter, "warning" if is_wrong else "file", drawn, "muted")
    ending = file_names.ending(name).upper()
    if ending:
        height = badge_size(ending).height()
        below = QRectF(place.left(), drawn.bottom() + 4, place.width(), height)
        paint_badge(painter, below, ending, "grey", align=CENTRE)
