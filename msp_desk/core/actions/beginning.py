"""Beginning a desk: the few answers the owner gives at the first start, and the file made from them at one go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path

from msp_desk.core.actions.desk import Desk, open_at
from msp_desk.core.environment.clock import Clock
from msp_desk.core.environment.folders import Folders, make_private
from msp_desk.core.environment.writing import reason
from msp_desk.core.errors import FileProblem, InvalidInput
from msp_desk.core.records.firm import FIRM, SETTINGS, Firm, Settings
from msp_desk.core.records.language import Language
from msp_desk.core.records.money import half_up, minor_digits
from msp_desk.core.records.passphrase import Passphrase, passphrase_problems
from msp_desk.core.records.problem import Problem
from msp_desk.core.storage.database import create_desk
from msp_desk.core.storage.keys import Keys

_HOUR_COST = 45
"""What an hour costs a small firm, whole units of a currency such as euro, franc or pound."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstAnswers:
    """What the owner says before the first desk is made.

    Attributes:
        name: Of the firm.
        language: Of the owner's own papers.
        currency: The home currency of the desk, ISO 4217.
        hour_cost: What one own hour costs, minor units.
    """

    name: str
    language: Language
    currency: str
    hour_cost: int


ANSWERS = tuple(field.name for field in fields(FirstAnswers))
"""The keys of the answers, in the order in which they are asked for."""


def proposed_hour_cost(currency: str) -> int:
    """What an hour may cost until the owner says otherwise, minor units; a currency without cents has large numbers."""
    digits = minor_digits(currency)
    return _HOUR_COST * int(10 ** (digits or 2))


def target_rate(hour_cost: int) -> int:
    """What an hour must bring to leave the target margin of a new desk, minor units (grading definitions, "Facts").

    Args:
        hour_cost: What an hour costs, minor units; 0 says nothing about what it should bring.
    """
    return half_up(hour_cost * 100, 100 - Settings().target_margin) if hour_cost else Settings().target_hourly_rate


def first_problems(answers: Mapping[str, object]) -> list[Problem]:
    """What is wrong with the answers, by their keys (those of :class:`FirstAnswers`)."""
    firm = {**FIRM.values(Firm()), **{key: answers.get(key) for key in ("name", "language", "currency")}}
    settings = {**SETTINGS.values(Settings()), "hour_cost": answers.get("hour_cost")}
    return [problem for problem in FIRM.problems(firm) + SETTINGS.problems(settings) if problem.field in ANSWERS]


def begin_desk(
    path: Path, answers: FirstAnswers, clock: Clock, folders: Folders, passphrase: Passphrase | None = None
) -> Desk:
    """Make a desk with the firm and its figures at one go, and open it.

    Args:
        path: The new file; its folder is made when it is the one for desks.
        answers: What the owner said.
        clock: What day it is.
        folders: Where desks and backups go.
        passphrase: Encrypts the desk from its first byte; None makes a plain one.

    Raises:
        InvalidInput: With every problem of the answers; no file was made.
        FileProblem: If something is there already or the folder cannot be written; no file was made.
        DeskFileError: If the new file cannot be used.
    """
    problems = first_problems({key: getattr(answers, key) for key in ANSWERS})
    if passphrase is not None:
        problems += passphrase_problems(passphrase.reveal())
    if problems:
        raise InvalidInput(problems)
    firm = Firm(id=1, name=answers.name.strip(), language=answers.language, currency=answers.currency)
    settings = Settings(id=1, hour_cost=answers.hour_cost, target_hourly_rate=target_rate(answers.hour_cost))
    try:
        if path.parent == folders.data:
            make_private(folders.data)
    except OSError as error:
        raise FileProblem("file.cannot_write", file=str(folders.data), reason=reason(error)) from error
    create_desk(path, firm=firm, settings=settings, keys=Keys(passphrase))
    return open_at(path, clock, folders, check=False, passphrase=passphrase)
