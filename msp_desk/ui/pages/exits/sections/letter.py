"""The letters of an exit: the one that is meant, the other kinds, and those that were made."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from msp_desk.core.parting.letter_kind import LetterKind
from msp_desk.core.records.document import DocumentKind
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.exits.deeds import ExitDeeds
from msp_desk.ui.pages.exits.sections.paper_lines import Deed, paper_line
from msp_desk.ui.pages.exits.sections.section import ExitSection, clear
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GAP, GRID
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.figure_text import as_head
from msp_desk.ui.widgets.letter_keys import give_letter_keys
from msp_desk.ui.widgets.menus import add_entry
from msp_desk.ui.widgets.panel import Panel
from msp_desk.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from msp_desk.core.actions.exit_views import ExitDetail
    from msp_desk.core.storage.paper_list import PaperEntry

KINDS: Final = tuple(LetterKind)


class LetterSection(ExitSection):
    """What can be written, and what was."""

    def __init__(self, link: DeskLink, deeds: ExitDeeds, parent: QWidget | None = None) -> None:
        """Make an empty part; see :class:`ExitSection`."""
        super().__init__(link, deeds, parent)
        panel = Panel()
        self._meant = PlainLabel(wrap=True)
        self._write = PushButton(picture=Icon.LETTER)
        self._write.setObjectName("exit_write_letter")
        self._write.clicked.connect(lambda _on=False: self._open())
        self._other = PushButton()
        self._other.setObjectName("exit_other_letter")
        self._other.setProperty("menu", True)
        self._menu = QMenu(self._other)
        self._other.setMenu(self._menu)
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addWidget(self._write)
        line.addWidget(self._other)
        line.addStretch(1)
        self._law = PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED, wrap=True)
        panel.column.addWidget(self._meant)
        panel.column.addLayout(line)
        panel.column.addWidget(self._law)
        self.column.addWidget(panel)
        self._made = Panel()
        self._place = QVBoxLayout()
        self._place.setSpacing(GRID)
        self._made.column.addLayout(self._place)
        self.column.addSpacing(GAP - GRID)
        self.column.addWidget(self._made)
        self.column.addStretch(1)

    @property
    def write_button(self) -> PushButton:
        """Opens the editor for the kind that is meant."""
        return self._write

    def retranslate(self) -> None:
        """Say its own words."""
        from msp_desk.ui.widgets.letter_editor.words import kind_word  # loads the papers, so not at the start

        self.say(self.tr("Letter"), self.tr("Facts at the left, the real page at the right, checks that must pass."))
        self._other.setText(self.tr("Another kind"))
        self._law.setText(self.tr("Not legal advice: have a lawyer check the wording where it matters."))
        self._menu.clear()
        for kind in KINDS:
            add_entry(self._menu, kind_word(kind), partial(self._open, kind), picture=Icon.LETTER)
        give_letter_keys(self._menu)

    def fill(self, detail: ExitDetail) -> None:
        """Show what is meant and what was made."""
        word = as_head(self.link.wording.word(detail.exit.way))
        self._meant.setText(self.tr("Way of ending: {way}").replace("{way}", word))
        self._write.set_plain_text(self.tr("Write: {kind}…").replace("{kind}", word))
        for button in (self._write, self._other):
            button.setEnabled(self.is_open)
        clear(self._place)
        letters = [entry for entry in detail.papers if entry.kind is DocumentKind.LETTER]
        self._place.addWidget(PlainLabel(self.tr("Letters that were made"), size=TextSize.SECTION))
        if not letters:
            self._place.addWidget(PlainLabel(self.tr("None yet."), tone=Tone.MUTED))
        for entry in letters:
            self._place.addWidget(paper_line(entry, self.link.language, self._deeds_of(detail, entry)))

    def new_record(self) -> bool:
        """Write the letter that is meant."""
        self._open()
        return True

    def _deeds_of(self, detail: ExitDetail, entry: PaperEntry) -> list[Deed]:
        sent = any(one.document_id == entry.id for one in detail.sendings)
        found: list[Deed] = [(self.tr("Open"), partial(self.deeds.open_paper, entry.id), True)]
        if self.link.desk.papers.can_be_mailed(entry):
            found.append((self.tr("Mail draft…"), partial(self.deeds.mail_draft, entry), True))
        if not sent:
            found.append(
                (self.tr("How it was sent…"), partial(self.deeds.new_sending, detail.exit, entry), self.is_open)
            )
        return found

    def _open(self, kind: LetterKind | None = None) -> None:
        if self.detail is not None and self.is_open:
            self.deeds.letter_wanted.emit(kind or LetterKind(self.detail.exit.way.value))
