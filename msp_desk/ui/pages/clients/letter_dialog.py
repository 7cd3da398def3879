"""The letter that ends an agreement: its facts at the left, the real page at the right, checks that must pass."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final, cast

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from msp_desk.core.actions.letters import Letter
from msp_desk.core.documents.letters.facts import Reason
from msp_desk.core.errors import MspDeskError
from msp_desk.core.formatting import DayStyle, format_day
from msp_desk.core.parting.letter_checks import Check, CheckLevel
from msp_desk.core.wording import Wording
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.clients.asking import ask_where
from msp_desk.ui.pages.clients.check_list import CheckList, Mend
from msp_desk.ui.pages.clients.draft_dialog import DraftDialog
from msp_desk.ui.pages.clients.letter_fields import LetterFields
from msp_desk.ui.pages.clients.letter_mends import LetterDeeds, mend_of
from msp_desk.ui.pages.clients.sourced_edits import SourcedDayEdit, SourcedEdit
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GAP, GRID, PAGE_MARGIN
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import ButtonRole, PushButton
from msp_desk.ui.widgets.menus import add_entry
from msp_desk.ui.widgets.panel import Hairline, Panel
from msp_desk.ui.widgets.plain_label import ElidedLabel, PlainLabel
from msp_desk.ui.widgets.plain_text import plain_label, plain_tooltip
from msp_desk.ui.widgets.record_forms import open_form

SIZE: Final = QSize(1200, 800)
PAUSE: Final = 300
"""Milliseconds after the last key before the page is set again."""
MOST_REASONS: Final = 14
LONGEST_REASON: Final = 90
"""So many facts of the log are offered, each with so many characters."""
LEAST_LEFT: Final = 400
LEFT_SHARE: Final = 41
"""The least width of the facts, and the percent of the dialog they begin with."""


class LetterDialog(DraftDialog):
    """A letter before it is finished.

    Signals:
        letter_finished: The letter was made and kept; carries the document.
    """

    letter_finished = Signal(object)

    def __init__(self, link: DeskLink, letter: Letter, parent: QWidget | None = None) -> None:
        """Show a letter as the log fills it.

        Args:
            link: The desk.
            letter: The draft.
            parent: The window.
        """
        super().__init__(link, "letter_dialog", pause=PAUSE, parent=parent)
        self._letter = letter
        self._edited: set[str] = set()
        self._changed = self._asked = False
        self._checks: list[Check] = []
        self._fields = LetterFields(link, letter)
        self._deeds = LetterDeeds(
            take_end_date=self._take_end_date,
            confirm_law=lambda: self._law.setChecked(True),
            edit_agreement=self._edit_agreement,
            sign_as=lambda name: cast(SourcedEdit, self._fields.edit("signatory")).setText(name),
            go_to=lambda key: self._fields.edit(key).setFocus(Qt.FocusReason.OtherFocusReason),
            show_words=self._fields.show_words,
        )
        self._build()
        self._fields.edited.connect(self._on_edited)
        self._fields.log_wanted.connect(self.ask_for_reason)
        self.retranslate()
        size = self._fit_on_screen(SIZE, QSize(24, 48))
        left = max(LEAST_LEFT, size.width() * LEFT_SHARE // 100)
        self._splitter.setSizes([left, size.width() - left])
        self._fields.edit("end_date").setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, self.renew)

    @property
    def letter(self) -> Letter:
        """The letter as it stands."""
        return self._letter

    @property
    def checks(self) -> list[Check]:
        """What the checks said last."""
        return self._checks

    @property
    def fields(self) -> LetterFields:
        """The edits of the facts."""
        return self._fields

    @property
    def law_tick(self) -> QCheckBox:
        """Confirms the law's notice; in sight only where the agreement is silent."""
        return self._law

    @property
    def finish_button(self) -> PushButton:
        """The button that finishes."""
        return self._finish

    def renew(self) -> None:
        """Take what was typed, check it and set the page again."""
        self._later.stop()
        edited, self._edited = self._edited, set()
        self._say("")
        try:
            self._take(edited)
            unreadable = self._fields.unreadable()
            self._checks = self._link.desk.letters.checks(self._letter)
            self._preview.show_pdf(self._link.desk.letters.preview(self._letter))
            self._preview.pages.mark_words(self._meant_words())
        except MspDeskError as error:
            unreadable = [self._link.wording.error(error)]
            self._say(unreadable[0])
        self._show_state(unreadable)

    def finish(self, path: Path | None) -> None:
        """Make the letter and keep it with the client.

        Args:
            path: The file to write it to; None writes none.
        """
        self._catch_up()
        try:
            made = self._link.desk.letters.finish(self._letter, out=path)
        except MspDeskError as error:
            self._say(self._link.wording.error(error))
            return
        self._changed = False
        self.letter_finished.emit(made.document)
        self.accept()

    def print_paper(self) -> QWidget | None:
        """Ask how the letter should be printed; once the printer has it, it is finished and kept."""
        self._catch_up()
        if not self._finish.isEnabled():
            return None
        return self._ask_printer(self._preview.content, lambda: self.finish(None))

    def ask_for_reason(self) -> QMenu:
        """Offer the dated facts of the log as reasons."""
        self._catch_up()
        menu = QMenu(self)
        menu.setObjectName("letter_reasons")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        offered = self._link.desk.letters.reasons(self._letter)[:MOST_REASONS]
        for one in offered:
            day = format_day(one.reason.day, self._link.language, DayStyle.MEDIUM)
            words = f"{day}: {one.reason.fact}"
            words = words if len(words) <= LONGEST_REASON else f"{words[:LONGEST_REASON]}…"
            picture = Icon.INVOICE if one.family == "invoices" else Icon.INCIDENT
            add_entry(menu, words, partial(self._add_reason, one.reason), picture=picture)
        if not offered:
            nothing = self.tr("The log has no overdue invoice and no incident with a note.")
            add_entry(menu, nothing, lambda: None, enabled=False)
        button = self._fields.log_button
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))
        return menu

    def ask_where(self) -> QFileDialog:
        """Ask where the letter should go."""
        facts = self._letter.facts
        end = format_day(facts.end_date, self._letter.language, DayStyle.MEDIUM)
        name = Wording(self._letter.language).say(
            "document.letter_title", number=facts.agreement_number, end=facts.end_date
        )
        client = self._letter.case.client.name
        return ask_where(self, self.tr("Save the letter"), f"{client} {name or end}", self.finish)

    def retranslate(self) -> None:
        """Say the dialog's own words in the window's language."""
        self._name(self.tr("Letter to {client}").replace("{client}", self._letter.case.client.name))
        self._preview.pages.setAccessibleName(self.tr("Preview of the letter"))
        self._checks_heading.setText(self.tr("Checks"))
        self._law.setText(plain_label(self.tr("The law’s notice applies here")))
        self._law.setAccessibleName(self.tr("The law’s notice applies here"))
        self._close.setText(self.tr("Close"))
        self._finish.setText(self.tr("Finish letter…"))
        self._print.setText(self.tr("Print…"))
        self._print.setToolTip(self.tr("Finishes the letter once the printer has it (Ctrl+P)"))
        self._how.setText(self.tr("Hide how it was computed") if self._shows_how else self.tr("How it was computed"))
        self._how_text.setText("\n".join(self._sentence(one) for one in self._letter.notice.how))
        self._preview.set_remark(self._link.wording.say("notice.not_legal_advice"))
        self._line.setText(self._sentence(self._letter.notice.explanation))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; when something was changed, it asks once in the dialog itself."""
        if event.key() == Qt.Key.Key_Escape and self._changed and not self._asked:
            self._asked = True
            self._say(self.tr("The letter is not finished. Press Esc again to discard what you changed."))
            return
        super().keyPressEvent(event)

    def _build(self) -> None:
        self._shows_how = False
        self._line = PlainLabel(tone=Tone.MUTED, wrap=True)
        self._line.setMaximumWidth(16777215)
        self._how = PushButton(role=ButtonRole.LINK)
        self._how.clicked.connect(self._on_how)
        self._how_text = PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED, wrap=True)
        self._how_text.setMaximumWidth(16777215)
        self._how_text.hide()
        head = QVBoxLayout()
        head.setContentsMargins(PAGE_MARGIN, GAP, PAGE_MARGIN, GRID)
        head.setSpacing(2)
        title_line = QHBoxLayout()
        title_line.addWidget(self._title, 1)
        title_line.addWidget(self._how)
        head.addLayout(title_line)
        head.addWidget(self._line)
        head.addWidget(self._how_text)
        head.addWidget(self._problem)
        self._preview.setMinimumWidth(320)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setObjectName("letter_splitter")
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._left())
        splitter.addWidget(self._preview)
        splitter.setStretchFactor(0, 0)
        splitter.setStretchFactor(1, 1)
        self._splitter = splitter
        middle = QHBoxLayout()
        middle.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, GRID)
        middle.addWidget(splitter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(middle, 1)
        column.addWidget(Hairline())
        column.addLayout(self._foot())

    def _left(self) -> QWidget:
        panel = Panel(padding=1)
        panel.setMinimumWidth(LEAST_LEFT)
        content = QWidget()
        content.setProperty("role", "scrolled")
        column = QVBoxLayout(content)
        column.setContentsMargins(GAP, GAP - 2, GAP, GAP)
        column.setSpacing(GRID)
        column.addWidget(self._fields)
        head = QHBoxLayout()
        head.setContentsMargins(0, GRID, 0, 0)
        self._checks_heading = PlainLabel(size=TextSize.SECTION)
        self._counts = PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED)
        head.addWidget(self._checks_heading)
        head.addStretch(1)
        head.addWidget(self._counts)
        column.addLayout(head)
        self._law = QCheckBox()
        self._law.setObjectName("letter_law_confirmed")
        self._law.setVisible(self._letter.notice.from_law)
        self._law.toggled.connect(self._on_law)
        column.addWidget(self._law)
        self._check_list = CheckList()
        column.addWidget(self._check_list)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(content)
        panel.column.addWidget(area)
        return panel

    def _foot(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(PAGE_MARGIN, 12, PAGE_MARGIN, 12)
        line.setSpacing(GRID)
        self._state = ElidedLabel(tone=Tone.MUTED)
        self._state.setObjectName("letter_state")
        self._close = PushButton()
        self._close.clicked.connect(self.reject)
        self._finish = PushButton(role=ButtonRole.PRIMARY)
        self._finish.setObjectName("letter_finish")
        self._finish.setEnabled(False)
        self._finish.clicked.connect(self.ask_where)
        self._print = PushButton(picture=Icon.PRINT)
        self._print.setObjectName("letter_print")
        self._print.setEnabled(False)
        self._print.clicked.connect(lambda _on=False: self.print_paper())
        self._add_keys(self._finish)
        line.addWidget(self._state, 1)
        line.addWidget(self._close)
        line.addWidget(self._print)
        line.addWidget(self._finish)
        return line

    def _take(self, edited: set[str]) -> None:
        """Bring what was typed into the letter; other facts follow the end day, the language and the agreement."""
        letters = self._link.desk.letters
        if "agreement" in edited and self._fields.chosen_agreement() != self._letter.agreement.number:
            self._draft_anew(self._fields.chosen_agreement())
            self._law.setVisible(self._letter.notice.from_law)
            self._law.setChecked(False)
            self.retranslate()
            return
        facts = self._fields.facts(self._letter.facts)
        moved = facts.end_date != self._letter.facts.end_date or facts.day != self._letter.facts.day
        if moved:
            self._letter = letters.with_end_date(self._letter, facts)
            self._fields.write_following(self._letter.facts)
        else:
            self._letter = replace(self._letter, facts=facts)
        language = self._fields.chosen_language()
        if language is not self._letter.language:
            self._letter = letters.in_language(self._letter, language)
            self._fields.write_layout(self._letter.layout)
        self._letter = replace(self._letter, layout=self._fields.chosen_layout())

    def _show_state(self, unreadable: list[str]) -> None:
        wording = self._link.wording
        confirmed = []
        if self._letter.notice.from_law and self._letter.law_confirmed:
            confirmed.append(self.tr("You confirmed that the law’s notice applies."))
        self._check_list.show_checks(self._checks, wording, confirmed=confirmed, mender=self._mend)
        blocking = [self._sentence(check.problem()) for check in self._checks if check.level is CheckLevel.BLOCKED]
        warned = sum(check.level is CheckLevel.WARNED for check in self._checks)
        fine = sum(check.level is CheckLevel.FINE for check in self._checks) + len(confirmed)
        blocking += unreadable
        counts = self.tr("blocking: {blocked} · warnings: {warned} · fine: {fine}")
        counts = counts.replace("{blocked}", str(len(blocking))).replace("{warned}", str(warned))
        self._counts.setText(counts.replace("{fine}", str(fine)))
        self._finish.setEnabled(not blocking)
        self._print.setEnabled(not blocking)
        self._finish.setToolTip(plain_tooltip("\n".join(blocking)))
        self._finish.setAccessibleDescription(" ".join(blocking))
        self._state.set_tone(Tone.DANGER if blocking else Tone.MUTED)
        self._state.setText(blocking[0] if blocking else self._counts.text())

    def _meant_words(self) -> list[str]:
        """What a check that is not fine means: it is marked on the page."""
        words = [str(check.params["words"]) for check in self._checks if "words" in check.params]
        return [one for one in words if len(one) > 1]

    def _mend(self, check: Check) -> Mend | None:
        """The button that puts a check right."""
        signatory = self._letter.case.firm.signatory
        return mend_of(check, self._deeds, signatory=signatory, language=self._link.language)

    def _take_end_date(self, day: date) -> None:
        cast(SourcedDayEdit, self._fields.edit("end_date")).set_value(day)
        self._on_edited("end_date")

    def _edit_agreement(self) -> None:
        """Open the agreement; what is saved there comes into the letter."""
        form = open_form(self._link, "agreements", record=self._letter.agreement, parent=self)
        form.saved.connect(self._read_anew)

    def _read_anew(self) -> None:
        try:
            self._draft_anew(self._letter.agreement.number)
        except MspDeskError as error:
            self._say(self._link.wording.error(error))
            return
        self.retranslate()
        self.renew()

    def _draft_anew(self, number: str) -> None:
        """Begin the letter again from the log, for an agreement, in its language and layout."""
        self._letter = self._link.desk.letters.draft(
            self._letter.case.client.id, agreement_number=number, language=self._letter.language,
            layout=self._letter.layout.value,
        )  # fmt: skip
        self._fields.write(self._letter)

    def _add_reason(self, reason: Reason) -> None:
        if not self._fields.add_reason(reason):
            self._say(self.tr("A letter has room for two reasons; take one out first."))

    def _sentence(self, problem: object) -> str:
        return self._link.wording.text(problem)

    def _on_edited(self, key: str) -> None:
        self._edited.add(key)
        self._changed, self._asked = True, False
        self._later.start()

    def _on_law(self, confirmed: bool) -> None:
        self._letter = replace(self._letter, law_confirmed=confirmed)
        self._on_edited("law")

    def _on_how(self) -> None:
        self._shows_how = not self._shows_how
        self._how_text.setVisible(self._shows_how)
        self.retranslate()
