"""Clients, their people, agreements, incidents and notes."""

from __future__ import annotations

from datetime import date, timedelta

from msp_desk.core.actions.sample.days import back_to_weekday, first_of
from msp_desk.core.actions.sample.story import Story
from msp_desk.core.actions.sample.texts import Names, Words
from msp_desk.core.records.agreement import Agreement
from msp_desk.core.records.client import Client, ClientId
from msp_desk.core.records.contact import Contact
from msp_desk.core.records.incident import Incident
from msp_desk.core.records.note import Note
from msp_desk.core.records.period import add_months, month_end

_PREFIX = {"DE": "RV", "IT": "CA"}


def last_day(story: Story, day: date) -> date | None:
    """The last day of a client that has ended by the day."""
    return None if story.ended is None else month_end(first_of(day, story.ended))


def client_of(story: Story, names: Names, client_id: ClientId, day: date) -> Client:
    """The client of a story."""
    return Client(
        id=client_id,
        name=names.name,
        legal_name=names.legal_name,
        aliases=names.aliases,
        language=names.language,
        seats=story.seats if story.seats_known else None,
        client_since=first_of(day, story.since),
        ended_on=last_day(story, day),
        monthly_direct_cost=story.direct_cost * 100,
        street=names.street,
        postal_code=names.postal_code,
        city=names.city,
        country=names.country,
        email=names.email,
        phone=names.phone,
        note=names.note,
    )


def contacts_of(names: Names, client_id: ClientId) -> list[Contact]:
    """The people of a client; letters go to the one who signs."""
    return [
        Contact(
            client_id=client_id,
            name=person.name,
            salutation=person.salutation,
            role=person.role,
            email=f"{person.mail}@{names.domain}",
            phone=person.phone or (names.phone if person.signatory else ""),
            signatory=person.signatory,
        )
        for person in names.contacts
    ]


def agreement_of(story: Story, names: Names, words: Words, client_id: ClientId, day: date) -> Agreement | None:
    """The agreement of a story, signed two weeks before it began."""
    notice = story.notice
    if notice is None:
        return None
    start = first_of(day, story.since)
    return Agreement(
        client_id=client_id,
        number=f"{_PREFIX.get(names.country, 'MSA')}-{start.year}-{client_id:03d}",
        signed_on=start - timedelta(days=14),
        start=start,
        first_term_months=notice.first_term,
        renewal_months=notice.renewal,
        tacit_renewal=notice.renewal is not None,
        notice_length=notice.length,
        notice_unit=notice.unit,
        anchor=notice.anchor,
        form=notice.form,
        clause=names.clause,
        minimum_end=add_months(start, notice.minimum_months) - timedelta(days=1) if notice.minimum_months else None,
        delivery_days=notice.delivery_days,
        law=notice.law,
        pay_measured_by=notice.pay_measured_by,
        billed=story.billing,
        in_advance=story.in_advance,
        monthly_fee=story.fee * 100,
        services="\n".join(words.services),
        ended_on=last_day(story, day),
    )


def incidents_of(names: Names, client_id: ClientId, day: date) -> list[Incident]:
    """The incidents of a client."""
    found = []
    for happening in names.incidents:
        happened = day - timedelta(days=happening.days_ago)
        if happening.weekday is not None:
            happened = back_to_weekday(happened, happening.weekday)
        found.append(
            Incident(
                client_id=client_id,
                day=happened,
                family=happening.family,
                severity=happening.severity,
                minutes=happening.minutes,
                note=happening.note,
                logged_on=happened,
            )
        )
    return found


def notes_of(names: Names, client_id: ClientId, day: date) -> list[Note]:
    """The notes about a client."""
    return [Note(client_id=client_id, day=day - timedelta(days=ago), note=text) for ago, text in names.notes]
