"""Printing a PDF on paper: the system's own dialog, then page after page as a picture in the printer's resolution.

Each page tells the printer its own size and orientation. A page that the printer cannot take is made smaller, never
cut. One page is drawn each time the window is idle, so the window goes on working and the job can be cancelled.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QMarginsF, QObject, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QMessageBox, QProgressDialog, QWidget

from msp_desk.ui.widgets.pdf_drawing import PageSize, PdfDrawing, joined
from msp_desk.ui.widgets.plain_text import one_line

MOST_DPI: Final = 300
"""Finer than this a page is not drawn: the eye sees no difference and a page would take 100 MB."""
_POINTS: Final = 72.0


class PrintJob(QObject):
    """Prints a PDF on a printer that was set up.

    Signals (one of the last three ends it):
        progressed: Sheets done, all sheets.
        finished: Everything was handed to the printer.
        failed: The printer refused.
        cancelled: It was cancelled.
    """

    progressed = Signal(int, int)
    finished = Signal()
    failed = Signal()
    cancelled = Signal()

    def __init__(self, content: bytes, printer: QPrinter, parent: QObject | None = None) -> None:
        """Take a PDF and a printer; :meth:`start` begins.

        Args:
            content: The PDF.
            printer: With the range and the copies that the owner wants.
            parent: Its owner.

        Raises:
            ValueError: If it cannot be read as a PDF.
        """
        super().__init__(parent)
        self._printer = printer
        self._drawing = PdfDrawing(content)
        self._painter = QPainter()
        self._sheets = sheets_of(printer, len(self._drawing.sizes))
        self._done = 0
        self._over = False
        self._next = QTimer(self)
        self._next.setInterval(0)
        self._next.timeout.connect(self._print_next)

    @property
    def sheets(self) -> list[int]:
        """The pages as they are printed, copies included; 0 is the first."""
        return self._sheets

    def start(self) -> None:
        """Begin with the first page."""
        if not self._sheets:
            self._end(self.finished)
            return
        set_page(self._printer, self._drawing.sizes[self._sheets[0]])
        if not self._painter.begin(self._printer):
            self._end(self.failed)
            return
        self._next.start()

    def cancel(self) -> None:
        """Stop; what the printer has already is its own."""
        if self._over:
            return
        if self._painter.isActive():
            self._printer.abort()
        self._end(self.cancelled)

    def _print_next(self) -> None:
        page = self._sheets[self._done]
        if self._done:
            set_page(self._printer, self._drawing.sizes[page])
            if not self._printer.newPage():
                self._end(self.failed)
                return
        self._paint(page)
        self._done += 1
        self.progressed.emit(self._done, len(self._sheets))
        if self._done == len(self._sheets) and not self._over:
            self._end(self.finished)

    def _paint(self, page: int) -> None:
        size = self._drawing.sizes[page]
        paper = self._printer.pageLayout().fullRectPoints()
        share = min(1.0, paper.width() / size.width, paper.height() / size.height)
        picture = self._drawing.draw(page, min(self._printer.resolution(), MOST_DPI) * share / _POINTS)
        pixels = self._printer.resolution() / _POINTS
        room = QRectF(0, 0, size.width * share * pixels, size.height * share * pixels)
        room.moveLeft((paper.width() * pixels - room.width()) / 2)
        room.moveTop((paper.height() * pixels - room.height()) / 2)
        self._painter.drawImage(room, picture)

    def _end(self, told: object) -> None:
        self._over = True
        self._next.stop()
        ended = self._painter.end() if self._painter.isActive() else True
        self._drawing.close()
        if told == self.finished and not ended:
            told = self.failed
        for signal in (self.finished, self.failed, self.cancelled):
            if told == signal:
                signal.emit()


def sheets_of(printer: QPrinter, count: int) -> list[int]:
    """The pages in the order of printing: the chosen range, in copies where the printer makes none itself.

    Args:
        printer: With range, copies, collation and order.
        count: Pages of the paper.
    """
    first, last = printer.fromPage(), printer.toPage()
    whole = printer.printRange() != QPrinter.PrintRange.PageRange or not first
    pages = list(range(count)) if whole else list(range(first - 1, min(count, last or count)))
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        pages.reverse()
    copies = 1 if printer.supportsMultipleCopies() else max(1, printer.copyCount())
    if printer.collateCopies():
        return pages * copies
    return [page for page in pages for _ in range(copies)]


def set_page(printer: QPrinter, size: PageSize) -> None:
    """Tell a printer the size and orientation of the page that comes next; it prints to the edge of the sheet."""
    wide = size.width > size.height
    upright = QSizeF(min(size.width, size.height), max(size.width, size.height))
    paper = QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    orientation = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    layout = QPageLayout(paper, orientation, QMarginsF(0, 0, 0, 0))
    layout.setMode(QPageLayout.Mode.FullPageMode)
    printer.setFullPage(True)
    printer.setPageLayout(layout)


def make_printer(content: bytes, title: str) -> QPrinter:
    """A printer set up for a PDF: the system's own choice, the size of the first page.

    Raises:
        ValueError: If it cannot be read as a PDF.
    """
    drawing = PdfDrawing(content)
    sizes = drawing.sizes
    drawing.close()
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(one_line(title))
    printer.setCreator("MSP Desk")
    if sizes:
        set_page(printer, sizes[0])
    return printer


def print_pdf(content: bytes, title: str, parent: QWidget) -> QWidget:
    """Ask how a PDF should be printed, then print it; without a printer, say what to do instead.

    Args:
        content: The PDF.
        title: Of the job.
        parent: The window.

    Returns:
        The open dialog.

    Raises:
        ValueError: If it cannot be read as a PDF.
    """
    return print_papers([content], title, parent)


def print_papers(papers: Sequence[bytes], title: str, parent: QWidget) -> QWidget:
    """Ask once how several PDFs should be printed, say how many there are, then print them one after the other.

    Where both sides of a sheet are printed, each paper begins on a sheet of its own: two clients never share one.

    Args:
        papers: The PDFs, at least one.
        title: Of the job.
        parent: The window.

    Returns:
        The open dialog.

    Raises:
        ValueError: If one cannot be read as a PDF.
    """
    content = joined(papers)
    if not QPrinterInfo.availablePrinterNames():
        what = QCoreApplication.translate("Printing", "No printer is set up on this computer")
        more = QCoreApplication.translate(
            "Printing",
            "Save the paper as a PDF instead: it can be printed from any other computer, or sent. Once a printer is "
            "set up in the system’s settings, it appears here.",
        )
        return _say(parent, what, more)
    printer = make_printer(content, title)
    dialog = make_dialog(printer, papers, parent)
    dialog.accepted.connect(lambda: run_job(content_for(papers, printer), printer, parent))
    QDialog.open(dialog)  # the print dialog hides it behind one that wants a slot
    return dialog


def make_dialog(printer: QPrinter, papers: Sequence[bytes], parent: QWidget) -> QPrintDialog:
    """The system's own dialog for some papers, with the pages of all to choose from; it is not open yet."""
    dialog = QPrintDialog(printer, parent)
    dialog.setObjectName("print_dialog")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintToFile)
    dialog.setMinMax(1, max(1, count_pages(joined(papers))))
    if len(papers) > 1:
        said = QCoreApplication.translate("Printing", "Print {count} papers")
        dialog.setWindowTitle(said.replace("{count}", str(len(papers))))
    return dialog


