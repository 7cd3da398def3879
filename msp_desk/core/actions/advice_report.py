"""An advice as one JSON object, for scripts (the shape of the command line's ``advice --json``).

Money is whole minor units a month, days are ISO dates, chances are 0 to 1, other figures are unrounded but for noise.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum

from msp_desk.core.actions.advice import ClientAdvice
from msp_desk.core.deciding.advice import Argument
from msp_desk.core.deciding.advice_words import evidence_sentence
from msp_desk.core.deciding.affordability import Affordability
from msp_desk.core.deciding.evidence import Evidence, EvidenceRow, Percent, Rate
from msp_desk.core.deciding.repricing import Repricing
from msp_desk.core.grading.report import plain_number, plain_rate
from msp_desk.core.parting.phrase import Phrase
from msp_desk.core.records.money import Money, half_up_float
from msp_desk.core.wording import Wording


def advice_json(found: ClientAdvice, wording: Wording) -> dict[str, object]:
    """The advice for a client; the sentences of its evidence in the language of the wording."""
    losing, proposal = found.affordability, found.reprice
    return {
        "client": found.name,
        "as_of": found.as_of.isoformat(),
        "advice": found.advice.value,
        "hold_on": found.hold_on,
        "for": [_argument_json(argument, wording) for argument in found.in_favour],
        "against": [_argument_json(argument, wording) for argument in found.against],
        "affordability": None if losing is None else _affordability_json(losing),
        "reprice": None if proposal is None else _reprice_json(proposal),
    }


def _affordability_json(found: Affordability) -> dict[str, object]:
    return {
        "verdict": found.verdict.value,
        "lost": half_up_float(found.lost),
        "freed_value": half_up_float(found.freed_value),
        "result_now": half_up_float(found.result_now),
        "result_after": half_up_float(found.result_after),
        "runway_months": plain_number(found.runway_months),
    }


def _reprice_json(found: Repricing) -> dict[str, object]:
    return {
        "fee_now": half_up_float(found.fee_now),
        "fee_needed": half_up_float(found.fee_needed),
        "uplift_percent": plain_number(found.uplift_percent),
        "p_star": plain_number(found.break_even_chance),
    }


def _argument_json(argument: Argument, wording: Wording) -> dict[str, object]:
    return {"rule": argument.rule.value, "evidence": [_evidence_json(one, wording) for one in argument.evidence]}


def _evidence_json(evidence: Evidence, wording: Wording) -> dict[str, object]:
    return {
        "fact": evidence.says.code.partition(".")[2],
        "text": evidence_sentence(evidence, wording),
        "values": _plain(evidence.says.params),
        "rows": [_row_json(row) for row in evidence.rows],
        "made_of": list(evidence.made_of),
    }


def _row_json(row: EvidenceRow) -> dict[str, object]:
    found: dict[str, object] = {
        "family": row.family,
        "id": row.id,
        "day": None if row.day is None else row.day.isoformat(),
        "label": row.label,
    }
    return found if row.amount is None else {**found, "amount": row.amount}


def _plain(value: object) -> object:  # noqa: PLR0911 - one return per kind of value
    match value:
        case Phrase():
            return value.code
        case Money():
            return value.amount
        case Rate():
            return plain_rate(value.amount)
        case Percent():
            return plain_number(value.value)
        case Enum():
            return value.value
        case date():
            return value.isoformat()
        case float():
            return plain_number(value)
        case Mapping():
            return {str(key): _plain(part) for key, part in value.items()}
        case list() | tuple():
            return [_plain(part) for part in value]
        case _:
            return value
