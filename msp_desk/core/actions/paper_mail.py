"""The mail that goes with a kept paper: to whom, about what, and a few words in the language of the paper."""

from __future__ import annotations

from collections.abc import Iterator

from msp_desk.core.actions.papers import paper_day
from msp_desk.core.documents.letters.parties import Person
from msp_desk.core.errors import MspDeskError
from msp_desk.core.exporting.mail_draft import MailDraft, is_address
from msp_desk.core.formatting import DayStyle, format_day
from msp_desk.core.records.client import CLIENTS, Client
from msp_desk.core.records.contact import CONTACTS, Contact
from msp_desk.core.records.document import Document, DocumentKind
from msp_desk.core.records.firm import FIRM, Firm
from msp_desk.core.storage import store
from msp_desk.core.storage.database import Database
from msp_desk.core.storage.paper_list import PaperEntry
from msp_desk.core.wording import Wording


def can_be_mailed(paper: Document | PaperEntry) -> bool:
    """Whether a paper was made for the client it belongs to; the firm's own papers never become a mail."""
    return paper.client_id is not None and Wording(paper.language).has(f"mail.subject.{paper.kind.value}")


def mail_draft(database: Database, paper: Document) -> MailDraft:
    """The mail with a paper; nothing is sent.

    It goes to the first signatory with an address, else to the client's own; a letter goes to a certified (PEC) address
    where one is known. Without any address the recipient is left to the mail program.

    Args:
        database: Of the desk.
        paper: A kept paper with its content.

    Raises:
        MspDeskError: If the paper is not the client's.
    """
    if paper.client_id is None or not can_be_mailed(paper):
        raise MspDeskError("mail.internal", title=paper.title)
    with database.reading() as connection:
        firm = store.fetch(connection, FIRM, 1)
        client = store.fetch(connection, CLIENTS, paper.client_id)
        contacts = store.fetch_all(connection, CONTACTS, where={"client_id": client.id})
    signatories = [contact for contact in sorted(contacts, key=lambda one: one.id) if contact.signatory]
    address, contact = _recipient(client, signatories, certified=paper.kind is DocumentKind.LETTER)
    wording, day = Wording(paper.language), paper_day(paper)
    named = {"title": paper.title, "client": client.party, "day": day}
    kind = paper.kind.value
    return MailDraft(
        sender_name=firm.legal_name or firm.name,
        sender_address=firm.email.strip(),
        recipient_name=client.party if contact is None else contact.name,
        recipient_address=address,
        subject=wording.say(f"mail.subject.{kind}", **named),
        body="\n\n".join(
            [_greeting(contact, wording), wording.say(f"mail.body.{kind}", **named), _closing(firm, wording)]
        ),
        attachment_name=wording.say(
            "mail.attachment", title=paper.title, day=format_day(day, paper.language, DayStyle.MEDIUM)
        ),
        attachment=paper.content,
        day=day,
    )


def _recipient(client: Client, signatories: list[Contact], *, certified: bool) -> tuple[str, Contact | None]:
    """An address, "" when none is known, and who is greeted: its owner, or the first signatory at the firm's own."""
    first = signatories[0] if signatories else None
    known: list[tuple[str, Contact | None]] = [(one.email.strip(), one) for one in signatories]
    known.append((client.email.strip(), first))
    found = [pair for pair in known if is_address(pair[0])]
    if certified:
        found.sort(key=lambda pair: "pec." not in pair[0].rpartition("@")[2])
    return found[0] if found else ("", first)


def _greeting(contact: Contact | None, wording: Wording) -> str:
    if contact is None:
        return wording.say("mail.greeting.firm")
    person = Person(name=contact.name, salutation=contact.salutation)
    return wording.say(f"mail.greeting.{person.salutation.value}", name=person.name, surname=person.surname)


def _closing(firm: Firm, wording: Wording) -> str:
    return wording.say("mail.closing") + "\n" + "\n".join(_signature(firm, wording))


def _signature(firm: Firm, wording: Wording) -> Iterator[str]:
    own = (firm.signatory, firm.signatory_capacity, firm.legal_name or firm.name)
    phone = wording.say("mail.phone", phone=firm.phone) if firm.phone.strip() else ""
    yield from (line for line in (*own, phone, firm.email, firm.web) if line.strip())
