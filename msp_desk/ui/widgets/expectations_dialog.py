"""The expectations sheet before it is saved: its texts at the left, its page at the right."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from msp_desk.core.actions.expectations import ExpectationsSheet, shipped_text
from msp_desk.core.errors import MspDeskError
from msp_desk.core.records.document import Document
from msp_desk.core.records.expectation import ExpectationPart
from msp_desk.core.records.language import Language
from msp_desk.core.wording import Wording
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import CONTROL_HEIGHT, GAP, GRID
from msp_desk.ui.widgets.asking import ask_where
from msp_desk.ui.widgets.buttons import ButtonRole, PushButton
from msp_desk.ui.widgets.draft_dialog import DraftDialog
from msp_desk.ui.widgets.plain_label import PlainLabel

SIZE: Final = QSize(1120, 900)
PAUSE: Final = 350
"""Milliseconds after the last key before the page is set again."""


def open_expectations(
    link: DeskLink, parent: QWidget, *, client_id: int = 0, prospect_id: int = 0
) -> ExpectationsDialog | None:
    """Open the sheet for a client, a prospect or anybody; says why when none can be made.

    Args:
        link: The desk.
        parent: The window, or a widget of it.
        client_id: The client it is for; 0 for none.
        prospect_id: The prospect it is for; 0 for none.
    """
    from msp_desk.ui.widgets.asking import tell_failure

    try:
        sheet = link.desk.expectations.draft(client_id=client_id or None, prospect_id=prospect_id or None)
    except MspDeskError as error:
        tell_failure(parent.window(), link.wording.error(error))
        return None
    dialog = ExpectationsDialog(link, sheet, parent.window(), prospect_id=prospect_id)
    dialog.open()
    return dialog


class ExpectationsDialog(DraftDialog):
    """The sheet with its texts, which are kept for the next one when they are changed."""

    def __init__(
        self, link: DeskLink, sheet: ExpectationsSheet, parent: QWidget | None = None, *, prospect_id: int = 0
    ) -> None:
        """Show a sheet as it was drafted.

        Args:
            link: The desk.
            sheet: The sheet.
            parent: The window.
            prospect_id: The prospect it is for; 0 for none.
        """
        super().__init__(link, "expectations_dialog", pause=PAUSE, parent=parent)
        self._sheet, self._prospect_id = sheet, prospect_id
        self._kept: Document | None = None
        self._texts: dict[ExpectationPart, QPlainTextEdit] = {}
        self._labels: dict[ExpectationPart, PlainLabel] = {}
        self._build()
        self._write_texts(sheet.language)
        self.retranslate()
        self._show(sheet)
        self._fit_on_screen(SIZE, QSize(48, 80))
        self._texts[ExpectationPart.WE_DO].setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def sheet(self) -> ExpectationsSheet:
        """The sheet as it stands."""
        return self._sheet

    @property
    def kept(self) -> Document | None:
        """The paper, once it is kept."""
        return self._kept

    @property
    def said(self) -> str:
        """What is wrong or noteworthy."""
        return self._problem_text.text() if self._problem.isVisibleTo(self) else ""

    @property
    def language_choice(self) -> QComboBox:
        """The language of the sheet."""
        return self._language

    def text_edit(self, part: ExpectationPart) -> QPlainTextEdit:
        """The text of a part."""
        return self._texts[part]

    def texts(self) -> dict[ExpectationPart, str]:
        """The texts as they stand."""
        return {part: edit.toPlainText() for part, edit in self._texts.items()}

    def renew(self) -> None:
        """Set the page again with the texts as they stand."""
        self._later.stop()
        try:
            sheet = self._link.desk.expectations.draft(
                client_id=self._sheet.client_id,
                prospect_id=self._prospect_id or None,
                language=self._chosen_language(),
                texts=self.texts(),
            )
        except MspDeskError as error:
            self._say(self._link.wording.error(error))
            return
        self._kept = None
        self._show(sheet)

    def use_shipped(self) -> None:
        """Take the program's own texts again; they are kept with the next save."""
        for part, edit in self._texts.items():
            edit.setPlainText(shipped_text(part, self._chosen_language()))

    def ask_where(self) -> QFileDialog:
        """Ask where the sheet should go."""
        return ask_where(self, self.tr("Save the expectations sheet"), self._sheet.title, self.finish)

    def finish(self, path: Path | None = None) -> None:
        """Keep the texts, write the sheet where it should go, and keep it with its client.

        Args:
            path: The file; None only keeps it.
        """
        self._catch_up()
        try:
            self._keep_texts()
            self._kept = self._link.desk.expectations.finish(self._sheet, out=path) or self._kept
        except MspDeskError as error:
            self._say(self._link.wording.error(error))
            return
        if path is not None:
            self.accept()

    def print_paper(self) -> QWidget:
        """Ask how it should be printed; it is kept once the printer has it."""
        self._catch_up()
        return self._ask_printer(self._sheet.pdf, self.finish)

    def retranslate(self) -> None:
        """Say its own words in the window's language."""
        title = self.tr("Expectations sheet")
        if self._sheet.name:
            title = self.tr("Expectations sheet for {name}").replace("{name}", self._sheet.name)
        self._name(title)
        self._line.setText(self.tr("One line is one point. What you change is kept for the next sheet."))
        self._language_label.setText(self.tr("Language"))
        self._language.setAccessibleName(self.tr("Language"))
        self._shipped.setText(self.tr("Use the program’s texts"))
        self._close.setText(self.tr("Close"))
        self._print.setText(self.tr("Print…"))
        self._save.setText(self.tr("Save and keep…") if self._sheet.client_id else self.tr("Save…"))
        self._preview.pages.setAccessibleName(self.tr("Preview of the expectations sheet"))
        for place in range(self._language.count()):
            self._language.setItemText(place, self._link.wording.word(list(Language)[place]))

    def _build(self) -> None:
        self._line = PlainLabel(tone=Tone.MUTED)
        self._language_label, self._language = PlainLabel(tone=Tone.MUTED), QComboBox()
        self._language.setMinimumHeight(CONTROL_HEIGHT)
        for one in Language:
            self._language.addItem(one.value, one)
        self._language.setCurrentIndex(list(Language).index(self._sheet.language))
        self._language.currentIndexChanged.connect(lambda _place: self._on_language())
        self._language_label.setBuddy(self._language)
        self._shipped = PushButton(small=True)
        self._shipped.clicked.connect(lambda _on=False: self.use_shipped())
        self._close, self._print = PushButton(), PushButton()
        self._save = PushButton(role=ButtonRole.PRIMARY)
        self._close.clicked.connect(self.reject)
        self._print.clicked.connect(lambda _on=False: self.print_paper())
        self._save.clicked.connect(lambda _on=False: self.ask_where())
        self._add_keys(self._save)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setObjectName("expectations_splitter")
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(GAP)
        splitter.addWidget(self._text_side())
        splitter.addWidget(self._preview)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([440, 640])
        foot = QHBoxLayout()
        foot.setSpacing(GRID)
        foot.addWidget(self._shipped)
        foot.addStretch(1)
        for button in (self._close, self._print, self._save):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GRID)
        column.addWidget(self._title)
        column.addWidget(self._line)
        column.addWidget(self._problem)
        column.addWidget(splitter, 1)
        column.addLayout(foot)

    def _text_side(self) -> QScrollArea:
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, GRID, 0)
        column.setSpacing(4)
        chosen = QHBoxLayout()
        chosen.setSpacing(GRID)
        chosen.addWidget(self._language_label)
        chosen.addWidget(self._language, 1)
        column.addLayout(chosen)
        for part in ExpectationPart:
            label, edit = self._labels.setdefault(part, PlainLabel(bold=True)), QPlainTextEdit()
            edit.setTabChangesFocus(True)
            edit.setObjectName(f"expectation_{part.name.lower()}")
            edit.setMinimumHeight(edit.fontMetrics().lineSpacing() * 5 + 18)
            edit.textChanged.connect(self._later.start)
            label.setBuddy(edit)
            self._texts[part] = edit
            column.addSpacing(GRID)
            column.addWidget(label)
            column.addWidget(edit, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        area.setMinimumWidth(340)
        return area

    def _write_texts(self, language: Language) -> None:
        wording = Wording(language)
        for part, text in self._link.desk.expectations.texts(language).items():
            self._texts[part].blockSignals(True)
            self._texts[part].setPlainText(text)
            self._texts[part].blockSignals(False)
            name = wording.word(part)
            self._labels[part].setText(name)
            self._texts[part].setAccessibleName(name)

    def _keep_texts(self) -> None:
        language = self._sheet.language
        known = self._link.desk.expectations.texts(language)
        changed = {part: text for part, text in self.texts().items() if text.strip() != known[part].strip()}
        if changed:
            self._link.desk.expectations.change_texts(language, changed)

    def _chosen_language(self) -> Language:
        return Language(self._language.currentData())

    def _on_language(self) -> None:
        self._write_texts(self._chosen_language())
        self.renew()

    def _show(self, sheet: ExpectationsSheet) -> None:
        self._sheet = sheet
        self._preview.show_pdf(sheet.pdf)
        if sheet.pages > 1:
            said = self.tr("The texts take {count} pages; the sheet is meant to be one.")
            self._say(said.replace("{count}", str(sheet.pages)))
        else:
            self._say("")
