"""What the owner can do to an exit and what belongs to it; each deed once, for buttons, menus and keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from msp_desk.core.errors import DocumentBlocked, InvalidInput, MspDeskError
from msp_desk.core.parting.check import CheckLevel
from msp_desk.core.records.conversation import CONVERSATIONS, Conversation
from msp_desk.core.records.exit import EXITS, Exit, ExitStage
from msp_desk.core.records.exit_agreement import EXIT_AGREEMENTS
from msp_desk.core.records.exit_step import EXIT_STEPS, ExitStep
from msp_desk.core.records.sending import SENDINGS, Sending
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.widgets import exit_form
from msp_desk.ui.widgets.asking import ask_once, tell_failure
from msp_desk.ui.widgets.page import Place
from msp_desk.ui.widgets.record_forms import open_form

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QMessageBox

    from msp_desk.core.actions.exit_views import ExitDetail
    from msp_desk.core.parting.exit_facts import ExitEnd
    from msp_desk.core.parting.exit_money import FinalInvoice
    from msp_desk.core.parting.refund import RefundLine
    from msp_desk.core.records.family import Record
    from msp_desk.core.storage.paper_list import PaperEntry
    from msp_desk.ui.widgets.form_dialog import FormDialog

STEP_FIELDS: Final = ("title", "stage", "who", "who_name", "due", "done_on", "evidence")
POINTS_FIELDS: Final = ("day", "how", "with_whom", "talking_points")
TALK_FIELDS: Final = ("day", "how", "with_whom", "held", "talking_points", "said", "agreed")
SENDING_FIELDS: Final = ("how", "sent_on", "tracking", "received_on", "receipt_note")


class ExitDeeds(QObject):
    """Opens forms and questions over the page.

    Signals:
        opened: An exit should be shown; carries its number.
        place_wanted: A place of the window is wanted.
        letter_wanted: The letter editor is wanted for the exit in sight; carries the kind of letter.
        section_wanted: A part of the exit in sight is wanted; carries its key.
    """

    opened = Signal(int)
    letter_wanted = Signal(object)
    section_wanted = Signal(str)
    place_wanted = Signal(object)

    def __init__(self, link: DeskLink, owner: QWidget) -> None:
        """Work for a page, over whose window everything opens."""
        super().__init__(owner)
        self._link, self._owner = link, owner

    def begin(self, client_id: int = 0) -> FormDialog:
        """Open the form that begins an exit; the exit is shown once it is stored."""
        return exit_form.open_begin_exit(
            self._link, client_id, begun=lambda made: self.opened.emit(int(made.id)), parent=self._window()
        )

    def move(self, number: int, stages: int) -> None:
        """Move an exit by some stages; asks before it is closed, says what stands in the way."""
        try:
            found = self._link.desk.exits.get(number)
        except MspDeskError as error:
            self.tell(error)
            return
        wanted = found.stage.rank + stages
        every = list(ExitStage)
        if not 0 <= wanted < len(every) or not found.is_open:
            return
        if stages == 1 and every[wanted] is ExitStage.CLOSED:
            self.close(found)
        else:
            self.do(lambda: self._link.desk.exits.move(number, every[wanted]), of=found)

    def close(self, found: Exit) -> QMessageBox:
        """Ask once, saying what is frozen and what is not settled yet, then close an exit."""
        detail = self._link.desk.exits.look(int(found.id), self._link.today)
        parts = [
            self.tr("papers: {count}").replace("{count}", str(len(detail.papers))),
            self.tr("steps: {count}").replace("{count}", str(len(detail.steps))),
            self.tr("conversations: {count}").replace("{count}", str(len(detail.conversations))),
            self.tr("sendings: {count}").replace("{count}", str(len(detail.sendings))),
        ]
        more = self.tr(
            "What was made is frozen with its SHA-256: {parts}, and the money as it stands today. The agreements get "
            "their last day. Nothing of it can be changed afterwards; until the program closes, Ctrl+Z takes it back."
        ).replace("{parts}", " · ".join(parts))
        checks = detail.checks.get(found.stage, ())
        warned = [self._link.wording.problem(one.problem()) for one in checks if one.level is CheckLevel.WARNED]
        if warned:
            more = self.tr("Not settled yet: {warnings}.").replace("{warnings}", " · ".join(warned)) + "\n\n" + more
        question = self.tr("Close the exit of {client}?").replace("{client}", detail.client.name)
        return ask_once(
            self._window(), question, more, self.tr("Close the exit"),
            lambda: self.do(lambda: self._link.desk.exits.close(int(found.id)), of=found),
        )  # fmt: skip

    def call_off(self, found: Exit) -> FormDialog:
        """Ask for the reason, then withdraw an exit."""
        return exit_form.open_call_off_exit(self._link, found, self._window())

    def archive_client(self, detail: ExitDetail) -> QMessageBox:
        """Ask once, then put the client of a closed exit away."""
        return ask_once(
            self._window(),
            self.tr("Put {client} away?").replace("{client}", detail.client.name),
            self.tr("The client is no longer served and leaves the lists; its papers stay. Ctrl+Z brings it back."),
            self.tr("Put away"),
            lambda: self.do(lambda: self._link.desk.exits.archive_client(int(detail.exit.id))),
        )

    def verify(self, found: Exit) -> None:
        """Look whether what was frozen is unchanged, and say so."""
        try:
            self._link.desk.exits.verify(int(found.id))
        except MspDeskError as error:
            self.tell(error)
            return
        ask_once(
            self._window(), self.tr("Everything is as it was when the exit was closed."),
            f"SHA-256 {found.sha256}", self.tr("Close"), lambda: None,
        )  # fmt: skip

    def edit(self, found: Exit, keys: Sequence[str], needed: Sequence[str] = ()) -> FormDialog:
        """Open a form over some fields of an exit."""
        return exit_form.open_fields(
            self._link, EXITS, keys, title=self.tr("Edit the exit"), record=found, needed=needed,
            store=self._link.desk.exits.change, parent=self._window(),
        )  # fmt: skip

    def choose_agreements(self, detail: ExitDetail) -> FormDialog | None:
        """Ask which agreements the exit ends."""
        running = [one.agreement for one in self._link.desk.exits.preview_open(int(detail.client.id), self._link.today)]
        known = {int(one.id) for one in running}
        running += [end.agreement for end in detail.ends if int(end.agreement.id) not in known]
        if not running:
            self.new("agreements", int(detail.client.id))
            return None
        ended = [int(end.agreement.id) for end in detail.ends]
        return exit_form.open_agreements(self._link, detail.exit, running, ended, self._window())

    def set_end(self, detail: ExitDetail, end: ExitEnd) -> FormDialog:
        """Ask for the last day of an agreement."""
        room, exit_id = self._link.desk.exits, int(detail.exit.id)
        title = self.tr("Last day of {number}").replace("{number}", end.agreement.number)
        return exit_form.open_fields(
            self._link, EXIT_AGREEMENTS, ("end_day",), title=title, record=end.row,
            store=lambda row: room.set_end(exit_id, int(end.agreement.id), row.end_day),
            intro=self.tr("Left empty, the day is worked out from the agreement again."), parent=self._window(),
        )  # fmt: skip

    def compute_end(self, detail: ExitDetail, end: ExitEnd) -> None:
        """Let the last day of an agreement be worked out again."""
        self.do(lambda: self._link.desk.exits.set_end(int(detail.exit.id), int(end.agreement.id), None))

    def follow_receipt(self, found: Exit) -> None:
        """Take the last days that the receipt leads to."""
        self.do(lambda: self._link.desk.exits.follow_receipt(int(found.id)))

    def second_look(self, client_id: int) -> FormDialog:
        """Open the form of a second look at the client."""
        from msp_desk.ui.widgets.decision_form import open_second_look

        return open_second_look(self._link, client_id, self._window())

    def new_conversation(self, found: Exit) -> FormDialog | None:
        """Open the form of a conversation with points to start from."""
        room = self._link.desk.exits
        try:
            points = room.proposed_points(int(found.id), language=self._link.language)
        except MspDeskError as error:
            self.tell(error)
            return None
        given = {"exit_id": int(found.id), "day": self._link.today, "talking_points": points}
        return exit_form.open_fields(
            self._link, CONVERSATIONS, POINTS_FIELDS, title=self.tr("Plan a conversation"), given=given,
            store=room.add_conversation, parent=self._window(), intro=self._private(),
        )  # fmt: skip

    def edit_conversation(self, one: Conversation, *, held: bool = False) -> FormDialog:
        """Open the form of a conversation.

        Args:
            one: Which.
            held: Whether the form begins with it as held today.
        """
        given: dict[str, object] = {"held": True, "day": min(one.day, self._link.today)} if held else {}
        form = exit_form.open_fields(
            self._link, CONVERSATIONS, TALK_FIELDS, title=self.tr("Conversation"), record=one, given=given,
            store=self._link.desk.exits.change_conversation, parent=self._window(), intro=self._private(),
        )  # fmt: skip
        if held:
            form.go_to("said")
        return form

    def new_step(self, found: Exit) -> FormDialog:
        """Open the form of a new step."""
        stage = found.stage if found.stage is not ExitStage.CLOSED else ExitStage.TRANSITION
        return exit_form.open_fields(
            self._link, EXIT_STEPS, STEP_FIELDS, title=self.tr("New step"),
            given={"exit_id": int(found.id), "stage": stage}, store=self._link.desk.exits.add_step,
            parent=self._window(),
        )  # fmt: skip

    def edit_step(self, step: ExitStep) -> FormDialog:
        """Open the form of a step."""
        return exit_form.open_fields(
            self._link, EXIT_STEPS, STEP_FIELDS, title=self.tr("Edit step"), record=step,
            store=self._link.desk.exits.change_step, parent=self._window(),
        )  # fmt: skip

    def tick(self, steps: Sequence[ExitStep]) -> None:
        """Mark steps as done today; when all of them are, mark them as not done."""
        room = self._link.desk.exits
        undone = [step for step in steps if not step.is_done]
        for step in undone or steps:
            number = int(step.id)
            work = partial(room.tick_step if undone else room.untick_step, number)
            if not self.do(work):
                return

    def new_sending(self, found: Exit, paper: PaperEntry) -> FormDialog:
        """Open the form that says how a paper went out."""
        room = self._link.desk.exits

        def store(sending: Sending) -> None:
            room.add_sending(
                int(found.id), paper.id, how=sending.how, sent_on=sending.sent_on, tracking=sending.tracking
            )

        given = {"exit_id": int(found.id), "document_id": paper.id, "sent_on": self._link.today}
        return exit_form.open_fields(
            self._link, SENDINGS, SENDING_FIELDS[:3], title=self.tr("How it was sent"), given=given, store=store,
            parent=self._window(), intro=paper.title,
        )  # fmt: skip

    def edit_sending(self, sending: Sending, *, received: bool = False) -> FormDialog:
        """Open the form of a sending, at its receipt when that is meant."""
        form = exit_form.open_fields(
            self._link, SENDINGS, SENDING_FIELDS, title=self.tr("Sending"), record=sending,
            store=self._link.desk.exits.change_sending, parent=self._window(),
        )  # fmt: skip
        if received:
            form.go_to("received_on")
        return form

    def remove(self, name: str, work: Callable[[], object]) -> QMessageBox:
        """Ask once, then take something out of an exit."""
        return ask_once(
            self._window(),
            self.tr("Remove “{name}”?").replace("{name}", name),
            self.tr("It counts nowhere any more, but nothing is destroyed. Ctrl+Z brings it back."),
            self.tr("Remove"),
            lambda: self.do(work),
        )

    def new(self, family: str, client_id: int, **given: object) -> FormDialog:
        """Open the form of a new record of the client."""
        values: dict[str, object] = {"client": client_id, **given}
        return open_form(self._link, family, given=values, parent=self._window())

    def edit_record(self, family: str, record: Record, field: str = "") -> FormDialog:
        """Open the form of a record of the client, at a field."""
        form = open_form(self._link, family, record=record, parent=self._window())
        if field:
            form.go_to(field)
        return form

    def make_handover(self, detail: ExitDetail) -> QDialog | None:
        """Open the handover with its preview."""
        from msp_desk.ui.widgets.handover_dialog import open_handover

        return open_handover(self._link, self._window(), client_id=int(detail.client.id), ends_on=detail.card.ends_on)

    def open_paper(self, number: int) -> QDialog | None:
        """Show a kept paper unchanged."""
        from msp_desk.ui.widgets.paper_dialog import open_paper

        return open_paper(self._link, self._window(), number)

    def mail_draft(self, entry: PaperEntry) -> QWidget:
        """Ask where a mail draft with a paper should go."""
        from msp_desk.ui.widgets.mail_draft import ask_mail_draft

        return ask_mail_draft(self._link, self._window(), entry.id, entry.title)

    def save_calendar(self, detail: ExitDetail) -> QWidget:
        """Ask where the days of the client should go as a calendar file."""
        from msp_desk.ui.widgets.calendar_export import ask_calendar

        return ask_calendar(self._link, self._window(), client_id=int(detail.client.id), name=detail.client.name)

    def draft_credit_note(self, client_id: int, line: RefundLine) -> FormDialog:
        """Open the credit note over what was prepaid on one invoice, filled in."""
        from msp_desk.core.records.invoice import InvoiceKind

        return self.new(
            "invoices", client_id, kind=InvoiceKind.CREDIT_NOTE, for_invoice=int(line.invoice_id), net=line.net,
            gross=line.gross, period_start=line.unserved.first, period_end=line.unserved.last,
        )  # fmt: skip

    def draft_final_invoice(self, client_id: int, final: FinalInvoice) -> FormDialog:
        """Open the invoice over what is still to be charged, filled in."""
        given: dict[str, object] = {"period_start": final.first, "period_end": final.last}
        if final.net:
            given["net"] = final.net
        return self.new("invoices", client_id, **given)

    def go(self, client_id: int, tab: str) -> None:
        """Show a tab of the client."""
        self.place_wanted.emit(Place(page="clients", client_id=client_id, tab=tab))

    def decide(self, client_id: int) -> None:
        """Open the decision room about the client."""
        self.place_wanted.emit(Place(page="portfolio", client_id=client_id, tab="decision"))

    def do(self, work: Callable[[], object], *, of: Exit | None = None) -> bool:
        """Do something; says what failed, and tells whether it worked.

        Args:
            work: What.
            of: The exit that is offered to be opened when something stands in its way.
        """
        try:
            work()
        except (InvalidInput, DocumentBlocked) as error:
            sentences = [self._link.wording.problem(problem) for problem in error.problems]
            self._tell_in_the_way(sentences or [self._link.wording.error(error)], of)
            return False
        except MspDeskError as error:
            self._tell_in_the_way([self._link.wording.error(error)], of)
            return False
        return True

    def tell(self, error: MspDeskError) -> None:
        """Say what failed."""
        tell_failure(self._window(), self._link.wording.error(error))

    def _tell_in_the_way(self, sentences: Sequence[str], of: Exit | None) -> None:
        """Say what stands in the way, and offer the place where it can be mended."""
        if of is None:
            tell_failure(self._window(), "\n".join(sentences))
            return
        name = self._link.desk.clients.get(int(of.client_id)).name
        question = self.tr("{client} cannot move on yet.").replace("{client}", name)
        ask_once(
            self._window(), question, "\n".join(sentences), self.tr("Show what is missing"),
            lambda: self.opened.emit(int(of.id)),
        )  # fmt: skip

    def _private(self) -> str:
        return self.tr("Private: none of this goes onto a paper that leaves the firm.")

    def _window(self) -> QWidget:
        return self._owner.window()
