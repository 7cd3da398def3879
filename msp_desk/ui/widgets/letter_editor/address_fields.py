"""Where a letter goes and how it greets: what the client's record says, to be looked at and changed."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import ClassVar, cast

from PySide6.QtWidgets import QHBoxLayout

from msp_desk.core.actions.letters import Letter
from msp_desk.core.documents.letters.facts import LetterFacts
from msp_desk.core.records.contact import Salutation
from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.widgets.letter_editor.fields_part import FieldsPart
from msp_desk.ui.widgets.letter_editor.rows import stripped
from msp_desk.ui.widgets.letter_editor.section import Section


class AddressFields(FieldsPart):
    """Street, postcode and city, and the salutation."""

    rows: ClassVar = {}
    more: ClassVar = ("street", "postal_code", "city", "salutation")

    def head(self) -> Section:
        """Its heading."""
        return self.lines.add_section(self.tr("Address and salutation"), self.tr("from the client"), folded=True)

    def fill(self) -> None:
        """Put the edits in their places."""
        lines, section = self.lines, self.section
        lines.add_long(section, "street", self.tr("Street"), lines=2)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        complaint = lines.place(section, self.tr("Postcode, city"), row)
        for key, name, share in (("postal_code", self.tr("Postcode"), 1), ("city", self.tr("City"), 2)):
            edit = lines.text_edit()
            edit.textChanged.connect(lambda _text, told=key: lines.tell(told))
            row.addWidget(edit, share)
            lines.keep(section, key, name, edit, partial(stripped, edit), complaint)
        salutations = [(one, self.wording.word(one)) for one in Salutation]
        lines.add_choice(section, "salutation", self.tr("Salutation"), salutations)

    def write(self, letter: Letter) -> None:
        """Show the address of a letter."""
        recipient = letter.facts.recipient
        self.lines.put("street", recipient.street)
        self.lines.put("postal_code", recipient.postal_code)
        self.lines.put("city", recipient.city)
        person = recipient.person
        self.lines.put("salutation", Salutation.NEUTRAL if person is None else person.salutation)

    def read(self, facts: LetterFacts) -> LetterFacts:
        """The address as it stands."""
        person = facts.recipient.person
        if person is not None:
            person = replace(person, salutation=cast(Salutation, self.lines.value_of("salutation")))
        recipient = replace(
            facts.recipient,
            person=person,
            street=self.texts("street"),
            postal_code=self.text("postal_code"),
            city=self.text("city"),
        )
        return replace(facts, recipient=recipient)

    def name_sources(self, letter: Letter) -> None:
        """Say where the address comes from."""
        self.source_of_text("postal_code", "", "")
        self.source_of_text("city", self.tr("client"), self.tr("changed"))
        self.source_of_choice("salutation", self.tr("contacts"))
