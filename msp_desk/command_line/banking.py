"""``import bank``: the sure payments are stored, and of every other one is said why it is not."""

from __future__ import annotations

import argparse
from pathlib import Path

from msp_desk.command_line.output import complain, say
from msp_desk.command_line.setting import Setting
from msp_desk.core.actions.bank import Arrival, BankFile
from msp_desk.core.actions.desk import Desk
from msp_desk.core.formatting import DayStyle, format_day
from msp_desk.core.importing.options import DayOrder
from msp_desk.core.records.money import Money
from msp_desk.core.wording import Wording


def import_statement(desk: Desk, path: Path, arguments: argparse.Namespace, setting: Setting) -> None:
    """Import one bank statement.

    Raises:
        MspDeskError: If it cannot be read or stored; nothing of it was stored.
    """
    wording = setting.wording
    file = desk.bank.read(path, order=DayOrder(arguments.dates) if arguments.dates else None)
    entry = None if arguments.dry_run else desk.bank.carry_out(file)
    _say_arrivals(desk, file, wording, dry_run=arguments.dry_run)
    if entry is not None:
        say(wording.say("intake.made", number=str(entry.id)))


def _say_arrivals(desk: Desk, file: BankFile, wording: Wording, *, dry_run: bool) -> None:
    waiting = [one for one in file.arrivals if one.payment is None and not one.is_preselected]
    sure = [one for one in file.arrivals if one.is_preselected]
    if dry_run:
        for one in sure:
            say(_line(desk, one, wording))
    for one in waiting:
        complain(_line(desk, one, wording))
    say(
        wording.say(
            "bank.would_store" if dry_run else "bank.stored",
            file=file.path.name,
            new=len(sure),
            known=sum(one.payment is not None for one in file.arrivals),
            waiting=len(waiting),
            left=file.left,
        )
    )


def _line(desk: Desk, one: Arrival, wording: Wording) -> str:
    """An arrival with what it is thought to pay, why, and how sure that is."""
    entry, match = one.entry, one.match
    numbers = [desk.invoices.get(allocation.invoice_id).number for allocation in match.allocations]
    client = desk.clients.get(match.client_id).name if match.client_id is not None else ""
    said = wording.say(
        "bank.arrival",
        day=format_day(entry.day, wording.language, DayStyle.SHORT),
        amount=Money(entry.amount, entry.currency),
        payer=entry.payer or entry.reference or one.account,
    )
    why = wording.say(f"bank.reason.{match.reason.value}", client=client, invoices=numbers or "–")
    return f"{said}: {why}"
