"""A letter as its checks look at it: nothing but the letter is asked."""

from __future__ import annotations

from collections.abc import Iterator

from msp_desk.core.actions.case_file import CaseFile
from msp_desk.core.actions.letter import Letter
from msp_desk.core.documents.letters.fact_parts import PriceChange
from msp_desk.core.documents.letters.facts import LetterFacts, reasons_at_most
from msp_desk.core.parting.check import Check
from msp_desk.core.parting.letter_checks import letter_checks
from msp_desk.core.parting.letter_draft import Breach, FurtherEnd, LetterDraft, PriceOffer
from msp_desk.core.parting.letter_kind import LetterKind
from msp_desk.core.parting.notice import NoticeResult
from msp_desk.core.records.agreement import Law


def checks_of(letter: Letter) -> list[Check]:
    """Everything that blocks a letter, warns of it or speaks for it."""
    return letter_checks(_draft_of(letter))


def _draft_of(letter: Letter) -> LetterDraft:
    from msp_desk.core.documents.letters.letter import fits_window, letter_text

    facts, case = letter.facts, letter.case
    place = f"{facts.recipient.postal_code} {facts.recipient.city}".strip()
    text = letter_text(facts, language=letter.language, layout=letter.layout)
    theirs = facts.their_notice
    return LetterDraft(
        kind=letter.kind,
        day=facts.day,
        language=letter.language,
        agreement=letter.agreement,
        notice=_notice(letter),
        further=_further(letter),
        law_confirmed=letter.law_confirmed,
        end_date=facts.end_date,
        takes_effect_on_receipt=facts.takes_effect_on_receipt,
        recipient_name=facts.recipient.name,
        recipient_address=tuple(line for line in (*facts.recipient.street, place) if line),
        fits_window=fits_window(facts, language=letter.language, layout=letter.layout),
        signatory=facts.signatory,
        reasons_at_most=reasons_at_most(letter.kind),
        breach=_breach(letter),
        has_their_notice=theirs is not None,
        their_notice_day=None if theirs is None else max(theirs.day, theirs.received_on or theirs.day),
        their_end=None if theirs is None else theirs.end_named,
        prices=PriceOffer(
            complete=bool(facts.prices) and all(_changes(price) for price in facts.prices),
            starts_on=facts.price_from,
            answer_by=facts.answer_date,
        ),
        text="\n".join([text, *_around_the_text(facts)]),
        free_text="\n".join(_typed(facts)),
        client=case.client,
        other_clients=case.other_clients,
        allowed=_own_words(case),
    )


def _notice(letter: Letter) -> NoticeResult:
    """The notice dates as of the letter's day; an acceptance goes by the day the client's own notice arrived."""
    theirs = letter.facts.their_notice
    if letter.kind is LetterKind.ACCEPTANCE and theirs is not None:
        return letter.situation.notice_of(letter.agreement, theirs.received_on or theirs.day)
    if letter.facts.day != letter.drafted_on:
        return letter.situation.notice_of(letter.agreement, letter.facts.day)
    return letter.notice


def _further(letter: Letter) -> tuple[FurtherEnd, ...]:
    ends = {each.number: each.end_date for each in letter.facts.further_agreements}
    day = letter.facts.day
    return tuple(
        FurtherEnd(agreement=each, notice=letter.situation.notice_of(each, day), end_date=ends[each.number])
        for each in letter.further
        if each.number in ends
    )


def _breach(letter: Letter) -> Breach:
    facts = letter.facts
    named = facts.earlier_warning
    return Breach(
        law=facts.law or Law.OTHER,
        reasons=sum(1 for reason in facts.reasons if reason.fact.strip()),
        clause=facts.clause,
        warnings=letter.formal_warnings,
        warning_day=None if named is None else named.day,
        no_warning_because=facts.no_warning_because,
        learned_on=facts.learned_on,
        cure_by=facts.cure_by,
        short_cure_because=facts.short_cure_because,
        demands=sum(1 for demand in facts.demands if demand.strip()),
    )


def _changes(price: PriceChange) -> bool:
    """Whether a price is named as it is and as it is to be; nobody is paid for being a client."""
    return price.now is not None and price.new is not None and price.new != price.now and price.new >= 0


def _typed(facts: LetterFacts) -> Iterator[str]:
    """What the owner wrote in words of his own and the letter says."""
    for reason in facts.reasons:
        yield reason.fact
    yield facts.free_text
    if facts.kind is LetterKind.WARNING:
        yield from facts.demands
    if facts.kind is LetterKind.CAUSE:
        yield facts.no_warning_because
    if facts.kind is LetterKind.PRICE_CHANGE:
        yield facts.price_reason


def _own_words(case: CaseFile) -> tuple[str, ...]:
    """Names that are no leak in this letter, even when another client is called so."""
    firm = case.firm
    words = (firm.name, firm.legal_name, firm.signatory, firm.city, firm.street, firm.tagline)
    titles = (agreement.title for agreement in case.agreements)
    people = (contact.name for contact in case.contacts)
    return tuple(word for word in (*words, *firm.legal_lines.splitlines(), *titles, *people) if word)


def _around_the_text(facts: LetterFacts) -> Iterator[str]:
    """What stands on the sheet outside its sentences and can be typed; an address may share a word with anybody."""
    yield facts.recipient.name
    if facts.recipient.person is not None:
        yield facts.recipient.person.name
    yield from (facts.our_reference, facts.customer_number, facts.contact, facts.capacity)
    yield from (facts.agreement_number, facts.clause, *facts.services_ending)
    if facts.kind is LetterKind.MUTUAL:
        yield from (facts.counter_signatory, facts.counter_capacity)
    for invoice in facts.open_invoices:
        yield invoice.number
    for refund in facts.refunds:
        yield refund.label
