"""The verb ``advice``: what to do about a client, and what speaks for it and against."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from msp_desk.command_line.output import print_json, say
from msp_desk.command_line.setting import Setting
from msp_desk.core.actions.desk import Desk
from msp_desk.core.errors import NotFound
from msp_desk.core.wording import Wording

if TYPE_CHECKING:
    from msp_desk.core.actions.advice import ClientAdvice
    from msp_desk.core.deciding.advice import Argument


def advice(desk: Desk, arguments: argparse.Namespace, setting: Setting) -> int:
    """The advice for a client."""
    from msp_desk.core.actions.advice_report import advice_json

    as_of = arguments.as_of or setting.clock.today()
    client = desk.clients.named(arguments.client)
    found = desk.advice.of(client.id, as_of)
    if found is None:
        raise NotFound("advising.no_grade", client=client.name, day=as_of)
    if arguments.json:
        print_json(advice_json(found, setting.wording))
        return 0
    for line in _lines(found, setting.wording):
        say(line)
    return 0


def _lines(found: ClientAdvice, wording: Wording) -> Iterator[str]:
    """What is said of a client, one thought a line."""
    from msp_desk.core.deciding import advice_words as words

    yield f"{found.name}: {words.advice_name(found.advice, wording)}"
    yield words.reason(found.rule, wording)
    if found.flip is not None and found.hold_on:
        yield words.hold_on_sentence(found.flip, found.currency, wording)
    yield words.counts(found.in_favour, found.against, wording)
    yield from _arguments("+", found.in_favour, wording)
    yield from _arguments("-", found.against, wording)
    if found.reprice is not None:
        yield words.reprice_sentence(found.reprice, found.currency, wording)
    if found.affordability is not None:
        yield words.verdict_sentence(found.affordability, found.currency, wording)
    if found.missing:
        ask = words.missing_sentence(found.missing, wording)
        yield f"{wording.say('advising.missing.heading')} {ask}"


def _arguments(sign: str, arguments: Sequence[Argument], wording: Wording) -> Iterator[str]:
    from msp_desk.core.deciding.advice_words import evidence_sentence, rule_name

    for argument in arguments:
        for one in argument.evidence:
            yield f"  {sign} {rule_name(argument.rule, wording)}: {evidence_sentence(one, wording)}"
