"""Other providers the client can turn to: the owner's partners to tick, or typed."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar, cast

from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QVBoxLayout, QWidget

from msp_desk.core.actions.letters import Letter
from msp_desk.core.documents.letters.facts import REFERRALS_AT_MOST, LetterFacts
from msp_desk.core.records.prospect import ReferralPartner
from msp_desk.ui.widgets.letter_editor.fields_part import FieldsPart
from msp_desk.ui.widgets.letter_editor.section import Section
from msp_desk.ui.widgets.plain_text import plain_label, plain_tooltip


class ReferralFields(FieldsPart):
    """A tick for each partner of the desk writes it into the lines below, as long as there is room."""

    rows: ClassVar = {"referrals": "referrals"}

    def head(self) -> Section:
        """Its heading."""
        source = self.tr("none, or up to three to turn to")
        return self.lines.add_section(self.tr("Other providers"), source, folded=True)

    def fill(self) -> None:
        """Put the edits in their places."""
        lines, section = self.lines, self.section
        self._partners = self.link.desk.referral_partners.all()
        self._ticks: dict[str, QCheckBox] = {}
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for partner in self._partners:
            column.addWidget(self._tick(partner))
        if self._partners:
            lines.place(section, self.tr("Your partners"), box)
        lines.stop_at(*self._ticks.values())
        self._text: QPlainTextEdit = lines.add_long(
            section, "referrals", self.tr("One a line"), lines=REFERRALS_AT_MOST
        )
        self._text.textChanged.connect(self._follow)
        lines.set_rule("referrals", self._too_many)

    @property
    def ticks(self) -> list[QCheckBox]:
        """The partners of the desk."""
        return list(self._ticks.values())

    def write(self, letter: Letter) -> None:
        """Show whom a letter names."""
        self.lines.put("referrals", letter.facts.referrals)
        self._follow()

    def read(self, facts: LetterFacts) -> LetterFacts:
        """Whom the letter names as it stands."""
        return replace(facts, referrals=self._named()[:REFERRALS_AT_MOST])

    def _tick(self, partner: ReferralPartner) -> QCheckBox:
        said = referral_words(partner)
        tick = QCheckBox(plain_label(partner.name))
        tick.setAccessibleName(partner.name)
        tick.setAccessibleDescription(partner.good_at)
        tick.setToolTip(plain_tooltip(partner.good_at))
        tick.setObjectName(f"letter_partner_{partner.id}")
        tick.toggled.connect(lambda on: self._on_tick(said, on=on))
        self._ticks[said] = tick
        return tick

    def _named(self) -> tuple[str, ...]:
        return cast("tuple[str, ...]", self.lines.value_of("referrals", ()))

    def _on_tick(self, said: str, *, on: bool) -> None:
        named = [one for one in self._named() if one != said]
        self._text.setPlainText("\n".join([*named, said] if on else named))

    def _follow(self) -> None:
        """Tick whom the lines name; with three of them no further one can be ticked."""
        named = self._named()
        for said, tick in self._ticks.items():
            tick.blockSignals(True)
            tick.setChecked(said in named)
            tick.blockSignals(False)
            tick.setEnabled(said in named or len(named) < REFERRALS_AT_MOST)

    def _too_many(self) -> str:
        return self.tr("A letter names at most three.") if len(self._named()) > REFERRALS_AT_MOST else ""


def referral_words(partner: ReferralPartner) -> str:
    """A partner as a letter names it: with the one way to reach it that a client would take first."""
    reached = partner.website or partner.phone or partner.email
    return f"{partner.name} ({reached})" if reached else partner.name
