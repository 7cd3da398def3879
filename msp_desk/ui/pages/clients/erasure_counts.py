"""What erasing a client does: what goes, what stays and why, and where the data still lie, line by line."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from msp_desk.core.actions.erasure import ErasurePreview
from msp_desk.core.documents.erasure_certificate import KeptCopies, KeptMoney
from msp_desk.core.formatting import DayStyle, format_day, format_number
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GAP, GRID
from msp_desk.ui.widgets.plain_label import PlainLabel


class ErasureCounts(QWidget):
    """Counts and sentences below their headings."""

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.setProperty("role", "scrolled")
        self._link = link
        self._preview: ErasurePreview | None = None
        self._labels: list[PlainLabel] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, GRID, 0)
        self._grid.setHorizontalSpacing(2 * GRID)
        self._grid.setVerticalSpacing(GRID // 2)
        self._grid.setColumnStretch(0, 1)

    def lines(self) -> list[str]:
        """What stands there, line by line."""
        return [label.text() for label in self._labels]

    def retranslate(self) -> None:
        """Say it in the window's language."""
        if self._preview is not None:
            self.show_preview(self._preview)

    def show_preview(self, preview: ErasurePreview) -> None:
        """Show what would be done."""
        self._preview = preview
        wording, facts = self._link.wording, preview.facts
        for label in self._labels:
            self._grid.removeWidget(label)
            label.hide()
            label.deleteLater()
        self._labels.clear()
        if preview.served:
            self._line(self.tr("This client is still served; today becomes its last day."), Tone.WARN)
        for code, counted in (("erasure.removed", facts.removed), ("erasure.emptied", facts.emptied)):
            self._head(wording.say(code))
            for one in counted:
                self._line(wording.say(f"erasure.kind.{one.kind.value}"), count=one.count)
            if not counted:
                self._line(wording.say("erasure.nothing"), Tone.MUTED)
        if preview.firm_papers:
            more = self.tr("Papers about the whole firm that name this client, such as quarterly reviews; they go too")
            self._line(more, Tone.WARN, count=preview.firm_papers)
        self._head(wording.say("erasure.kept"))
        self._show_money(facts.money)
        self._head(wording.say("erasure.still_there"))
        self._show_copies(facts.copies)
        if facts.elsewhere:
            self._line(wording.say("erasure.elsewhere", count=facts.elsewhere), Tone.WARN)
            for family, count in preview.elsewhere.items():
                self._line(wording.say(f"words.families.{family}"), Tone.WARN, count=count)
        self._grid.setRowStretch(self._grid.rowCount(), 1)

    def _show_money(self, money: KeptMoney | None) -> None:
        wording = self._link.wording
        if money is None:
            self._line(wording.say("erasure.no_money"), Tone.MUTED)
            return
        counts = (("invoices", money.invoices), ("credit_notes", money.credit_notes), ("payments", money.payments))
        for key, count in counts:
            if count:
                self._line(wording.say(f"erasure.{key}", count=count))
        code = "erasure.retention" if money.country_known else "erasure.retention_longest"
        self._line(wording.say(code, count=money.years, until=money.until), Tone.MUTED)

    def _show_copies(self, copies: KeptCopies) -> None:
        wording = self._link.wording
        if copies.newest is None or copies.until is None:
            self._line(wording.say("erasure.no_backups"), Tone.MUTED)
        else:
            newest = format_day(copies.newest, self._link.language, DayStyle.SHORT)
            self._line(wording.say("erasure.backups", count=copies.count, newest=newest, until=copies.until))
        if copies.beside:
            self._line(wording.say("erasure.beside", count=copies.beside))

    def _head(self, text: str) -> None:
        label = PlainLabel(text, bold=True)
        label.setContentsMargins(0, GAP // 2 if self._labels else 0, 0, 0)
        self._put(label, 0, 2)

    def _line(self, text: str, tone: Tone = Tone.TEXT, *, count: int | None = None) -> None:
        self._put(PlainLabel(text, tone=tone, wrap=True), 0, 2 if count is None else 1)
        if count is not None:
            figure = PlainLabel(format_number(count, self._link.language), tone=tone, figures=True)
            figure.setAlignment(Qt.AlignmentFlag.AlignRight)
            self._grid.addWidget(figure, self._grid.rowCount() - 1, 1)
            self._labels.append(figure)

    def _put(self, label: PlainLabel, column: int, columns: int) -> None:
        self._grid.addWidget(label, self._grid.rowCount(), column, 1, columns)
        self._labels.append(label)
