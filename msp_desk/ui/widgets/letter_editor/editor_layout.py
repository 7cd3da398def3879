"""The places of an editor's parts: facts and checks at the left, the page at the right, what is said above both."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSplitter,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GAP, GRID
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import ButtonRole, PushButton
from msp_desk.ui.widgets.check_list import CheckList
from msp_desk.ui.widgets.empty_hint import EmptyHint
from msp_desk.ui.widgets.kept_bar import KeptBar
from msp_desk.ui.widgets.panel import Panel, PanelKind
from msp_desk.ui.widgets.pdf_preview import PdfPreview
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.plain_text import plain_label

LEAST_LEFT: Final = 360
LEAST_RIGHT: Final = 320
LEFT_SHARE: Final = 41
"""The least widths of facts and page, and the percent of the editor the facts begin with."""


class EditorLayout:
    """The parts of an editor, and what they can be told.

    Attributes:
        checks: The part that says what blocks and what is fine; it stands among the facts.
        check_list: Its lines.
        law: Confirms the law's notice.
        preview: The real pages.
        how: Shows how the date was computed.
        how_panel: Where that is said.
        how_text: Says it.
        print_button: Prints.
        finish: Finishes.
        kept: What can be done with a finished letter.
        nothing: Said where no letter can be written.
    """

    def __init__(self, editor: QWidget, link: DeskLink) -> None:
        """Put the parts in their places.

        Args:
            editor: Whose parts they are.
            link: The desk.
        """
        self.how, self.print_button = PushButton(), PushButton()
        self.finish = PushButton(role=ButtonRole.PRIMARY)
        self.how.setObjectName("letter_how")
        self.print_button.setObjectName("letter_print")
        self.finish.setObjectName("letter_finish")
        self.how_panel = Panel(kind=PanelKind.NOTE, padding=10)
        self.how_text = _wide(PlainLabel(wrap=True))
        self.how_panel.column.addWidget(self.how_text)
        self._problem = Panel(kind=PanelKind.PROBLEM, padding=10)
        self._problem_text = _wide(PlainLabel(wrap=True))
        self._problem.column.addWidget(self._problem_text)
        self.kept = KeptBar(link)
        self.preview = PdfPreview(name="", language=link.language)
        self.preview.setMinimumWidth(LEAST_RIGHT)
        self.law = QCheckBox()
        self.law.setObjectName("letter_law_confirmed")
        self.check_list = CheckList()
        self.checks = self._make_checks()
        self.nothing = EmptyHint(Icon.LETTER)
        self._shared = False
        for one in (self.how_panel, self._problem):
            one.hide()
        self._build(editor)

    def put_fields(self, fields: QWidget) -> None:
        """Put the edits into the left side."""
        self._inside.insertWidget(0, fields)

    def mends(self) -> list[QWidget]:
        """What can be pressed among the checks."""
        return [self.law, *self.check_list.mend_buttons()]

    def share(self, width: int) -> None:
        """Give both sides their share of a width once; afterwards the owner decides."""
        if not self._shared and width > LEAST_LEFT + LEAST_RIGHT:
            self._shared = True
            left = max(LEAST_LEFT, width * LEFT_SHARE // 100)
            self.splitter.setSizes([left, width - left])

    def show_letter(self, *, there: bool) -> None:
        """Show the letter's two sides, or what is said instead of them."""
        self._stack.setCurrentIndex(0 if there else 1)
        for button in (self.how, self.print_button, self.finish):
            button.setEnabled(there and button is self.how)

    def show_how(self, *, shown: bool) -> None:
        """Show or hide how the date was computed."""
        self.how_panel.setVisible(shown)
        self._name_how()

    def said(self) -> str:
        """What is wrong or noteworthy; "" when nothing is."""
        return "" if self._problem.isHidden() else self._problem_text.text()

    def say(self, sentence: str) -> None:
        """Say what is wrong; "" takes it back."""
        self._problem_text.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def count(self, *, blocked: int, warned: int, fine: int) -> None:
        """Say how many checks came out how."""
        counts = QCoreApplication.translate("LetterEditor", "blocking: {blocked} · warnings: {warned} · fine: {fine}")
        counts = counts.replace("{blocked}", str(blocked)).replace("{warned}", str(warned))
        self.counts.setText(counts.replace("{fine}", str(fine)))

    def allow(self, finish_it: bool, *, print_it: bool, why: str, spoken: str) -> None:
        """Let the letter be finished and printed, or say why it cannot be."""
        self.finish.setEnabled(finish_it)
        self.print_button.setEnabled(print_it)
        self.finish.setToolTip(why)
        self.finish.setAccessibleDescription(spoken)

    def name_foot(self, *, fits: bool) -> None:
        """Say below the page whether it fits the envelope, and that it is no legal advice."""
        legal = QCoreApplication.translate("LetterEditor", "not legal advice: have the wording checked")
        window = QCoreApplication.translate("LetterEditor", "fits the window envelope")
        self.preview.set_remark(f"{window} · {legal}" if fits else legal)

    def retranslate(self, link: DeskLink) -> None:
        """Say the words of the parts in the window's language."""
        self.preview.pages.setAccessibleName(QCoreApplication.translate("LetterEditor", "Preview of the letter"))
        self.preview.set_language(link.language)
        self.heading.setText(QCoreApplication.translate("LetterEditor", "Checks"))
        law = QCoreApplication.translate("LetterEditor", "The law’s notice applies here")
        self.law.setText(plain_label(law))
        self.law.setAccessibleName(law)
        self.print_button.setText(QCoreApplication.translate("LetterEditor", "Print…"))
        self.print_button.setToolTip(
            QCoreApplication.translate("LetterEditor", "Finishes the letter once the printer has it (Ctrl+P)")
        )
        self.finish.setText(QCoreApplication.translate("LetterEditor", "Finish letter…"))
        self._name_how()

    def _name_how(self) -> None:
        hidden = self.how_panel.isHidden()
        self.how.setText(
            QCoreApplication.translate("LetterEditor", "Show how the date was computed")
            if hidden
            else QCoreApplication.translate("LetterEditor", "Hide how the date was computed")
        )

    def _make_checks(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        head = QHBoxLayout()
        self.heading = PlainLabel(size=TextSize.SECTION)
        self.counts = PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED)
        head.addWidget(self.heading)
        head.addStretch(1)
        head.addWidget(self.counts)
        column.addLayout(head)
        column.addWidget(self.law)
        column.addWidget(self.check_list)
        return whole

    def _build(self, editor: QWidget) -> None:
        panel = Panel(padding=1)
        panel.setMinimumWidth(LEAST_LEFT)
        content = QWidget()
        content.setProperty("role", "scrolled")
        self._inside = QVBoxLayout(content)
        self._inside.setContentsMargins(GAP, GAP - 2, GAP, GAP)
        self._inside.setSpacing(GRID)
        self._inside.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(content)
        panel.column.addWidget(area)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setObjectName("letter_splitter")
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(GAP)
        self.splitter.addWidget(panel)
        self.splitter.addWidget(self.preview)
        self.splitter.setStretchFactor(0, 0)
        self.splitter.setStretchFactor(1, 1)
        letter = QWidget()
        column = QVBoxLayout(letter)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        for part in (self.kept, self._problem, self.how_panel):
            column.addWidget(part)
        column.addWidget(self.splitter, 1)
        self._stack = QStackedLayout(editor)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(letter)
        self._stack.addWidget(self.nothing)
        self.show_letter(there=False)


def _wide(label: PlainLabel) -> PlainLabel:
    """Let a label be as wide as there is room: it stands above two columns."""
    label.setMaximumWidth(16777215)
    return label
