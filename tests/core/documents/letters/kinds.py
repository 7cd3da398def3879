"""Letters of every kind in every language: full, and with less known or under another law."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple, cast

import pytest

from msp_desk.core.documents.letters.fact_parts import (
    EarlierWarning,
    EndedAgreement,
    PriceChange,
    PricePeriod,
    Reason,
    TheirNotice,
)
from msp_desk.core.documents.letters.facts import LetterFacts, LetterLayout
from msp_desk.core.documents.letters.letter import letter_text
from msp_desk.core.documents.letters.wording import LetterWording, letter_wording
from msp_desk.core.environment.shipped_files import shipped_file
from msp_desk.core.parting.letter_kind import LetterKind
from msp_desk.core.records.agreement import Law
from msp_desk.core.records.dispatch import Dispatch
from msp_desk.core.records.language import Language
from tests.core.documents.sample_facts import letter


class Variant(NamedTuple):
    """A language, and whether it is the English of the United States."""

    language: Language
    american: bool = False


DE, IT, UK, US = (
    Variant(Language.DE),
    Variant(Language.IT),
    Variant(Language.EN),
    Variant(Language.EN, american=True),
)
VARIANTS = (DE, IT, UK, US)
ENDING = (LetterKind.NOTICE, LetterKind.CAUSE, LetterKind.NON_RENEWAL, LetterKind.MUTUAL, LetterKind.ACCEPTANCE)
LAYOUTS = {
    DE: LetterLayout.DIN_5008_B,
    IT: LetterLayout.ITALIAN,
    UK: LetterLayout.ENGLISH_UK,
    US: LetterLayout.ENGLISH_US,
}
HOME_LAW = {DE: Law.DE, IT: Law.IT, UK: Law.UK, US: Law.US}
FACTS = {
    Language.DE: (
        "Die Firewall wurde abgeschaltet.",
        "die Zahlung der Rechnung",
        "Betreuung",
        "Die Löhne sind gestiegen.",
    ),
    Language.IT: (
        "Il firewall è stato disattivato.",
        "il pagamento della fattura",
        "Canone",
        "I costi sono aumentati.",
    ),
    Language.EN: ("The firewall was switched off.", "payment of the invoice", "Support", "Our costs have risen."),
}
ALL_VARIANTS = pytest.mark.parametrize("variant", VARIANTS, ids=("de", "it", "uk", "us"))
ALL_KINDS = pytest.mark.parametrize("kind", list(LetterKind))


def full(kind: LetterKind, variant: Variant) -> LetterFacts:
    """A letter of a kind that knows everything."""
    fact, demand, label, why = FACTS[variant.language]
    return replace(
        letter(variant.language),
        kind=kind,
        law=HOME_LAW[variant],
        clause={DE: "§ 12 Abs. 2", IT: "art. 12, comma 2", UK: "clause 12.2", US: "12.2"}[variant],
        signatory="Robin Sample",
        further_agreements=(
            EndedAgreement(number="HV-2", title="Hosting", signed_on=date(2023, 5, 2), end_date=date(2027, 3, 31)),
        ),
        reasons=tuple(Reason(day=date(2026, 10, day), fact=fact, clause="8.3") for day in (15, 16)),
        earlier_warning=EarlierWarning(
            day=date(2026, 10, 20),
            cure_by=date(2026, 11, 11),
            received_on=date(2026, 10, 22),
            dispatch=Dispatch.REGISTERED,
        ),
        on_receipt=kind is LetterKind.CAUSE,
        cure_by=date(2026, 12, 15),
        demands=(demand, demand),
        their_notice=TheirNotice(
            day=date(2026, 11, 18),
            received_on=date(2026, 11, 20),
            end_named=date(2026, 12, 31),
            dispatch=Dispatch.EMAIL,
        ),
        full_settlement=True,
        prices=(
            PriceChange(label=label, now=120000, new=135000),
            PriceChange(label=label, now=9500, new=10500, period=PricePeriod.HOUR),
        ),
        price_from=date(2027, 4, 1),
        price_reason=why,
        price_clause="6.2",
        notice_by=date(2026, 12, 31),
        referrals=("Example One", "Example Two"),
    )


@cache
def said(facts: LetterFacts, variant: Variant) -> str:
    """What a letter says, with ordinary spaces."""
    return letter_text(facts, language=variant.language, layout=LAYOUTS[variant]).replace("\u00a0", " ")


@cache
def wording(kind: LetterKind, variant: Variant) -> LetterWording:
    """The wording of a kind."""
    return letter_wording(kind, variant.language, american=variant.american)


def sentences(kind: LetterKind, variant: Variant) -> tuple[str, ...]:
    """All sentences of a kind as its file has them."""
    return tuple(text for each in wording(kind, variant).paragraphs for text in each.text)


def files() -> list[Path]:
    """All files of wording."""
    folder = shipped_file("letters", "de", "common.toml").parent.parent
    return sorted(folder.glob("*/*.toml"))


def without_comments(path: Path) -> str:
    """What a file says to the program."""
    return "\n".join(line for line in path.read_text("utf-8").splitlines() if not line.startswith("#"))


def written(kind: LetterKind, variant: Variant) -> list[Mapping[str, object]]:
    """The paragraphs as the kind's own file has them."""
    folder = variant.language.value
    path = shipped_file("letters", folder, f"{kind.value}-us.toml")
    if not (variant.american and path.is_file()):
        path = shipped_file("letters", folder, f"{kind.value}.toml")
    return cast("list[Mapping[str, object]]", tomllib.loads(path.read_text("utf-8"))["paragraph"])


