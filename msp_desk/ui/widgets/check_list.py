"""What the checks of a letter say: what blocks it, what is warned of, what is fine, each with how to mend it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from msp_desk.core.parting.letter_checks import Check, CheckLevel
from msp_desk.core.wording import Wording
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.empty_hint import Drawing
from msp_desk.ui.widgets.panel import Hairline
from msp_desk.ui.widgets.plain_label import PlainLabel

_LOOK: Final = {
    CheckLevel.BLOCKED: (Icon.BLOCKED, Tone.DANGER),
    CheckLevel.WARNED: (Icon.WARNING, Tone.WARN),
    CheckLevel.FINE: (Icon.OK, Tone.OK),
}
_ORDER: Final = tuple(_LOOK)
ANY_WIDTH: Final = 16777215
"""As wide as there is room: a check is one line among others, not prose."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mend:
    """How a button puts a check right: its word, and what it does."""

    word: str
    act: Callable[[], object]


class CheckList(QWidget):
    """One line a check, what blocks first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._lines: QWidget | None = None

    def show_checks(
        self,
        checks: Sequence[Check],
        wording: Wording,
        *,
        confirmed: Sequence[str] = (),
        mender: Callable[[Check], Mend | None] | None = None,
    ) -> None:
        """Show what the checks say.

        Args:
            checks: What was found.
            wording: Says it.
            confirmed: What the owner confirmed, in the owner's words; it stands with what is fine.
            mender: Gives the button that puts a check right; None where no button can.
        """
        focused = self._focused()
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
            button = None if mender is None else self._button(check, mender(check))
            column.addWidget(self._line(check.level, wording.problem(check.problem()), mend, button))
        for said in confirmed:
            column.addWidget(Hairline())
            column.addWidget(self._line(CheckLevel.FINE, said))
        self._column.addWidget(self._lines)
        self._lines.show()
        self._focus_again(focused)

    def level_word(self, level: CheckLevel) -> str:
        """The word for how a check came out, which a screen reader says for its icon."""
        return {
            CheckLevel.BLOCKED: self.tr("Blocks"),
            CheckLevel.WARNED: self.tr("Warning"),
            CheckLevel.FINE: self.tr("Fine"),
        }[level]

    def mend_buttons(self) -> list[PushButton]:
        """The buttons in sight, from top to bottom."""
        return [] if self._lines is None else self._lines.findChildren(PushButton)

    def _focused(self) -> str | None:
        """The name of the button that has the keyboard; None when none of them has it."""
        return next((one.objectName() for one in self.mend_buttons() if one.hasFocus()), None)

    def _focus_again(self, name: str | None) -> None:
        """Keep the keyboard in the list when the button that had it was replaced."""
        buttons = self.mend_buttons()
        if name is None or not buttons:
            return
        wanted = next((one for one in buttons if one.objectName() == name), buttons[0])
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def _button(self, check: Check, mend: Mend | None) -> PushButton | None:
        if mend is None:
            return None
        button = PushButton(small=True)
        button.set_plain_text(mend.word)
        button.setAccessibleName(mend.word)
        button.setObjectName(f"mend_{check.code.rpartition('.')[2]}")
        button.clicked.connect(lambda _on=False: mend.act())
        return button

    def _line(self, level: CheckLevel, found: str, mend: str = "", button: PushButton | None = None) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 6, 0, 6)
        row.setSpacing(GRID)
        picture, tone = _LOOK[level]
        drawing = Drawing(picture, extent=18, tone=tone)
        drawing.setAccessibleName(self.level_word(level))
        row.addWidget(drawing, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(1)
        said = [PlainLabel(found, bold=level is not CheckLevel.FINE, wrap=True)]
        if mend:
            said.append(PlainLabel(mend, size=TextSize.SMALL, tone=Tone.MUTED, wrap=True))
        for label in said:
            label.setMaximumWidth(ANY_WIDTH)  # what is left over would go to icon and button
            words.addWidget(label)
        row.addLayout(words, 1)
        line.setAccessibleName(f"{self.level_word(level)}: {found}")
        if button is not None:
            button.setAccessibleDescription(f"{self.level_word(level)}: {found}")
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return line
