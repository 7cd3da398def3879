"""What must not slip is said first: what nobody holds, what only the outgoing provider holds, what runs out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from msp_desk.core.actions.desk import Desk
from msp_desk.core.actions.environments import Environment
from msp_desk.core.actions.handover_red_items import MOST_ALIKE, SOON, environment_red_items
from msp_desk.core.documents.handover import RedItem, Side
from msp_desk.core.documents.marks import State
from msp_desk.core.parting.coverage import environment_coverage
from msp_desk.core.records.client import Client, ClientId
from msp_desk.core.records.environment.equipment import Server
from msp_desk.core.records.environment.protection import BackupJob
from msp_desk.core.records.environment.subscriptions import CloudTenant, Domain, Licence
from msp_desk.core.records.family import Record
from msp_desk.core.records.firm import Firm
from msp_desk.core.records.language import Language
from msp_desk.core.wording import Wording

OWNER = ClientId(1)
DAY, CUT_OVER = date(2027, 2, 26), date(2027, 3, 22)
FIRM = Firm(name="Quellmark IT", legal_name="Quellmark IT GmbH")
SOUND: Mapping[str, Record] = {
    "domains": Domain(client_id=OWNER, name="a.example", registrant="Kunde GmbH", expiry=date(2030, 1, 1)),
    "cloud_tenants": CloudTenant(client_id=OWNER, name="Post", global_admin="Ines Brandt", break_glass="im Tresor"),
    "backup_jobs": BackupJob(client_id=OWNER, what="NK-SRV", key_holder="Ines Brandt", last_test=date(2026, 12, 1)),
    "servers": Server(client_id=OWNER, name="NK-SRV", support_end=date(2030, 1, 1)),
    "licences": Licence(client_id=OWNER, product="Office", renewal=date(2027, 3, 31), route="zum neuen Partner"),
}


def red_items(sheet: str = "", **changed: Any) -> list[RedItem]:
    rows = {name: [replace(row, **changed) if name == sheet else row] for name, row in SOUND.items()}
    environment = Environment(client_id=OWNER, rows=rows, not_applying=frozenset(), coverage=environment_coverage(rows))
    return environment_red_items(environment, FIRM, Wording(Language.EN), day=DAY, by=CUT_OVER)


def test_where_all_is_known_and_held_by_the_client_nothing_is_red() -> None:
    assert red_items() == []


@pytest.mark.parametrize(
    ("sheet", "changed", "state", "side", "said"),
    [
        ("domains", {"registrant": "?"}, State.ACT, Side.CLIENT, "The legal registrant of a.example is not known"),
        ("domains", {"registrant": "Quellmark IT GmbH"}, State.ACT, Side.OUTGOING, "is the outgoing provider"),
        (
            "domains",
            {"expiry": CUT_OVER + SOON},
            State.WATCH,
            Side.CLIENT,
            "a.example expires on 21\u00a0May\u00a02027",
        ),
        ("domains", {"certificate_expiry": CUT_OVER}, State.WATCH, Side.BOTH, "certificate of a.example ends"),
        ("cloud_tenants", {"break_glass": ""}, State.ACT, Side.BOTH, "no emergency account"),
        ("cloud_tenants", {"global_admin": "quellmark it"}, State.ACT, Side.BOTH, "only global administrator"),
        ("backup_jobs", {"key_holder": ""}, State.ACT, Side.CLIENT, "Nobody is named who holds the key"),
        ("backup_jobs", {"key_holder": "(Quellmark IT)"}, State.ACT, Side.OUTGOING, "held only by the outgoing"),
        ("backup_jobs", {"last_test": None}, State.WATCH, Side.OUTGOING, "no test restore is recorded"),
        ("backup_jobs", {"last_test": DAY - timedelta(days=366)}, State.WATCH, Side.OUTGOING, "last test restore"),
        (
            "servers",
            {"support_end": CUT_OVER},
            State.WATCH,
            Side.CLIENT,
            "Support of NK-SRV ends on 22\u00a0March\u00a02027",
        ),
        ("licences", {"route": ""}, State.WATCH, Side.CLIENT, "its route is open"),
    ],
)
def test_each_danger_is_said_with_who_answers(
    sheet: str, changed: dict[str, object], state: State, side: Side, said: str
) -> None:
    (item,) = red_items(sheet, **changed)
    assert (item.state, item.answer_from, item.by) == (state, side, CUT_OVER)
    assert said in item.what
    assert item.why


@pytest.mark.parametrize(
    ("sheet", "changed"),
    [
        ("domains", {"expiry": CUT_OVER + SOON + timedelta(days=1)}),
        ("backup_jobs", {"key_holder": "Quellmark IT und Ines Brandt"}),
        ("cloud_tenants", {"global_admin": "Quellmark IT, Brandt"}),
        ("backup_jobs", {"last_test": DAY - timedelta(days=365)}),
        ("licences", {"route": "", "renewal": date(2028, 1, 1)}),
    ],
)
def test_what_is_shared_or_far_away_is_not_red(sheet: str, changed: dict[str, object]) -> None:
    assert red_items(sheet, **changed) == []


def test_many_alike_are_one_item_that_counts_the_others() -> None:
    def told(count: int) -> list[str]:
        jobs = [BackupJob(client_id=OWNER, what=f"job {n}", last_test=date(2026, 12, 1)) for n in range(count)]
        rows: dict[str, Sequence[Record]] = {**{name: [row] for name, row in SOUND.items()}, "backup_jobs": jobs}
        environment = Environment(
            client_id=OWNER, rows=rows, not_applying=frozenset(), coverage=environment_coverage(rows)
        )
        found = environment_red_items(environment, FIRM, Wording(Language.EN), day=DAY, by=CUT_OVER)
        return [item.what for item in found]

    assert len(told(MOST_ALIKE)) == MOST_ALIKE
    (many,) = told(MOST_ALIKE + 1)
    assert many.startswith(told(1)[0])
    assert many.endswith(f"and {MOST_ALIKE} more like it")


def test_what_must_be_acted_on_stands_first_and_is_an_exception_until_it_is_settled(desk: Desk) -> None:
    client = desk.clients.add(Client(name="Kunde"))
    desk.rooms["backup_jobs"].add(BackupJob(client_id=client.id, what="NK-SRV"))
    facts = desk.handovers.draft(client.id).facts
    states = [item.state for item in facts.red_items]
    assert states == sorted(states, key=lambda state: state is not State.ACT)
    acts = [item.what for item in facts.red_items if item.state is State.ACT]
    assert acts
    assert [row.what for row in facts.exceptions] == acts


def test_the_days_of_credentials_data_and_removal_follow_the_timeline(sample: Desk) -> None:
    facts = sample.handovers.draft(sample.clients.named("Hotel Nebelzinne").id).facts
    assert facts.cut_over == date(2027, 3, 22)
    assert [row.day for row in facts.credential_steps] == [
        date(2027, 3, 22), date(2027, 3, 22), date(2027, 3, 22), date(2027, 3, 26), date(2027, 3, 31),
    ]  # fmt: skip
    assert [row.day for row in facts.data_steps] == [
        date(2027, 3, 1), date(2027, 3, 22), date(2027, 3, 31), date(2027, 4, 30), date(2027, 5, 7),
    ]  # fmt: skip
    assert {row.day for row in facts.removals} == {date(2027, 3, 31)}


def test_an_exit_names_the_next_provider_and_what_was_done(sample: Desk) -> None:
    client = sample.clients.named("Hotel Nebelzinne")
    leaving = sample.exits.open(client.id)
    leaving = sample.rooms["exits"].change(
        replace(leaving, next_provider="Thornmere Networks", next_contact="Onboarding", told_on=date(2026, 11, 21))
    )
    steps = {step.key: step for step in sample.rooms["exit_steps"].all() if step.exit_id == leaving.id}
    sample.exits.tick_step(steps["agents"].id, date(2026, 11, 21), "Protokoll 17, kein Agent meldet sich")
    facts = sample.handovers.draft(client.id).facts
    assert facts.incoming is not None
    assert (facts.incoming.name, facts.incoming.attention) == ("Thornmere Networks", "Onboarding")
    assert facts.timeline[0].day == date(2026, 11, 21)
    assert facts.cut_over == steps["cut_over"].due
    tools = facts.removals[0]
    assert (tools.done_on, tools.evidence) == (date(2026, 11, 21), "Protokoll 17, kein Agent meldet sich")
    sample.exits.tick_step(steps["own_users"].id, date(2026, 11, 21), "Kennwort: Winter#21")
    said = sample.handovers.draft(client.id).facts.removals[1].evidence
    assert said
    assert "Winter" not in said


def test_a_withdrawn_exit_tells_nothing(sample: Desk) -> None:
    client = sample.clients.named("Hotel Nebelzinne")
    before = sample.handovers.draft(client.id).facts
    leaving = sample.exits.open(client.id)
    sample.rooms["exits"].change(replace(leaving, next_provider="Thornmere Networks"))
    sample.exits.call_off(leaving.id, "bleibt doch")
    assert sample.handovers.draft(client.id).facts == before


def test_a_handover_ends_with_its_exit_on_the_day_that_the_letter_would_declare(sample: Desk) -> None:
    for client_name in ("Officine Valtorba", "Nimbuskai Spedition"):
        client = sample.clients.named(client_name)
        leaving = sample.exits.of_client(client.id)
        assert leaving is not None
        ends = {end.end_day for end in sample.exits.look(leaving.id, sample.clock.today()).ends}
        facts = sample.handovers.draft(client.id).facts
        assert {facts.ends_on} == ends == {sample.letters.draft(client.id).facts.end_date}


def test_the_days_of_an_exit_that_can_end_on_any_day_move_with_its_end(sample: Desk) -> None:
    client = sample.clients.named("Officine Valtorba")
    leaving = sample.exits.of_client(client.id)
    assert leaving is not None
    (end,) = sample.exits.look(leaving.id, sample.clock.today()).ends
    assert end.row.end_day != end.end_day  # dated when the exit was opened, and a letter sent today ends it later
    facts = sample.handovers.draft(client.id).facts
    assert facts.removals[-1].day == date(2027, 2, 19)  # the last day, 21 February, is a Sunday
    own = next(
        step for step in sample.rooms["exit_steps"].all() if step.exit_id == leaving.id and step.key == "keys_devices"
    )
    sample.exits.change_step(replace(own, due=date(2027, 2, 1), due_by_owner=True))
    assert sample.handovers.draft(client.id).facts.removals[-1].day == date(2027, 2, 1)


def test_what_is_said_of_the_next_provider_holds_no_secret(sample: Desk) -> None:
    client = sample.clients.named("Nimbuskai Spedition")
    leaving = sample.exits.of_client(client.id)
    assert leaving is not None
    sample.rooms["exits"].change(
        replace(leaving, next_provider="Thornmere Networks", next_contact="Passwort: Winter2026!")
    )
    incoming = sample.handovers.draft(client.id).facts.incoming
    assert incoming is not None
    assert incoming.name == "Thornmere Networks"
    assert incoming.attention
    assert "Winter2026" not in incoming.attention
