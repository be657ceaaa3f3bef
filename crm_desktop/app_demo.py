"""The sample office: a window on it, or its papers and pages as files."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import qInstallMessageHandler

from crm_desktop import app, storage
from crm_desktop.app import Program
from crm_desktop.core import clock, disk_faults
from crm_desktop.gui import tasks
from crm_desktop.gui.main_window import MainWindow
from crm_desktop.storage import outputs, scratch_folders

_SAMPLE = "crm-desktop-demo-"
"""How the folders of sample offices begin."""


def run_demo(on: date, language: str) -> int:
    """Open the window on a sample office in a folder of its own that is gone afterwards."""
    from crm_desktop import demo

    with scratch_folders.temporary(_SAMPLE) as folder:
        storage.open_office(folder)
        qInstallMessageHandler(app.log_qt)
        clock.start_from(demo.morning(on))
        try:
            program = Program(folder, language)
            app.catch_faults(program)
            from crm_desktop.gui.office.sample import SampleDialog

            if not SampleDialog(on, language).exec():
                return app.DONE
            program.open_window()
            code = program.app.exec()
            program.close()
            return code
        finally:
            tasks.stop()
            storage.close_office()


def write_demo(on: date, language: str, out: Path | None) -> int:
    """Write a sample office's last full month into `out` without a window, and print where it is.

    Raises `CrmError` where nothing can be written there, or a page could not be drawn without a fault.
    """
    import tempfile

    from crm_desktop import demo
    from crm_desktop.gui import showcase

    app.draw_unseen_without_display()
    out_dir = out or Path.cwd() / "crm-desktop-demo"
    try:
        out_dir.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=out_dir):
            pass
    except OSError as error:
        raise disk_faults.not_written(error, out_dir) from error
    with scratch_folders.temporary(_SAMPLE) as folder:
        storage.open_office(folder)
        qInstallMessageHandler(app.log_qt)
        clock.start_from(demo.morning(on))
        try:
            with app.no_faults():
                demo.build(on, language)
                pictures = grab_pages(out_dir, folder, language=language)
                files = [*showcase.write_papers(out_dir, on, language), *pictures]
        finally:
            tasks.stop()
            storage.close_office()
    for file in files:
        print(file)
    return app.DONE


def grab_pages(out_dir: Path, folder: Path, *, language: str | None = None) -> list[Path]:
    """Write a picture of each page of the open office at 1366×768 into `out_dir`; returns the files."""
    program = Program(folder, language)
    try:
        window = program.open_window()
        window.resize(1366, 768)
        window.status.show_date()
        window.count_again()
        return [_grab(window, slug, out_dir / f"{slug}.png") for slug in window.rail.buttons]
    finally:
        program.close()


def _grab(window: MainWindow, slug: str, file: Path) -> Path:
    window.open_page(slug)
    for _ in range(3):  # a page asks for rows once it knows the ids
        app.wait_until(tasks.idle)
    app.wait_until(lambda: False, 0.3)  # the preview of a paper is drawn by a thread of Qt's own
    from PySide6.QtCore import QBuffer, QIODevice  # late: only pictures need them

    picture = QBuffer()
    picture.open(QIODevice.OpenModeFlag.WriteOnly)
    window.grab().save(picture, "PNG")
    with outputs.writing(file) as part:
        part.write_bytes(picture.data().data())
    return file
