"""The ideal-client profile: the criteria that prospects are asked about, and those the program proposes at first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from msp_desk.core.actions.record_room import RecordRoom
from msp_desk.core.deciding.prospects import profile_problems
from msp_desk.core.errors import InvalidInput
from msp_desk.core.records.language import Language
from msp_desk.core.records.prospect import PROSPECT_CRITERIA, Criterion
from msp_desk.core.storage import store
from msp_desk.core.storage.people import kept_profile
from msp_desk.core.wording import Wording

if TYPE_CHECKING:
    from msp_desk.core.actions.journal import Writer

PROPOSED: Final = (
    ("size", 15, False),
    ("industry", 10, False),
    ("stack", 20, True),
    ("pays_in_advance", 15, False),
    ("decision_maker", 10, False),
    ("respects_advice", 20, True),
    ("why_left", 10, False),
)
"""Key, weight and whether it is a must, in order (decision definitions, "Prospects")."""


def proposed_profile(language: Language) -> list[Criterion]:
    """The criteria the program proposes, in the owner's language; they carry no number before they are kept."""
    wording = Wording(language)
    return [
        Criterion(
            label=wording.say(f"prospects.proposed.{key}.label"),
            question=wording.say(f"prospects.proposed.{key}.question"),
            weight=weight,
            must_have=must,
            place=place,
        )
        for place, (key, weight, must) in enumerate(PROPOSED, start=1)
    ]


def keep_proposed(writer: Writer, language: Language) -> list[Criterion]:
    """The criteria on the desk; the proposed ones are kept first when there are none."""
    kept = kept_profile(writer.connection)
    return kept or writer.add_all(PROSPECT_CRITERIA, proposed_profile(language))


class CriterionRoom(RecordRoom[Criterion]):
    """The kept criteria; they never lose all their weight."""

    def add(self, record: Criterion) -> Criterion:
        """Add a criterion at the end.

        Raises:
            InvalidInput: With every problem; nothing was stored.
        """
        with self._journal.intention("action.add.prospect_criteria") as writer:
            kept = kept_profile(writer.connection)
            place = record.place or 1 + max((one.place for one in kept), default=0)
            _refuse_without_weight([*kept, record])
            return writer.add(PROSPECT_CRITERIA, replace(record, place=place))

    def change(self, record: Criterion) -> Criterion:
        """Change a criterion; prospects that were decided keep the one they were asked.

        Raises:
            InvalidInput: With every problem; nothing was stored.
            ChangedMeanwhile: If it was changed since.
        """
        with self._journal.intention("action.change.prospect_criteria") as writer:
            others = [one for one in kept_profile(writer.connection) if one.id != record.id]
            _refuse_without_weight([*others, record])
            return writer.change(PROSPECT_CRITERIA, record)

    def withdraw(self, number: int) -> None:
        """Ask no more about a criterion; without the last one the proposed profile holds again.

        Raises:
            NotFound: If it is not on the desk.
            InvalidInput: If no weight would be left; nothing was stored.
        """
        with self._journal.intention("action.withdraw.prospect_criteria") as writer:
            going = store.fetch(writer.connection, PROSPECT_CRITERIA, number)
            left = [one for one in kept_profile(writer.connection) if one.id != number]
            if left:
                _refuse_without_weight(left)
            writer.withdraw(PROSPECT_CRITERIA, going)

    def move(self, number: int, step: int) -> None:
        """Move a criterion up (-1) or down (+1) in the list; at an end nothing happens.

        Raises:
            NotFound: If it is not on the desk.
        """
        with self._journal.intention("prospects.step.move") as writer:
            moved = store.fetch(writer.connection, PROSPECT_CRITERIA, number)
            order = kept_profile(writer.connection)
            place = order.index(moved)
            target = place + step
            if not 0 <= target < len(order):
                return
            order.insert(target, order.pop(place))
            for rank, criterion in enumerate(order, start=1):
                if criterion.place != rank:
                    writer.change(PROSPECT_CRITERIA, replace(criterion, place=rank))


def _refuse_without_weight(criteria: Sequence[Criterion]) -> None:
    problems = profile_problems(criteria)
    if problems:
        raise InvalidInput(problems)
