"""The evidence timeline before it is kept: period, kinds of incidents, language, and its real pages."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from msp_desk.core.actions.evidence import EvidenceDraft
from msp_desk.core.errors import DocumentBlocked, InvalidInput, MspDeskError
from msp_desk.core.formatting import Unreadable
from msp_desk.core.records.document import Document
from msp_desk.core.records.incident import IncidentFamily
from msp_desk.core.records.language import Language
from msp_desk.core.records.problem import Problem
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.widgets.asking import tell_failure
from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.keeping_dialog import Draft, KeepingDialog
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.record_forms import conventions
from msp_desk.ui.widgets.sourced_edits import SourcedChoice
from msp_desk.ui.widgets.typed_edits import DayEdit


class EvidenceDialog(KeepingDialog):
    """An evidence timeline with its preview."""

    def __init__(self, link: DeskLink, client_id: int, parent: QWidget | None = None) -> None:
        """Show the timeline of all incidents of a client.

        Args:
            link: The desk.
            client_id: Whose.
            parent: The window.
        """
        super().__init__(link, "evidence_dialog", parent)
        self._client = link.desk.clients.get(client_id)
        self._left_out: frozenset[int] = frozenset()
        self._first, self._last = DayEdit(conventions(link)), DayEdit(conventions(link))
        self._first.setObjectName("evidence_first")
        self._last.setObjectName("evidence_last")
        self._language = SourcedChoice([(one, link.wording.word(one)) for one in Language])
        self._language.setObjectName("evidence_language")
        self._language.write(self._client.language)
        self._labels = (PlainLabel(tone=Tone.MUTED), PlainLabel(tone=Tone.MUTED), PlainLabel(tone=Tone.MUTED))
        self._kinds_label = PlainLabel(tone=Tone.MUTED)
        self._kinds = {family: QCheckBox() for family in IncidentFamily}
        self._leave_out = PushButton(small=True)
        self._leave_out.hide()
        self._build()
        self.retranslate()
        self.renew()

    @property
    def first_edit(self) -> DayEdit:
        """The first day of the period."""
        return self._first

    @property
    def last_edit(self) -> DayEdit:
        """The last day of the period."""
        return self._last

    @property
    def kinds(self) -> dict[IncidentFamily, QCheckBox]:
        """A box for each kind of incident."""
        return self._kinds

    @property
    def leave_out_button(self) -> PushButton:
        """Leaves out what must not be printed; hidden while nothing is held back."""
        return self._leave_out

    def chosen_draft(self) -> Callable[[], Draft]:
        """What makes the timeline of the chosen period and kinds.

        Raises:
            InvalidInput: If no kind is chosen.
            Unreadable: If a day cannot be read.
        """
        self._leave_out.hide()
        return partial(
            self._link.desk.evidence.draft,
            int(self._client.id),
            first=self._first.value(),
            last=self._last.value(),
            families=self._families(),
            leave_out=self._left_out,
            language=self._chosen_language(),
        )

    def explain(self, error: MspDeskError) -> None:
        """Offer to leave out what is held back."""
        if isinstance(error, DocumentBlocked):
            self._leave_out.setVisible(bool(self._held_back()))

    def keep_draft(self, draft: Draft, out: Path | None) -> Document:
        """Keep the timeline with the client."""
        return self._link.desk.evidence.finish(cast(EvidenceDraft, draft), out=out)

    def leave_out(self) -> None:
        """Print the timeline without the entries that are held back; it says how many they are."""
        self._left_out |= self._held_back()
        self.renew()

    def retranslate(self) -> None:
        """Say its own words in the window's language."""
        super().retranslate()
        self._name(self.tr("Evidence timeline: {client}").replace("{client}", self._client.name))
        words = (self.tr("From"), self.tr("To"), self.tr("Language"))
        for label, edit, said in zip(self._labels, (self._first, self._last, self._language), words, strict=True):
            label.setText(said)
            edit.setAccessibleName(said)
        self._first.setPlaceholderText(self.tr("the beginning"))
        self._last.setPlaceholderText(self.tr("today"))
        theirs = self._chosen_language() is self._client.language
        self._language.set_source(self.tr("the client’s") if theirs else "")
        self._kinds_label.setText(self.tr("Kinds"))
        for family, box in self._kinds.items():
            word = self._link.wording.word(family)
            box.setText(word[:1].upper() + word[1:])
        self._leave_out.setText(self.tr("Leave these entries out"))

    def _build(self) -> None:
        edits: tuple[QWidget, ...] = (self._first, self._last, self._language)
        self._line(*zip(self._labels, edits, strict=True))
        line = QHBoxLayout()
        line.setSpacing(2 * GRID)
        line.addWidget(self._kinds_label)
        for box in self._kinds.values():
            box.setChecked(True)
            box.toggled.connect(lambda _on: self._later.start())
            line.addWidget(box)
        line.addStretch(1)
        self.choices.addLayout(line)
        self._problem.column.addWidget(self._leave_out)
        self._leave_out.clicked.connect(lambda _on=False: self.leave_out())
        for edit in (self._first, self._last):
            edit.textChanged.connect(lambda _text: self._on_chosen())
        self._language.currentIndexChanged.connect(lambda _place: self._later.start())

    def _on_chosen(self) -> None:
        self._left_out = frozenset()
        self._later.start()

    def _families(self) -> list[IncidentFamily]:
        chosen = [family for family, box in self._kinds.items() if box.isChecked()]
        if not chosen:
            raise InvalidInput([Problem(field="families", code="evidence_paper.no_kind")])
        return [] if len(chosen) == len(self._kinds) else chosen

    def _held_back(self) -> frozenset[int]:
        """The entries that would not be printed; none while a day or the kinds mean nothing."""
        try:
            found = self._link.desk.evidence.held_back(
                int(self._client.id),
                first=self._first.value(),
                last=self._last.value(),
                families=self._families(),
                language=self._chosen_language(),
            )
        except (InvalidInput, Unreadable):
            return frozenset()
        return frozenset(one.incident_id for one in found if one.incident_id)

    def _chosen_language(self) -> Language:
        chosen = self._language.value()
        return chosen if isinstance(chosen, Language) else self._client.language


def open_evidence(link: DeskLink, client_id: int, parent: QWidget) -> EvidenceDialog | None:
    """Open the evidence timeline of a client over the window; says why when none can be made.

    Args:
        link: The desk.
        client_id: Whose.
        parent: The window.
    """
    try:
        dialog = EvidenceDialog(link, client_id, parent)
    except MspDeskError as error:
        tell_failure(parent, link.wording.error(error))
        return None
    dialog.open()
    return dialog
