"""Handovers: each is a version of its own, and says what the log says."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, cast

import pytest

from msp_desk.core.actions.desk import Desk
from msp_desk.core.actions.papers import paper_day
from msp_desk.core.errors import NotFound
from msp_desk.core.records.document import Document, DocumentKind
from msp_desk.core.records.language import Language
from msp_desk.core.records.recommendation import Outcome, Recommendation
from msp_desk.core.records.ticket import Ticket
from tests.core.actions.desks import TODAY, copied, opened
from tests.core.documents.reading import squeezed, whole_text

CLIENT = "Nimbuskai Spedition"


def facts_of(document: Document) -> dict[str, Any]:
    return cast(dict[str, Any], json.loads(document.facts))


def handed_over(desk: Desk, name: str = CLIENT) -> dict[str, Any]:
    return facts_of(desk.handovers.make(desk.clients.named(name).id))


def test_versions_count_up_and_name_the_one_before(sample_file: Path, tmp_path: Path) -> None:
    path = copied(sample_file, tmp_path)
    versions = []
    for day in (TODAY, date(2026, 11, 25), date(2026, 12, 1)):
        with closing(opened(path, day=day)) as desk:
            facts = handed_over(desk)
            versions.append(
                (facts["version"], facts["issued_on"], facts["replaces_version"], facts["replaces_issued_on"])
            )
            handed_over(desk, "Hotel Nebelzinne")
    assert versions == [
        (1, "2026-11-21", None, None),
        (2, "2026-11-25", 1, "2026-11-21"),
        (3, "2026-12-01", 2, "2026-11-25"),
    ]


def test_a_version_that_was_taken_back_does_not_count(sample: Desk) -> None:
    before = sample.documents.count()
    assert handed_over(sample)["version"] == 1
    sample.undo()
    assert handed_over(sample)["version"] == 1
    assert handed_over(sample)["version"] == 2
    assert sample.documents.count() == before + 2


def test_a_letter_is_the_day_of_notice_and_no_version(sample: Desk) -> None:
    client = sample.clients.named(CLIENT)
    before = handed_over(sample)["timeline"][0]
    assert (before["day"], before["done"]) == (None, False)
    sample.letters.finish(sample.letters.draft(client.id))
    after = handed_over(sample)
    assert (after["timeline"][0]["day"], after["timeline"][0]["done"]) == ("2026-11-21", True)
    assert after["version"] == 2


def test_a_paper_bears_the_day_of_the_owner_not_of_greenwich(sample: Desk) -> None:
    document = sample.handovers.make(sample.clients.named(CLIENT).id)
    shifted = replace(document, made_at="2026-11-20T23:30:00Z")
    assert paper_day(shifted) == TODAY
    assert paper_day(replace(shifted, facts="{}")) == date(2026, 11, 20)


def test_it_lists_what_is_open_on_the_day(sample: Desk) -> None:
    client = sample.clients.named(CLIENT)
    for number, opened_on, closed_on in (
        ("open", date(2026, 11, 1), None),
        ("closed today", date(2026, 11, 1), TODAY),
        ("closed later", date(2026, 11, 1), date(2026, 11, 22)),
        ("not yet", date(2026, 11, 22), None),
    ):
        sample.tickets.add(Ticket(client_id=client.id, number=number, opened_on=opened_on, closed_on=closed_on))
    numbers = {row["number"] for row in handed_over(sample)["open_tickets"]}
    assert {"open", "closed later"} <= numbers
    assert not {"closed today", "not yet"} & numbers
    stored = {ticket.number for ticket in sample.tickets.all(client_id=client.id) if ticket.closed_on is None}
    assert numbers == (stored | {"closed later"}) - {"not yet"}


def test_it_lists_advice_that_was_not_followed(sample: Desk) -> None:
    client = sample.clients.named(CLIENT)
    for one in sample.recommendations.all(client_id=client.id):
        sample.recommendations.withdraw(one.id)
    early, late = date(2026, 10, 1), date(2026, 12, 1)
    for title, proposed_on, outcome, decided_on in (
        ("done", early, Outcome.IMPLEMENTED, early),
        ("done later", early, Outcome.IMPLEMENTED, late),
        ("ignored", early, Outcome.IGNORED, early),
        ("open", early, Outcome.OPEN, None),
        ("not yet", late, Outcome.OPEN, None),
    ):
        sample.recommendations.add(
            Recommendation(
                client_id=client.id, title=title, proposed_on=proposed_on, outcome=outcome, decided_on=decided_on
            )
        )
    found = {row["title"]: row["outcome"] for row in handed_over(sample)["recommendations"]}
    assert found == {"done later": "open", "ignored": "ignored", "open": "open"}


def test_its_money_is_that_of_the_letter(sample: Desk) -> None:
    for name in (CLIENT, "Tannbrück Metallbau"):
        letter = sample.letters.draft(sample.clients.named(name).id).facts
        facts = handed_over(sample, name)
        assert [row["open"] for row in facts["open_invoices"]] == [row.open for row in letter.open_invoices]
        assert [row["gross"] for row in facts["refunds"]] == [row.gross for row in letter.refunds]
        assert facts["final_invoice_date"] == str(letter.final_invoice_date)
        assert facts["ends_on"] == str(letter.end_date)


def test_open_invoices_are_told_without_an_agreement_too(sample: Desk) -> None:
    client = sample.clients.named(CLIENT)
    items = sample.payments.open_items(client.id, TODAY)
    for agreement in sample.agreements.all(client_id=client.id):
        sample.agreements.withdraw(agreement.id)
    facts = handed_over(sample)
    assert [row["number"] for row in facts["open_invoices"]] == [item.number for item in items] != []
    assert (facts["ends_on"], facts["final_invoice_date"]) == (None, None)


def test_a_recorded_end_wins_over_the_notice(sample: Desk) -> None:
    client = sample.clients.named(CLIENT)
    (agreement,) = sample.agreements.all(client_id=client.id)
    sample.agreements.change(replace(agreement, ended_on=date(2026, 12, 31)))
    assert handed_over(sample)["ends_on"] == "2026-12-31"
    ended = sample.clients.named("Alderfen Print Works")
    assert handed_over(sample, ended.name)["ends_on"] == str(ended.ended_on)


@pytest.mark.parametrize("language", Language)
def test_it_can_be_read_in_every_language_and_holds_no_other_client(sample: Desk, language: Language) -> None:
    document = sample.handovers.make(sample.clients.named(CLIENT).id, language=language)
    assert (document.kind, document.language) == (DocumentKind.HANDOVER, language)
    text = squeezed(whole_text(document.content))
    assert squeezed(CLIENT) in text
    others = [client.name for client in sample.clients.all() if client.name != CLIENT]
    assert [name for name in others if squeezed(name) in text] == []


def test_nobody_gets_no_handover(sample: Desk) -> None:
    before = sample.documents.count()
    with pytest.raises(NotFound):
        sample.handovers.make(9999)
    assert sample.documents.count() == before
