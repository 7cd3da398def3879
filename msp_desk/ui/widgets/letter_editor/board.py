"""What stands in a letter's editor: its facts, its page, its buttons, and how far they are."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from msp_desk.core.actions.letters import Letter
from msp_desk.core.parting.letter_checks import Check, LetterKind
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.letter_editor.editor_layout import EditorLayout
from msp_desk.ui.widgets.letter_editor.fields import LetterFields
from msp_desk.ui.widgets.letter_editor.findings import Findings
from msp_desk.ui.widgets.letter_editor.page_setter import PageSetter
from msp_desk.ui.widgets.pdf_preview import PdfPreview

PAUSE: Final = 300
"""Milliseconds after the last key before the page is set again."""


class LetterBoard(QWidget):
    """The parts of an editor, which :class:`LetterEditor` works.

    Signals:
        finished: The letter was made and kept; carries the document.
        close_wanted: The owner is done with it, and nothing is lost by closing.
        kind_changed: Another kind was chosen; carries the LetterKind.
        line_changed: What the head says of the letter's day; carries the sentence.
        edited: Something was typed that is not in a finished letter yet.
        place_wanted: A Place the owner wants to see.
        state_changed: Whether it can be finished may have changed.
    """

    finished = Signal(object)
    close_wanted = Signal()
    kind_changed = Signal(object)
    line_changed = Signal(str)
    edited = Signal()
    place_wanted = Signal(object)
    state_changed = Signal()

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Make the parts without a letter.

        Args:
            link: The desk.
            parent: Its owner.
        """
        super().__init__(parent)
        self.setObjectName("letter_editor")
        self._link = link
        self._letter: Letter | None = None
        self._changed = False
        self._line = ""
        self._parts = EditorLayout(self, link)
        self._making: LetterFields | None = None
        self._made: LetterFields | None = None
        self._filling = QTimer(self)
        self._filling.setSingleShot(True)
        self._filling.setInterval(0)
        self._findings = Findings(link, self._parts)
        self._setter = PageSetter(link.desk.letters, self)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(PAUSE)

    @property
    def letter(self) -> Letter | None:
        """The letter as it stands; None while nothing is shown."""
        return self._letter

    @property
    def client_id(self) -> int:
        """To whom; 0 while nothing is shown."""
        return 0 if self._letter is None else int(self._letter.case.client.id)

    @property
    def kind(self) -> LetterKind:
        """What the letter does."""
        return LetterKind.NOTICE if self._letter is None else self._letter.kind

    @property
    def changed(self) -> bool:
        """Whether something was typed that would be lost."""
        return self._changed

    @property
    def busy(self) -> bool:
        """Whether page and checks do not show yet what was typed."""
        return self._filling.isActive() or self._later.isActive() or self._setter.busy

    @property
    def line(self) -> str:
        """What the head says of the letter's day."""
        return self._line

    @property
    def checks(self) -> tuple[Check, ...]:
        """What the checks said last."""
        return self._findings.checks

    @property
    def fields(self) -> LetterFields:
        """The edits of the facts; whoever asks before they stand there waits for them."""
        return self._fields

    @property
    def _fields(self) -> LetterFields:
        while self._made is None:
            self._make_next()
        return self._made

    def _make_next(self) -> bool:
        """Make some of the edits; whether all of them stand in their place now, and not before."""
        if self._making is None:
            self._making = self._new_fields()
        elif not self._making.make_next():
            self._made, self._making = self._making, None
            if self._letter is not None:
                self._made.show_letter(self._letter)
            self._parts.put_fields(self._made)
        return self._made is not None

    def _new_fields(self) -> LetterFields:
        """Begin with the edits: the headings of their parts."""
        return LetterFields(self._link, self._parts.checks, self._parts.mends)

    @property
    def preview(self) -> PdfPreview:
        """The real pages."""
        return self._parts.preview

    @property
    def law_tick(self) -> QCheckBox:
        """Confirms the law's notice; in sight only where the agreement is silent."""
        return self._parts.law

    @property
    def finish_button(self) -> PushButton:
        """The button that finishes."""
        return self._parts.finish

    @property
    def said(self) -> str:
        """What is wrong or noteworthy; "" when nothing is."""
        return self._parts.said()

    def buttons(self) -> list[QWidget]:
        """The buttons for the head of a page or the foot of a dialog, in their order; the last one finishes."""
        return [self._parts.how, self._parts.print_button, self._parts.finish]
