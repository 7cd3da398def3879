"""What each kind of letter declares, and that every law has its own words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from msp_desk.core.parting.letter_kind import LetterKind
from msp_desk.core.records.agreement import Law
from tests.core.documents.letters.kinds import ALL_VARIANTS, DE, ENDING, HOME_LAW, IT, UK, US, Variant, full, said

DECLARED = {
    (LetterKind.NOTICE, DE): "hiermit kündigen wir den zwischen Ihnen und uns bestehenden",
    (LetterKind.NOTICE, IT): "con la presente Vi comunichiamo il recesso",
    (LetterKind.NOTICE, UK): "We give you notice under clause 12.2 of the agreement named above that it will end on",
    (LetterKind.NON_RENEWAL, DE): "hiermit erklären wir, dass wir den zwischen Ihnen und uns bestehenden",
    (LetterKind.NON_RENEWAL, IT): "con la presente Vi comunichiamo la disdetta",
    (LetterKind.NON_RENEWAL, UK): "We give you notice under clause 12.2 of the agreement named above that we will not",
    (LetterKind.CAUSE, DE): "aus wichtigem Grund (§§ 626, 314 BGB) mit sofortiger Wirkung, hilfsweise ordentlich",
    (LetterKind.CAUSE, IT): "con la presente prendiamo atto che il contratto",
    (LetterKind.CAUSE, UK): "for material breach, with effect from your receipt of this letter.",
    (LetterKind.CAUSE, US): "for cause, effective on your receipt of this letter.",
    (LetterKind.MUTUAL, DE): "einvernehmlich zum 31. März 2027 aufzuheben. Einer Kündigung bedarf es nicht.",
    (LetterKind.MUTUAL, IT): "con la presente conveniamo con Voi di risolvere per mutuo consenso (art. 1372 c.c.)",
    (LetterKind.MUTUAL, UK): "By signing this letter, you and we agree that the agreement named above will end",
    (
        LetterKind.ACCEPTANCE,
        DE,
    ): "wir haben Ihre Kündigung vom 18. November 2026 am 20. November 2026 per E-Mail erhalten.",
    (LetterKind.ACCEPTANCE, IT): "confermiamo di avere ricevuto il 20 novembre 2026 a mezzo e-mail",
    (LetterKind.ACCEPTANCE, UK): "We confirm that your notice dated 18 November 2026 reached us on 20 November 2026",
    (LetterKind.WARNING, DE): "hiermit mahnen wir Sie wegen Verletzung Ihrer Pflichten aus dem",
    (LetterKind.WARNING, IT): "con la presente Vi diffidiamo, ai sensi dell’art. 1454 c.c., ad adempiere",
    (LetterKind.WARNING, UK): "We require you to remedy the breach by 15 December 2026",
    (LetterKind.WARNING, US): "We require you to cure the breach by December 15, 2026",
    (LetterKind.PRICE_CHANGE, DE): "gemäß Ziffer 6.2 des Vertrags passen wir die Preise des zwischen Ihnen und uns",
    (LetterKind.PRICE_CHANGE, IT): "con la presente Vi comunichiamo, ai sensi dell’art. 6.2, l’adeguamento dei prezzi",
    (
        LetterKind.PRICE_CHANGE,
        UK,
    ): "Under clause 6.2 of the agreement named above, our prices change from 1 April 2027.",
}


@pytest.mark.parametrize(("kind", "variant"), list(DECLARED))
def test_the_first_paragraph_declares(kind: LetterKind, variant: Variant) -> None:
    assert DECLARED[kind, variant] in said(full(kind, variant), variant).splitlines()[1]


@ALL_VARIANTS
@pytest.mark.parametrize("kind", [each for each in ENDING if each is not LetterKind.CAUSE])
def test_the_end_day_stands_in_the_first_paragraph(kind: LetterKind, variant: Variant) -> None:
    day = {DE: "31. März 2027", IT: "31 marzo 2027", UK: "31 March 2027", US: "March 31, 2027"}[variant]
    assert day in said(full(kind, variant), variant).splitlines()[1]


@ALL_VARIANTS
def test_a_letter_for_cause_names_its_day_when_it_does_not_end_on_receipt(variant: Variant) -> None:
    law = Law.DE if variant is IT else HOME_LAW[variant]
    facts = replace(full(LetterKind.CAUSE, variant), on_receipt=False, law=law)
    day = {DE: "zum 31. März 2027", IT: "giorno 31 marzo 2027", UK: "end of 31 March 2027", US: "end of March 31, 2027"}
    assert day[variant] in said(facts, variant).splitlines()[1]


@pytest.mark.parametrize("kind", [LetterKind.CAUSE, LetterKind.WARNING])
@pytest.mark.parametrize("law", [law for law in Law if law is not Law.DE])
def test_german_paragraphs_stand_only_under_german_law(kind: LetterKind, law: Law) -> None:
    assert "BGB" in said(full(kind, DE), DE)
    assert "BGB" not in said(replace(full(kind, DE), law=law), DE)


@pytest.mark.parametrize("kind", [LetterKind.CAUSE, LetterKind.WARNING, LetterKind.MUTUAL])
@pytest.mark.parametrize("law", [law for law in Law if law is not Law.IT])
def test_the_italian_code_stands_only_under_italian_law(kind: LetterKind, law: Law) -> None:
    assert "c.c." in said(full(kind, IT), IT)
    text = said(replace(full(kind, IT), law=law), IT)
    assert "c.c." not in text
    assert "di diritto" not in text
    assert "s’intenderà" not in text


@pytest.mark.parametrize("variant", [DE, UK])
def test_another_language_under_italian_law_keeps_to_the_italian_way(variant: Variant) -> None:
    text = said(replace(full(LetterKind.CAUSE, variant), law=Law.IT), variant)
    assert "1454" in text
    assert {DE: "von Rechts wegen aufgelöst", UK: "dissolved by operation of law"}[variant] in text
    assert {DE: "kündigen", UK: "We terminate"}[variant] not in text
    warned = said(replace(full(LetterKind.WARNING, variant), law=Law.IT), variant)
    assert {DE: "ohne Weiteres als aufgelöst", UK: "deemed dissolved without further notice"}[variant] in warned


def test_italian_words_are_kept_apart() -> None:
    notice, non_renewal = (said(full(each, IT), IT).lower() for each in (LetterKind.NOTICE, LetterKind.NON_RENEWAL))
    assert "recesso" in notice
    assert "disdetta" not in notice
    assert "disdetta" in non_renewal
    assert "recesso" not in non_renewal
    cause = said(full(LetterKind.CAUSE, IT), IT).lower()
    assert "risoluzione" in cause
    assert "recesso" not in cause
    assert "disdetta" not in cause
    for kind in (LetterKind.ACCEPTANCE, LetterKind.MUTUAL, LetterKind.WARNING, LetterKind.PRICE_CHANGE):
        text = said(full(kind, IT), IT).lower()
        assert "recesso" not in text
        assert "disdetta" not in text


def test_after_a_diffida_the_italian_letter_only_records() -> None:
    text = said(full(LetterKind.CAUSE, IT), IT)
    assert "si è risolto di diritto (art. 1454 c.c.)." in text
    assert "Il termine dell’11 novembre 2026, assegnato con la nostra diffida ad adempiere del 20 ottobre 2026" in text
    assert "Vi comunichiamo" not in text
    without = said(replace(full(LetterKind.CAUSE, IT), earlier_warning=None, clause="14"), IT)
    assert "della clausola risolutiva espressa (art. 14) del contratto" in without
    assert "art. 1456 c.c." in without


@pytest.mark.parametrize("variant", [IT, DE, UK])
def test_services_may_go_on_after_the_contract_is_dissolved(variant: Variant) -> None:
    facts = replace(full(LetterKind.CAUSE, variant), law=Law.IT)
    words = {IT: "proseguiranno comunque fino alla fine del giorno 31 marzo 2027", DE: "noch bis zum 31. März 2027",
             UK: "continue our services until the end of 31 March 2027"}[variant]  # fmt: skip
    assert words in said(replace(facts, on_receipt=False), variant)
    assert words not in said(facts, variant)


def test_a_diffida_gives_fifteen_days_from_receipt_unless_less_is_justified() -> None:
    facts = full(LetterKind.WARNING, IT)
    fifteen = "in ogni caso inferiore a quindici giorni dal ricevimento"
    assert fifteen in said(facts, IT)
    assert fifteen not in said(replace(facts, short_cure_because="pericolo"), IT)
    assert "Decorso inutilmente detto termine, il contratto s’intenderà senz’altro risolto." in said(facts, IT)


def test_a_warning_says_what_follows() -> None:
    assert "müssen Sie mit der Kündigung des Vertrags aus wichtigem Grund rechnen" in said(
        full(LetterKind.WARNING, DE), DE
    )
    assert "we may terminate the agreement for material breach" in said(full(LetterKind.WARNING, UK), UK)
    assert "we may terminate the agreement for cause" in said(full(LetterKind.WARNING, US), US)


def test_the_earlier_warning_and_its_lapse_are_told() -> None:
    text = said(full(LetterKind.CAUSE, DE), DE)
    assert "Mit Schreiben vom 20. Oktober 2026, Ihnen zugegangen am 22. Oktober 2026, haben wir Sie abgemahnt" in text
    assert "Frist zur Abhilfe bis zum 11. November 2026 gesetzt. Die Frist ist ohne Erfolg abgelaufen." in text
    without = replace(full(LetterKind.CAUSE, DE), earlier_warning=None, no_warning_because="Sie haben sie verweigert.")
    assert "Eine vorherige Abmahnung war entbehrlich. Sie haben sie verweigert." in said(without, DE)
    assert "haben wir Sie abgemahnt" not in said(without, DE)


def test_a_price_change_without_a_clause_is_an_offer() -> None:
    facts = replace(full(LetterKind.PRICE_CHANGE, DE), price_clause="")
    text = said(facts, DE)
    assert "wir bieten Ihnen an" in text
    assert "Ihr Schweigen werten wir nicht als Zustimmung." in text
    assert "können Sie ihn" not in text
    bound = said(full(LetterKind.PRICE_CHANGE, DE), DE)
    assert "Schweigen" not in bound
    assert "Ihre Kündigung muss uns dafür bis zum 31. Dezember 2026 zugehen." in bound


def test_the_data_protection_law_is_the_one_of_the_place() -> None:
    notice = full(LetterKind.NOTICE, UK)
    assert "(Article 28(3)(g) UK GDPR)" in said(notice, UK)
    assert "(Article 28(3)(g) GDPR)" in said(replace(notice, law=Law.DE), UK)
    assert "GDPR" not in said(full(LetterKind.NOTICE, US), US)
    assert "DSGVO" in said(full(LetterKind.NOTICE, DE), DE)
    for variant, word in ((DE, "DSGVO"), (IT, "2016/679"), (UK, "GDPR")):
        assert word not in said(replace(full(LetterKind.NOTICE, variant), law=Law.CH), variant)
