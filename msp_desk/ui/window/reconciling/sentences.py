"""What is said of a bank file as a whole: its balances, its sums, and what became of it."""

from __future__ import annotations

from typing import Final

from msp_desk.core.actions.bank import BankFile
from msp_desk.core.importing.statements import BankStatement
from msp_desk.core.records.money import Money
from msp_desk.core.wording import Wording
from msp_desk.ui.window.reconciling.clearing import Clearing

_MOST_SHOWN: Final = 2
"""So many statements are said in the head; all of them to a screen reader."""


def balances_said(wording: Wording, file: BankFile, currency: str) -> tuple[str, str]:
    """That each statement adds up, or that it cannot be checked.

    Args:
        wording: Of the window.
        file: As it was read; a statement that does not add up is refused there.
        currency: Of the desk.

    Returns:
        The first statements with the number of the others, and all of them.
    """
    every = [_balance_said(wording, statement, currency) for statement in file.statements]
    shown = every[:_MOST_SHOWN]
    if len(every) > len(shown):
        shown.append(wording.say("reconcile.more_statements", count=len(every) - len(shown)))
    return " · ".join(shown), "; ".join(every)


def foot_said(wording: Wording, clearing: Clearing, currency: str) -> str:
    """What arrived, what of it is matched and what is left; and what is not shown."""
    sums = clearing.sums()
    parts = [
        wording.say(
            "reconcile.sums",
            arrived=Money(sums.arrived, currency),
            matched=Money(sums.matched, currency),
            left=Money(sums.left, currency),
        )
    ]
    if clearing.file.left:
        parts.append(wording.say("reconcile.left_out", count=clearing.file.left))
    if not sums.count and clearing.file.arrivals:
        known = all(one.payment is not None for one in clearing.file.arrivals)
        parts.append(wording.say("reconcile.all_known" if known else "reconcile.nothing_ticked"))
    return " ".join(parts)


def result_said(wording: Wording, clearing: Clearing, currency: str) -> str:
    """What was stored and what is still open."""
    ticked = [one for place, one in enumerate(clearing.file.arrivals) if clearing.choice(place).ticked]
    waiting = [
        one
        for place, one in enumerate(clearing.file.arrivals)
        if one.payment is None and not clearing.choice(place).ticked
    ]
    amount = sum(one.entry.amount for one in ticked)
    stored = wording.say(
        "reconcile.stored", file=clearing.file.path.name, count=len(ticked), amount=Money(amount, currency)
    )
    if not waiting:
        return f"{stored} {wording.say('reconcile.nothing_open')}"
    left = Money(sum(one.entry.amount for one in waiting), currency)
    return f"{stored} {wording.say('reconcile.still_open', count=len(waiting), amount=left)}"


def _balance_said(wording: Wording, statement: BankStatement, currency: str) -> str:
    moved = Money(sum(entry.amount for entry in statement.entries), currency)
    opening, closing = statement.opening, statement.closing
    if opening is None or closing is None:
        return wording.say("reconcile.cannot_add_up", account=statement.account, moved=moved)
    return wording.say(
        "reconcile.adds_up",
        account=statement.account,
        opening=Money(opening.amount, opening.currency),
        moved=moved,
        closing=Money(closing.amount, closing.currency),
    )
