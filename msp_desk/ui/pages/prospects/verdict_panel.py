"""The verdict about a prospect: its word, its score as a bar, why, and what must be agreed or asked."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from msp_desk.core.deciding.prospects import Assessment
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.prospects.score_bar import paint_bar
from msp_desk.ui.pages.prospects.words import TONES, score_line, verdict_line
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.panel import Panel, PanelKind
from msp_desk.ui.widgets.plain_label import PlainLabel

BAR_HEIGHT: Final = 10


class ScoreBar(QWidget):
    """The score of a prospect as a bar up to 100; its words stand beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty bar."""
        super().__init__(parent)
        self._bounds = (0.0, 0.0)
        self.setFixedHeight(BAR_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bounds(self, lowest: float, highest: float) -> None:
        """Show what is certain and what is possible, of 100."""
        self._bounds = (lowest, highest)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bar."""
        painter = QPainter(self)
        paint_bar(painter, QRectF(self.rect()), *self._bounds)
        painter.end()


class VerdictPanel(Panel):
    """What the profile says about a prospect."""

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Make an empty panel."""
        super().__init__(parent, kind=PanelKind.GROUND)
        self._link = link
        self._shown: tuple[Assessment, bool] | None = None
        self._word = PlainLabel(size=TextSize.SECTION)
        self._score = PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED, wrap=True)
        self._bar = ScoreBar()
        self._reasons, self._conditions, self._to_ask = (PlainLabel(wrap=True) for _ in range(3))
        for part in (self._word, self._bar, self._score, self._reasons, self._conditions, self._to_ask):
            self.column.addWidget(part)

    @property
    def text(self) -> str:
        """Everything it says, a line each."""
        labels = (self._word, self._score, self._reasons, self._conditions, self._to_ask)
        return "\n".join(label.text() for label in labels if label.text())

    def show_assessment(self, assessment: Assessment, *, decided: bool) -> None:
        """Show a verdict.

        Args:
            assessment: What the profile says.
            decided: Whether it is the one that the prospect was decided with.
        """
        wording = self._link.wording
        self._shown = (assessment, decided)
        word = verdict_line(assessment.verdict, wording)
        self._word.setText(self.tr("{verdict} (when it was decided)").replace("{verdict}", word) if decided else word)
        self._word.set_tone(TONES[assessment.verdict])
        self._bar.show_bounds(assessment.lowest, assessment.highest)
        self._bar.setAccessibleName(score_line(assessment, wording))
        self._score.setText(score_line(assessment, wording))
        self._reasons.setText("\n".join(wording.problem(reason) for reason in assessment.reasons))
        self._list(self._conditions, self.tr("Agree first: {names}"), [one.label for one in assessment.conditions])
        self._list(self._to_ask, self.tr("Still to ask: {names}"), [one.label for one in assessment.to_ask])

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        if self._shown is not None:
            self.show_assessment(self._shown[0], decided=self._shown[1])

    def _list(self, label: PlainLabel, said: str, names: list[str]) -> None:
        label.setText(said.replace("{names}", self._link.wording.listing(names)) if names else "")
        label.setVisible(bool(names))
