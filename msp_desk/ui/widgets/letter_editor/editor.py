"""The editor of a letter: its facts at the left, the real page at the right, checks that must pass."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import cast

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from msp_desk.core.actions.letter_reasons import LoggedReason
from msp_desk.core.actions.letters import Letter
from msp_desk.core.errors import MspDeskError
from msp_desk.core.parting.letter_checks import LetterKind
from msp_desk.core.records.language import Language
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.widgets.letter_editor.board import LetterBoard
from msp_desk.ui.widgets.letter_editor.fields import LetterFields
from msp_desk.ui.widgets.letter_editor.finishing import Finishing
from msp_desk.ui.widgets.letter_editor.forms import LetterForms
from msp_desk.ui.widgets.letter_editor.head_line import head_line
from msp_desk.ui.widgets.letter_editor.mends import LetterDeeds
from msp_desk.ui.widgets.letter_editor.page_setter import SetLetter
from msp_desk.ui.widgets.letter_editor.reason_menu import offer_reasons
from msp_desk.ui.widgets.letter_editor.taking import take
from msp_desk.ui.widgets.page import Place
from msp_desk.ui.widgets.sourced_edits import SourcedDayEdit, SourcedEdit


class LetterEditor(LetterBoard):
    """A letter before it is finished; its parts and signals are those of :class:`LetterBoard`."""

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Make an editor without a letter; :meth:`start` brings one.

        Args:
            link: The desk.
            parent: Its owner.
        """
        super().__init__(link, parent)
        self._asked = self._kept = self._focus_wanted = False
        self._typed: set[str] = set()
        self._wanted: tuple[int, LetterKind, tuple[str, ...]] = (0, LetterKind.NOTICE, ())
        self._finishing = Finishing(link, self._parts, self)
        self._forms = LetterForms(link, self)
        self._forms.agreement_saved.connect(self._read_anew)
        self._forms.warning_saved.connect(self._read_warnings)
        self._findings.deeds = LetterDeeds(
            take_day=self._take_day,
            confirm_law=lambda: self._parts.law.setChecked(True),
            edit_agreement=self.edit_agreement,
            record_warning=self.record_warning,
            sign_as=self._sign_as,
            go_to=self._go_to,
            show_words=self._show_words,
            holds_words=self._holds_words,
        )
        self._setter.done.connect(self._on_set)
        self._setter.failed.connect(self._on_failed)
        self._filling.timeout.connect(self._fill)
        self._later.timeout.connect(self.renew)
        self._parts.law.toggled.connect(self._on_law)
        self._parts.finish.clicked.connect(lambda _on=False: self.ask_where())
        self._parts.print_button.clicked.connect(lambda _on=False: self.print_paper())
        self._parts.how.clicked.connect(lambda _on=False: self._on_how())
        self._parts.nothing.first_wanted.connect(self._on_nothing_mended)
        self._parts.nothing.second_wanted.connect(self._on_agreements)
        self.retranslate()

    # Beginning and ending ---------------------------------------------------------------------------------------------

    def start(
        self,
        client_id: int,
        *,
        kind: LetterKind = LetterKind.NOTICE,
        agreement_numbers: Sequence[str] = (),
        language: Language | None = None,
    ) -> bool:
        """Draft a letter from the log and show it.

        Args:
            client_id: To whom.
            kind: What it does.
            agreement_numbers: What it ends, the main agreement first; none takes the running one that began first.
            language: Of the letter; None takes the client's.

        Returns:
            False when none can be written, which is then said in its place.
        """
        self._wanted = (client_id, kind, tuple(agreement_numbers))
        try:
            letter = self._link.desk.letters.draft(
                client_id, kind=kind, agreement_numbers=tuple(agreement_numbers), language=language
            )
        except MspDeskError as error:
            self._show_nothing(error)
            return False
        self.show_letter(letter)
        return True

    def show_letter(self, letter: Letter) -> None:
        """Show a draft; the first time its edits are made a moment later, so that the frame stands there at once."""
        self._letter = letter
        self._changed = self._asked = self._kept = False
        self._typed.clear()
        self._parts.show_letter(there=True)
        self._parts.kept.hide()
        self._show_law(confirmed=letter.law_confirmed)
        self.retranslate()
        if self._made is None:
            self._filling.start()
            return
        self._made.show_letter(letter)
        self.renew()

    def stop(self) -> None:
        """Set nothing more and let go of the pages."""
        self._filling.stop()
        self._later.stop()
        self._setter.stop()
        self._parts.preview.clear()

    def take_focus(self) -> None:
        """Put the keyboard on the first fact."""
        if self._letter is None:
            return
        if self._filling.isActive():
            self._focus_wanted = True
            self.setFocus(Qt.FocusReason.OtherFocusReason)  # Esc is heard until the edits stand there
        else:
            self._fields.go_to("kind")

    def may_close(self) -> bool:
        """Whether nothing is lost by closing; where something is, it says so, and the next time it may."""
        if not self._changed or self._asked:
            return True
        self._asked = True
        self._parts.say(self.tr("The letter is not finished. Press Esc again to discard what you changed."))
        return False

    # Setting and finishing --------------------------------------------------------------------------------------------

    def renew(self) -> None:
        """Take what was typed, check it and set the page again; both come a moment later."""
        self._filling.stop()
        self._later.stop()
        if self._letter is None:
            return
        self._parts.say("")
        self._place_focus()
        try:
            self._take(self._letter)
        except MspDeskError as error:
            self._parts.say(self._link.wording.error(error))
            return
        self._findings.unreadable = self._fields.unreadable()
        self._setter.set_letter(self._letter)
        self._tell_line()

    def finish(self, path: Path | None) -> None:
        """Make the letter and keep it with the client.

        Args:
            path: The file to write it to; None writes none.
        """
        self._catch_up()
        if self._letter is None:
            return
        if self._findings.unreadable:
            self._parts.say(self._findings.unreadable[0])
            return
        busy = self._setter.busy
        self._setter.stop()  # what sets papers is never entered twice at once
        document = self._finishing.finish(self._letter, path)
        if busy:
            self._setter.set_letter(self._letter)
        if document is not None:
            self._changed, self._kept = False, True
            self._show_state()
            self.finished.emit(document)

    def ask_where(self) -> QFileDialog | None:
        """Ask where the letter should go; None while something blocks it."""
        self._catch_up()
        if self._letter is None or self._findings.blocking():
            return None
        return self._finishing.ask_where(self._letter, self.finish)

    def print_paper(self) -> QWidget | None:
        """Ask how the letter should be printed; once the printer has it, it is finished and kept."""
        self._catch_up()
        if self._letter is None or self._findings.blocking():
            return None
        return self._finishing.print_letter(self._letter, lambda: self.finish(None))

    def test_print(self) -> QWidget | None:
        """Print a page that shows where the envelope's window is; how far the address is moved is kept."""
        self._catch_up()
        return None if self._letter is None else self._finishing.print_test(self._letter)

    # What it opens ----------------------------------------------------------------------------------------------------

    def ask_for_reason(self) -> QMenu | None:
        """Offer the dated facts of the log as reasons."""
        self._catch_up()
        letter = self._letter
        return None if letter is None else offer_reasons(self._link, letter, self._fields.log_button, self._add_reason)

    def edit_agreement(self) -> None:
        """Open the agreement; what is saved there comes into the letter."""
        if self._letter is not None:
            self._forms.edit_agreement(self._letter)

    def record_warning(self) -> None:
        """Record a warning that was given; it can then be chosen."""
        if self._letter is not None:
            self._forms.record_warning(self._letter)

    # Words and keys ---------------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Say its own words in the window's language."""
        self._parts.retranslate(self._link)
        if self._letter is None:
            return
        steps = [self._letter.notice.explanation, *self._letter.notice.how]
        self._parts.how_text.setText("\n".join(self._link.wording.text(one) for one in steps))
        self._tell_line()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes, asking once when something was typed; Ctrl and Enter finish, Enter in a field does not."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape:
            if self.may_close():
                self.close_wanted.emit()
        elif event.key() in keys and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._parts.finish.click()
        elif event.key() not in keys:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Give facts and page their shares of the room."""
        super().showEvent(event)
        self._parts.share(self.width())

    # Making the edits -------------------------------------------------------------------------------------------------

    def _new_fields(self) -> LetterFields:
        """Begin with the edits and hear what happens in them."""
        made = super()._new_fields()
        made.edited.connect(self._on_edited)
        made.grown.connect(self._on_grown)
        made.log_wanted.connect(self.ask_for_reason)
        made.row_wanted.connect(self._show_row)
        made.warning_wanted.connect(self.record_warning)
        made.test_wanted.connect(self.test_print)
        return made

    def _fill(self) -> None:
        """Go on making the edits, some at a time, so that the window answers in between."""
        if self._letter is None:
            return
        if self._made is None and not self._make_next():
            self._filling.start()
            return
        self.renew()

    def _place_focus(self) -> None:
        """The keyboard goes to the first edit where nobody took it away meanwhile."""
        if self._focus_wanted and self.window().focusWidget() in (None, self):
            self._fields.go_to("kind")
        self._focus_wanted = False

    def _go_to(self, key: str) -> None:
        self._fields.go_to(key)

    def _show_words(self, words: str) -> bool:
        return self._fields.show_words(words)

    def _holds_words(self, words: str) -> bool:
        return self._fields.holds_words(words)

    def _sign_as(self, name: str) -> None:
        cast(SourcedEdit, self._fields.edit("signatory")).setText(name)

    def _on_grown(self) -> None:
        """Underline in edits that were made just now what the checks mean."""
        if self._made is not None and not self.busy:
            self._findings.mark_words(self._made)

    # Taking what was typed --------------------------------------------------------------------------------------------

    def _take(self, letter: Letter) -> None:
        """Bring what was typed into the letter, and show what followed it."""
        taken = take(self._link.desk.letters, letter, self._fields)
        self._letter = taken.letter
        if taken.anew:
            self._fields.show_letter(taken.letter)
            self._show_law(confirmed=taken.letter.law_confirmed)
            self.retranslate()
        elif taken.followed:
            self._fields.write(taken.letter)
        self._fields.main.name_day(taken.letter)
        if taken.another_kind:
            self.kind_changed.emit(taken.letter.kind)

    def _catch_up(self) -> None:
        """Take at once what was typed a moment ago."""
        if self._later.isActive() or self._filling.isActive():
            self.renew()

    def _read_anew(self) -> None:
        """The agreement was changed: begin again from the log, with what was typed."""
        letter = self._letter
        if letter is None:
            return
        typed, values = set(self._typed), self._fields.values_of(self._typed)
        numbers = (letter.agreement.number, *(one.number for one in letter.further))
        try:
            fresh = self._link.desk.letters.draft(
                letter.case.client.id, kind=letter.kind, agreement_numbers=numbers, language=letter.language,
                layout=letter.layout.value,
            )  # fmt: skip
        except MspDeskError as error:
            self._parts.say(self._link.wording.error(error))
            return
        self.show_letter(fresh)
        self._fields.put_back(values)
        self._changed, self._typed = bool(typed), typed
        self.renew()

    def _read_warnings(self) -> None:
        """A warning was recorded: it can be chosen now, and is when it is the only one."""
        if self._letter is None:
            return
        known = self._letter.formal_warnings
        self._letter = self._link.desk.letters.with_warnings_read_again(self._letter)
        self._fields.show_letter(self._letter)
        fresh = [one for one in self._letter.formal_warnings if one not in known]
        if fresh and self._letter.facts.earlier_warning is None:
            self._fields.choose_warning(fresh[-1])
        self._on_edited("earlier_warning")

    def _add_reason(self, logged: LoggedReason) -> None:
        if not self._fields.add_reason(logged):
            self._parts.say(self.tr("The letter has room for no further reason; take one out first."))

    def _show_row(self, logged: LoggedReason) -> None:
        if self._letter is not None:
            self._forms.show_row(self._letter, logged)

    def _take_day(self, key: str, day: date) -> None:
        cast(SourcedDayEdit, self._fields.edit(key)).set_value(day)
        self._on_edited(key)

    # Showing what was found -------------------------------------------------------------------------------------------

    def _on_set(self, made: SetLetter) -> None:
        self._findings.take(made, self._fields)
        self._show_state()

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, MspDeskError):
            raise error
        said = self._link.wording.error(error)
        self._findings.unreadable = [said]
        self._parts.say(said)
        self._show_state()

    def _show_state(self) -> None:
        if self._letter is not None:
            self._findings.show(self._letter, self._fields, kept=self._kept)
            self.state_changed.emit()

    def _show_nothing(self, error: MspDeskError) -> None:
        self._filling.stop()
        self._letter = None
        self._parts.show_letter(there=False)
        sentence = self._link.wording.error(error)
        has_agreement = bool(self._link.desk.agreements.all(client_id=self._wanted[0]))
        mend = "" if has_agreement else self.tr("New agreement…")
        self._parts.nothing.say(
            self.tr("No letter can be written yet"), sentence, mend, self.tr("Show the client’s agreements")
        )

    def _on_nothing_mended(self) -> None:
        client_id, kind, numbers = self._wanted
        self._forms.new_agreement(client_id, lambda: self.start(client_id, kind=kind, agreement_numbers=numbers))

    def _on_agreements(self) -> None:
        self.place_wanted.emit(Place(page="clients", client_id=self._wanted[0], tab="agreement"))

    def _tell_line(self) -> None:
        said = "" if self._letter is None else head_line(self._letter, self._link)
        if said != self._line:
            self._line = said
            self.line_changed.emit(said)

    def _show_law(self, *, confirmed: bool) -> None:
        letter = self._letter
        self._parts.law.blockSignals(True)
        self._parts.law.setChecked(confirmed)
        self._parts.law.blockSignals(False)
        self._parts.law.setVisible(letter is not None and letter.notice.from_law)

    def _on_edited(self, key: str) -> None:
        self._typed.add(key)
        self._changed, self._asked, self._kept = True, False, False
        self._parts.kept.hide()
        self._later.start()
        self.edited.emit()

    def _on_law(self, confirmed: bool) -> None:
        if self._letter is not None:
            self._letter = replace(self._letter, law_confirmed=confirmed)
            self._on_edited("law")

    def _on_how(self) -> None:
        self._parts.show_how(shown=self._parts.how_panel.isHidden())
