"""Papers without a window: a test page, and the sample office's workbook, letters and complaint form."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path

from crm_desktop.core import clock
from crm_desktop.core.enums import ComplaintState, LetterKind
from crm_desktop.core.letters.letters import LetterContent, LetterPaper, OfficeDetails
from crm_desktop.services.complaints.lists import ComplaintRow
from crm_desktop.storage import outputs


def write_test_paper(file: Path, language: str) -> None:
    """One letter with nothing but a greeting: fonts and paper work in a packaged program."""
    from crm_desktop.documents.letters.letters import write_pdf

    words = "您好！ 䶮𠮷" if language == "zh_CN" else "Hello! 您好"
    paper = LetterPaper.LETTER
    letter = LetterContent(LetterKind.THANK_YOU, paper, clock.today(), "CRM Desktop", "", "", words, ())
    with outputs.writing(file) as part:
        write_pdf(part, [letter], language, OfficeDetails("CRM Desktop"))
    if file.stat().st_size < 1_000:
        raise RuntimeError(f"{file} is no paper")


def write_papers(out_dir: Path, on: date, language: str) -> list[Path]:
    """The last full month's workbook, the letters due since then, and a complaint form; returns the files."""
    from crm_desktop.documents.figures import workbook
    from crm_desktop.services.figures import figures
    from crm_desktop.services.office import office

    period = figures.last_full_month()
    file = out_dir / f"report-{period.year:04}-{period.month:02}.xlsx"
    workbook.write(file, figures.month(period.year, period.month), language, office.profile().name)
    files = [file, *_letters(out_dir, period.first, on + timedelta(days=7), language)]
    return files + _complaint_form(out_dir, period.start, period.end, language)


def _letters(out_dir: Path, start: date, end: date, language: str) -> list[Path]:
    from crm_desktop.documents.letters import run as letter_run
    from crm_desktop.services.letters.kinds import kinds

    files = []
    for kind in kinds():
        file = out_dir / f"letters-{kind.value.replace('_', '-')}.pdf"
        if letter_run.write_due(kind, start, end, file, language=language).letters:
            files.append(file)
    return files


def _complaint_form(out_dir: Path, start: datetime, end: datetime, language: str) -> list[Path]:
    from crm_desktop.documents.paper import forms
    from crm_desktop.services.complaints import lists as complaint_lists
    from crm_desktop.services.complaints import sheet as complaint_sheet

    def worth(row: ComplaintRow) -> tuple[bool, bool, str]:
        inside = start <= row.received_at < end
        return inside, row.state is ComplaintState.CLOSED, row.number

    rows = complaint_lists.list_complaints()
    if not rows:
        return []
    chosen = max(rows, key=worth)
    file = out_dir / f"complaint-{chosen.number}.pdf"
    with outputs.writing(file) as part:
        forms.write_pdf(part, complaint_sheet.form(chosen.id, language), language)
    return [file]
