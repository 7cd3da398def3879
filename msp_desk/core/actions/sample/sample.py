"""The whole sample desk as records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from msp_desk.core.actions.sample.agreed import agreed_of
from msp_desk.core.actions.sample.attachments import attachments_of
from msp_desk.core.actions.sample.counsel import recommendations_of
from msp_desk.core.actions.sample.decisions import owners_settings, second_looks_of, with_misfits
from msp_desk.core.actions.sample.effort import numbered, tickets_of, work_of
from msp_desk.core.actions.sample.environments import environment_of, read_environments
from msp_desk.core.actions.sample.ledger import ledger_of
from msp_desk.core.actions.sample.numbering import join_ledgers
from msp_desk.core.actions.sample.parties import agreement_of, client_of, contacts_of, incidents_of, notes_of
from msp_desk.core.actions.sample.people import people_of
from msp_desk.core.actions.sample.plans import plans_of
from msp_desk.core.actions.sample.stories import STORIES
from msp_desk.core.actions.sample.texts import read_texts
from msp_desk.core.records.agreement import Agreement
from msp_desk.core.records.client import Client, ClientId
from msp_desk.core.records.contact import Contact
from msp_desk.core.records.environment.sheets import EmptySheet
from msp_desk.core.records.family import Record
from msp_desk.core.records.firm import Firm, Settings
from msp_desk.core.records.incident import Incident
from msp_desk.core.records.invoice import Invoice
from msp_desk.core.records.note import Note
from msp_desk.core.records.payment import Payment
from msp_desk.core.records.recommendation import Recommendation
from msp_desk.core.records.second_look import SecondLook
from msp_desk.core.records.ticket import Ticket
from msp_desk.core.records.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleRecords:
    """Every record of the sample desk.

    Clients and invoices carry the numbers they get on the desk, because others name them.
    """

    firm: Firm
    settings: Settings
    clients: list[Client]
    contacts: list[Contact]
    agreements: list[Agreement]
    tickets: list[Ticket]
    work: list[Work]
    incidents: list[Incident]
    notes: list[Note]
    invoices: list[Invoice]
    payments: list[Payment]
    recommendations: list[Recommendation]
    sheets: Mapping[str, list[Record]]
    empty_sheets: list[EmptySheet]
    people: Mapping[str, list[Record]]
    second_looks: list[SecondLook]
    by_story: Mapping[str, Client]


def sample_records(day: date) -> SampleRecords:
    """Make up the sample desk of a day."""
    texts, written = read_texts(), read_environments()
    sheets: dict[str, list[Record]] = {}
    empty_sheets: list[EmptySheet] = []
    clients, contacts, agreements, tickets, work = [], [], [], [], []
    incidents, notes, ledgers, recommendations = [], [], [], []
    for place, story in enumerate(STORIES, start=1):
        client_id = ClientId(place)
        names = texts.clients[story.key]
        words = texts.words[names.tongue]
        clients.append(client_of(story, names, client_id, day))
        contacts += contacts_of(names, client_id)
        agreement = agreement_of(story, names, words, client_id, day)
        if agreement is not None:
            agreements.append(agreement)
        tickets += tickets_of(story, words, client_id, day)
        work += work_of(story, words, client_id, day)
        incidents += incidents_of(names, client_id, day)
        notes += notes_of(names, client_id, day)
        ledgers.append(ledger_of(story, names.country, client_id, day))
        recommendations += recommendations_of(story, words, client_id, day)
        if story.key in written:
            rows, marks = environment_of(written[story.key], client_id, day)
            for name, records in rows.items():
                sheets.setdefault(name, []).extend(records)
            empty_sheets += marks
    invoices, payments = join_ledgers(ledgers)
    incidents.sort(key=lambda incident: (incident.day, incident.client_id))
    by_story = {story.key: client for story, client in zip(STORIES, clients, strict=True)}
    return SampleRecords(
        firm=texts.firm,
        settings=owners_settings(Settings(id=1, revision=1, transition_rate=9500)),
        clients=with_misfits(by_story, day),
        contacts=contacts,
        agreements=agreements,
        tickets=numbered(tickets),
        work=sorted(work, key=lambda done: (done.day, done.client_id)),
        incidents=incidents,
        notes=sorted(notes, key=lambda note: (note.day, note.client_id)),
        invoices=invoices,
        payments=payments,
        recommendations=sorted(recommendations, key=lambda advice: (advice.proposed_on, advice.client_id)),
        sheets=sheets,
        empty_sheets=empty_sheets,
        people={
            **people_of(by_story, texts.firm.language, day),
            **plans_of(by_story, day),
            **agreed_of(by_story, day),
            **attachments_of(by_story, incidents, day),
        },
        second_looks=second_looks_of(by_story, day),
        by_story=by_story,
    )
