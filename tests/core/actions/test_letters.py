"""Letters: facts from the log, checks that block, and the paper that is kept."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from msp_desk.core.actions.desk import Desk
from msp_desk.core.actions.letters import Letter
from msp_desk.core.documents.letters.fact_parts import Reason
from msp_desk.core.documents.letters.facts import LetterFacts, LetterLayout
from msp_desk.core.documents.letters.parties import Person
from msp_desk.core.errors import DocumentBlocked, FileProblem, NotFound
from msp_desk.core.parting.letter_checks import CheckLevel
from msp_desk.core.records.agreement import Agreement, Law
from msp_desk.core.records.contact import Contact
from msp_desk.core.records.document import DocumentKind
from msp_desk.core.records.language import Language
from msp_desk.core.wording import Wording
from tests.core.actions.desks import TODAY, client_named
from tests.core.documents.reading import squeezed, whole_text

CLIENT = "Nimbuskai Spedition"


def draft_for(desk: Desk, name: str = CLIENT) -> Letter:
    return desk.letters.draft(desk.clients.named(name).id)


def blocked(act: Callable[[], object]) -> list[str]:
    """The codes of the checks that block, after making sure that each language can say them."""
    with pytest.raises(DocumentBlocked) as caught:
        act()
    for language in Language:
        assert Wording(language).error(caught.value)
    return [problem.code for problem in caught.value.problems]


def test_a_draft_is_what_the_log_says(sample: Desk) -> None:
    letter = draft_for(sample)
    client, facts = letter.case.client, letter.facts
    (agreement,) = sample.agreements.all(client_id=client.id)
    items = sample.payments.open_items(client.id, TODAY)
    firm = sample.firm.current()
    assert letter.agreement == agreement
    assert (letter.language, letter.layout) == (Language.DE, LetterLayout.DIN_5008_B)
    assert (facts.day, facts.end_date, facts.currency) == (TODAY, date(2027, 3, 31), "EUR")
    assert facts.recipient.name == client.party
    assert (facts.recipient.postal_code, facts.recipient.city) == (client.postal_code, client.city)
    assert (facts.agreement_number, facts.clause) == (agreement.number, agreement.clause)
    assert facts.agreement_signed_on == agreement.signed_on
    assert [(row.number, row.open) for row in facts.open_invoices] == [(one.number, one.open_amount) for one in items]
    assert len(items) == 4
    assert facts.services_ending == tuple(agreement.services.splitlines())
    assert (facts.signatory, facts.capacity) == (firm.signatory, firm.signatory_capacity)
    assert (facts.hours_included, facts.hourly_rate) == (8 * 60, 9500)
    days = [facts.acknowledge_by, facts.answer_date, facts.handover_date, facts.end_date, facts.final_invoice_date]
    assert days == sorted(day for day in days if day is not None)
    assert all(day.weekday() < 5 for day in days if day is not None and day != facts.end_date)
    assert facts.years_together


def test_what_was_prepaid_is_given_back(sample: Desk) -> None:
    facts = draft_for(sample, "Tannbrück Metallbau").facts
    (row,) = facts.refunds
    assert row.first == date(2027, 4, 1)
    assert row.gross == row.net + row.tax > 0
    assert row.tax_percent == pytest.approx(19.0)
    assert facts.refund_date is not None
    assert facts.end_date is not None
    assert facts.refund_date > facts.end_date


def test_every_draft_of_the_sample_can_be_finished(sample: Desk) -> None:
    finished = 0
    for client in sample.clients.all():
        if sample.notices.of_client(client.id, TODAY):
            letter = sample.letters.draft(client.id)
            assert [check.code for check in sample.letters.checks(letter) if check.level is CheckLevel.BLOCKED] == []
            finished += 1
    assert finished >= 20


def test_without_a_running_agreement_there_is_no_draft(sample: Desk) -> None:
    assert blocked(lambda: draft_for(sample, "Rivermoss Nursery")) == ["document.no_agreement"]
    assert blocked(lambda: draft_for(sample, "Alderfen Print Works")) == ["document.no_agreement"]
    with pytest.raises(NotFound, match="no_such_agreement"):
        sample.letters.draft(sample.clients.named(CLIENT).id, agreement_number="X")
    with pytest.raises(NotFound):
        sample.letters.draft(9999)


def test_the_agreement_that_began_first_is_meant_unless_another_is_named(sample: Desk) -> None:
    client = sample.clients.named(CLIENT)
    (agreement,) = sample.agreements.all(client_id=client.id)
    later = replace(agreement, id=type(agreement.id)(0), number="Z-2", start=date(2026, 1, 1))
    sample.agreements.add(later)
    assert draft_for(sample).agreement.number == agreement.number
    assert sample.letters.draft(client.id, agreement_number="Z-2").agreement.number == "Z-2"


def test_an_agreement_that_says_nothing_of_its_end_has_no_draft(sample: Desk) -> None:
    client = client_named(sample, "Stumm")
    sample.agreements.add(Agreement(client_id=client.id, number="V-1", start=date(2024, 1, 1), law=Law.OTHER))
    assert blocked(lambda: draft_for(sample, "Stumm")) == ["document.no_end_date"]


Spoil = Callable[[LetterFacts], LetterFacts]
SPOILED: dict[str, tuple[Spoil, str]] = {
    "recipient": (lambda facts: replace(facts, recipient=replace(facts.recipient, name=" ")), "recipient_missing"),
    "address": (
        lambda facts: replace(facts, recipient=replace(facts.recipient, street=(), city="", postal_code="")),
        "address_missing",
    ),
    "signatory": (lambda facts: replace(facts, signatory=""), "signatory_missing"),
    "too early": (lambda facts: replace(facts, end_date=date(2026, 12, 31)), "end_date_too_early"),
    "grade": (
        lambda facts: replace(facts, reasons=(Reason(day=TODAY, fact="Wir führen Sie mit der Note F."),)),
        "leak_grade",
    ),
}


@pytest.mark.parametrize("case", SPOILED)
def test_a_letter_that_must_not_go_out_is_not_made(sample: Desk, tmp_path: Path, case: str) -> None:
    spoil, code = SPOILED[case]
    letter = draft_for(sample)
    wrong = replace(letter, facts=spoil(letter.facts))
    out, before = tmp_path / "letter.pdf", sample.documents.count()
    assert f"parting.{code}" in blocked(lambda: sample.letters.finish(wrong, out=out))
    assert not out.exists()
    assert sample.documents.count() == before
    assert sample.undoable is None


def _placed(facts: LetterFacts, words: str) -> dict[str, LetterFacts]:
    """The letter with words typed into each place that is printed."""
    recipient = facts.recipient
    return {
        "reason": replace(facts, reasons=(Reason(day=TODAY, fact=f"Sie wollten denselben Preis wie {words} haben."),)),
        "services": replace(facts, services_ending=(*facts.services_ending, f"Betreuung wie bei {words}")),
        "clause": replace(facts, clause=f"§ 3 {words}"),
        "title": replace(facts, agreement_title=f"Vertrag {words}"),
        "number": replace(facts, agreement_number=words),
        "reference": replace(facts, our_reference=words),
        "customer number": replace(facts, customer_number=words),
        "contact": replace(facts, contact=words),
        "capacity": replace(facts, capacity=words),
        "referral": replace(facts, referrals=(words,)),
        "recipient": replace(facts, recipient=replace(recipient, name=words)),
        "person": replace(facts, recipient=replace(recipient, person=Person(name=words))),
        "invoice": replace(facts, open_invoices=(replace(facts.open_invoices[0], number=words),)),
    }


@pytest.mark.parametrize("words", ["Hotel Nebelzinne", "HOTEL NEBELZINNE", "hotel  nebelzinne"])
def test_the_name_of_another_client_blocks_wherever_it_is_printed(sample: Desk, words: str) -> None:
    letter, before = draft_for(sample), sample.documents.count()
    for place, facts in _placed(letter.facts, words).items():
        wrong = replace(letter, facts=facts)
        codes = blocked(lambda: sample.letters.finish(wrong))  # noqa: B023 - called at once
        assert "parting.leak_other_client" in codes, place
    assert sample.documents.count() == before


def test_names_of_the_client_itself_and_of_its_people_are_no_leak(sample: Desk) -> None:
    client = sample.clients.named(CLIENT)
    other = client_named(sample, "Ida Rotbuch")
    sample.contacts.add(Contact(client_id=client.id, name=other.name))
    letter = draft_for(sample)
    fine = replace(
        letter,
        facts=replace(
            letter.facts, reasons=(Reason(day=TODAY, fact=f"{other.name} von {client.name} sagte am Telefon ab."),)
        ),
    )
    assert "parting.leak_other_client" not in {check.code for check in sample.letters.checks(fine)}


def test_where_the_law_speaks_it_must_be_confirmed(sample: Desk) -> None:
    client = sample.clients.named("Blauröhn Zahntechnik")
    (agreement,) = sample.agreements.all(client_id=client.id)
    sample.agreements.change(replace(agreement, notice_length=None, first_term_months=None))
    letter = sample.letters.draft(client.id)
    assert letter.notice.from_law
    unconfirmed = sample.letters.finish(letter)
    assert [check.code for check in unconfirmed.warnings] == ["parting.law_unconfirmed"]
    assert sample.letters.finish(replace(letter, law_confirmed=True)).warnings == ()


def test_a_finished_letter_is_kept_as_it_went_out(sample: Desk, tmp_path: Path) -> None:
    out = tmp_path / "letter.pdf"
    letter, before = draft_for(sample), sample.documents.count()
    document = sample.letters.finish(letter, out=out).document
    pdf = out.read_bytes()
    assert sample.documents.all()[-1] == document
    assert document.content == pdf == sample.letters.preview(letter)
    assert document.sha256 == hashlib.sha256(pdf).hexdigest()
    assert (document.kind, document.client_id, document.language) == (
        DocumentKind.LETTER, letter.case.client.id, Language.DE
    )  # fmt: skip
    assert "31. März 2027" in document.title
    facts = json.loads(document.facts)
    assert (facts["day"], facts["end_date"]) == ("2026-11-21", "2027-03-31")
    assert [row["open"] for row in facts["open_invoices"]] == [row.open for row in letter.facts.open_invoices]
    assert facts["sender"]["logo"] in ("", hashlib.sha256(letter.facts.sender.logo).hexdigest())
    sample.undo()
    assert sample.documents.count() == before
    sample.redo()
    assert sample.documents.all()[-1].sha256 == document.sha256


def test_a_letter_that_cannot_be_written_is_not_kept(sample: Desk, tmp_path: Path) -> None:
    letter, before = draft_for(sample), sample.documents.count()
    (tmp_path / "other.mspdesk").write_bytes(sample.path.read_bytes())
    for out in (tmp_path / "none" / "letter.pdf", tmp_path, sample.path, tmp_path / "other.mspdesk"):
        with pytest.raises(FileProblem):
            sample.letters.finish(letter, out=out)
    assert sample.documents.count() == before


def test_a_letter_changes_its_language_and_keeps_what_was_typed(sample: Desk) -> None:
    letter = draft_for(sample, "Tannbrück Metallbau")
    reason = Reason(day=TODAY, fact="Rechnung 4 blieb offen.")
    edited = replace(letter, facts=replace(letter.facts, reasons=(reason,), contact="Ida Rot"))
    italian = sample.letters.in_language(edited, Language.IT)
    assert (italian.language, italian.facts.contact, italian.facts.reasons) == (Language.IT, "Ida Rot", (reason,))
    assert italian.layout is not letter.layout
    assert italian.facts.refunds[0].label != letter.facts.refunds[0].label
    assert italian.facts.refunds[0].gross == letter.facts.refunds[0].gross
    assert "31marzo2027" in squeezed(whole_text(sample.letters.preview(italian)))


def test_another_end_day_moves_what_hangs_on_it(sample: Desk) -> None:
    letter = draft_for(sample, "Tannbrück Metallbau")
    later = sample.letters.with_end_date(letter, replace(letter.facts, end_date=date(2027, 6, 30), contact="Ida Rot"))
    assert later.facts.contact == "Ida Rot"
    assert later.facts.end_date == date(2027, 6, 30)
    assert [row.first for row in letter.facts.refunds] == [date(2027, 4, 1)]
    assert [row.first for row in later.facts.refunds] in ([date(2027, 7, 1)], [])
    for name in ("final_invoice_date", "handover_date", "answer_date"):
        assert getattr(later.facts, name) > getattr(letter.facts, name), name


def test_a_certified_mail_goes_to_the_address_of_the_signatory(sample: Desk) -> None:
    client = sample.clients.named("Officine Valtorba")
    sample.clients.change(replace(sample.clients.get(client.id), email="info@valtorba.example"))
    for contact in sample.contacts.all(client_id=client.id):
        sample.contacts.change(replace(contact, email="capo@pec.valtorba.example" if contact.signatory else ""))
    assert sample.letters.draft(client.id).facts.pec_address == "capo@pec.valtorba.example"
    for contact in sample.contacts.all(client_id=client.id):
        sample.contacts.change(replace(contact, email="pec.capo@valtorba.example"))
    assert sample.letters.draft(client.id).facts.pec_address == ""
