"""The other half of the gut ranking: where gut and grade disagree, the widest apart first, and what speaks for it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from msp_desk.core.actions.gut_rankings import Disagreement
from msp_desk.core.formatting import DayStyle, format_day, format_number
from msp_desk.core.grading.sentences import letter_text, why
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.grades.gut_round import Comparison
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.grade_badge import spoken_grade
from msp_desk.ui.widgets.panel import Panel
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.record_table import RecordTable
from msp_desk.ui.widgets.row_source import MemoryRows
from msp_desk.ui.widgets.table_column import BadgeCell, Column


class GutResult(QWidget):
    """How often both agree, and a table of where they do not.

    Signals:
        client_wanted: The owner wants to see why a client has its letter.
    """

    client_wanted = Signal(object)

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._link = link
        self._comparison: Comparison | None = None
        self._title = PlainLabel(size=TextSize.SECTION, wrap=True)
        self._line = PlainLabel(tone=Tone.MUTED, wrap=True)
        columns = self._columns()
        self._table: RecordTable[Disagreement] = RecordTable(
            columns, MemoryRows[Disagreement]([], lambda row: row.client_id, columns), name="", several=False
        )
        self._table.setObjectName("gut_disagreements")
        self._table.opened.connect(self.client_wanted)
        self._why = PlainLabel(wrap=True)
        self._table.chosen.connect(lambda _client: self._say_why())
        frame = Panel(padding=1)
        frame.column.addWidget(self._table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self._title)
        column.addWidget(self._line)
        column.addWidget(frame, 1)
        column.addWidget(self._why)
        self.retranslate()

    @property
    def table(self) -> RecordTable[Disagreement]:
        """The disagreements."""
        return self._table

    def title(self) -> str:
        """How often both agree."""
        return self._title.text()

    def retranslate(self) -> None:
        """Say its own words in the window's language."""
        self._table.setAccessibleName(self.tr("Where you and the grades disagree"))
        self._table.set_empty(self.tr("You and the grades agree everywhere."))
        self._table.show_columns(self._columns())
        if self._comparison is not None:
            self.show_comparison(self._comparison)

    def show_comparison(self, comparison: Comparison) -> None:
        """Show where gut and grade part."""
        self._comparison = comparison
        wording = self._link.wording
        agreed = comparison.compared - len(comparison.apart)
        self._title.setText(wording.say("gut_ranking.agreed", count=comparison.compared, agreed=agreed))
        said = self.tr("Enter shows why the client has its computed letter.")
        if comparison.day is not None:
            day = format_day(comparison.day, wording.language, DayStyle.LONG)
            last = self.tr("Last answer: {day}.").replace("{day}", day)
            said = f"{last} {said}"
        self._line.setText(said)
        self._table.show_rows(MemoryRows(comparison.apart, lambda row: row.client_id, self._columns()))
        if comparison.apart:
            self._table.choose(comparison.apart[0].client_id)
        self._say_why()

    def show_waiting(self) -> None:
        """Say that the letters are being computed."""
        self._comparison = None
        self._title.setText(self.tr("Comparing with the computed letters …"))
        self._line.setText("")
        self._why.setText("")

    def take_focus(self) -> None:
        """Put the keyboard into the table."""
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def reasons(self, row: Disagreement) -> str:
        """What speaks for the computed letter: the cap that holds it, then what lifts and what presses the score."""
        grade = None if self._comparison is None else self._comparison.grades.get(row.client_id)
        if grade is None:
            return ""
        said = why(grade, self._link.wording)
        return f"{letter_text(grade, self._link.wording)}. {said}" if grade.is_capped else said

    def _columns(self) -> list[Column[Disagreement]]:
        return [
            Column(key="client", title=self.tr("Client"), text=lambda row: row.name, sort=lambda row: row.name,
                   width=190),
            Column(key="felt", title=self.tr("You"), text=lambda row: spoken_grade(row.felt.value),
                   sort=lambda row: row.felt.rank, badge=lambda row: BadgeCell(letter=row.felt.value), width=64,
                   searched=False),
            Column(key="computed", title=self.tr("Computed"), text=lambda row: spoken_grade(row.computed.value),
                   sort=lambda row: row.computed.rank, badge=self._computed, width=92, searched=False),
            Column(key="score", title=self.tr("Score"), figures=True, width=72, searched=False,
                   text=lambda row: format_number(row.score, self._link.language, 1), sort=lambda row: row.score,
                   value=lambda row: row.score),
            Column(key="steps", title=self.tr("Letters apart"), figures=True, width=116, searched=False,
                   text=lambda row: str(abs(row.steps)), sort=lambda row: abs(row.steps),
                   value=lambda row: abs(row.steps)),
            Column(key="why", title=self.tr("What speaks for the computed letter"), text=self.reasons, stretch=True,
                   width=260, searched=False),
        ]  # fmt: skip

    def _computed(self, row: Disagreement) -> BadgeCell:
        grade = None if self._comparison is None else self._comparison.grades.get(row.client_id)
        return BadgeCell(letter=row.computed.value, capped=grade is not None and grade.is_capped)

    def _say_why(self) -> None:
        current = self._table.current_id()
        apart = [] if self._comparison is None else self._comparison.apart
        row = next((one for one in apart if one.client_id == current), None)
        self._why.setText("" if row is None else f"{row.name}: {self.reasons(row)}")
        self._why.setVisible(row is not None)
