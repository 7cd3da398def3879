"""The checklist of an exit: proposing it, dating it anew, ticking, ordering."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from msp_desk.core.actions.exit_parts import refuse_frozen
from msp_desk.core.actions.exit_reading import read_exit_file, stations
from msp_desk.core.parting.exit_steps import PROPOSED_BY_KEY, DatedStep, proposed_steps
from msp_desk.core.records.exit_step import EXIT_STEPS, ExitStep
from msp_desk.core.records.family import MAX_TEXT
from msp_desk.core.records.language import Language
from msp_desk.core.storage import store
from msp_desk.core.wording import Wording

if TYPE_CHECKING:
    from msp_desk.core.actions.exit_reading import ExitFile
    from msp_desk.core.actions.journal import Journal, Writer
    from msp_desk.core.environment.clock import Clock
    from msp_desk.core.storage.database import Database


class ExitChecklist:
    """The checklists of exits."""

    def __init__(self, database: Database, journal: Journal, clock: Clock) -> None:
        """Work on one desk."""
        self._database = database
        self._journal = journal
        self._clock = clock

    def propose(self, writer: Writer, file: ExitFile, *, language: Language | None = None) -> int:
        """Add the proposed steps that an exit does not have yet, each behind the one it follows.

        Returns:
            How many were added.
        """
        wording = Wording(language or file.firm.language)
        present = store.fetch_all(
            writer.connection, EXIT_STEPS, where={"exit_id": file.facts.exit.id}, order_by=("place",)
        )
        keys = {step.key for step in present}
        proposal = _proposal(file)
        new = {
            dated.step.key: ExitStep(
                exit_id=file.facts.exit.id,
                stage=dated.step.stage,
                title=wording.say(f"exits.step.{dated.step.key}")[:MAX_TEXT],
                who=dated.step.who,
                due=dated.due,
                key=dated.step.key,
            )
            for dated in proposal
            if dated.step.key not in keys
        }
        if not new:
            return 0
        order = _joined([dated.step.key for dated in proposal], present, new)
        placed = [replace(step, place=place) for place, step in enumerate(order, start=1)]
        writer.add_all(EXIT_STEPS, [step for step in placed if not step.id])
        _store_places(writer, present, placed)
        return len(new)

    def renew(self, exit_id: int, *, language: Language | None = None) -> int:
        """Add what is missing and date the open proposed steps anew."""
        file = read_exit_file(self._database, exit_id, today=self._clock.today(), moment=self._clock.moment())
        with self._journal.intention("action.exits.renew") as writer:
            refuse_frozen(writer, EXIT_STEPS, ExitStep(exit_id=exit_id, title=""))
            redate(writer, file)
            return self.propose(writer, file, language=language)

    def tick(self, number: int, on: date | None, evidence: str | None) -> ExitStep:
        """Note that a step was done on a day, or with None that it is open again."""
        with self._journal.intention("action.exits.untick" if on is None else "action.exits.tick") as writer:
            step = store.fetch(writer.connection, EXIT_STEPS, number)
            refuse_frozen(writer, EXIT_STEPS, step)
            proof = step.evidence if evidence is None else evidence
            return writer.change(EXIT_STEPS, replace(step, done_on=on, evidence=proof))

    def withdraw(self, numbers: Sequence[int]) -> None:
        """Take steps out of the list."""
        with self._journal.intention("action.withdraw.exit_steps") as writer:
            for number in dict.fromkeys(numbers):
                step = store.fetch(writer.connection, EXIT_STEPS, number)
                refuse_frozen(writer, EXIT_STEPS, step)
                writer.withdraw(EXIT_STEPS, step)

    def move(self, number: int, to: int) -> None:
        """Give a step another place among those of its exit, counted from 0."""
        with self._journal.intention("action.exits.reorder") as writer:
            step = store.fetch(writer.connection, EXIT_STEPS, number)
            refuse_frozen(writer, EXIT_STEPS, step)
            order = [one for one in _steps(writer, step.exit_id) if one.id != number]
            order.insert(max(0, min(to, len(order))), step)
            _store_places(writer, order, [replace(one, place=place) for place, one in enumerate(order, start=1)])


def titles_in(steps: Sequence[ExitStep], language: Language) -> tuple[str, ...]:
    """The titles of steps in a language: proposed ones that nobody has reworded are said anew, the others stay."""
    spoken, known = Wording(language), [Wording(each) for each in Language]

    def title(step: ExitStep) -> str:
        code = f"exits.step.{step.key}"
        own = step.key not in PROPOSED_BY_KEY or all(wording.say(code) != step.title for wording in known)
        return step.title if own else spoken.say(code)

    return tuple(title(step) for step in steps)


def redate(writer: Writer, file: ExitFile) -> None:
    """Give the open proposed steps of an exit the days of its timeline; those without a known day keep theirs."""
    days = stations(file)
    for step in _steps(writer, file.facts.exit.id):
        proposed = PROPOSED_BY_KEY.get(step.key)
        due = None if proposed is None else days.get(proposed.station)
        if due is not None and not step.is_done and not step.due_by_owner and step.due != due:
            writer.change(EXIT_STEPS, replace(step, due=due))


def _proposal(file: ExitFile) -> tuple[DatedStep, ...]:
    environment = file.environment
    return proposed_steps(
        stations(file),
        way=file.facts.exit.way,
        sheets=[name for name, rows in environment.rows.items() if rows],
        not_applying=environment.not_applying,
    )


def _joined(keys: Sequence[str], present: Sequence[ExitStep], new: dict[str, ExitStep]) -> list[ExitStep]:
    """The present steps in their order with each new one behind the nearest proposed one before it."""
    order = list(present)
    for place, key in enumerate(keys):
        step = new.get(key)
        if step is None:
            continue
        before = set(keys[:place])
        at = max((index + 1 for index, other in enumerate(order) if other.key in before), default=0)
        order.insert(at, step)
    return order


def _steps(writer: Writer, exit_id: int) -> list[ExitStep]:
    return store.fetch_all(writer.connection, EXIT_STEPS, where={"exit_id": exit_id}, order_by=("place",))


def _store_places(writer: Writer, present: Sequence[ExitStep], placed: Sequence[ExitStep]) -> None:
    """Store those steps that got another place."""
    before = {step.id: step.place for step in present}
    moved = [step for step in placed if step.id and before[step.id] != step.place]
    if moved:
        writer.change_all(EXIT_STEPS, moved)
