"""The environment room: sheets of a client, marks, pasted rows as one step, and what a handover makes of them."""

from __future__ import annotations

from datetime import date

import pytest

from msp_desk.core.actions.desk import Desk
from msp_desk.core.errors import ImportFailed, NotFound
from msp_desk.core.importing.plan import Fate
from msp_desk.core.records.client import Client
from msp_desk.core.records.environment.equipment import Asset
from msp_desk.core.records.environment.sheets import SHEETS
from msp_desk.core.records.environment.subscriptions import Domain
from msp_desk.core.records.language import Language
from msp_desk.core.records.ticket import Ticket
from msp_desk.core.wording import Wording
from tests.core.documents.reading import joined, squeezed

HEADED = (
    "Hostname\tModell\tS/N\tGarantie bis\tFarbe\n"
    "PC-1\tCorvid 14\tCV4-1\t31.12.2027\tblau\n"
    "\n"
    "PC-2\tTarn\t\t13.01.2026\trot\n"
)


@pytest.fixture
def client(desk: Desk) -> Client:
    return desk.clients.add(Client(name="Penhollow"))


def test_pasted_rows_with_a_head_are_understood_in_any_language(desk: Desk, client: Client) -> None:
    planned = desk.environments.plan_paste(client.id, "assets", HEADED)
    assert planned.pasted.has_head
    assert planned.pasted.passed_over == ("Farbe",)
    assert desk.rooms["assets"].all() == []
    assert desk.environments.paste(planned) == 2
    first, second = desk.rooms["assets"].all(client_id=client.id)
    assert (first.tag, first.model, first.serial, first.warranty_end) == (
        "PC-1",
        "Corvid 14",
        "CV4-1",
        date(2027, 12, 31),
    )
    assert (second.tag, second.serial) == ("PC-2", "")
    step = desk.undoable
    assert step is not None
    assert Wording(Language.IT).say(step.label, **step.params) == "righe incollate in «Dispositivi»"
    desk.undo()
    assert desk.rooms["assets"].all() == []


def test_pasted_rows_without_a_head_follow_the_columns_as_shown(desk: Desk, client: Client) -> None:
    text = "Namehall\tone.example\nDomainry\ttwo.example\tPenhollow Ltd"
    planned = desk.environments.plan_paste(client.id, "domains", text, order=["registrar", "name", "registrant"])
    assert not planned.pasted.has_head
    desk.environments.paste(planned)
    found = [(row.name, row.registrar, row.registrant) for row in desk.rooms["domains"].all()]
    assert found == [("one.example", "Namehall", ""), ("two.example", "Domainry", "Penhollow Ltd")]


def test_what_is_there_already_is_not_added_again(desk: Desk, client: Client) -> None:
    desk.environments.paste(desk.environments.plan_paste(client.id, "assets", HEADED))
    again = desk.environments.plan_paste(client.id, "assets", HEADED)
    assert again.plan.counts[Fate.UNCHANGED] == 2
    step = desk.undoable
    assert desk.environments.paste(again) == 0
    assert desk.undoable is step


def test_a_row_with_a_secret_is_rejected_and_stops_everything_unless_left_out(desk: Desk, client: Client) -> None:
    text = "Domain\tNote\none.example\tauto\ntwo.example\tPasswort: Winter#21\n"
    planned = desk.environments.plan_paste(client.id, "domains", text)
    (problem,) = planned.plan.rejected[0].problems
    assert (problem.field, problem.code) == ("note", "problem.secret")
    with pytest.raises(ImportFailed):
        desk.environments.paste(planned)
    assert desk.rooms["domains"].all() == []
    assert desk.environments.paste(planned, leave_out_rejected=True) == 1


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "environment.paste_empty"),
        ("\n\t\n", "environment.paste_empty"),
        ("Hostname\tModel\n", "environment.paste_empty"),
        ("Model\tSerial number\nCorvid\tCV4\n", "environment.paste_without"),
        ("x\n" * 6000, "environment.paste_too_large"),
        ("x" * 2_100_000, "environment.paste_too_large"),
    ],
)
def test_what_cannot_be_pasted_says_why(desk: Desk, client: Client, text: str, code: str) -> None:
    with pytest.raises(ImportFailed) as raised:
        desk.environments.plan_paste(client.id, "assets", text)
    assert raised.value.code == code
    for language in Language:
        assert "{" not in Wording(language).error(raised.value)


