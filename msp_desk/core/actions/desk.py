"""The desk: everything the owner can see and do, room by room.

Reading asks a room and gets frozen records. Writing goes through a room's method, which is one intention and one
transaction; after the commit every listener is told which kinds of things changed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from msp_desk.core.actions.archiving import ArchiveRoom
from msp_desk.core.actions.attachments import AttachmentRoom
from msp_desk.core.actions.clients import ClientRoom
from msp_desk.core.actions.decisions import DecisionRoom, SecondLookRoom
from msp_desk.core.actions.exit_parts import exit_rooms
from msp_desk.core.actions.firm import FirmRoom
from msp_desk.core.actions.grades import GradeRoom
from msp_desk.core.actions.incidents import IncidentRoom
from msp_desk.core.actions.invoice_habits import InvoiceHabits
from msp_desk.core.actions.journal import Journal, Step, Topics
from msp_desk.core.actions.listings import ListingRoom
from msp_desk.core.actions.money import PaymentRoom
from msp_desk.core.actions.notices import NoticeRoom
from msp_desk.core.actions.numbered import NumberedRoom
from msp_desk.core.actions.overrides import OverrideRoom
from msp_desk.core.actions.prospect_profile import CriterionRoom
from msp_desk.core.actions.record_room import RecordRoom
from msp_desk.core.actions.scorecards import ScorecardRoom
from msp_desk.core.actions.single import SingleRoom
from msp_desk.core.actions.steps import Tell, tell_nobody
from msp_desk.core.environment.clock import Clock
from msp_desk.core.environment.folders import Folders
from msp_desk.core.errors import FileProblem
from msp_desk.core.records.agreed_action import AGREED_ACTIONS, AgreedAction
from msp_desk.core.records.agreement import AGREEMENTS, Agreement
from msp_desk.core.records.boundary_plan import BOUNDARY_PLANS, PLAN_TARGETS
from msp_desk.core.records.client import CLIENTS
from msp_desk.core.records.contact import CONTACTS, Contact
from msp_desk.core.records.document import DOCUMENTS, Document
from msp_desk.core.records.environment.sheets import EMPTY_SHEETS, SHEETS, EmptySheet
from msp_desk.core.records.expectation import EXPECTATIONS, Expectation
from msp_desk.core.records.firm import FIRM, SETTINGS, Settings
from msp_desk.core.records.formal_warning import FORMAL_WARNINGS, FormalWarning
from msp_desk.core.records.gut_ranking import GUT_RANKINGS
from msp_desk.core.records.invoice import INVOICES, Invoice
from msp_desk.core.records.note import NOTES, Note
from msp_desk.core.records.opinion import OPINION_ROUNDS, OPINIONS, Opinion, OpinionRound
from msp_desk.core.records.passphrase import Passphrase
from msp_desk.core.records.payment import PAYMENTS
from msp_desk.core.records.prospect import (
    PROSPECT_ANSWERS,
    PROSPECT_CRITERIA,
    PROSPECTS,
    REFERRAL_PARTNERS,
    Prospect,
    ProspectAnswer,
    ReferralPartner,
)
from msp_desk.core.records.recommendation import RECOMMENDATIONS, Recommendation
from msp_desk.core.records.second_look import SECOND_LOOKS
from msp_desk.core.records.ticket import TICKETS, Ticket
from msp_desk.core.records.work import WORK, Work
from msp_desk.core.storage.database import Database, create_desk, open_desk
from msp_desk.core.storage.keys import Keys

if TYPE_CHECKING:
    from msp_desk.core.actions.advice import AdviceRoom
    from msp_desk.core.actions.backups import BackupRoom
    from msp_desk.core.actions.bank import BankRoom
    from msp_desk.core.actions.boundary_plans import BoundaryPlanRoom
    from msp_desk.core.actions.calendars import CalendarRoom
    from msp_desk.core.actions.client_money import ClientMoneyRoom
    from msp_desk.core.actions.environments import EnvironmentRoom
    from msp_desk.core.actions.erasure import ErasureRoom
    from msp_desk.core.actions.evidence import EvidenceRoom
    from msp_desk.core.actions.exits import ExitRoom
    from msp_desk.core.actions.expectations import ExpectationRoom
    from msp_desk.core.actions.exports import ExportRoom
    from msp_desk.core.actions.gut_rankings import GutRankingRoom
    from msp_desk.core.actions.handovers import HandoverRoom
    from msp_desk.core.actions.imports import ImportRoom
    from msp_desk.core.actions.integrity import IntegrityRoom
    from msp_desk.core.actions.letters import LetterRoom
    from msp_desk.core.actions.month_fees import MonthFeeRoom
    from msp_desk.core.actions.open_items import OpenItemsRoom
    from msp_desk.core.actions.opinions import OpinionRoom
    from msp_desk.core.actions.paper_room import PaperRoom
    from msp_desk.core.actions.prospects import ProspectRoom
    from msp_desk.core.actions.reviews import ReviewRoom
    from msp_desk.core.actions.today import TodayRoom
    from msp_desk.core.storage.glance import Glance

Listener = Callable[[Topics], None]


class Desk:
    """An open desk file with everything that can be done on it.

    The rooms that print, import, export and back up are loaded when they are first entered.
    """

    def __init__(self, database: Database, clock: Clock, folders: Folders) -> None:
        """Take over an open file.

        Args:
            database: The file; the desk closes it.
            clock: What day it is for the owner.
            folders: Where backups go.
        """
        self._database = database
        self._listeners: list[Listener] = []
        self.clock = clock
        self.folders = folders
        journal = self._journal = Journal(database, self._announce)
        self.firm = FirmRoom(FIRM, database, journal)
        self.settings = SingleRoom[Settings](SETTINGS, database, journal)
        self.scorecard = ScorecardRoom(database, journal, clock)
        self.clients = ClientRoom(CLIENTS, database, journal, order_by=("name",))
        self.contacts = RecordRoom[Contact](CONTACTS, database, journal, order_by=("name",))
        self.agreements = NumberedRoom[Agreement](AGREEMENTS, database, journal, order_by=("start",))
        self.tickets = NumberedRoom[Ticket](TICKETS, database, journal, order_by=("opened_on",))
        self.work = RecordRoom[Work](WORK, database, journal, order_by=("day",))
        self.incidents = IncidentRoom(database, journal, clock)
        self.notes = RecordRoom[Note](NOTES, database, journal, order_by=("day",))
        self.invoices = NumberedRoom[Invoice](INVOICES, database, journal, order_by=("issued_on",))
        self.payments = PaymentRoom(PAYMENTS, database, journal, order_by=("day",))
        self.recommendations = RecordRoom[Recommendation](RECOMMENDATIONS, database, journal, order_by=("proposed_on",))
        self.agreed_actions = RecordRoom[AgreedAction](AGREED_ACTIONS, database, journal, order_by=("agreed_on",))
        self.documents = RecordRoom[Document](DOCUMENTS, database, journal, order_by=("made_at",))
        self.second_looks = SecondLookRoom(SECOND_LOOKS, database, journal, order_by=("day",))
        self.attachments = AttachmentRoom(database, journal, clock)
        self.overrides = OverrideRoom(database, journal, clock)
        self.decisions = DecisionRoom(database, journal, clock, lambda: self.advice)
        self.formal_warnings = RecordRoom[FormalWarning](FORMAL_WARNINGS, database, journal, order_by=("day",))
        empty_sheets = RecordRoom[EmptySheet](EMPTY_SHEETS, database, journal)
        sheets = [RecordRoom[Any](sheet.family, database, journal, order_by=(sheet.title,)) for sheet in SHEETS
                  if sheet.family is not CONTACTS]  # fmt: skip
        self.referral_partners = RecordRoom[ReferralPartner](REFERRAL_PARTNERS, database, journal, order_by=("name",))
        self.prospect_criteria = CriterionRoom(PROSPECT_CRITERIA, database, journal, order_by=("place",))
        people: list[RecordRoom[Any]] = [
            RecordRoom[OpinionRound](OPINION_ROUNDS, database, journal, order_by=("opened_on",)),
            RecordRoom[Opinion](OPINIONS, database, journal),
            self.prospect_criteria,
            RecordRoom[Prospect](PROSPECTS, database, journal, order_by=("name",)),
            RecordRoom[ProspectAnswer](PROSPECT_ANSWERS, database, journal),
            self.referral_partners,
            RecordRoom[Expectation](EXPECTATIONS, database, journal),
        ]
        exits = exit_rooms(database, journal).all()
        plans = [RecordRoom[Any](family, database, journal) for family in (BOUNDARY_PLANS, PLAN_TARGETS, GUT_RANKINGS)]
        rooms: list[RecordRoom[Any]] = [
            self.clients, self.contacts, self.agreements, self.tickets, self.work, self.incidents, self.notes,
            self.invoices, self.payments, self.recommendations, self.agreed_actions, self.documents, self.attachments,
            self.second_looks, self.decisions, self.overrides, self.formal_warnings, *plans, *sheets, empty_sheets,
            *people, *exits,
        ]  # fmt: skip
        self.rooms: Mapping[str, RecordRoom[Any]] = MappingProxyType({room.family.name: room for room in rooms})
        self.singles: Mapping[str, SingleRoom[Any]] = MappingProxyType(
            {self.firm.family.name: self.firm, self.settings.family.name: self.settings}
        )
        self.grades = GradeRoom(database)
        self.notices = NoticeRoom(database)
        self.listings = ListingRoom(database, clock)
        self.archive = ArchiveRoom(journal)
        self.invoice_habits = InvoiceHabits(database)

    @cached_property
    def advice(self) -> AdviceRoom:
        """What the program advises for each client."""
        from msp_desk.core.actions.advice import AdviceRoom

        return AdviceRoom(self._database, self.grades, self.notices)

    @cached_property
    def boundary_plans(self) -> BoundaryPlanRoom:
        """The plans agreed with clients for 90 days."""
        from msp_desk.core.actions.boundary_plans import BoundaryPlanRoom

        return BoundaryPlanRoom(self._database, self._journal, self.clock, self.grades)

    @cached_property
    def exits(self) -> ExitRoom:
        """Parting from clients."""
        from msp_desk.core.actions.exits import ExitRoom

        return ExitRoom(self._database, self._journal, self.clock, self.notices)

    @cached_property
    def gut_rankings(self) -> GutRankingRoom:
        """The owner's letters without a look at the computed ones."""
        from msp_desk.core.actions.gut_rankings import GutRankingRoom

        return GutRankingRoom(self._database, self._journal, self.clock, self.grades)

    @cached_property
    def letters(self) -> LetterRoom:
        """Letters."""
        from msp_desk.core.actions.letters import LetterRoom

        return LetterRoom(self._database, self._journal, self.clock)

    @cached_property
    def handovers(self) -> HandoverRoom:
        """Handovers."""
        from msp_desk.core.actions.handovers import HandoverRoom

        return HandoverRoom(self._database, self._journal, self.clock)

    @cached_property
    def reviews(self) -> ReviewRoom:
        """Reviews."""
        from msp_desk.core.actions.reviews import ReviewRoom

        return ReviewRoom(self._database, self._journal, self.clock, lambda: self.advice)

    @cached_property
    def client_money(self) -> ClientMoneyRoom:
        """What each client owes as of any day."""
        from msp_desk.core.actions.client_money import ClientMoneyRoom

        return ClientMoneyRoom(self._database, self._journal)

    @cached_property
    def calendars(self) -> CalendarRoom:
        """The deadlines as a calendar file."""
        from msp_desk.core.actions.calendars import CalendarRoom

        return CalendarRoom(self._database, self.notices, lambda: self.exits)

    @cached_property
    def environments(self) -> EnvironmentRoom:
        """The handover lists kept with each client."""
        from msp_desk.core.actions.environments import EnvironmentRoom

        return EnvironmentRoom(self._database, self._journal, self.clock)

    @cached_property
    def month_fees(self) -> MonthFeeRoom:
        """The month's invoices from the agreements."""
        from msp_desk.core.actions.month_fees import MonthFeeRoom

        return MonthFeeRoom(self._database, self._journal)

    @cached_property
    def evidence(self) -> EvidenceRoom:
        """The evidence timelines."""
        from msp_desk.core.actions.evidence import EvidenceRoom

        return EvidenceRoom(self._database, self._journal, self.clock, self.integrity.chain)

    @cached_property
    def open_items(self) -> OpenItemsRoom:
        """The open-items lists."""
        from msp_desk.core.actions.open_items import OpenItemsRoom

        return OpenItemsRoom(self._database, self._journal, self.clock)

    @cached_property
    def papers(self) -> PaperRoom:
        """The papers that were made."""
        from msp_desk.core.actions.paper_room import PaperRoom

        return PaperRoom(self._database)

    @cached_property
    def opinions(self) -> OpinionRoom:
        """What people think of the clients."""
        from msp_desk.core.actions.opinions import OpinionRoom

        return OpinionRoom(self._database, self._journal, self.clock)

    @cached_property
    def prospects(self) -> ProspectRoom:
        """Who may become a client."""
        from msp_desk.core.actions.prospects import ProspectRoom

        return ProspectRoom(self._database, self._journal, self.grades)

    @cached_property
    def expectations(self) -> ExpectationRoom:
        """The expectations sheets."""
        from msp_desk.core.actions.expectations import ExpectationRoom

        return ExpectationRoom(self._database, self._journal, self.clock)

    @cached_property
    def exports(self) -> ExportRoom:
        """The whole desk as files."""
        from msp_desk.core.actions.exports import ExportRoom

        return ExportRoom(self._database)

    @cached_property
    def backups(self) -> BackupRoom:
        """Backups."""
        from msp_desk.core.actions.backups import BackupRoom

        return BackupRoom(self._database, self.clock, self.folders)

    @cached_property
    def integrity(self) -> IntegrityRoom:
        """Whether the desk still is what was entered."""
        from msp_desk.core.actions.integrity import IntegrityRoom

        return IntegrityRoom(self._database, self.clock, lambda: self.backups)

    @cached_property
    def erasure(self) -> ErasureRoom:
        """Erasing a client for privacy."""
        from msp_desk.core.actions.erasure import ErasureRoom

        return ErasureRoom(self._database, self._journal, self.clock, lambda: self.backups)

    @cached_property
    def imports(self) -> ImportRoom:
        """Imports."""
        from msp_desk.core.actions.imports import ImportRoom

        return ImportRoom(self._database, self._journal, self.clock, before_bulk=self._before_bulk)

    def _before_bulk(self) -> None:
        """Before the first write of a long job: is the desk what was entered, and is it backed up?"""
        self.integrity.require_whole()
        self.backups.make_if_changed()

    @cached_property
    def bank(self) -> BankRoom:
        """Bank statements."""
        from msp_desk.core.actions.bank import BankRoom

        return BankRoom(self._database, self.imports)

    @cached_property
    def today(self) -> TodayRoom:
        """What wants the owner today."""
        from msp_desk.core.actions.today import TodayRoom

        return TodayRoom(self._database, self._journal, self.grades, self.notices, lambda: self.backups)

    @property
    def path(self) -> Path:
        """The desk file."""
        return self._database.path

    @property
    def encrypted(self) -> bool:
        """Whether the file has a passphrase."""
        return self._database.key is not None

    def opens_with(self, passphrase: Passphrase) -> bool:
        """Whether a passphrase is the one that opened the file; answers at once."""
        return self._database.keys.is_of(passphrase)

    @property
    def glance(self) -> Glance:
        """The few things the window shows first, read without the rooms."""
        return self._database.glance

    @property
    def undoable(self) -> Step | None:
        """The step that :meth:`undo` would take back."""
        return self._journal.undoable

    @property
    def redoable(self) -> Step | None:
        """The step that :meth:`redo` would carry out again."""
        return self._journal.redoable

    def undo(self, tell: Tell = tell_nobody) -> Step | None:
        """Take the latest step back; see :class:`~msp_desk.core.actions.journal.Journal`."""
        return self._journal.undo(tell)

    def redo(self, tell: Tell = tell_nobody) -> Step | None:
        """Carry the latest undone step out again."""
        return self._journal.redo(tell)

    def listen(self, listener: Listener) -> None:
        """Be told after each commit which kinds of things changed."""
        self._listeners.append(listener)

    def quick_check(self) -> None:
        """Look for damage of the file (0.1 s at 50 MB).

        Raises:
            DamagedDesk: If there is some.
        """
        self._database.quick_check()

    def before_closing(self, listener: Callable[[], object]) -> None:
        """Be told before the file closes: whoever reads in another thread stops then."""
        self._database.before_closing(listener)

    def close(self) -> None:
        """Close the file and give its lock back; doing it twice does nothing."""
        self._listeners.clear()
        self._database.close()

    def _announce(self, topics: Topics) -> None:
        self.grades.forget()
        if "advice" in self.__dict__:  # the room has been entered
            self.advice.forget()
        for listener in list(self._listeners):
            listener(topics)


