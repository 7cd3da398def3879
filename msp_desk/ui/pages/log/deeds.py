"""What can be done to a record from the log."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from msp_desk.core.errors import MspDeskError
from msp_desk.core.records.family import Record
from msp_desk.core.records.listed import Listed
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.widgets.asking import ask_once, tell_failure
from msp_desk.ui.widgets.listed_words import day_of, day_text, what_of
from msp_desk.ui.widgets.plain_text import one_line
from msp_desk.ui.widgets.record_forms import open_form

LONGEST = 60


class LogDeeds(QObject):
    """Opens forms and questions over the page."""

    def __init__(self, link: DeskLink, owner: QWidget) -> None:
        """Work for a page."""
        super().__init__(owner)
        self._link, self._owner = link, owner

    def new(self, family: str, client_id: int) -> None:
        """Open the form of a new record, of a client where one is known."""
        given: dict[str, object] = {"client": client_id} if client_id else {}
        open_form(self._link, family, given=given, parent=self._owner.window())

    def edit(self, row: Listed[Record]) -> None:
        """Open the form of a row's record as the desk holds it now; says so when it is gone."""
        try:
            record = self._link.desk.rooms[row.family].get(row.record.id)
        except MspDeskError as error:
            self.tell(error)
            return
        open_form(self._link, row.family, record=record, parent=self._owner.window())

    def archive(self, rows: Sequence[Listed[Record]]) -> None:
        """Ask once, naming what goes, then archive it."""
        if not rows:
            return
        if len(rows) == 1:
            question = self.tr("Archive “{name}”?")
        else:
            question = self.tr("Archive “{name}” and {count} more?").replace("{count}", str(len(rows) - 1))
        more = self.tr("It counts nowhere any more, but nothing is destroyed. Ctrl+Z brings it back.")
        named = question.replace("{name}", self.name(rows[0]))
        ask_once(self._owner.window(), named, more, self.tr("Archive"), lambda: self._withdraw(rows))

    def name(self, row: Listed[Record]) -> str:
        """A row in a few words: client, kind, what it was and its day."""
        what = one_line(what_of(row))
        if len(what) > LONGEST:
            what = f"{what[: LONGEST - 1].rstrip()}…"
        kind = self._link.wording.say(f"words.family.{row.family}")
        parts = (f"{kind} {what}".strip(), row.client, day_text(day_of(row), self._link))
        return ", ".join(part for part in parts if part)

    def tell(self, error: MspDeskError) -> None:
        """Say what failed."""
        tell_failure(self._owner.window(), self._link.wording.error(error))

    def _withdraw(self, rows: Sequence[Listed[Record]]) -> None:
        try:
            self._link.desk.archive.withdraw([(row.family, row.record.id) for row in rows])
        except MspDeskError as error:
            self.tell(error)
