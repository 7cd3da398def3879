"""The evidence timeline says what was logged, word for word, and nothing that must not leave the house."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from msp_desk.core.actions.desk import Desk
from msp_desk.core.errors import DocumentBlocked, MspDeskError
from msp_desk.core.records.boundary_plan import BoundaryPlan, PlanEnd
from msp_desk.core.records.client import Client
from msp_desk.core.records.dispatch import Dispatch
from msp_desk.core.records.document import DocumentKind
from msp_desk.core.records.formal_warning import FormalWarning
from msp_desk.core.records.incident import Incident, IncidentFamily, Severity
from msp_desk.core.records.language import Language
from msp_desk.core.records.payment import Payment
from msp_desk.core.records.sending import Sending
from msp_desk.core.wording import Wording
from tests.core.actions.desks import TODAY
from tests.core.documents.reading import page_texts, squeezed, whole_text

MARKUP = "Er schrieb: <b>Sofort!</b> & „jetzt“ <img src='/etc/passwd'/> </para>"


@pytest.fixture
def client(desk: Desk) -> Client:
    desk.firm.change(replace(desk.firm.current(), name="Quell", legal_name="Quellhof IT GmbH"))
    desk.clients.add(Client(name="Fernwald Logistik GmbH"))
    return desk.clients.add(Client(name="Neuhaus", legal_name="Neuhaus Möbel OHG", language=Language.DE))


def _log(desk: Desk, client: Client, day: date, family: IncidentFamily, note: str) -> Incident:
    return desk.incidents.add(
        Incident(client_id=client.id, day=day, family=family, severity=Severity.SERIOUS, minutes=15, note=note)
    )


def test_every_entry_stands_with_its_words_and_attachments(desk: Desk, client: Client, tmp_path: Path) -> None:
    first = _log(desk, client, date(2026, 5, 2), IncidentFamily.ABUSE, MARKUP)
    _log(desk, client, date(2026, 6, 3), IncidentFamily.DEMAND, "Zweiter Eintrag.\nMit zweiter Zeile.")
    mail = tmp_path / "Mail & Beleg.eml"
    mail.write_bytes(b"x" * 12345)
    (entry,) = desk.attachments.attach([mail], client_id=int(client.id), subject="incidents", subject_id=int(first.id))
    draft = desk.evidence.draft(int(client.id))
    said, close = whole_text(draft.pdf), squeezed(whole_text(draft.pdf))
    assert squeezed(MARKUP) in close
    assert squeezed("Zweiter Eintrag. Mit zweiter Zeile.") in close
    assert "02.05.2026" in said
    assert "erfasst am 21.11.2026" in said
    assert squeezed("Mail & Beleg.eml, 12.345 Bytes") in close
    assert entry.sha256 in close
    assert squeezed("Einträge, wie sie erfasst wurden; keine rechtliche Bewertung.") in close
    assert draft.facts.list_sha256 in close
    assert "Seite 1 von 1" in said


def test_period_and_kinds_choose_and_the_paper_says_which(desk: Desk, client: Client) -> None:
    for month, family in (
        (3, IncidentFamily.ABUSE),
        (4, IncidentFamily.DEMAND),
        (5, IncidentFamily.ABUSE),
        (6, IncidentFamily.CONTEMPT),
    ):
        _log(desk, client, date(2026, month, 1), family, f"Monat {month}")
    number = int(client.id)
    spring = desk.evidence.draft(number, first=date(2026, 4, 1), last=date(2026, 5, 1), language=Language.EN)
    assert [entry.text for entry in spring.facts.entries] == ["Monat 4", "Monat 5"]
    assert "1 Apr 2026 to 1 May 2026" in whole_text(spring.pdf)
    abuse = desk.evidence.draft(number, families=[IncidentFamily.ABUSE], language=Language.EN)
    assert [entry.text for entry in abuse.facts.entries] == ["Monat 3", "Monat 5"]
    assert Wording(Language.EN).word(IncidentFamily.ABUSE) in whole_text(abuse.pdf)
    _log(desk, client, TODAY + timedelta(days=1), IncidentFamily.ABUSE, "Morgen")
    assert "Morgen" not in [entry.text for entry in desk.evidence.draft(number).facts.entries]
    none = desk.evidence.draft(number, first=date(2027, 1, 1), last=date(2027, 2, 1), language=Language.EN)
    assert Wording(Language.EN).say("evidence_paper.no_entries") in whole_text(none.pdf)
    assert none.facts.followed == ()


def test_the_list_hash_covers_every_part_and_not_the_day_or_language(
    desk: Desk, client: Client, tmp_path: Path
) -> None:
    first = _log(desk, client, date(2026, 5, 2), IncidentFamily.ABUSE, "Ruf.")
    number = int(client.id)
    found = {desk.evidence.draft(number, language=language).facts.list_sha256 for language in Language}
    assert len(found) == 1
    before = found.pop()
    changes = [
        replace(first, note="Ruf!"), replace(first, day=date(2026, 5, 3)), replace(first, minutes=None),
        replace(first, severity=Severity.NOTE), replace(first, family=IncidentFamily.DEMAND),
        replace(first, logged_on=date(2026, 5, 2)),
    ]  # fmt: skip
    seen = {before}
    for change in changes:
        desk.incidents.change(replace(change, revision=desk.incidents.get(int(first.id)).revision))
        seen.add(desk.evidence.draft(number).facts.list_sha256)
        desk.undo()
        assert desk.evidence.draft(number).facts.list_sha256 == before
    file = tmp_path / "a.txt"
    file.write_bytes(b"1")
    desk.attachments.attach([file], client_id=number, subject="incidents", subject_id=int(first.id))
    seen.add(desk.evidence.draft(number).facts.list_sha256)
    assert len(seen) == len(changes) + 2


def test_what_followed_stands_by_day_and_payments_only_where_money_is_the_matter(desk: Desk, client: Client) -> None:
    number = int(client.id)
    desk.payments.add(Payment(client_id=client.id, day=date(2026, 5, 20), amount=11900, reference="R-1"))
    desk.payments.add(Payment(client_id=client.id, day=date(2026, 5, 5), amount=500, reference="R-0"))
    _log(desk, client, date(2026, 5, 2), IncidentFamily.ABUSE, "Ruf.")
    desk.formal_warnings.add(
        FormalWarning(client_id=client.id, agreement_number="V-1", day=date(2026, 6, 1), cure_by=date(2026, 6, 15))
    )
    desk.formal_warnings.add(FormalWarning(client_id=client.id, day=date(2026, 4, 1), cure_by=date(2026, 4, 15)))
    desk.boundary_plans.add(
        BoundaryPlan(
            client_id=client.id, started_on=date(2026, 7, 1), agreed_with="Frau Neu", outcome=PlanEnd.FAILED,
            ended_on=date(2026, 9, 29),
        )
    )  # fmt: skip
    kinds = [step.kind.value for step in desk.evidence.draft(number).facts.followed]
    assert kinds == ["warning", "plan", "plan_end"]
    said = whole_text(desk.evidence.draft(number).pdf)
    assert "Abmahnung, Vertrag V-1; Abhilfe bis 15.06.2026" in said
    assert "Frau Neu" in said
    _log(desk, client, date(2026, 5, 10), IncidentFamily.PAYMENT, "Zahlt nicht.")
    followed = desk.evidence.draft(number).facts.followed
    assert [step.kind.value for step in followed] == ["payment", "warning", "plan", "plan_end"]
    assert "119,00" in followed[0].what
    late = _log(desk, client, date(2026, 5, 25), IncidentFamily.PAYMENT, "Wieder.")
    only = desk.evidence.draft(number, first=late.day, families=[IncidentFamily.PAYMENT])
    assert "payment" not in [step.kind.value for step in only.facts.followed]


def test_a_letter_stands_with_the_way_it_went(sample: Desk) -> None:
    client = sample.clients.named("Nimbuskai Spedition")
    made = sample.letters.finish(sample.letters.draft(int(client.id))).document
    sample.rooms["sendings"].add(
        Sending(
            client_id=client.id, document_id=int(made.id), how=Dispatch.REGISTERED, sent_on=TODAY, tracking="RR 12",
        )
    )  # fmt: skip
    followed = sample.evidence.draft(int(client.id), language=Language.EN).facts.followed
    letter, sending = followed[-2:]
    assert made.sha256[:16] in letter.what
    assert made.title in letter.what
    assert sending.what == f"{made.title}, registered letter, tracking number RR 12"
    sample.documents.withdraw(int(made.id))
    followed = sample.evidence.draft(int(client.id), language=Language.EN).facts.followed
    assert not any(made.title in step.what for step in followed)


@pytest.mark.parametrize(
    ("note", "code"),
    [
        ("Wie damals bei der Fernwald Logistik GmbH.", "parting.leak_other_client"),
        ("Für uns ist er längst Note F.", "parting.leak_grade"),
        ("Der Deckungsbeitrag ist negativ.", "parting.leak_margin"),
    ],
)
def test_what_is_internal_blocks_the_paper_and_names_the_place(
    desk: Desk, client: Client, note: str, code: str
) -> None:
    _log(desk, client, date(2026, 5, 1), IncidentFamily.ABUSE, "In Ordnung.")
    wrong = _log(desk, client, date(2026, 5, 2), IncidentFamily.ABUSE, note)
    with pytest.raises(DocumentBlocked) as error:
        desk.evidence.draft(int(client.id))
    (problem,) = error.value.problems
    leak = problem.params["leak"]
    assert getattr(leak, "code", "") == code
    assert "02.05.2026" in Wording(Language.DE).error(error.value)
    (held,) = desk.evidence.held_back(int(client.id))
    assert held.incident_id == int(wrong.id)
    draft = desk.evidence.draft(int(client.id), leave_out=[held.incident_id])
    assert [entry.text for entry in draft.facts.entries] == ["In Ordnung."]
    assert "ein Eintrag hier nicht abgedruckt" in whole_text(draft.pdf)


def test_the_name_of_an_attached_file_is_looked_at_too(desk: Desk, client: Client, tmp_path: Path) -> None:
    first = _log(desk, client, date(2026, 5, 2), IncidentFamily.ABUSE, "Ruf.")
    file = tmp_path / "Angebot Fernwald Logistik GmbH.pdf"
    file.write_bytes(b"%PDF")
    desk.attachments.attach([file], client_id=int(client.id), subject="incidents", subject_id=int(first.id))
    with pytest.raises(DocumentBlocked) as error:
        desk.evidence.draft(int(client.id))
    assert "Anhang zum Eintrag vom 02.05.2026" in Wording(Language.DE).error(error.value)


def test_a_script_without_letters_in_the_fonts_is_named(desk: Desk, client: Client) -> None:
    _log(desk, client, date(2026, 5, 2), IncidentFamily.ABUSE, "他说了不好的话")
    with pytest.raises(MspDeskError) as error:
        desk.evidence.draft(int(client.id))
    assert "他" in Wording(Language.IT).error(error.value)


def test_it_is_kept_as_it_was_drafted(desk: Desk, client: Client, tmp_path: Path) -> None:
    _log(desk, client, date(2026, 5, 2), IncidentFamily.ABUSE, "Ruf.")
    draft = desk.evidence.draft(int(client.id))
    made = desk.evidence.finish(draft, out=tmp_path / "e.pdf")
    assert (tmp_path / "e.pdf").read_bytes() == draft.pdf == desk.papers.verify(int(made.id)).content
    assert made.kind is DocumentKind.EVIDENCE
    assert made.client_id == client.id
    assert draft.facts.list_sha256 in made.facts
    assert "Ereignisübersicht" in made.title


def test_two_hundred_long_entries_keep_heads_with_their_words(desk: Desk, client: Client) -> None:
    for number in range(60):
        _log(
            desk, client, date(2026, 1, 1 + number % 28), IncidentFamily.DEMAND, f"Satz {number}. " * (1 + number % 40)
        )
    draft = desk.evidence.draft(int(client.id), language=Language.EN)
    pages = page_texts(draft.pdf)
    assert len(pages) > 5
    for number, page in enumerate(pages, start=1):
        assert f"Page {number} of {len(pages)}" in page
        foot = page.rsplit("Evidence timeline ·", 1)[0].strip()
        assert not foot.endswith("logged on 21 Nov 2026")
    assert squeezed(whole_text(draft.pdf)).count("loggedon21Nov2026") == 60
