"""What only some kinds of letters say: breaches, demands, earlier warnings, the client's notice, prices, signatures."""

from __future__ import annotations

from collections.abc import Iterator

from msp_desk.core.documents.letters.day_values import MutableValues, add_days, given
from msp_desk.core.documents.letters.fact_parts import EndedAgreement, PricePeriod, Reason
from msp_desk.core.documents.letters.facts import LetterFacts
from msp_desk.core.documents.letters.italian_articles import of_clause
from msp_desk.core.documents.letters.speaker import Speaker, owners, reference
from msp_desk.core.documents.letters.wording import filled, places_in
from msp_desk.core.documents.text import clean
from msp_desk.core.formatting import keep_together
from msp_desk.core.records.agreement import Law
from msp_desk.core.records.dispatch import Dispatch
from msp_desk.core.records.language import Language

_IN_THE_EU = frozenset({Law.DE, Law.AT, Law.IT})


def add_kind_values(values: MutableValues, facts: LetterFacts, speaker: Speaker) -> None:
    """Add what the sentences of some kinds name; None where a fact is missing."""
    values["on_receipt"] = given(facts.takes_effect_on_receipt)
    values["not_on_receipt"] = given(not facts.takes_effect_on_receipt)
    _add_counts(values, "reason", len(facts.reasons))
    demands = tuple(filter(None, map(clean, facts.demands)))
    _add_counts(values, "demand", len(demands))
    values["demand_one"] = demands[0] if len(demands) == 1 else None
    values["has_further_agreements"] = given(bool(facts.further_agreements))
    values["no_further_agreements"] = given(not facts.further_agreements)
    values["free_text"] = clean(facts.free_text) or None
    _add_warning(values, facts, speaker)
    _add_law(values, facts, speaker)
    _add_prices(values, facts, speaker)
    values["counter_signatory"] = clean(facts.counter_signatory) or None
    values["full_settlement"] = given(facts.full_settlement)
    values["no_full_settlement"] = given(not facts.full_settlement)


def item_values(listed: str, facts: LetterFacts, values: MutableValues, speaker: Speaker) -> Iterator[MutableValues]:
    """The values for each item of a list, the letter's own among them.

    Args:
        listed: "reasons", "demands" or "agreements".
        facts: Of the letter.
        values: What all its sentences may name.
        speaker: Writes days.
    """
    own: list[MutableValues] = []
    if listed == "reasons":
        own = [_reason(reason, speaker) for reason in facts.reasons]
    elif listed == "demands":
        own = [{"demand": demand} for demand in filter(None, map(owners, facts.demands))]
    elif listed == "agreements":
        own = [_agreement(each, facts, speaker) for each in facts.further_agreements]
    for each in own:
        item = {**values, **each}
        for name, template in speaker.wording.item_parts().items():
            if all(place in item for place in places_in(template)):
                item[name] = filled(template, item) or ""
        yield item


def _add_counts(values: MutableValues, what: str, count: int) -> None:
    values[f"has_{what}s"] = given(count > 0)
    values[f"no_{what}s"] = given(count == 0)
    values[f"has_one_{what}"] = given(count == 1)
    values[f"has_more_{what}s"] = given(count > 1)


def _reason(reason: Reason, speaker: Speaker) -> MutableValues:
    clause = speaker.clause(reason.clause)
    return {
        "reason_day": speaker.long(reason.day),
        "reason_fact": owners(reason.fact),
        "reason_clause_text": clause,
        "of_reason_clause_text": keep_together(of_clause(clause)) if clause else None,
    }


def _agreement(each: EndedAgreement, facts: LetterFacts, speaker: Speaker) -> MutableValues:
    clause = speaker.clause(each.clause)
    end = None if facts.takes_effect_on_receipt else each.end_date or facts.end_date
    values: MutableValues = {
        "each_in_text": speaker.agreement(each.title, "in_text"),
        "each_in_subject": speaker.agreement(each.title, "in_subject"),
        "each_number": reference(each.number) or None,
        "each_clause": clause,
        "of_each_clause": keep_together(of_clause(clause)) if clause else None,
    }
    add_days(values, {"each_date": each.signed_on, "each_end_date": end}, speaker)
    return values


def _add_warning(values: MutableValues, facts: LetterFacts, speaker: Speaker) -> None:
    warning, theirs = facts.earlier_warning, facts.their_notice
    values["has_warning"] = given(warning is not None)
    values["no_warning"] = given(warning is None)
    values["warning_means"] = _means(warning.dispatch, speaker) if warning else None
    values["no_warning_needed"] = _sentence(facts.no_warning_because)
    values["short_cure"] = given(bool(facts.short_cure_because.strip()))
    values["no_short_cure"] = given(not facts.short_cure_because.strip())
    values["has_client_notice"] = given(theirs is not None)
    values["client_notice_means"] = _means(theirs.dispatch, speaker) if theirs else None


def _sentence(text: str) -> str | None:
    """What the owner wrote, with the stop that another sentence behind it needs."""
    written = owners(text)
    return f"{written}." if written and written[-1] not in ".!?…" else written or None


def _means(dispatch: Dispatch, speaker: Speaker) -> str | None:
    has = dispatch is not Dispatch.NONE and speaker.wording.has("means", dispatch.value)
    return speaker.wording.text("means", dispatch.value) if has else None


def _add_law(values: MutableValues, facts: LetterFacts, speaker: Speaker) -> None:
    spoken = {Language.DE: Law.DE, Language.IT: Law.IT}.get(speaker.language, Law.UK)
    usual = Law.US if speaker.american else spoken
    for law in Law:
        values[f"law_{law.value.lower()}"] = given((facts.law or usual) is law)
        values[f"law_not_{law.value.lower()}"] = given((facts.law or usual) is not law)
    values["law_eu"] = given((facts.law or usual) in _IN_THE_EU)
    values["law_not_eu"] = given((facts.law or usual) not in _IN_THE_EU)


def _add_prices(values: MutableValues, facts: LetterFacts, speaker: Speaker) -> None:
    prices = facts.prices
    one = prices[0] if len(prices) == 1 else None
    values["has_one_price"] = given(one is not None)
    values["has_prices"] = given(len(prices) > 1)
    values["price_label"] = (clean(one.label) or None) if one else None
    values["old_price"] = speaker.money(one.now, facts.currency) if one and one.now is not None else None
    values["new_price"] = speaker.money(one.new, facts.currency) if one and one.new is not None else None
    for period in PricePeriod:
        values[f"per_{period.value}"] = given(one is not None and one.period is period)
    values["price_reason"] = _sentence(facts.price_reason)
    clause = speaker.clause(facts.price_clause)
    values["price_clause"] = clause
    values["has_price_clause"] = given(clause is not None)
    values["no_price_clause"] = given(clause is None)
    values["of_price_clause"] = keep_together(of_clause(clause)) if clause else None