def test_a_mark_that_a_client_has_none_goes_back_and_forth(desk: Desk, client: Client) -> None:
    whole = desk.environments.coverage(client.id).fields
    desk.environments.set_not_applying(client.id, "jobs")
    desk.environments.set_not_applying(client.id, "jobs")
    assert desk.environments.of(client.id).not_applying == {"jobs"}
    assert desk.environments.coverage(client.id).fields == whole - 4
    desk.environments.set_not_applying(client.id, "jobs", on=False)
    assert desk.environments.coverage(client.id).fields == whole
    desk.undo()
    assert desk.environments.of(client.id).not_applying == {"jobs"}
    desk.undo()
    assert desk.environments.of(client.id).not_applying == frozenset()


def test_rows_are_archived_as_one_step(desk: Desk, client: Client) -> None:
    room = desk.rooms["assets"]
    numbers = [room.add(Asset(client_id=client.id, tag=tag)).id for tag in ("a", "b")]
    desk.environments.withdraw("assets", numbers)
    assert room.all() == []
    desk.undo()
    assert len(room.all()) == 2
    with pytest.raises(NotFound):
        desk.environments.withdraw("assets", [*numbers, 999])
    assert len(room.all()) == 2


def test_another_clients_rows_are_not_shown(desk: Desk, client: Client) -> None:
    other = desk.clients.add(Client(name="Other"))
    desk.rooms["assets"].add(Asset(client_id=other.id, tag="theirs"))
    assert desk.environments.of(client.id).rows["assets"] == []


def test_the_sample_has_one_complete_environment_and_some_with_gaps(sample: Desk) -> None:
    percents = {one.name: sample.environments.coverage(one.id).percent for one in sample.clients.all()}
    assert percents["Marensteg Maschinenbau"] == 100
    assert 50 < percents["Officine Valtorba"] < percents["Cobaltweir Engineering"] < 100


def test_the_handover_prints_every_sheet_and_what_is_missing(sample: Desk) -> None:
    client = sample.clients.named("Cobaltweir Engineering")
    draft = sample.handovers.draft(client.id)
    text = joined(draft.pdf)
    environment = sample.environments.of(client.id)
    for sheet in SHEETS:
        for row in environment.rows[sheet.name]:
            assert squeezed(str(getattr(row, sheet.title))) in text
    assert squeezed("registrant unknown for 2 of 3") in text
    assert squeezed("Scheduled jobs Nothing is recorded. Please ask before cut-over; needed of each: purpose,") in text
    coverage = environment.coverage
    assert squeezed(f"{coverage.known} of {coverage.fields} fields known ({coverage.percent}%)") in text
    red = [item.what for item in draft.facts.red_items]
    assert "The legal registrant of weirhouse.example is not known" in red
    assert "Office: no emergency account is recorded" in red


@pytest.mark.parametrize("language", list(Language))
def test_the_handover_of_a_complete_environment_speaks_every_language(sample: Desk, language: Language) -> None:
    client = sample.clients.named("Marensteg Maschinenbau")
    text = joined(sample.handovers.draft(client.id, language=language).pdf)
    wording = Wording(language)
    for sheet in SHEETS[1:]:
        assert squeezed(wording.say(f"words.families.{sheet.name}")) in text
    assert "{" not in text


def test_a_sheet_that_does_not_apply_is_said_so(sample: Desk) -> None:
    client = sample.clients.named("Amberlock Dental")
    text = joined(sample.handovers.draft(client.id).pdf)
    for name in ("Networks", "Scheduled jobs"):
        assert squeezed(f"{name} Does not apply to this client.") in text


def test_the_handover_withholds_a_secret_from_the_log(sample: Desk) -> None:
    client = sample.clients.named("Cobaltweir Engineering")
    sample.tickets.add(
        Ticket(
            client_id=client.id,
            number="T-X",
            title="admin password: Hunter2!",
            opened_on=date(2026, 11, 1),
            escalated=True,
        )
    )
    text = joined(sample.handovers.draft(client.id).pdf)
    assert squeezed("Hunter2!") not in text
    assert squeezed("(withheld: looks like a password)") in text


def test_domains_expiring_soon_are_watched(desk: Desk, client: Client) -> None:
    soon = date(2026, 12, 1)
    desk.rooms["domains"].add(Domain(client_id=client.id, name="a.example", registrant="Penhollow", expiry=soon))
    red = [item.what for item in desk.handovers.draft(client.id).facts.red_items]
    assert "a.example expires on 1\xa0December\xa02026" in red
