"""The facts of a letter that the owner can change, each with where it comes from; every kind shows its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from msp_desk.core.actions.letter_reasons import LoggedReason
from msp_desk.core.actions.letters import Letter
from msp_desk.core.documents.letters.facts import LetterFacts
from msp_desk.core.formatting import Unreadable
from msp_desk.core.parting.letter_checks import LetterKind
from msp_desk.core.records.formal_warning import FormalWarning
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.letter_editor.address_fields import AddressFields
from msp_desk.ui.widgets.letter_editor.agreed_fields import AgreedFields
from msp_desk.ui.widgets.letter_editor.breach_fields import BreachFields
from msp_desk.ui.widgets.letter_editor.day_fields import DayFields
from msp_desk.ui.widgets.letter_editor.envelope_fields import EnvelopeFields
from msp_desk.ui.widgets.letter_editor.fields_part import FieldsPart
from msp_desk.ui.widgets.letter_editor.licence_fields import LicenceFields
from msp_desk.ui.widgets.letter_editor.lines import LetterLines
from msp_desk.ui.widgets.letter_editor.main_fields import MainFields
from msp_desk.ui.widgets.letter_editor.price_fields import PriceFields
from msp_desk.ui.widgets.letter_editor.reason_fields import ReasonFields
from msp_desk.ui.widgets.letter_editor.referral_fields import ReferralFields
from msp_desk.ui.widgets.letter_editor.rows import LaterRows
from msp_desk.ui.widgets.letter_editor.service_fields import ServiceFields
from msp_desk.ui.widgets.letter_editor.their_notice_fields import TheirNoticeFields
from msp_desk.ui.widgets.letter_editor.warning_fields import WarningFields
from msp_desk.ui.widgets.record_forms import conventions

_UNREADABLE: Final = object()
_CHOSEN_ANEW: Final = frozenset({"kind", "agreement", "further", "language", "layout"})
"""A letter that is drafted again has these already."""


class LetterFields(LetterLines):
    """The edits, from top to bottom.

    Signals:
        grown: Edits were made that nobody needed before.
        log_wanted: The owner wants to choose a reason from the log.
        row_wanted: The owner wants to see the row a reason was made of; carries the LoggedReason.
        warning_wanted: The owner wants to record a warning.
        test_wanted: The owner wants a page that shows where the envelope's window is.
    """

    grown = Signal()
    log_wanted = Signal()
    row_wanted = Signal(object)
    warning_wanted = Signal()
    test_wanted = Signal()

    def __init__(
        self,
        link: DeskLink,
        checks: QWidget,
        mends: Callable[[], Sequence[QWidget]],
        parent: QWidget | None = None,
    ) -> None:
        """Make the headings; the edits come with :meth:`make_next`, and what few letters need when it is needed.

        Args:
            link: The desk.
            checks: Stands below what a letter always needs and above what can be folded away.
            mends: Its buttons, as they are by then.
            parent: Its owner.
        """
        super().__init__(conventions(link), parent)
        self._link = link
        self._letter: Letter | None = None
        self._asked: frozenset[str] = frozenset()
        self._parts: tuple[FieldsPart, ...] = ()
        self.main = MainFields(self, link)
        self._breach = BreachFields(self, link)
        special: tuple[FieldsPart, ...] = (
            self._breach,
            TheirNoticeFields(self, link),
            AgreedFields(self, link),
            PriceFields(self, link),
        )
        self._reasons = ReasonFields(self, link)
        warning = WarningFields(self, link)
        self.add_between(checks)
        self.stop_at_found(mends)
        more = (
            AddressFields(self, link),
            ServiceFields(self, link),
            LicenceFields(self, link),
            ReferralFields(self, link),
            DayFields(self, link),
        )
        self._envelope = EnvelopeFields(self, link)
        self._parts = (self.main, *special, self._reasons, warning, *more, self._envelope)
        self._breach.warning_wanted.connect(self.warning_wanted)
        self._reasons.log_wanted.connect(self.log_wanted)
        self._reasons.row_wanted.connect(self.row_wanted)
        self._envelope.test_wanted.connect(self.test_wanted)
        self.speak()

    def make_next(self) -> bool:
        """Make edits that every letter needs, a part a call; False when there were none left to make."""
        for always in (self.main, self._reasons):
            if not always.filled:
                self.bring(always)
                return True
        self.align()
        return False

    @property
    def log_button(self) -> PushButton:
        """Offers the reasons that are in the log."""
        return self._reasons.log_button

    @property
    def record_button(self) -> PushButton:
        """Records a warning that was given outside the program."""
        self.bring(self._breach)
        return self._breach.record_button

    @property
    def test_button(self) -> PushButton:
        """Prints the page that shows where the window is."""
        self.bring(self._envelope)
        return self._envelope.test_button

    def bring(self, part: LaterRows) -> None:
        """Make the edits of a part and write into them what the letter says."""
        if part.filled:
            return
        self.hush()
        super().bring(part)
        if self._letter is not None:
            self._write_later(self._letter, next(one for one in self._parts if one is part))
        self.speak()

    def bring_key(self, key: str) -> None:
        """Make the edits that stand in one part with a fact."""
        for part in self._parts:
            if part.has(key):
                self.bring(part)

    def bring_all(self) -> None:
        """Make every edit."""
        for part in self._parts:
            self.bring(part)

    def bring_shown(self) -> bool:
        """Make the edits of the parts in sight; whether some were not made."""
        waiting = [part for part in self._parts if not part.filled and not part.section.isHidden()]
        for part in waiting:
            self.bring(part)
        return bool(waiting)

    def show_letter(self, letter: Letter) -> None:
        """Show a letter as the log fills it, and where that comes from."""
        self.hush()
        self._letter = letter
        self._show_kind(letter.kind)
        self.write(letter)
        for part in self._made():
            part.name_sources(letter)
        self.join_tabs()
        self.speak()

    def write(self, letter: Letter) -> None:
        """Show what the program changed in a letter, without a signal; what is typed stays where nothing changed."""
        self.hush()
        self._letter = letter
        for part in self._made():
            part.write(letter)
        self._envelope.show_layout(letter.layout)
        self.speak()

    def facts(self, before: LetterFacts) -> LetterFacts:
        """The facts as they stand; what cannot be read keeps its earlier value."""
        facts = replace(before)
        for part in self._made():
            facts = part.read(facts)
        if self._letter is not None:
            self._letter = replace(self._letter, facts=facts, layout=self.main.layout)
        self._envelope.show_layout(self.main.layout)
        return facts

    def values_of(self, told: Iterable[str]) -> dict[str, object]:
        """What the edits say that told of a change; what cannot be read is left out."""
        beginnings = {"reasons": "reason_", "prices": "price_"}
        found: dict[str, object] = {}
        for key in told:
            begins = beginnings.get(key)
            for row in self._lines:
                if row == key or (begins and row.startswith(begins)):
                    value = self.value_of(row, _UNREADABLE)
                    if value is not _UNREADABLE and row not in _CHOSEN_ANEW:
                        found[row] = value
        return found

    def put_back(self, values: Mapping[str, object]) -> None:
        """Write what was read before, without a signal."""
        self.hush()
        for key, value in values.items():
            self.put(key, value)
        self.speak()

    def add_reason(self, logged: LoggedReason) -> bool:
        """Write a reason of the log into the first free place; False when a letter has no room for another."""
        return self._reasons.add(logged)

    def choose_warning(self, warning: FormalWarning) -> None:
        """Take a warning on record as the earlier one."""
        self._breach.choose(warning)

    def complain(self, error: Unreadable) -> str:
        """Say what is unreadable."""
        return self._link.wording.error(error)

    def _show_kind(self, kind: LetterKind) -> None:
        self._asked = frozenset(field.key.partition(".")[0] for field in self._link.desk.letters.fields(kind))
        for part in self._parts:
            shown = part.is_asked(self._asked)
            if shown and part.section.fold_button is None:
                self.bring(part)
            if part.filled:
                part.show_kind(kind, self._asked)
            else:
                part.section.setVisible(shown)
        self.show_sections()

    def _made(self) -> list[FieldsPart]:
        """The parts whose edits are made; the others say what the letter says."""
        return [part for part in self._parts if part.filled]

    def _write_later(self, letter: Letter, part: FieldsPart) -> None:
        """Write a letter into edits that were made after the others."""
        part.show_kind(letter.kind, self._asked)
        part.write(letter)
        part.name_sources(letter)
        self.show_sections()
        self.align()
        self.join_tabs()
        self.grown.emit()
