"""What can be done with pictures and papers: adding, opening, copying, renaming, saving, removing."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from crm_desktop.core import file_names
from crm_desktop.core.words import say
from crm_desktop.gui import tasks
from crm_desktop.gui.attachments import given as given_files
from crm_desktop.gui.history.undoing import show_saved
from crm_desktop.gui.language import language
from crm_desktop.gui.widgets.save_file import ask_where_to_save
from crm_desktop.gui.widgets.toast import error_text, show_message
from crm_desktop.services.attachments import attachments
from crm_desktop.services.attachments.attachments import Added, GivenFile, Paper


def attaching(owner: QWidget) -> Attaching:
    """The doings of a part of the window, which live as long as it does: what it shows is often made anew."""
    found = owner.findChild(Attaching, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return found if isinstance(found, Attaching) else Attaching(owner)


class Attaching(QObject):
    """The doings of one part of the window, which is told in its bar what became of them."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._owner = owner

    def choose(self, customer_id: int) -> None:
        """Ask for files and keep them."""
        typed, _kind = QFileDialog.getOpenFileNames(
            self._owner, self.tr("Add pictures and papers"), "", self.tr("All files") + " (*)"
        )
        if typed:
            self.add(customer_id, [attachments.from_file(Path(each)) for each in typed])

    def paste(self, customer_id: int) -> None:
        """Keep what lies on the clipboard."""
        data = QGuiApplication.clipboard().mimeData()
        found = given_files.from_mime(data) if data is not None else []
        if found:
            self.add(customer_id, found)
        else:
            show_message(
                self._owner, self.tr("There is neither a picture nor a file on the clipboard to be kept.")
            )

    def add(self, customer_id: int, given: Sequence[GivenFile]) -> None:
        """Keep files; the window shows how far that is, and Cancel."""
        title = self.tr("Keeping pictures and papers")

        def keep(progress: tasks.Progress) -> Added:
            return attachments.add(customer_id, given, progress=progress)

        # Beside the other writes, which need not wait until a film is copied: only the last step is one.
        tasks.long_job(self, title, keep, writes=False).then(self._added)

    def _added(self, added: Added) -> None:
        words = []
        if len(added.ids) == 1:
            words.append(self.tr("1 file kept."))
        elif added.ids:
            words.append(self.tr("{} files kept.").format(len(added.ids)))
        if added.known and not added.ids:
            words.append(say("attachment.known", language(), name=added.known[0]))
        for _name, why in added.refused[:2]:
            words.append(error_text(why))
        if len(added.refused) > 2:
            words.append(self.tr("{} more were not kept.").format(len(added.refused) - 2))
        told = "\n".join(words)
        if added.ids:
            show_saved(self._owner, told)
        else:
            show_message(self._owner, told)

    def open(self, paper: Paper) -> None:
        """Show a copy in the system's own program."""
        tasks.read(self, attachments.shown, paper.id).then(self._show_outside)

    def _show_outside(self, file: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(file))):
            words = self.tr("No program to show this file was found. A copy of it is {}")
            show_message(self._owner, words.format(file))

    def copy(self, papers: Sequence[Paper]) -> None:
        """Put copies on the clipboard, to be pasted into a folder, a letter or a message."""

        def copies() -> list[Path]:
            return [attachments.copied_out(each.id) for each in papers]

        tasks.read(self, copies).then(self._copied)

    def _copied(self, files: list[Path]) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        QGuiApplication.clipboard().setMimeData(data)
        names = self.tr("Copied: {}").format(files[0].name)
        show_message(
            self._owner, names if len(files) == 1 else self.tr("Copied: {} files").format(len(files))
        )

    def rename(self, paper: Paper, name: str) -> None:
        """Call it something else."""

        def done(new: str) -> None:
            if new != paper.name:
                show_saved(self._owner, self.tr("Renamed to {}").format(new))

        tasks.write(self, attachments.rename, paper.id, name, version=paper.version).then(done)

    def save_as(self, paper: Paper) -> None:
        """Write it to a file of the user's choice."""
        proposed = Path(file_names.for_any_system(paper.name))
        file = ask_where_to_save(self._owner, self.tr("Save as"), proposed)
        if file is not None:
            saved = self.tr("Saved as {}").format(file.name)
            tasks.read(self, attachments.save_as, paper.id, file).then(
                lambda _done: show_message(self._owner, saved)
            )

    def place(self, paper: Paper, product_id: int | None, words: str) -> None:
        """Say which of the customer's products it is about, which is called that."""
        done = partial(show_saved, self._owner, self.tr("Belongs to {} now").format(words))
        tasks.write(self, attachments.belongs_to, paper.id, product_id, version=paper.version).then(
            lambda _done: done()
        )

    def remove(self, papers: Sequence[Paper]) -> None:
        """Take them away from the customer; Undo brings them back."""
        words = (
            self.tr("Removed {}").format(papers[0].name)
            if len(papers) == 1
            else self.tr("{} files removed").format(len(papers))
        )
        tasks.write(self, attachments.remove, [each.id for each in papers]).then(
            lambda _done: show_saved(self._owner, words)
        )
