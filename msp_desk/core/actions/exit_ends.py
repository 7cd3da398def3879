"""Which agreements an exit ends, and on which days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from msp_desk.core.actions.environments import read_environment
from msp_desk.core.actions.exit_checklist import redate
from msp_desk.core.actions.exit_parts import refuse_frozen
from msp_desk.core.actions.exit_reading import exit_file, proposed_end
from msp_desk.core.errors import NotFound
from msp_desk.core.parting.exit_facts import ExitEnd, ExitFacts, computed_end
from msp_desk.core.records.agreement import AGREEMENTS, Agreement
from msp_desk.core.records.client import CLIENTS
from msp_desk.core.records.exit import EXITS, Exit
from msp_desk.core.records.exit_agreement import EXIT_AGREEMENTS, ExitAgreement
from msp_desk.core.records.firm import FIRM
from msp_desk.core.storage import store
from msp_desk.core.storage.exit_records import read_exit_records

if TYPE_CHECKING:
    from msp_desk.core.actions.environments import Environment
    from msp_desk.core.actions.exit_reading import ExitFile
    from msp_desk.core.actions.journal import Journal, Writer
    from msp_desk.core.environment.clock import Clock
    from msp_desk.core.storage.database import Database


class ExitEnds:
    """The agreements of exits."""

    def __init__(self, database: Database, journal: Journal, clock: Clock) -> None:
        """Work on one desk."""
        self._database = database
        self._journal = journal
        self._clock = clock

    def choose(self, exit_id: int, agreement_ids: Sequence[int]) -> tuple[ExitAgreement, ...]:
        """Say which agreements an exit ends."""
        environment = self._environment(exit_id)
        with self._journal.intention("action.exits.agreements") as writer:
            one = self._open(writer, exit_id)
            rows = self.set_all(writer, one, agreement_ids)
            redate(writer, self._file(writer, one, environment))
        return rows

    def set_all(self, writer: Writer, one: Exit, agreement_ids: Sequence[int]) -> tuple[ExitAgreement, ...]:
        """Give an exit these agreements, new ones with the end day that is proposed today."""
        client = store.fetch(writer.connection, CLIENTS, one.client_id)
        firm = store.fetch(writer.connection, FIRM, 1)
        present = {row.agreement_id: row for row in self._rows(writer, one.id)}
        for number, row in present.items():
            if number not in agreement_ids:
                writer.withdraw(EXIT_AGREEMENTS, row)
        rows = []
        for number in dict.fromkeys(agreement_ids):
            agreement = _own_agreement(writer, one, number)
            row = present.get(number) or writer.add(
                EXIT_AGREEMENTS,
                ExitAgreement(
                    exit_id=one.id,
                    agreement_id=number,
                    end_day=proposed_end(agreement, one.way, client, firm, self._clock.today()),
                ),
            )
            rows.append(row)
        return tuple(rows)

    def set_end(self, exit_id: int, agreement_id: int, day: date | None) -> ExitAgreement:
        """Set the last day of one agreement; None has it computed."""
        environment = self._environment(exit_id)
        with self._journal.intention("action.change.exit_agreements") as writer:
            one = self._open(writer, exit_id)
            file = self._file(writer, one, environment)
            end = next((end for end in file.facts.ends if end.row.agreement_id == agreement_id), None)
            if end is None:
                raise NotFound("desk.no_such_record", family=EXIT_AGREEMENTS.name, number=str(agreement_id))
            wanted = day if day is not None else computed_end(end.notice, one.way)
            row = writer.change(EXIT_AGREEMENTS, replace(end.row, end_day=wanted, set_by_owner=day is not None))
            redate(writer, self._file(writer, one, environment))
        return row

    def follow_receipt(self, exit_id: int) -> tuple[ExitAgreement, ...]:
        """Give every agreement the end day that the notice leads to; days the owner set stay when they are later."""
        environment = self._environment(exit_id)
        with self._journal.intention("action.exits.follow") as writer:
            one = self._open(writer, exit_id)
            file = self._file(writer, one, environment)
            rows = [_followed(writer, end, file.facts) for end in file.facts.ends]
            redate(writer, self._file(writer, one, environment))
        return tuple(rows)

    def _environment(self, exit_id: int) -> Environment:
        with self._database.reading() as connection:
            client_id = store.fetch(connection, EXITS, exit_id).client_id
        return read_environment(self._database, client_id)

    def _open(self, writer: Writer, exit_id: int) -> Exit:
        one = store.fetch(writer.connection, EXITS, exit_id)
        refuse_frozen(writer, EXITS, one)
        return one

    def _rows(self, writer: Writer, exit_id: int) -> list[ExitAgreement]:
        return store.fetch_all(writer.connection, EXIT_AGREEMENTS, where={"exit_id": exit_id})

    def _file(self, writer: Writer, one: Exit, environment: Environment) -> ExitFile:
        return exit_file(
            read_exit_records(writer.connection, one),
            environment,
            today=self._clock.today(),
            moment=self._clock.moment(),
        )


def _followed(writer: Writer, end: ExitEnd, facts: ExitFacts) -> ExitAgreement:
    """The agreement with the day its notice leads to; a later one that the owner set stays."""
    given = bool(facts.letter_sendings)
    reached = end.notice.ends_on if given else computed_end(end.notice, facts.exit.way)
    own = end.row.end_day if end.row.set_by_owner else None
    if reached is None or reached == end.row.end_day or (own is not None and own >= reached):
        return end.row
    return writer.change(EXIT_AGREEMENTS, replace(end.row, end_day=reached, set_by_owner=False))


def _own_agreement(writer: Writer, one: Exit, number: int) -> Agreement:
    agreement = store.fetch(writer.connection, AGREEMENTS, number)
    if agreement.client_id != one.client_id:
        raise NotFound("desk.no_such_record", family=AGREEMENTS.name, number=str(number))
    return agreement
