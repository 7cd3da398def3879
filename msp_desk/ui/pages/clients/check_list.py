"""What the checks of a letter say: what blocks it, what is warned of, what is fine, each with how to mend it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from msp_desk.core.parting.letter_checks import Check, CheckLevel
from msp_desk.core.wording import Wording
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.empty_hint import Drawing
from msp_desk.ui.widgets.panel import Hairline
from msp_desk.ui.widgets.plain_label import PlainLabel

_LOOK: Final = {
    CheckLevel.BLOCKED: (Icon.BLOCKED, Tone.DANGER),
    CheckLevel.WARNED: (Icon.WARNING, Tone.WARN),
    CheckLevel.FINE: (Icon.OK, Tone.OK),
}
_ORDER: Final = tuple(_LOOK)


class CheckList(QWidget):
    """One line a check, what blocks first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._lines: QWidget | None = None

    def show_checks(self, checks: Sequence[Check], wording: Wording, *, confirmed: Sequence[str] = ()) -> None:
        """Show what the checks say.

        Args:
            checks: What was found.
            wording: Says it.
            confirmed: What the owner confirmed, in the owner's words; it stands with what is fine.
        """
        if self._lines is not None:
            self._column.removeWidget(self._lines)
            self._lines.hide()
            self._lines.deleteLater()
        self._lines = QWidget()
        column = QVBoxLayout(self._lines)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        ordered = sorted(checks, key=lambda check: _ORDER.index(check.level))
        for place, check in enumerate(ordered):
            if place:
                column.addWidget(Hairline())
            mending = check.mending()
            mend = "" if mending is None else wording.problem(mending)
            column.addWidget(self._line(check.level, wording.problem(check.problem()), mend))
        for said in confirmed:
            column.addWidget(Hairline())
            column.addWidget(self._line(CheckLevel.FINE, said))
        self._column.addWidget(self._lines)
        self._lines.show()

    def level_word(self, level: CheckLevel) -> str:
        """The word for how a check came out, which stands beside its icon."""
        return {
            CheckLevel.BLOCKED: self.tr("Blocks"),
            CheckLevel.WARNED: self.tr("Warning"),
            CheckLevel.FINE: self.tr("Fine"),
        }[level]

    def _line(self, level: CheckLevel, found: str, mend: str = "") -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 6, 0, 6)
        row.setSpacing(GRID)
        picture, tone = _LOOK[level]
        row.addWidget(Drawing(picture, extent=18, tone=tone), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(PlainLabel(found, bold=level is not CheckLevel.FINE, wrap=True))
        if mend:
            words.addWidget(PlainLabel(mend, size=TextSize.SMALL, tone=Tone.MUTED, wrap=True))
        row.addLayout(words, 1)
        said = PlainLabel(self.level_word(level), size=TextSize.SMALL, tone=tone)
        row.addWidget(said, 0, Qt.AlignmentFlag.AlignTop)
        return line
