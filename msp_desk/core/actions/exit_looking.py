"""Looking at exits: the board, everything about one of them, its money, and its papers before they are kept."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from msp_desk.core.actions.exit_closing import require_unchanged
from msp_desk.core.actions.exit_parts import ExitRecordRoom, exit_rooms
from msp_desk.core.actions.exit_reading import ExitFile, read_exit_file, read_files_for_cards
from msp_desk.core.actions.exit_views import Board, ExitCard, ExitDetail, card_of, urgency
from msp_desk.core.environment.clock import Clock
from msp_desk.core.parting.exits import OPEN_STAGES, exit_checks, move_problems, next_stage
from msp_desk.core.records.client import CLIENTS, Client
from msp_desk.core.records.document import DocumentKind
from msp_desk.core.records.exit import EXITS, Exit, ExitStage
from msp_desk.core.records.exit_step import EXIT_STEPS, ExitStep
from msp_desk.core.records.language import Language
from msp_desk.core.storage import store
from msp_desk.core.storage.database import Database
from msp_desk.core.storage.paper_list import PaperEntry, paper_entries

if TYPE_CHECKING:
    from msp_desk.core.actions.exit_papers import ExitPaper
    from msp_desk.core.actions.journal import Journal
    from msp_desk.core.actions.notices import AgreementNotice, NoticeRoom
    from msp_desk.core.parting.exit_money import ExitMoney
    from msp_desk.core.parting.letter_checks import Check

_PRIVATE = frozenset({DocumentKind.TALKING_POINTS, DocumentKind.EXIT_CHECKLIST, DocumentKind.EVIDENCE})


class ExitReader(ExitRecordRoom):
    """What can be seen of exits."""

    def __init__(self, database: Database, journal: Journal, clock: Clock, notices: NoticeRoom) -> None:
        """Look at one desk."""
        super().__init__(EXITS, database, journal, order_by=("opened_on",))
        self._clock = clock
        self._notices = notices
        self._rooms = exit_rooms(database, journal)

    def of_client(self, client_id: int) -> Exit | None:
        """The open exit of a client, else the latest one that was closed or withdrawn; None without any."""
        known = self.all(client_id=client_id)
        return max(known, key=lambda one: (one.is_open, one.opened_on, one.id), default=None)

    def board(self, as_of: date) -> Board:
        """Every exit that had been opened by a day, by stage."""
        cards: dict[ExitStage, list[ExitCard]] = {stage: [] for stage in ExitStage}
        called_off: list[ExitCard] = []
        for file in read_files_for_cards(self._database, today=as_of, moment=self._clock.moment()):
            one = file.facts.exit
            card = card_of(file.facts, file.client.name)
            (called_off if one.called_off_on is not None else cards[one.stage]).append(card)
        closed = sorted(cards[ExitStage.CLOSED], key=lambda card: (card.exit.closed_on or as_of, card.exit.id))
        stages = {stage: tuple(sorted(found, key=urgency)) for stage, found in cards.items()}
        stages[ExitStage.CLOSED] = tuple(reversed(closed))
        called_off.sort(key=lambda card: (card.exit.called_off_on or as_of, card.exit.id), reverse=True)
        return Board(stages=stages, called_off=tuple(called_off))

    def count_open(self) -> int:
        """How many exits are running."""
        return sum(1 for one in self.all() if one.is_open)

    def look(self, exit_id: int, as_of: date) -> ExitDetail:
        """Everything about one exit on a day.

        Raises:
            NotFound: If there is no such exit.
        """
        file = self._file(exit_id, as_of)
        facts, one = file.facts, file.facts.exit
        checks: Mapping[ExitStage, tuple[Check, ...]] = {
            stage: exit_checks(facts, stage) for stage in (OPEN_STAGES if one.is_open else ())
        }
        following = next_stage(one)
        with self._database.reading() as connection:
            entries = paper_entries(connection, client_id=one.client_id)
        numbers = {paper.id for paper in file.papers} | {sending.document_id for sending in facts.sendings}
        last = one.ended_on
        return ExitDetail(
            exit=one,
            client=file.client,
            card=card_of(facts, file.client.name),
            ends=facts.ends,
            checks=checks,
            next_stage=following,
            may_advance=following is not None and not move_problems(one, following, checks.get(one.stage, ())),
            decision=facts.decision,
            second_look=facts.look,
            cooling_until=facts.cooling_until,
            steps=facts.steps,
            conversations=facts.conversations,
            sendings=facts.sendings,
            papers=tuple(entry for entry in entries if entry.id in numbers),
            money=facts.money,
            coverage_percent=facts.coverage.percent,
            may_archive=one.is_closed and last is not None and last < as_of and file.client.ended_on is None,
            is_frozen=not one.is_open,
        )

    def money(self, exit_id: int, as_of: date) -> ExitMoney:
        """What is open between the firm and the client on a day.

        Raises:
            NotFound: If there is no such exit.
        """
        return self._file(exit_id, as_of).facts.money

    def preview_open(self, client_id: int, as_of: date) -> tuple[AgreementNotice, ...]:
        """What an exit could end on a day, with the notice dates."""
        return self._notices.of_client(client_id, as_of)

    def open_steps(self) -> tuple[tuple[Exit, Client, ExitStep], ...]:
        """Every step of a running exit that is not done and has a day, the first one due first."""
        with self._database.reading() as connection:
            clients = {client.id: client for client in store.fetch_all(connection, CLIENTS)}
            running = {one.id: one for one in store.fetch_all(connection, EXITS) if one.is_open}
            steps = store.fetch_of(connection, EXIT_STEPS, "exit_id", running, order_by=("place",))
        found = [
            (one, clients[one.client_id], step)
            for number, one in running.items()
            if one.client_id in clients
            for step in steps[number]
            if not step.is_done and step.due is not None
        ]
        return tuple(sorted(found, key=lambda each: (each[2].due or date.max, each[1].name.casefold(), each[2].place)))

    def sendable(self, exit_id: int) -> tuple[PaperEntry, ...]:
        """The papers of an exit that can have been sent, the newest first."""
        return tuple(paper for paper in self.look(exit_id, self._clock.today()).papers if paper.kind not in _PRIVATE)

    def verify(self, exit_id: int) -> None:
        """Look whether everything is still as it was when an exit was closed.

        Raises:
            NotFound: If there is no such exit.
            MspDeskError: If it is not closed, or something is no longer what was frozen.
        """
        require_unchanged(self._file(exit_id, self._clock.today()))

    def proposed_points(self, exit_id: int, *, language: Language | None = None) -> str:
        """What an owner may say first, to be edited: the text a planned conversation begins with."""
        from msp_desk.core.actions.exit_papers import opening_words

        file = self._file(exit_id, self._clock.today())
        return opening_words(file, language or file.firm.language)

    def draft_talking_points(
        self, exit_id: int, *, conversation_id: int | None = None, language: Language | None = None
    ) -> ExitPaper:
        """The private page for a conversation; nothing is kept.

        Args:
            exit_id: Of which exit.
            conversation_id: For which conversation; None takes the next one planned, else none.
            language: Of the page; None takes the firm's.

        Raises:
            NotFound: If there is no such exit or conversation.
            MspDeskError: If a text has characters that no font has.
        """
        from msp_desk.core.actions.exit_papers import talking_points

        file = self._file(exit_id, self._clock.today())
        return talking_points(self._database, file, conversation_id, language or file.firm.language)

    def draft_checklist(self, exit_id: int, *, language: Language | None = None) -> ExitPaper:
        """The checklist to print; nothing is kept.

        Raises:
            NotFound: If there is no such exit.
            MspDeskError: If a text has characters that no font has.
        """
        from msp_desk.core.actions.exit_papers import checklist

        file = self._file(exit_id, self._clock.today())
        return checklist(file, language or file.firm.language)

    def _file(self, exit_id: int, as_of: date) -> ExitFile:
        return read_exit_file(self._database, exit_id, today=as_of, moment=self._clock.moment())
