"""What becomes of a letter: it is written to a file, printed, kept; and the page that tries an envelope's window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QFileDialog, QWidget

from msp_desk.core.actions.letters import Letter
from msp_desk.core.errors import MspDeskError
from msp_desk.core.records.document import Document
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.widgets.asking import ask_where
from msp_desk.ui.widgets.letter_editor.editor_layout import EditorLayout
from msp_desk.ui.widgets.printing import print_pdf

_TENTHS = 10


class Finishing(QObject):
    """Finishes letters for an editor; what fails is said there, and the text stays."""

    def __init__(self, link: DeskLink, parts: EditorLayout, editor: QWidget) -> None:
        """Work for an editor.

        Args:
            link: The desk.
            parts: Where it is said what fails, and what was kept.
            editor: Over whose window everything opens.
        """
        super().__init__(editor)
        self._link, self._parts, self._editor = link, parts, editor

    def finish(self, letter: Letter, path: Path | None) -> Document | None:
        """Make a letter and keep it with its client; None when that fails.

        Args:
            letter: What it says.
            path: The file to write it to; None writes none.
        """
        try:
            document = self._link.desk.letters.finish(letter, out=path).document
        except MspDeskError as error:
            self._parts.say(self._link.wording.error(error))
            return None
        said = self.tr("Finished and kept with the client: {title}").replace("{title}", document.title)
        self._parts.kept.show_document(document, said)
        self.keep_offset(letter)
        return document

    def ask_where(self, letter: Letter, then: Callable[[Path], object]) -> QFileDialog:
        """Ask where a letter should go."""
        name = f"{letter.case.client.name} {self._link.desk.letters.title(letter)}"
        return ask_where(self._editor, self.tr("Save the letter"), name, then)

    def print_letter(self, letter: Letter, printed: Callable[[], object]) -> QWidget | None:
        """Ask how a letter should be printed; `printed` is called once the printer has it."""
        letters = self._link.desk.letters
        try:
            dialog = print_pdf(letters.preview(letter), letters.title(letter), self._editor.window())
        except MspDeskError as error:
            self._parts.say(self._link.wording.error(error))
            return None
        if isinstance(dialog, QPrintDialog):
            dialog.accepted.connect(printed)
        return dialog

    def print_test(self, letter: Letter) -> QWidget | None:
        """Print a page that shows where the envelope's window is; how far the address is moved is kept."""
        self.keep_offset(letter)
        try:
            page = self._link.desk.letters.test_sheet(letter)
        except MspDeskError as error:
            self._parts.say(self._link.wording.error(error))
            return None
        return print_pdf(page, self.tr("Test page for the envelope"), self._editor.window())

    def keep_offset(self, letter: Letter) -> None:
        """Keep how far an Italian address is moved; the next letters begin with it."""
        settings = self._link.desk.settings.current()
        right, down = letter.facts.recipient_offset
        if (round(right * _TENTHS), round(down * _TENTHS)) == (settings.recipient_right, settings.recipient_down):
            return
        try:
            self._link.desk.letters.keep_offset(right, down)
        except MspDeskError as error:
            self._parts.say(self._link.wording.error(error))
