"""A mail goes with a client's paper: to its signatory, in its language, unchanged; the firm's own papers never do."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pytest

from msp_desk.core.actions.desk import Desk
from msp_desk.core.errors import FileProblem, MspDeskError
from msp_desk.core.records.client import Client
from msp_desk.core.records.contact import Contact, Salutation
from msp_desk.core.records.document import DocumentKind
from msp_desk.core.records.language import Language
from msp_desk.core.records.period import Quarter
from msp_desk.core.wording import Wording

CLIENT = "Hotel Nebelzinne"


def signing(desk: Desk, client: Client, *, name: str, email: str, salutation: Salutation = Salutation.NEUTRAL) -> None:
    """Make one contact the only signatory."""
    for contact in desk.contacts.all(client_id=client.id):
        desk.contacts.change(replace(contact, signatory=False))
    desk.contacts.add(Contact(client_id=client.id, name=name, email=email, signatory=True, salutation=salutation))


@pytest.mark.parametrize(
    ("language", "greeting", "closing"),
    [
        (Language.DE, "Sehr geehrte Frau Brandt,", "Mit freundlichen Grüßen"),
        (Language.EN, "Dear Ms Brandt,", "Kind regards"),
        (Language.IT, "Gentile Sig.ra Brandt,", "Cordiali saluti"),
    ],
)
def test_the_mail_speaks_the_language_of_the_paper(
    sample: Desk, language: Language, greeting: str, closing: str
) -> None:
    client = sample.clients.named(CLIENT)
    signing(sample, client, name="Ines Brandt", email="ines@nebelzinne.example", salutation=Salutation.MS)
    made = sample.handovers.make(client.id, language=language)
    draft = sample.papers.mail_draft(int(made.id))
    assert draft.body.startswith(greeting + "\n\n")
    assert f"\n\n{closing}\n" in draft.body
    assert client.party in draft.subject
    assert (draft.recipient_name, draft.recipient_address) == ("Ines Brandt", "ines@nebelzinne.example")
    firm = sample.firm.current()
    assert (draft.sender_name, draft.sender_address) == (firm.legal_name or firm.name, firm.email)
    assert draft.attachment == made.content
    assert draft.day == sample.clock.today()


def test_the_file_carries_the_kept_bytes_and_two_are_equal(sample: Desk, tmp_path: Path) -> None:
    made = sample.handovers.make(sample.clients.named(CLIENT).id)
    sample.papers.save_mail_draft(int(made.id), tmp_path / "a.eml")
    sample.papers.save_mail_draft(int(made.id), tmp_path / "b.eml")
    content = (tmp_path / "a.eml").read_bytes()
    assert content == (tmp_path / "b.eml").read_bytes()
    message = message_from_bytes(content, policy=policy.default)
    assert isinstance(message, EmailMessage)
    (paper,) = message.iter_attachments()
    assert isinstance(paper, EmailMessage)
    assert paper.get_content() == made.content
    assert str(tmp_path) not in content.decode()


def test_the_clients_own_address_is_taken_where_no_signatory_has_one_and_none_where_there_is_none(sample: Desk) -> None:
    client = sample.clients.named(CLIENT)
    made = sample.handovers.make(client.id)
    signing(sample, client, name="Ines Brandt", email="")
    client = sample.clients.change(replace(client, email="office@nebelzinne.example"))
    draft = sample.papers.mail_draft(int(made.id))
    assert (draft.recipient_name, draft.recipient_address) == ("Ines Brandt", "office@nebelzinne.example")
    client = sample.clients.change(replace(client, email="see the file\nBcc: spy@x.example"))
    assert sample.papers.mail_draft(int(made.id)).recipient_address == ""


def test_a_letter_goes_to_the_certified_address_and_a_handover_does_not(sample: Desk) -> None:
    client = sample.clients.named("Officine Valtorba")
    signing(sample, client, name="Ada Rossi", email="ada@valtorba.example")
    client = sample.clients.change(replace(client, email="valtorba@pec.example"))
    handover = sample.handovers.make(client.id)
    letter = sample.letters.finish(sample.letters.draft(client.id)).document
    assert sample.papers.mail_draft(int(letter.id)).recipient_address == "valtorba@pec.example"
    assert sample.papers.mail_draft(int(handover.id)).recipient_address == "ada@valtorba.example"


def test_the_firms_own_paper_becomes_no_mail(sample: Desk, tmp_path: Path) -> None:
    review = sample.reviews.make(Quarter(2026, 3))
    assert not sample.papers.can_be_mailed(review)
    (entry,) = [entry for entry in sample.papers.all() if entry.id == review.id]
    assert not sample.papers.can_be_mailed(entry)
    with pytest.raises(MspDeskError, match=r"mail\.internal"):
        sample.papers.save_mail_draft(int(review.id), tmp_path / "a.eml")
    assert not (tmp_path / "a.eml").exists()


def test_a_desk_is_not_written_over_and_a_changed_paper_goes_nowhere(sample: Desk, tmp_path: Path) -> None:
    made = sample.handovers.make(sample.clients.named(CLIENT).id)
    with pytest.raises(FileProblem):
        sample.papers.save_mail_draft(int(made.id), sample.path)
    with sqlite3.connect(sample.path) as connection:
        connection.execute("UPDATE documents SET content = ? WHERE id = ?", (made.content + b" ", made.id))
    with pytest.raises(MspDeskError, match="changed_paper"):
        sample.papers.save_mail_draft(int(made.id), tmp_path / "a.eml")
    assert not (tmp_path / "a.eml").exists()


@pytest.mark.parametrize("language", list(Language))
def test_each_kind_that_has_a_subject_has_words_and_evidence_has_none(language: Language) -> None:
    wording = Wording(language)
    for kind in DocumentKind:
        assert wording.has(f"mail.subject.{kind.value}") == wording.has(f"mail.body.{kind.value}")
    assert wording.has("mail.subject.letter")
    assert not wording.has("mail.subject.evidence")
