"""Papers that were made: a list, the chosen one beside or below it unchanged, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QVBoxLayout, QWidget

from msp_desk.core.errors import MspDeskError
from msp_desk.core.records.document import Document
from msp_desk.core.storage.paper_list import PaperEntry
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.asking import ask_where, tell_failure
from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.mail_draft import ask_mail_draft
from msp_desk.ui.widgets.menus import add_entry
from msp_desk.ui.widgets.panel import Panel
from msp_desk.ui.widgets.paper_words import made_when, short_hash
from msp_desk.ui.widgets.pdf_preview import PdfPreview
from msp_desk.ui.widgets.plain_label import ElidedLabel
from msp_desk.ui.widgets.printing import print_papers, print_pdf
from msp_desk.ui.widgets.record_table import RecordTable
from msp_desk.ui.widgets.row_source import MemoryRows
from msp_desk.ui.widgets.table_column import Column

NO_LANGUAGE: Final = 500
NO_HASH: Final = 400
"""Under so many pixels a column is left out."""


class KeptPapers(QWidget):
    """A list of kept papers with the chosen one in sight.

    A paper is read when it is chosen, and its bytes are compared with the SHA-256 that was kept with them; one that has
    changed is not shown as if it were the paper that was made.
    """

    def __init__(self, link: DeskLink, *, name: str, upright: bool = False, parent: QWidget | None = None) -> None:
        """Make an empty list.

        Args:
            link: The desk.
            name: The beginning of the object names of table and splitter, such as "papers".
            upright: Whether the paper stands below the list instead of beside it.
            parent: Its owner.
        """
        super().__init__(parent)
        self._link = link
        self._entries: Sequence[PaperEntry] = ()
        self._paper: Document | None = None
        columns = self._columns()
        self._table: RecordTable[PaperEntry] = RecordTable(
            columns, MemoryRows[PaperEntry]([], _number, columns), name="", several=True
        )
        self._table.setObjectName(f"{name}_table")
        self._table.chosen.connect(self._on_chosen)
        self._table.opened.connect(self._on_opened)
        self._table.selection_changed.connect(lambda _numbers: self._name_print())
        self._table.resized.connect(self._fit)
        self._table.set_menu(self._fill_menu)
        self._preview = PdfPreview(name="", language=link.language)
        self._save, self._print, self._mail, self._copy = (PushButton(small=True) for _ in range(4))
        self._save.clicked.connect(lambda _on=False: self.save_as())
        self._print.clicked.connect(lambda _on=False: self.print_paper())
        self._mail.clicked.connect(lambda _on=False: self.mail_draft())
        self._copy.clicked.connect(lambda _on=False: self.copy_hash())
        self._state = ElidedLabel(size=TextSize.SMALL, tone=Tone.MUTED)
        self._state.setObjectName(f"{name}_state")
        self._build(name, upright=upright)
        self.retranslate()
        self._show(None)

    @property
    def table(self) -> RecordTable[PaperEntry]:
        """The list."""
        return self._table

    @property
    def preview(self) -> PdfPreview:
        """The chosen paper."""
        return self._preview

    @property
    def paper(self) -> Document | None:
        """The paper in sight."""
        return self._paper

    @property
    def state(self) -> str:
        """What is said of the chosen paper's bytes."""
        return self._state.text()

    def show_papers(self, entries: Sequence[PaperEntry]) -> None:
        """Show a list; the chosen paper stays chosen, else the first one is."""
        wanted = self._paper.id if self._paper is not None else 0
        self._entries = entries
        self._table.show_columns(self._columns(), MemoryRows(entries, _number, self._columns()))
        if not entries:
            self._show(None)
        elif not any(entry.id == wanted for entry in entries):
            self.choose(entries[0].id)
        else:
            self._table.choose(wanted)

    def choose(self, number: int) -> bool:
        """Choose a paper by its number; False when it is not in the list."""
        found = self._table.choose(number)
        if found and (self._paper is None or self._paper.id != number):
            self._read(number)
        return found

    def save_as(self) -> None:
        """Ask where the paper should go and write it there, byte for byte."""
        paper = self._paper
        if paper is not None:
            ask_where(self.window(), self.tr("Save the paper"), paper.title, partial(self.save, int(paper.id)))

    def save(self, number: int, path: Path) -> None:
        """Write a paper to a file; says so when that fails."""
        try:
            self._link.desk.papers.save(number, path)
        except MspDeskError as error:
            tell_failure(self.window(), self._link.wording.error(error))

    def print_paper(self) -> QWidget | None:
        """Ask how the chosen papers should be printed; None when there is none, or one has changed."""
        if self._paper is None:
            return None
        numbers = self._table.selected_ids()  # in the order of the list
        if len(numbers) < 2:
            return print_pdf(self._paper.content, self._paper.title, self.window())
        try:
            papers = [self._link.desk.papers.verify(number) for number in numbers]
            return print_papers([paper.content for paper in papers], self._paper.title, self.window())
        except MspDeskError as error:
            tell_failure(self.window(), self._link.wording.error(error))
        except ValueError:
            tell_failure(self.window(), self.tr("One of these papers cannot be read as a PDF. None was printed."))
        return None

    def mail_draft(self) -> QWidget | None:
        """Ask where the mail with the paper in sight should go; None when there is none, or it is the firm's own."""
        paper = self._paper
        if paper is None or not self._link.desk.papers.can_be_mailed(paper):
            return None
        return ask_mail_draft(self._link, self.window(), int(paper.id), paper.title)

    def copy_hash(self) -> None:
        """Copy the whole SHA-256 as text."""
        if self._paper is not None:
            QGuiApplication.clipboard().setText(self._paper.sha256)

    def retranslate(self) -> None:
        """Say its own words in the window's language; the list is shown anew afterwards."""
        self._table.setAccessibleName(self.tr("Papers that were made"))
        self._save.setText(self.tr("Save as…"))
        self._mail.setText(self.tr("Mail draft…"))
        self._name_print()
        self._copy.setText(self.tr("Copy SHA-256"))
        self._preview.pages.setAccessibleName(self.tr("The chosen paper"))
        self._preview.set_language(self._link.language)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _build(self, name: str, *, upright: bool) -> None:
        listed = Panel(padding=1)
        listed.column.addWidget(self._table)
        tools = QHBoxLayout()
        tools.setSpacing(GRID)
        for button in (self._save, self._print, self._mail, self._copy):
            tools.addWidget(button)
        tools.addStretch(1)
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(tools)
        column.addWidget(self._state)
        column.addWidget(self._preview, 1)
        splitter = QSplitter(Qt.Orientation.Vertical if upright else Qt.Orientation.Horizontal)
        splitter.setObjectName(f"{name}_splitter")
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(listed)
        splitter.addWidget(shown)
        listed.setMinimumSize(240, 96)
        shown.setMinimumSize(280, 160)
        splitter.setStretchFactor(0, 2 if upright else 4)
        splitter.setStretchFactor(1, 5)
        splitter.setSizes([180, 480] if upright else [480, 640])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(splitter)

    def _columns(self) -> list[Column[PaperEntry]]:
        link = self._link
        made: Column[PaperEntry] = Column(
            key="made",
            title=self.tr("Made"),
            text=lambda entry: made_when(entry.made_at, link.language, with_time=False),
            tooltip=lambda entry: made_when(entry.made_at, link.language),
            sort=lambda entry: f"{entry.made_at} {entry.id:012d}",
            width=104,
        )
        title: Column[PaperEntry] = Column(
            key="title", title=self.tr("Paper"), text=lambda entry: entry.title, sort=lambda entry: entry.title,
            stretch=True, width=160,
        )  # fmt: skip
        language: Column[PaperEntry] = Column(
            key="language", title=self.tr("Language"), text=lambda entry: link.wording.word(entry.language),
            sort=lambda entry: link.wording.word(entry.language), width=84,
        )  # fmt: skip
        sha: Column[PaperEntry] = Column(
            key="sha256", title="SHA-256", text=lambda entry: short_hash(entry.sha256),
            tooltip=lambda entry: entry.sha256, width=120,
        )  # fmt: skip
        return [made, title, language, sha]

    def _name_print(self) -> None:
        """Say on the button how many papers it prints."""
        count = len(self._table.selected_ids())
        several = self.tr("Print {count} papers…").replace("{count}", str(count))
        self._print.setText(several if count > 1 else self.tr("Print…"))

    def _fill_menu(self, menu: QMenu, numbers: Sequence[int]) -> None:
        if not numbers:
            return
        if self._paper is None or self._paper.id not in numbers:
            self.choose(numbers[0])
        deeds: list[tuple[str, Callable[[], object]]] = [
            (self.tr("Save as…"), self.save_as),
            (self._print.text(), self.print_paper),
            (self._mail.text(), self.mail_draft),
            (self.tr("Copy SHA-256"), self.copy_hash),
        ]
        for words, deed in deeds:
            possible = self._mail.isEnabled() if deed == self.mail_draft else self._paper is not None
            add_entry(menu, words, deed, enabled=possible)

    def _fit(self) -> None:
        """Where there is little room, the language gives way first, then the SHA-256, which is said below anyway."""
        room = self._table.viewport().width()
        keys = [column.key for column in self._table.record_model.columns]
        for key, least in (("language", NO_LANGUAGE), ("sha256", NO_HASH)):
            place = keys.index(key)
            if self._table.isColumnHidden(place) != (room < least):
                self._table.setColumnHidden(place, room < least)

    def _on_chosen(self, number: object) -> None:
        if isinstance(number, int) and number and (self._paper is None or self._paper.id != number):
            self._read(number)

    def _on_opened(self, number: object) -> None:
        if isinstance(number, int) and number:
            self.choose(number)
            self._preview.pages.setFocus(Qt.FocusReason.OtherFocusReason)

    def _read(self, number: int) -> None:
        try:
            paper = self._link.desk.papers.verify(number)
            self._show(paper)
        except MspDeskError as error:
            self._show(None)
            self._say(self._link.wording.error(error), Tone.DANGER)
        except ValueError:
            self._show(None)
            self._say(self.tr("This paper cannot be shown as a PDF."), Tone.DANGER)

    def _show(self, paper: Document | None) -> None:
        self._paper = None
        if paper is None:
            self._preview.clear()
        else:
            self._preview.show_pdf(paper.content)
            self._preview.pages.go_to(0)
        self._paper = paper
        for button in (self._save, self._print, self._copy):
            button.setEnabled(paper is not None)
        mailed = paper is not None and self._link.desk.papers.can_be_mailed(paper)
        self._mail.setEnabled(mailed)
        self._mail.setVisible(mailed or paper is None or paper.client_id is not None)
        if paper is None:
            self._say("", Tone.MUTED)
        else:
            said = self.tr("Unchanged since {moment}: SHA-256 {hash}")
            said = said.replace("{moment}", made_when(paper.made_at, self._link.language))
            self._say(said.replace("{hash}", paper.sha256), Tone.OK)

    def _say(self, sentence: str, tone: Tone) -> None:
        self._state.set_tone(tone)
        self._state.setText(sentence)
        self._state.setVisible(bool(sentence))


def _number(entry: PaperEntry) -> int:
    return entry.id