def other_cases(kind: LetterKind, variant: Variant) -> list[LetterFacts]:
    """The full letter, and letters that know less or otherwise."""
    facts = full(kind, variant)
    found = [facts, *(fewer(facts, name) for name in OPTIONAL)]
    found += [replace(facts, law=law) for law in Law]
    found += [replace(facts, law=law, earlier_warning=None, no_warning_because="It was refused.") for law in Law]
    found += [replace(facts, law=law, on_receipt=False) for law in Law]
    found += [
        replace(facts, short_cure_because="Urgent"),
        replace(facts, enclosures=()),
        replace(facts, enclosures=(), acknowledge_by=None),
        replace(facts, price_clause=""),
        replace(facts, full_settlement=False, years_together=False),
        replace(facts, reasons=facts.reasons[:1], prices=facts.prices[:1], demands=facts.demands[:1]),
        replace(facts, open_invoices=facts.open_invoices[:1], services_ending=facts.services_ending[:1]),
        replace(facts, on_receipt=True, services_ending=facts.services_ending[:1], access_end=date(2027, 3, 31)),
        replace(facts, hours_included=60),
        replace(facts, refunds=facts.refunds, refund_date=None),
    ]
    if facts.licences is not None:
        found += [
            replace(facts, licences=replace(facts.licences, count=1)),
            replace(facts, licences=replace(facts.licences, end=None)),
        ]
    return found


OPTIONAL: Mapping[str, object] = {
    "agreement_number": "",
    "agreement_signed_on": None,
    "clause": "",
    "further_agreements": (),
    "notice_length": None,
    "notice_by": None,
    "reasons": (),
    "earlier_warning": None,
    "cure_by": None,
    "demands": (),
    "their_notice": None,
    "price_from": None,
    "price_reason": "",
    "price_clause": "",
    "prices": (),
    "talk_date": None,
    "services_ending": (),
    "hours_included": None,
    "hourly_rate": None,
    "handover_date": None,
    "answer_date": None,
    "licences": None,
    "open_invoices": (),
    "refunds": (),
    "refund_date": None,
    "final_invoice_date": None,
    "referrals": (),
    "acknowledge_by": None,
}


def fewer(facts: LetterFacts, name: str) -> LetterFacts:
    """The letter without one fact."""
    return replace(facts, **{name: OPTIONAL[name]})  # type: ignore[arg-type]
