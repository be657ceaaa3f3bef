"""1,000 one-page letters in one PDF against a bare ReportLab canvas that draws the same lines."""

import io
import time
from datetime import UTC, date, datetime
from pathlib import Path

from benchmarks.ratio import Ratio
from crm_desktop.core.enums import LetterKind, ServiceMode
from crm_desktop.core.letters import thank_you
from crm_desktop.core.letters.letters import (
    Frame,
    LetterContent,
    LetterPaper,
    OfficeDetails,
    Recipient,
    Service,
)
from crm_desktop.documents.letters import letters
from crm_desktop.documents.paper import fonts
from crm_desktop.documents.paper import sheet as typesetting_sheet
from crm_desktop.documents.paper.sheet import A4, PaperSheet
from crm_desktop.documents.paper.typesetting import Line, Style

LETTERS = 1000
AT_LEAST = 0.5
ROUNDS = 3

OFFICE = OfficeDetails("济南阳光售后服务中心", "山东省济南市历下区经十路 100 号", "0531-8888 6600", "250014")
_CHARACTERS = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"
_FONT = {"kai": fonts.KAI, "sans": fonts.SANS, "bold": fonts.BOLD}

Drawn = tuple[float, float, str, Style]


def _letter(n: int) -> LetterContent:
    name = _CHARACTERS[n % 20] + _CHARACTERS[n // 20 % 20] + _CHARACTERS[n // 7 % 20]
    address = f"山东省济南市历下区经十路 {n} 号 3 号楼 2 单元 501"
    service = Service(
        datetime(2026, 10, 1 + n % 28, 6, tzinfo=UTC),
        ServiceMode.REPAIR,
        model=f"SLR-58-{1800 + n % 7}-20",
        technician="钱强",
        work_done=f"更换电加热棒 {n % 9} 根，检查水箱密封，清洗滤网，讲解冬季防冻的办法",
        years=n % 5,
    )
    recipient = Recipient(name, honorific="先生", address=address, postcode="250014")
    frame = Frame(
        LetterKind.THANK_YOU, LetterPaper.LETTER, recipient, OFFICE, "zh_CN", date(2026, 10, 29), "王芳"
    )
    return thank_you.compose(service, frame)


def _same_lines(contents: list[LetterContent]) -> list[list[Drawn]]:
    """What our own setting draws, page by page, to be drawn again by the bare canvas."""
    pages: list[list[Drawn]] = [[] for _ in contents]

    class Recorder(PaperSheet):
        def draw(self, line: Line, x: float, baseline: float, style: Style, spread: float = 0.0) -> None:
            text = "".join(run.text for run in line.runs)
            pages[self.pages].append((x, baseline, text, style))

    ours = typesetting_sheet.PaperSheet
    typesetting_sheet.PaperSheet = Recorder  # type: ignore[misc]
    try:
        letters.write_pdf(io.BytesIO(), contents, "zh_CN", OFFICE)
    finally:
        typesetting_sheet.PaperSheet = ours  # type: ignore[misc]
    return pages


def _bare(pages: list[list[Drawn]]) -> float:
    from reportlab.pdfgen.canvas import Canvas

    begun = time.perf_counter()
    canvas = Canvas(io.BytesIO(), pagesize=A4, pageCompression=1, initialFontName=fonts.KAI)
    for page in pages:
        for x, baseline, text, style in page:
            canvas.setFont(_FONT[style.family], style.size)
            canvas.drawString(x, A4[1] - baseline, text)
        canvas.showPage()
    canvas.save()
    return time.perf_counter() - begun


def _ours(contents: list[LetterContent]) -> float:
    begun = time.perf_counter()
    letters.write_pdf(io.BytesIO(), contents, "zh_CN", OFFICE)
    return time.perf_counter() - begun


def measure(_place: Path | None = None) -> list[Ratio]:
    """Pages per second of ours and of the bare canvas, the best of three rounds each, by turns."""
    contents = [_letter(n) for n in range(LETTERS)]
    pages = _same_lines(contents)
    rounds = [(_ours(contents), _bare(pages)) for _ in range(ROUNDS)]
    ours, floor = (LETTERS / min(times) for times in zip(*rounds, strict=True))
    return [Ratio("1,000 letters in one PDF", ours, floor, "pages/s", AT_LEAST, at_least=True)]


if __name__ == "__main__":
    print(measure()[0].line())
