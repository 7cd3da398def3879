"""Where the address stands on the sheet of an Italian letter, so that it is seen in the envelope's window."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import ClassVar, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from msp_desk.core.actions.letters import Letter
from msp_desk.core.documents.letters.facts import LetterFacts, LetterLayout
from msp_desk.core.parting.letter_checks import LetterKind
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.letter_editor.fields_part import FieldsPart
from msp_desk.ui.widgets.letter_editor.millimetre_edit import MillimetreEdit
from msp_desk.ui.widgets.letter_editor.section import Section

FARTHEST: Final = 50.0
"""So many millimetres a block can be moved; more is a slip of the finger."""


class EnvelopeFields(FieldsPart):
    """How far the address block is moved, and a page to try it with.

    Signals:
        test_wanted: The owner wants the page that shows where the window is.
    """

    rows: ClassVar = {}
    more: ClassVar = ("offset_right", "offset_down")
    test_wanted = Signal()

    def head(self) -> Section:
        """Its heading."""
        source = self.tr("kept for every letter of this layout")
        return self.lines.add_section(self.tr("Window envelope"), source, folded=True)

    def fill(self) -> None:
        """Put the edits in their places."""
        lines, section = self.lines, self.section
        lines.add_typed(section, "offset_right", self.tr("Address to the right"), MillimetreEdit(lines.conventions))
        lines.add_typed(section, "offset_down", self.tr("Address down"), MillimetreEdit(lines.conventions))
        self.test_button = PushButton(small=True, picture=Icon.PRINT)
        self.test_button.setObjectName("letter_test_print")
        self.test_button.setText(self.tr("Test print…"))
        self.test_button.setToolTip(self.tr("Prints a page with the window’s edge, to be laid into the envelope"))
        self.test_button.clicked.connect(lambda _on=False: self.test_wanted.emit())
        lines.stop_at(self.test_button)
        line = QHBoxLayout()
        line.addWidget(self.test_button)
        line.addStretch(1)
        section.grid.addLayout(line, section.grid.rowCount(), 1)
        for key in ("offset_right", "offset_down"):
            lines.set_rule(key, partial(self._too_far, key))

    def write(self, letter: Letter) -> None:
        """Show how far the address is moved."""
        right, down = letter.facts.recipient_offset
        self.lines.put("offset_right", float(right))
        self.lines.put("offset_down", float(down))
        self.show_layout(letter.layout)

    def read(self, facts: LetterFacts) -> LetterFacts:
        """How far it is moved as it stands."""
        right, down = facts.recipient_offset
        return replace(facts, recipient_offset=(self._read("offset_right", right), self._read("offset_down", down)))

    def show_kind(self, kind: LetterKind, asked: frozenset[str]) -> None:
        """Every kind of letter goes into an envelope."""

    def show_layout(self, layout: LetterLayout) -> None:
        """Show it only where no standard says where the window is."""
        shown = layout is LetterLayout.ITALIAN
        if shown:
            self.lines.bring(self)
        if not self.filled:
            self.section.hide()
            return
        for key in ("offset_right", "offset_down"):
            self.lines.show_row(key, shown)
        self.lines.show_sections()

    def _read(self, key: str, otherwise: float) -> float:
        value = self.lines.value_of(key, otherwise)
        moved = float(value) if isinstance(value, int | float) else 0.0
        return moved if abs(moved) <= FARTHEST else otherwise

    def _too_far(self, key: str) -> str:
        value = self.lines.value_of(key, 0.0)
        if isinstance(value, int | float) and abs(value) > FARTHEST:
            return self.tr("At most {most} mm either way.").replace("{most}", f"{FARTHEST:.0f}")
        return ""
