"""The open-items list before it is kept: of a client or of all, as of a day, with its real pages."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtWidgets import QWidget

from msp_desk.core.actions.open_items import OpenItemsDraft
from msp_desk.core.errors import MspDeskError
from msp_desk.core.records.document import Document
from msp_desk.core.records.language import Language
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.widgets.asking import tell_failure
from msp_desk.ui.widgets.keeping_dialog import Draft, KeepingDialog
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.record_forms import conventions
from msp_desk.ui.widgets.sourced_edits import SourcedChoice
from msp_desk.ui.widgets.typed_edits import DayEdit

EVERYBODY = "everybody"


class OpenItemsDialog(KeepingDialog):
    """An open-items list with its preview."""

    def __init__(
        self, link: DeskLink, client_id: int | None, parent: QWidget | None = None, *, as_of: date | None = None
    ) -> None:
        """Show the list of a client, or of all.

        Args:
            link: The desk.
            client_id: Whose; None begins with the owner's list of all clients.
            parent: The window.
            as_of: The day; None takes today.
        """
        super().__init__(link, "open_items_dialog", parent)
        self._client = None if client_id is None else link.desk.clients.get(client_id)
        self._whose = SourcedChoice([])
        self._whose.setObjectName("open_items_whose")
        self._day = DayEdit(conventions(link))
        self._day.setObjectName("open_items_day")
        self._day.set_value(as_of or link.today)
        self._language = SourcedChoice([(one, link.wording.word(one)) for one in Language])
        self._language.setObjectName("open_items_language")
        self._labels = (PlainLabel(tone=Tone.MUTED), PlainLabel(tone=Tone.MUTED), PlainLabel(tone=Tone.MUTED))
        edits: tuple[QWidget, ...] = (self._whose, self._day, self._language)
        self._line(*zip(self._labels, edits, strict=True))
        self.retranslate()
        self._whose.write(EVERYBODY if self._client is None else self._client.id)
        self._language.write(self._usual_language())
        self._whose.currentIndexChanged.connect(lambda _place: self._on_whose())
        self._day.textChanged.connect(lambda _text: self._later.start())
        self._language.currentIndexChanged.connect(lambda _place: self._later.start())
        self.retranslate()
        self.renew()

    @property
    def whose_choice(self) -> SourcedChoice:
        """Whose list it is."""
        return self._whose

    @property
    def day_edit(self) -> DayEdit:
        """The day as of which the list speaks."""
        return self._day

    @property
    def language_choice(self) -> SourcedChoice:
        """The language of the paper."""
        return self._language

    def chosen_draft(self) -> Callable[[], Draft]:
        """What makes the list as of the chosen day.

        Raises:
            Unreadable: If the day cannot be read.
        """
        chosen = self._language.value()
        return partial(
            self._link.desk.open_items.draft,
            None if self._of_all or self._client is None else int(self._client.id),
            as_of=self._day.value(),
            language=chosen if isinstance(chosen, Language) else None,
        )

    def keep_draft(self, draft: Draft, out: Path | None) -> Document:
        """Keep the list, with the client where it is of one."""
        return self._link.desk.open_items.finish(cast(OpenItemsDraft, draft), out=out)

    def retranslate(self) -> None:
        """Say its own words in the window's language."""
        super().retranslate()
        everybody = self.tr("All clients (internal)")
        choices: list[tuple[object, str]] = [(EVERYBODY, everybody)]
        if self._client is not None:
            choices.insert(0, (self._client.id, self._client.name))
        before = self._whose.value()
        self._whose.blockSignals(True)
        self._whose.offer(choices)
        if before is not None:
            self._whose.write(before)
        self._whose.blockSignals(False)
        title = self.tr("Open-items list: {client}")
        self._name(title.replace("{client}", everybody if self._of_all or not self._client else self._client.name))
        words = (self.tr("Of"), self.tr("As of"), self.tr("Language"))
        for label, edit, said in zip(self._labels, (self._whose, self._day, self._language), words, strict=True):
            label.setText(said)
            edit.setAccessibleName(said)
        theirs = not self._of_all and self._client is not None and self._language.value() is self._client.language
        self._language.set_source(self.tr("the client’s") if theirs else "")

    @property
    def _of_all(self) -> bool:
        return self._whose.value() == EVERYBODY

    def _usual_language(self) -> Language:
        if self._client is not None and not self._of_all:
            return self._client.language
        return self._link.desk.firm.current().language

    def _on_whose(self) -> None:
        self._language.write(self._usual_language())
        self.retranslate()
        self._later.start()


def open_open_items(
    link: DeskLink, client_id: int | None, parent: QWidget, *, as_of: date | None = None
) -> OpenItemsDialog | None:
    """Open the open-items list over the window; says why when none can be made.

    Args:
        link: The desk.
        client_id: Whose; None for the owner's list of all clients.
        parent: The window.
        as_of: The day; None takes today.
    """
    try:
        dialog = OpenItemsDialog(link, client_id, parent, as_of=as_of)
    except MspDeskError as error:
        tell_failure(parent, link.wording.error(error))
        return None
    dialog.open()
    return dialog