def count_pages(content: bytes) -> int:
    """How many pages a PDF has."""
    drawing = PdfDrawing(content)
    count = len(drawing.sizes)
    drawing.close()
    return count


def content_for(papers: Sequence[bytes], printer: QPrinter) -> bytes:
    """All pages of a job as the owner set the printer up; a range of pages counts them without empty ones between."""
    both_sides = printer.duplex() not in (QPrinter.DuplexMode.DuplexNone, QPrinter.DuplexMode.DuplexAuto)
    return joined(papers, own_sheets=both_sides and printer.printRange() != QPrinter.PrintRange.PageRange)


def run_job(content: bytes, printer: QPrinter, parent: QWidget) -> PrintJob:
    """Print with a progress dialog over the window."""
    job = PrintJob(content, printer, parent)
    shown = QProgressDialog(parent)
    shown.setObjectName("print_progress")
    shown.setWindowModality(Qt.WindowModality.WindowModal)
    shown.setWindowTitle(QCoreApplication.translate("Printing", "Printing"))
    shown.setLabelText(QCoreApplication.translate("Printing", "The pages are handed to the printer."))
    shown.setCancelButtonText(QCoreApplication.translate("Printing", "Cancel"))
    shown.setRange(0, max(1, len(job.sheets)))
    shown.setMinimumDuration(400)
    shown.setAutoReset(False)

    def on_progressed(done: int, total: int) -> None:
        said = (
            QCoreApplication.translate("Printing", "Page {page} of {count}")
            .replace("{page}", str(done))
            .replace("{count}", str(total))
        )
        shown.setLabelText(said)
        shown.setValue(done)

    def on_over() -> None:
        shown.close()
        shown.deleteLater()
        job.deleteLater()

    def on_failed() -> None:
        what = QCoreApplication.translate("Printing", "The printer did not take the paper")
        more = QCoreApplication.translate(
            "Printing",
            "See whether it is switched on and has paper, then print again; or save the paper as a PDF.",
        )
        _say(parent, what, more)

    job.progressed.connect(on_progressed)
    shown.canceled.connect(job.cancel)
    for signal in (job.finished, job.failed, job.cancelled):
        signal.connect(on_over)
    job.failed.connect(on_failed)
    job.start()
    return job


def _say(parent: QWidget, what: str, more: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setObjectName("print_message")
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowModality(Qt.WindowModality.WindowModal)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(what)
    box.setInformativeText(more)
    box.addButton(QCoreApplication.translate("Printing", "Close"), QMessageBox.ButtonRole.AcceptRole)
    box.open()
    return box
