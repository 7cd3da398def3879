"""A handover before it is kept: its few choices above, its real pages below."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from msp_desk.core.actions.handovers import Handover
from msp_desk.core.errors import MspDeskError
from msp_desk.core.exporting.table_file import TableFormat
from msp_desk.core.records.client import Client
from msp_desk.core.records.document import Document
from msp_desk.core.records.language import Language
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.widgets.asking import tell_failure
from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.keeping_dialog import Draft, KeepingDialog
from msp_desk.ui.widgets.kept_bar import KeptBar
from msp_desk.ui.widgets.menus import add_entry
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.record_forms import conventions
from msp_desk.ui.widgets.sheet_export import ask_sheets
from msp_desk.ui.widgets.sourced_edits import SourcedChoice, SourcedDayEdit


class HandoverDialog(KeepingDialog):
    """A handover with its preview; once it is kept, it stays in sight with what can be done with it."""

    def __init__(
        self, link: DeskLink, client: Client, *, ends_on: date | None = None, parent: QWidget | None = None
    ) -> None:
        """Show the frame; the handover comes a moment later as the log fills it.

        Args:
            link: The desk.
            client: Whose.
            ends_on: The last day of service; None takes the one the agreement says.
            parent: The window.
        """
        super().__init__(link, "handover_dialog", parent)
        self._client = client
        self._begun = False
        self._kept_bar = KeptBar(link)
        self._ends = SourcedDayEdit(conventions(link))
        self._ends.setObjectName("handover_ends_on")
        self._ends.set_value(ends_on)
        self._language = SourcedChoice([(one, link.wording.word(one)) for one in Language])
        self._language.setObjectName("handover_language")
        self._language.write(client.language)
        self._labels = (PlainLabel(tone=Tone.MUTED), PlainLabel(tone=Tone.MUTED))
        self._line((self._labels[0], self._ends), (self._labels[1], self._language))
        self.choices.addWidget(self._kept_bar)
        self._sheets, self._sheet_menu = PushButton(), QMenu(self)
        self._sheets.setObjectName("handover_sheets")
        self._sheets.setProperty("menu", True)
        self._sheets.setMenu(self._sheet_menu)
        self.foot.insertWidget(0, self._sheets)
        self._ends.textChanged.connect(lambda _text: self._later.start())
        self._language.currentIndexChanged.connect(lambda _place: self._later.start())
        self.retranslate()
        self.renew()
        self._show_state()

    @property
    def draft(self) -> Handover | None:
        """The handover as it is chosen; None when it cannot be made so. Whoever asks waits for it."""
        return cast("Handover | None", super().draft)

    @property
    def ends_edit(self) -> SourcedDayEdit:
        """The last day of service."""
        return self._ends

    @property
    def language_choice(self) -> SourcedChoice:
        """The language of the paper."""
        return self._language

    def chosen_draft(self) -> Callable[[], Draft]:
        """What makes the handover as it is chosen.

        Raises:
            Unreadable: If the day cannot be read.
        """
        ends_on, chosen = self._ends.value(), self._language.value()
        return partial(
            self._link.desk.handovers.draft,
            int(self._client.id),
            language=chosen if isinstance(chosen, Language) else self._client.language,
            ends_on=ends_on if isinstance(ends_on, date) else None,
        )

    def keep_draft(self, draft: Draft, out: Path | None) -> Document:
        """Keep the handover with the client."""
        return self._link.desk.handovers.finish(cast(Handover, draft), out=out)

    def after_keeping(self, kept: Document, *, written: bool) -> None:
        """Stay in sight and offer what can be done with the paper."""
        self._kept_bar.show_document(kept, self.tr("Kept with the client: {title}").replace("{title}", kept.title))

    def ask_sheets(self, chosen: TableFormat) -> QFileDialog:
        """Ask where the sheets for the next provider should go."""
        client = self._client
        return ask_sheets(self._link, self, int(client.id), client.name, chosen)

    def retranslate(self) -> None:
        """Say its own words in the window's language."""
        super().retranslate()
        self._name(self.tr("Handover for {client}").replace("{client}", self._client.name))
        for label, edit, words in (
            (self._labels[0], self._ends, self.tr("Last day of service")),
            (self._labels[1], self._language, self.tr("Language")),
        ):
            label.setText(words)
            edit.setAccessibleName(words)
        self._name_sources()
        self._preview.pages.setAccessibleName(self.tr("Preview of the handover"))
        self._sheets.setText(self.tr("Sheets for the next provider"))
        self._offer_sheets()

    def _on_made(self, draft: Draft) -> None:
        super()._on_made(draft)
        if not self._begun:
            self._begin(cast(Handover, draft))

    def _begin(self, draft: Handover) -> None:
        """Say what the log chose, now that it is known."""
        self._begun = True
        self._ends.blockSignals(True)
        self._ends.set_value(draft.facts.ends_on)
        self._ends.blockSignals(False)
        self._name_sources()

    def _name_sources(self) -> None:
        known = self._draft is not None and cast(Handover, self._draft).facts.ends_on is not None
        self._ends.set_source(self.tr("from the agreement") if known else "")
        theirs = self._language.value() is self._client.language
        self._language.set_source(self.tr("the client’s") if theirs else "")

    def _offer_sheets(self) -> None:
        """Offer the same data as files that the next provider can read in."""
        self._sheet_menu.clear()
        for words, chosen in (
            (self.tr("Workbook (XLSX)…"), TableFormat.XLSX),
            (self.tr("Folder of CSV files…"), TableFormat.CSV),
        ):
            add_entry(self._sheet_menu, words, partial(self.ask_sheets, chosen))

    def _show_state(self) -> None:
        super()._show_state()
        self._ends.setEnabled(self._draft is not None or not self._stale)
        if self._draft is None:
            self._state.setText(self.tr("The pages are being set…") if self._stale else "")
            return
        version = str(cast(Handover, self._draft).facts.version)
        if self._kept is None:
            self._kept_bar.hide()
            self._state.setText(self.tr("Version {version}, not kept yet").replace("{version}", version))
        else:
            self._state.setText(self.tr("Version {version}, kept with the client").replace("{version}", version))


def open_handover(
    link: DeskLink, parent: QWidget, *, client_id: int, ends_on: date | None = None
) -> HandoverDialog | None:
    """Open the handover of a client over the window; says why when none can be made.

    Args:
        link: The desk.
        parent: The window.
        client_id: Whose.
        ends_on: The last day of service; None takes the one the agreement says.
    """
    try:
        client = link.desk.clients.get(client_id)
    except MspDeskError as error:
        tell_failure(parent, link.wording.error(error))
        return None
    dialog = HandoverDialog(link, client, ends_on=ends_on, parent=parent)
    dialog.open()
    return dialog
