"""``import`` of files: every row's fate is known before anything is stored."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

from msp_desk.command_line.arguments import AUTO, BANK, EINVOICES
from msp_desk.command_line.output import complain, say
from msp_desk.command_line.setting import Setting
from msp_desk.core.actions.desk import Desk
from msp_desk.core.actions.import_files import FilePlan
from msp_desk.core.errors import MspDeskError
from msp_desk.core.importing.columns import parse_choice
from msp_desk.core.importing.failures import failed
from msp_desk.core.importing.options import DayOrder, DecimalSign, ImportOptions
from msp_desk.core.importing.plan import Fate, ImportPlan
from msp_desk.core.importing.presets import preset_named
from msp_desk.core.importing.statements import is_statement
from msp_desk.core.records.family import FieldKind
from msp_desk.core.records.money import Money
from msp_desk.core.wording import Wording

_NOTHING = "–"


def import_each(desk: Desk, arguments: argparse.Namespace, setting: Setting) -> int:
    """Import files, each in one transaction; the first that fails stops the rest."""
    wording = setting.wording
    for position, path in enumerate(arguments.files):
        try:
            if _is_of_a_bank(path, arguments):
                from msp_desk.command_line.banking import import_statement

                if arguments.kind == AUTO:
                    say(wording.say("sources.recognised_statement", file=path.name))
                import_statement(desk, path, arguments, setting)
            else:
                _import_table(desk, path, arguments, setting)
        except MspDeskError as error:
            complain(wording.error(error))
            if position and not arguments.dry_run:
                complain(wording.say("command.imported_before", count=position))
            return 1
    return 0


def _is_of_a_bank(path: Path, arguments: argparse.Namespace) -> bool:
    """Whether a file is a bank's statement: said to be one, or found to be one while nothing is said of its columns."""
    if arguments.kind != AUTO:
        return bool(arguments.kind == BANK)
    said_of_tables = (arguments.preset, arguments.map, arguments.client, arguments.decimal, arguments.alias)
    return not any(said_of_tables) and is_statement(path)


def _import_table(desk: Desk, path: Path, arguments: argparse.Namespace, setting: Setting) -> None:
    """Import one table or electronic invoice."""
    wording = setting.wording
    choices = [parse_choice(text) for text in arguments.map]
    options = _options(desk, arguments)
    kind = _kind(desk, path, arguments, options)
    planned = desk.imports.plan(kind, path, choices, options)
    entry = None
    _say_source(planned, arguments, wording)
    _say_left_out(planned.plan, setting, leave_out=arguments.leave_out_rejected)
    if arguments.dry_run:
        _say_fates(planned.plan, options.home_currency, wording)
    else:
        entry = desk.imports.carry_out(planned, leave_out_rejected=arguments.leave_out_rejected)
    counts = planned.plan.counts
    say(
        wording.say(
            "command.would_import" if arguments.dry_run else "command.imported",
            file=path.name,
            new=counts[Fate.NEW],
            updated=counts[Fate.UPDATED],
            unchanged=counts[Fate.UNCHANGED],
            rejected=counts[Fate.REJECTED] + counts[Fate.LEFT_OUT],
            clients=len(planned.plan.new_clients),
        )
    )
    if entry is not None:
        say(wording.say("intake.made", number=str(entry.id)))


def _options(desk: Desk, arguments: argparse.Namespace) -> ImportOptions:
    options = desk.imports.options(client=arguments.client, create_clients=arguments.create_clients)
    return replace(
        options,
        day_order=DayOrder(arguments.dates) if arguments.dates else None,
        decimal_sign=DecimalSign(arguments.decimal) if arguments.decimal else None,
        due_days=arguments.due_days,
        preset=arguments.preset,
        same_clients=dict(_same_client(text) for text in arguments.alias),
    )


def _same_client(text: str) -> tuple[str, str]:
    written, sign, client = (part.strip() for part in text.rpartition("="))
    if not sign or not written or not client:
        raise failed("alias_unreadable", "--alias", text=text)
    return written, client


def _kind(desk: Desk, path: Path, arguments: argparse.Namespace, options: ImportOptions) -> str:
    """What the rows of a file are: as said, as the named program's export, or as its headings show."""
    if arguments.kind == EINVOICES:
        return "invoices"
    if arguments.kind != AUTO:
        return str(arguments.kind)
    named = preset_named(options.preset)
    return desk.imports.recognised_kind(path) if named is None else named.kind


def _say_source(planned: FilePlan, arguments: argparse.Namespace, wording: Wording) -> None:
    """Say as what a file was recognised, unless the owner said it."""
    found = preset_named(planned.options.preset)
    kind = wording.say(f"words.families.{planned.plan.kind.name}")
    if found is not None and not arguments.preset:
        say(wording.say("sources.recognised", file=planned.path.name, source=found.source, kind=kind))
    elif arguments.kind == AUTO and not arguments.preset:
        say(wording.say("sources.recognised_kind", file=planned.path.name, kind=kind))


def _say_left_out(plan: ImportPlan, setting: Setting, *, leave_out: bool) -> None:
    """List the rows that are not stored; rejected ones stop the file unless they may be left out."""
    if not leave_out:
        plan.require_sound()
    for row in sorted((*plan.rejected, *plan.left_out), key=lambda row: row.line):
        complain(setting.wording.error(plan.rejection(row)))


def _say_fates(plan: ImportPlan, currency: str, wording: Wording) -> None:
    """One line for every row that would change something."""
    family = plan.kind.family

    def shown(key: str, value: object) -> object:
        if value in (None, ""):
            return _NOTHING
        if isinstance(value, int) and family.field(key).kind is FieldKind.AMOUNT:
            return Money(value, currency)
        return value

    for row in plan.rows:
        if row.fate not in (Fate.NEW, Fate.UPDATED):
            continue
        differences = [
            wording.say(
                "command.difference",
                field=wording.field(family.name, difference.field),
                before=shown(difference.field, difference.before),
                after=shown(difference.field, difference.after),
            )
            for difference in row.differences
        ]
        say(f"{row.line}: {wording.word(row.fate)}" + (f" ({'; '.join(differences)})" if differences else ""))
