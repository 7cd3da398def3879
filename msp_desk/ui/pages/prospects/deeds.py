"""What the owner can do to prospects and partners; each deed once, for buttons, menus and keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from msp_desk.core.errors import MspDeskError
from msp_desk.core.records.family import FieldKind
from msp_desk.core.records.problem import Problem
from msp_desk.core.records.prospect import Criterion, CriterionAnswer, Prospect
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.widgets.asking import ask_once, tell_failure
from msp_desk.ui.widgets.form_dialog import FormDialog, Values
from msp_desk.ui.widgets.form_field import FormField
from msp_desk.ui.widgets.record_forms import conventions, open_form

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox

    from msp_desk.ui.widgets.expectations_dialog import ExpectationsDialog


class ProspectDeeds(QObject):
    """Opens forms and questions over the page."""

    def __init__(self, link: DeskLink, owner: QWidget) -> None:
        """Work for a page, over whose window everything opens."""
        super().__init__(owner)
        self._link, self._owner = link, owner

    def new(self, family: str, then: Callable[[int], object]) -> FormDialog:
        """Open the form of a new record; `then` is called with its number once it is stored."""
        room = self._link.desk.rooms[family]
        before = {record.id for record in room.all()}
        given: dict[str, object] = {}
        if family == "prospects":
            given = {"language": self._link.desk.firm.current().language, "met_on": self._link.today}
        form = open_form(self._link, family, given=given, parent=self._window())

        def on_saved() -> None:
            added = [record.id for record in room.all() if record.id not in before]
            if added:
                then(int(added[-1]))

        form.saved.connect(on_saved)
        return form

    def edit(self, family: str, number: int) -> FormDialog | None:
        """Open the form of a stored record; says so when it is gone."""
        try:
            record = self._link.desk.rooms[family].get(number)
        except MspDeskError as error:
            self.tell(error)
            return None
        return open_form(self._link, family, record=record, parent=self._window())

    def answer(self, number: int, criterion: Criterion, answer: CriterionAnswer) -> None:
        """Store an answer."""
        self.do(lambda: self._link.desk.prospects.answer(number, criterion, answer))

    def note(self, number: int, criterion: Criterion, answer: CriterionAnswer, note: str) -> FormDialog:
        """Open the form of the note to an answer."""

        def save(values: Values) -> None:
            said = str(values.get("note") or "")
            self._link.desk.prospects.answer(number, criterion, answer, note=said)

        label = self._link.wording.field("any", "note")
        fields = [FormField(key="note", label=label, kind=FieldKind.LONG_TEXT)]
        return self._ask(criterion.label, fields, {"note": note}, save, "")

    def become_client(self, prospect: Prospect, then: Callable[[int], object]) -> FormDialog:
        """Ask for name and first day, then make a client of a prospect."""
        wording = self._link.wording
        fields = [
            FormField(key="name", label=wording.field("clients", "name"), kind=FieldKind.TEXT, required=True),
            FormField(key="day", label=wording.field("clients", "client_since"), kind=FieldKind.DAY, required=True),
        ]
        made: list[int] = []

        def save(values: Values) -> Sequence[Problem] | None:
            client = self._link.desk.prospects.become_client(
                int(prospect.id), cast(date, values["day"]), name=str(values["name"])
            )
            made.append(int(client.id))
            return None

        title = self.tr("{name} becomes a client").replace("{name}", prospect.name)
        intro = self.tr("The client gets the contact, and the answers stay with it.")
        form = self._ask(title, fields, {"name": prospect.name, "day": self._link.today}, save, intro)
        form.saved.connect(lambda: then(made[-1]) if made else None)
        return form

    def decline(self, prospect: Prospect) -> FormDialog:
        """Ask for the reason, then say no."""
        title = self.tr("Say no to {name}").replace("{name}", prospect.name)
        return self._end(prospect, title, self._link.desk.prospects.decline)

    def lose(self, prospect: Prospect) -> FormDialog:
        """Ask for the reason, then note that the prospect said no."""
        title = self.tr("{name} said no").replace("{name}", prospect.name)
        return self._end(prospect, title, self._link.desk.prospects.lose)

    def reopen(self, number: int) -> None:
        """Look at a prospect anew."""
        self.do(lambda: self._link.desk.prospects.reopen(number))

    def archive_prospect(self, prospect: Prospect) -> QMessageBox:
        """Ask once, then archive a prospect with its answers."""
        return self._archive(prospect.name, lambda: self._link.desk.prospects.withdraw(int(prospect.id)))

    def archive(self, family: str, number: int, name: str) -> QMessageBox:
        """Ask once, then archive a record."""
        return self._archive(name, lambda: self._link.desk.rooms[family].withdraw(number))

    def open_sheet(self, *, client_id: int = 0, prospect_id: int = 0) -> ExpectationsDialog | None:
        """Open the expectations sheet."""
        from msp_desk.ui.widgets.expectations_dialog import open_expectations  # loads the papers, so not at the start

        return open_expectations(self._link, self._window(), client_id=client_id, prospect_id=prospect_id)

    def do(self, work: Callable[[], object]) -> bool:
        """Do something; says what failed. Tell whether it worked."""
        try:
            work()
        except MspDeskError as error:
            self.tell(error)
            return False
        return True

    def tell(self, error: MspDeskError) -> None:
        """Say what failed."""
        tell_failure(self._window(), self._link.wording.error(error))

    def _end(self, prospect: Prospect, title: str, end: Callable[..., Prospect]) -> FormDialog:
        label = self._link.wording.field("prospects", "reason")
        fields = [FormField(key="reason", label=label, kind=FieldKind.LONG_TEXT, required=True)]

        def save(values: Values) -> None:
            end(int(prospect.id), self._link.today, str(values.get("reason") or ""))

        return self._ask(title, fields, {"reason": ""}, save, "")

    def _ask(
        self,
        title: str,
        fields: Sequence[FormField],
        initial: Values,
        save: Callable[[Values], Sequence[Problem] | None],
        intro: str,
    ) -> FormDialog:
        def check(values: Values) -> list[Problem]:
            return [
                Problem(field=field.key, code="problem.required")
                for field in fields
                if field.required and values.get(field.key) in (None, "")
            ]

        form = FormDialog(
            title,
            fields,
            initial=initial,
            check=check,
            save=save,
            wording=self._link.wording,
            conventions=conventions(self._link),
            parent=self._window(),
            intro=intro,
        )
        form.setObjectName("prospect_question")
        form.open()
        return form

    def _archive(self, name: str, work: Callable[[], object]) -> QMessageBox:
        return ask_once(
            self._window(),
            self.tr("Archive “{name}”?").replace("{name}", name),
            self.tr("It counts nowhere any more, but nothing is destroyed. Ctrl+Z brings it back."),
            self.tr("Archive"),
            lambda: self.do(work),
        )

    def _window(self) -> QWidget:
        return self._owner.window()
