"""The exits of the sample desk, carried out on their days with what the owner would have used."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from msp_desk.core.environment.clock import FixedClock
from msp_desk.core.environment.shipped_files import shipped_file
from msp_desk.core.parting.working_days import working_calendar
from msp_desk.core.records.conversation import Conversation, ConversationWay
from msp_desk.core.records.dispatch import Dispatch
from msp_desk.core.records.exit import EndingWay, Exit, ExitStage
from msp_desk.core.records.exit_step import EXIT_STEPS
from msp_desk.core.records.sending import Sending
from msp_desk.core.storage import store

if TYPE_CHECKING:
    from msp_desk.core.actions.exits import ExitRoom
    from msp_desk.core.actions.journal import Journal
    from msp_desk.core.records.client import Client
    from msp_desk.core.storage.database import Database


def write_exits(database: Database, clients: Mapping[str, Client], day: date) -> None:
    """Carry out every exit of the sample desk.

    Args:
        database: With everything else stored.
        clients: By the key of their story.
        day: The day of the desk.
    """
    from msp_desk.core.actions.journal import Journal

    journal = Journal(database, lambda _topics: None)
    written = tomllib.loads(shipped_file("demo", "exits.toml").read_text(encoding="utf-8"))
    for row in written["exits"]:
        _Story(database, journal, clients[row["client"]], row, day).carry_out()


class _Story:
    """One exit as it came about."""

    def __init__(self, database: Database, journal: Journal, client: Client, row: Mapping[str, Any], day: date) -> None:
        self._database = database
        self._journal = journal
        self._client = client
        self._row = row
        self._day = day
        self._agreed_end: date | None = None
        self._last: ExitStage = ExitStage(row["to"])

    def carry_out(self) -> None:
        """Everything that happened, in its order."""
        row = self._row
        one = self._open()
        if "talk" in row:
            self._talk(one, row["talk"])
        if self._last.rank >= ExitStage.PREPARE.rank:
            self._advance(one, self._last_day_before("letter", row["opened"] - 4))
        if "letter" in row:
            self._letter(one)
        if "handover" in row:
            self._handover(row["handover"])
        for key, (ago, evidence) in row.get("done", {}).items():
            self._tick(one, key, self._ago(ago), evidence)
        if self._last is ExitStage.CLOSED:
            self._room(row["closed"]).close(one.id)
        if "called_off" in row:
            self._room(row["called_off"]["ago"]).call_off(one.id, row["called_off"]["reason"])

    def _ago(self, days: int) -> date:
        return self._day - timedelta(days=days)

    def _last_day_before(self, key: str, earliest: int) -> int:
        """A day between the opening and a deed, counted back."""
        return max(earliest, int(self._row.get(key, 0)))

    def _room(self, ago: int) -> ExitRoom:
        """The room as it was on a day."""
        from msp_desk.core.actions.exits import ExitRoom
        from msp_desk.core.actions.notices import NoticeRoom

        return ExitRoom(self._database, self._journal, FixedClock(self._ago(ago)), NoticeRoom(self._database))

    def _open(self) -> Exit:
        row = self._row
        room = self._room(row["opened"])
        one = room.open(self._client.id, way=EndingWay(row["way"]), why=row["why"])
        if row["end"] == "agreement":
            for each in room.preview_open(self._client.id, self._ago(row["opened"])):
                self._agreed_end = each.agreement.ended_on
                room.set_end(one.id, each.agreement.id, self._agreed_end)
        texts = {key: row.get(key, "") for key in ("look_waived", "next_provider", "next_contact")}
        return room.change(replace(room.get(one.id), **texts))

    def _talk(self, one: Exit, talk: Mapping[str, Any]) -> None:
        held = talk["ago"] >= 0
        self._room(self._row["opened"]).add_conversation(
            Conversation(
                exit_id=one.id,
                day=working_calendar(self._client.country).on_or_after(self._ago(talk["ago"])),
                how=ConversationWay(talk["how"]),
                with_whom=talk["with"],
                held=held,
                talking_points=talk["points"],
                said=talk.get("said", ""),
                agreed=talk.get("agreed", ""),
            )
        )

    def _advance(self, one: Exit, ago: int) -> None:
        """To the next stage, with the end days that are still to be reached."""
        room = self._room(ago)
        if self._agreed_end is None:
            room.follow_receipt(one.id)
        room.advance(one.id)

    def _letter(self, one: Exit) -> None:
        """The letter, its sending and, where it is known, its receipt."""
        from msp_desk.core.actions.letters import LetterRoom
        from msp_desk.core.parting.letter_kind import LetterKind

        row, sent = self._row, self._row["sent"]
        letters = LetterRoom(self._database, self._journal, FixedClock(self._ago(row["letter"])))
        letter = letters.draft(self._client.id, kind=LetterKind(row["way"]))
        if self._agreed_end is not None:
            letter = letters.with_end_date(letter, replace(letter.facts, end_date=self._agreed_end))
        document = letters.finish(letter).document
        room = self._room(sent["ago"])
        sending = room.add_sending(
            one.id,
            document.id,
            how=Dispatch(sent["how"]),
            sent_on=self._ago(sent["ago"]),
            tracking=sent.get("tracking", ""),
        )
        self._advance(one, sent["ago"])
        if "receipt_ago" in sent:
            self._received(one, sending, sent)

    def _received(self, one: Exit, sending: Sending, sent: Mapping[str, Any]) -> None:
        room = self._room(sent["receipt_ago"])
        received_on = self._ago(sent["receipt_ago"])
        room.change_sending(replace(sending, received_on=received_on, receipt_note=sent["receipt"]))
        self._advance(one, sent["receipt_ago"])

    def _handover(self, ago: int) -> None:
        from msp_desk.core.actions.handovers import HandoverRoom

        HandoverRoom(self._database, self._journal, FixedClock(self._ago(ago))).make(self._client.id)

    def _tick(self, one: Exit, key: str, on: date, evidence: str) -> None:
        """A step that was done; "rest" stands for all that are still open."""
        with self._journal.intention("action.exits.tick") as writer:
            steps = store.fetch_all(writer.connection, EXIT_STEPS, where={"exit_id": one.id})
            done = [step for step in steps if key in (step.key, "rest") and not step.is_done]
            writer.change_all(EXIT_STEPS, [replace(step, done_on=on, evidence=evidence) for step in done])