def open_at(
    path: Path,
    clock: Clock,
    folders: Folders,
    *,
    writable: bool = True,
    check: bool = True,
    passphrase: Passphrase | None = None,
) -> Desk:
    """Open an existing desk file.

    Args:
        path: The file.
        clock: What day it is.
        folders: Where backups go.
        writable: Whether it will be written to.
        check: Whether to look for damage first; the window does so after its first paint.
        passphrase: Opens an encrypted file; a plain one needs none.

    Raises:
        EncryptedDesk: If the file is encrypted and there is no passphrase, or (WrongPassphrase) another one.
        DeskFileError: If the file cannot be used; not one byte of it was changed.
        FileProblem: If there is none.
    """
    if not path.exists():
        raise FileProblem("desk.no_such_file", file=str(path))
    return Desk(open_desk(path, writable=writable, check=check, keys=Keys(passphrase)), clock, folders)


def open_or_make(
    path: Path, clock: Clock, folders: Folders, *, check: bool = True, passphrase: Passphrase | None = None
) -> Desk:
    """Open a desk file for writing, making an empty one where there is none, encrypted when a passphrase is given.

    Raises:
        DeskFileError: If the file cannot be used; not one byte of it was changed.
        FileProblem: If it cannot be made.
    """
    if not path.exists():
        create_desk(path, keys=Keys(passphrase))
    return open_at(path, clock, folders, check=check, passphrase=passphrase)
