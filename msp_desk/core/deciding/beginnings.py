"""How clients that began as prospects turned out, and which answers stood at the beginning of the worst of them.

"Three of your five worst clients started with this answer" (decision definitions, "Prospects").
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from msp_desk.core.deciding.prospects import Judged
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.prospect import CriterionAnswer
from msp_desk.core.records.scorecard import Letter

if TYPE_CHECKING:
    from msp_desk.core.grading.grades import ClientGrade

WORST_CLIENTS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class BadStart:
    """Clients that turned out badly and began with the same answer.

    Attributes:
        criterion_id: The criterion.
        answer: The answer they and the prospect share.
        names: Those clients, the worst first.
        of: How many of the worst clients began as prospects with a profile.
    """

    criterion_id: int
    answer: CriterionAnswer
    names: tuple[str, ...]
    of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginnings:
    """How the clients that began as prospects turned out, which no answer of an open prospect changes.

    Attributes:
        grades: Of every such client that has one.
        started: The answers each was taken with, by client and criterion.
    """

    grades: tuple[ClientGrade, ...] = ()
    started: Mapping[ClientId, Mapping[int, CriterionAnswer]] = field(default_factory=dict)

    def warnings(self, judged: Sequence[Judged], *, but: ClientId | None = None) -> dict[int, BadStart]:
        """Which answers of a prospect stood at the beginning of the worst clients; see :func:`bad_starts`.

        Args:
            judged: The prospect's answers.
            but: The client it became itself, which is no warning.
        """
        others = [grade for grade in self.grades if grade.client_id != but]
        return bad_starts(others, self.started, {int(one.criterion.id): one.answer for one in judged})


def bad_starts(
    grades: Sequence[ClientGrade],
    started: Mapping[ClientId, Mapping[int, CriterionAnswer]],
    answers: Mapping[int, CriterionAnswer],
) -> dict[int, BadStart]:
    """Which answers of a prospect stood at the beginning of the worst clients.

    The worst clients are the up to five lowest graded ones among those that began as prospects and are graded C or
    worse: an A that happens to be the second worst of two is no warning. Only *no* and *partly* can warn.

    Args:
        grades: Every client's grade.
        started: The answers that clients were taken with, by client and criterion.
        answers: The prospect's answers by criterion.

    Returns:
        What there is to say, by criterion.
    """
    worst = _worst([grade for grade in grades if grade.client_id in started])
    found = {}
    for criterion_id, answer in answers.items():
        if answer not in (CriterionAnswer.NO, CriterionAnswer.PARTLY):
            continue
        same = [grade.name for grade in worst if started[grade.client_id].get(criterion_id) is answer]
        if same:
            found[criterion_id] = BadStart(criterion_id=criterion_id, answer=answer, names=tuple(same), of=len(worst))
    return found


def _worst(grades: Sequence[ClientGrade]) -> list[ClientGrade]:
    low = [
        (-grade.letter.rank, grade.score, grade.name.casefold(), grade)
        for grade in grades
        if grade.letter is not None and grade.score is not None and grade.letter.rank >= Letter.C.rank
    ]
    return [grade for *_, grade in sorted(low, key=lambda one: one[:3])][:WORST_CLIENTS]
