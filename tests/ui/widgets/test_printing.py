"""A paper comes out of the printer as it went in: as many pages, as large, with ink where the original has it."""

from __future__ import annotations

import io
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from msp_desk.ui.widgets.pdf_drawing import PdfDrawing, joined
from msp_desk.ui.widgets.printing import PrintJob, content_for, make_dialog, make_printer, print_pdf, sheets_of

A4 = (595.28, 841.89)


def paper(*sizes: tuple[float, float]) -> bytes:
    """Pages with a black bar whose height tells their number, near the top left."""
    stream = io.BytesIO()
    canvas = Canvas(stream)
    for place, (width, height) in enumerate(sizes, start=1):
        canvas.setPageSize((width, height))
        canvas.rect(72, height - 72 - 40 * place, 144, 40 * place, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def to_file(content: bytes, path: Path) -> QPrinter:
    printer = make_printer(content, "Letter")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def pictures(content: bytes) -> list[QImage]:
    drawing = PdfDrawing(content)
    found = [drawing.draw(page, 1.0) for page in range(len(drawing.sizes))]
    drawing.close()
    return found


def bar_of(picture: QImage) -> int:
    """Height of the black bar in points."""
    return sum(picture.pixelColor(144, y).lightness() < 100 for y in range(picture.height()))


def run(job: PrintJob, qtbot: QtBot) -> None:
    with qtbot.waitSignal(job.finished):
        job.start()


def test_what_is_printed_is_the_paper(tmp_path: Path, qtbot: QtBot) -> None:
    original = paper(A4, (841.89, 595.28), (612, 792))
    out = tmp_path / "printed.pdf"
    told: list[tuple[int, int]] = []
    job = PrintJob(original, to_file(original, out))
    job.progressed.connect(lambda done, of: told.append((done, of)))
    run(job, qtbot)
    printed = out.read_bytes()
    assert told == [(1, 3), (2, 3), (3, 3)]
    before, after = PdfDrawing(original), PdfDrawing(printed)
    assert [(round(size.width), round(size.height)) for size in after.sizes] == [
        (round(size.width), round(size.height)) for size in before.sizes
    ]
    before.close()
    after.close()
    for first, second in zip(pictures(original), pictures(printed), strict=True):
        for x, y in ((74, 76), (214, 108), (60, 76), (230, 108), (300, 400)):
            dark = first.pixelColor(x, y).lightness() < 128
            assert (second.pixelColor(x, y).lightness() < 128) == dark, (x, y)
        assert abs(bar_of(first) - bar_of(second)) <= 1


def test_only_the_chosen_pages_and_copies_are_printed(tmp_path: Path, qtbot: QtBot) -> None:
    original = paper(A4, A4, A4, A4)
    out = tmp_path / "printed.pdf"
    printer = to_file(original, out)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    run(PrintJob(original, printer), qtbot)
    assert [bar_of(picture) // 40 for picture in pictures(out.read_bytes())] == [2, 3]


def test_copies_are_collated_or_not(tmp_path: Path) -> None:
    printer = to_file(paper(A4), tmp_path / "x.pdf")
    printer.setCopyCount(2)
    copies = 1 if printer.supportsMultipleCopies() else 2
    printer.setCollateCopies(True)
    assert sheets_of(printer, 2) == [0, 1] * copies
    printer.setCollateCopies(False)
    assert sheets_of(printer, 2) == [page for page in (0, 1) for _ in range(copies)]
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert sheets_of(printer, 2)[0] == 1
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 9)
    assert set(sheets_of(printer, 2)) == {1}


def test_a_job_can_be_cancelled_between_pages(tmp_path: Path, qtbot: QtBot) -> None:
    original = paper(*[A4] * 30)
    job = PrintJob(original, to_file(original, tmp_path / "printed.pdf"))
    told: list[int] = []
    job.progressed.connect(lambda done, _of: told.append(done))
    job.progressed.connect(lambda done, _of: job.cancel() if done == 3 else None)
    with qtbot.waitSignal(job.cancelled):
        job.start()
    QApplication.processEvents()
    assert told == [1, 2, 3]


def test_the_window_works_between_two_pages(tmp_path: Path, qtbot: QtBot) -> None:
    original = paper(*[A4] * 5)
    job = PrintJob(original, to_file(original, tmp_path / "printed.pdf"))
    ticks: list[int] = []
    timer = QTimer()
    timer.setInterval(0)
    timer.timeout.connect(lambda: ticks.append(1))
    timer.start()
    run(job, qtbot)
    timer.stop()
    assert len(ticks) >= 4


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_refuses_is_told(tmp_path: Path, qtbot: QtBot) -> None:
    original = paper(A4)
    job = PrintJob(original, to_file(original, tmp_path / "missing" / "printed.pdf"))
    with qtbot.waitSignal(job.failed):
        job.start()


def test_what_is_no_pdf_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="PDF"):
        make_printer(b"nothing", "Letter")


def test_without_a_printer_a_sentence_says_what_to_do(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(list))
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    box = print_pdf(paper(A4), "Letter", window)
    assert isinstance(box, QMessageBox)
    assert box.text() == "No printer is set up on this computer"
    assert "Save the paper as a PDF" in box.informativeText()
    box.close()


def test_the_library_reads_what_was_printed(tmp_path: Path, qtbot: QtBot) -> None:
    """A second reading, not through the program's own drawing."""
    original = paper(A4, A4)
    out = tmp_path / "printed.pdf"
    run(PrintJob(original, to_file(original, out)), qtbot)
    assert len(pypdfium2.PdfDocument(out)) == 2


def test_several_papers_are_one_job_one_after_the_other(tmp_path: Path, qtbot: QtBot) -> None:
    whole = joined([paper(A4, A4), paper(A4), paper(A4)])
    assert [bar_of(picture) // 40 for picture in pictures(whole)] == [1, 2, 1, 1]
    out = tmp_path / "printed.pdf"
    run(PrintJob(whole, to_file(whole, out)), qtbot)
    assert [bar_of(picture) // 40 for picture in pictures(out.read_bytes())] == [1, 2, 1, 1]


def test_two_clients_never_share_a_sheet(tmp_path: Path) -> None:
    papers = [paper(A4), paper(A4, A4), paper(A4)]
    assert len(pictures(content_for(papers, to_file(papers[0], tmp_path / "x.pdf")))) == 4, "one side a sheet"
    both_sides = [bar_of(picture) // 40 for picture in pictures(joined(papers, own_sheets=True))]
    assert both_sides == [1, 0, 1, 2, 1]


def test_one_paper_is_printed_as_it_is() -> None:
    assert joined([b"anything"]) == b"anything"


def test_one_unreadable_paper_stops_them_all(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="PDF"):
        joined([paper(A4), b"no pdf"])


def test_the_dialog_says_how_many_papers_there_are(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    papers = [paper(A4), paper(A4, A4)]
    dialog = make_dialog(to_file(papers[0], tmp_path / "x.pdf"), papers, window)
    assert dialog.windowTitle() == "Print 2 papers"
    assert dialog.maxPage() == 3
    dialog.deleteLater()
