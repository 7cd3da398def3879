"""The verb ``letter``: a draft from the log, with what was said on the command line, finished as in the window."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from msp_desk.command_line.output import complain, say
from msp_desk.command_line.setting import Setting
from msp_desk.core.actions.desk import Desk
from msp_desk.core.actions.letters import Letter
from msp_desk.core.documents.letters.fact_parts import PriceChange, Reason, TheirNotice
from msp_desk.core.documents.letters.facts import LetterFacts
from msp_desk.core.errors import DocumentBlocked
from msp_desk.core.formatting import parse_amount
from msp_desk.core.parting.letter_kind import LetterKind
from msp_desk.core.records.dispatch import Dispatch
from msp_desk.core.records.language import Language
from msp_desk.core.wording import Wording

_HINTS = frozenset({"warning_missing", "warning_not_lapsed", "cure_short", "cure_too_early", "end_date_too_early"})
"""Checks that an option of the command line can answer."""


def write_letter(desk: Desk, arguments: argparse.Namespace, setting: Setting) -> int:
    """Write a letter of any kind."""
    client = desk.clients.named(arguments.client)
    draft = desk.letters.draft(
        client.id,
        kind=LetterKind(arguments.kind),
        agreement_number=arguments.agreement,
        agreement_numbers=_numbers(desk, client.id, arguments),
        language=Language(arguments.language) if arguments.language else None,
        layout=arguments.layout or "",
    )
    draft = _as_said(desk, replace(draft, law_confirmed=arguments.confirm_law), arguments, setting)
    try:
        made = desk.letters.finish(draft, out=arguments.out)
    except DocumentBlocked as blocked:
        complain(" ".join([setting.wording.error(blocked), *_hints(blocked, setting.wording)]))
        return 1
    for check in made.warnings:
        complain(setting.wording.problem(check.problem()))
    say(setting.wording.say("document.written", file=str(arguments.out)))
    return 0


def _numbers(desk: Desk, client_id: int, arguments: argparse.Namespace) -> tuple[str, ...]:
    """All agreements that are named; the main one is named or the running one that began first."""
    if not arguments.also:
        return ()
    main = arguments.agreement or desk.letters.draft(client_id, kind=LetterKind(arguments.kind)).agreement.number
    return (main, *arguments.also)


def _hints(blocked: DocumentBlocked, wording: Wording) -> Iterator[str]:
    for problem in blocked.problems:
        key = problem.code.rpartition(".")[2]
        if key in _HINTS:
            yield wording.say(f"lettering.{key}")


def _as_said(desk: Desk, draft: Letter, words: argparse.Namespace, setting: Setting) -> Letter:
    """The draft with what was said; days that hang on others follow before the rest is laid over them."""
    said = draft.facts
    if words.their_notice:
        theirs = TheirNotice(
            day=words.their_notice, received_on=words.received or words.their_notice, end_named=words.their_end
        )
        said = replace(said, their_notice=theirs)
    if words.end:
        said = replace(said, end_date=words.end, on_receipt=False)
    if said != draft.facts:
        draft = desk.letters.with_end_date(draft, said)
    return replace(draft, facts=_facts(draft.facts, words, setting))


def _facts(facts: LetterFacts, words: argparse.Namespace, setting: Setting) -> LetterFacts:
    reasons = tuple(Reason(day=_day(day), fact=fact, clause=words.breached) for day, fact in words.because)
    return replace(
        facts,
        reasons=reasons,
        free_text="\n\n".join(words.text),
        clause=facts.clause if words.clause is None else words.clause,
        dispatch=Dispatch(words.dispatch.replace("-", "_")) if words.dispatch else facts.dispatch,
        learned_on=words.learned_on,
        no_warning_because=words.no_warning_because,
        demands=tuple(words.demand),
        cure_by=words.cure_by or facts.cure_by,
        short_cure_because=words.short_cure_because,
        full_settlement=words.full_settlement,
        counter_signatory=words.countersigned_by or facts.counter_signatory,
        answer_date=words.answer_by or facts.answer_date,
        price_from=words.start or facts.price_from,
        price_reason=words.price_because,
        price_clause=words.price_clause,
        prices=_prices(facts, words, setting),
    )


def _prices(facts: LetterFacts, words: argparse.Namespace, setting: Setting) -> tuple[PriceChange, ...]:
    """The monthly fee of the main agreement as it is and as it is to be; the others keep theirs."""
    if words.new_price is None:
        return facts.prices
    new = parse_amount(words.new_price, setting.wording.language, facts.currency)
    first = facts.prices[0] if facts.prices else PriceChange(label=facts.agreement_title or facts.agreement_number)
    return (replace(first, new=new),)


def _day(day: object) -> date:
    if isinstance(day, date):
        return day
    raise TypeError("days that are relative to today are settled before a verb runs")
