"""Clients: no two answer to one name, and one name finds one client."""

from __future__ import annotations

from dataclasses import replace

import pytest

from msp_desk.core.actions.desk import Desk
from msp_desk.core.errors import InvalidInput, NotFound
from msp_desk.core.records.client import CLIENTS, Client
from msp_desk.core.records.language import Language
from msp_desk.core.wording import Wording
from tests.core.actions.desks import client_named


def refused(desk: Desk, client: Client) -> list[tuple[str, str]]:
    """The fields and codes with which a client is refused; nothing is stored."""
    before = desk.clients.all()
    with pytest.raises(InvalidInput) as caught:
        (desk.clients.change if client.id else desk.clients.add)(client)
    assert desk.clients.all() == before
    return [(problem.field, problem.code) for problem in caught.value.problems]


TAKEN = ("name", "problem.name_taken")
ALIAS_TAKEN = ("aliases", "problem.name_taken")


@pytest.mark.parametrize(
    "name", ["Neuhaus", "neuhaus", "  NEUHAUS ", "Neu-haus".replace("-", ""), "Ｎｅｕｈａｕｓ", "Neuhaus."]
)
def test_a_name_is_taken_however_it_is_spelled(desk: Desk, name: str) -> None:
    client_named(desk, "Neuhaus")
    assert refused(desk, Client(name=name)) == [TAKEN]


def test_another_name_is_free(desk: Desk) -> None:
    client_named(desk, "Neuhaus")
    client_named(desk, "Neuhaus & Co")
    assert desk.clients.count() == 2


def test_a_name_and_an_alias_of_others_are_taken(desk: Desk) -> None:
    desk.clients.add(Client(name="Neuhaus", aliases="NH; Haus, neu"))
    assert refused(desk, Client(name="nh")) == [TAKEN]
    assert refused(desk, Client(name="Altbau", aliases="A;haus neu")) == [ALIAS_TAKEN]
    assert refused(desk, Client(name="Altbau", aliases="neuhaus")) == [ALIAS_TAKEN]
    assert refused(desk, Client(name="NH", aliases="Neuhaus")) == [TAKEN, ALIAS_TAKEN]


def test_a_client_may_keep_its_own_names(desk: Desk) -> None:
    client = desk.clients.add(Client(name="Neuhaus", aliases="NH"))
    client = desk.clients.change(replace(client, name="Neuhaus GmbH", aliases="Neuhaus;NH;neuhaus gmbh"))
    assert desk.clients.named("NH").id == client.id
    assert refused(desk, replace(client_named(desk, "Altbau"), name="Neuhaus")) == [TAKEN]


def test_the_name_of_one_that_was_archived_is_free(desk: Desk) -> None:
    desk.clients.withdraw(client_named(desk, "Neuhaus").id)
    assert client_named(desk, "Neuhaus").id


def test_every_problem_is_told_at_once(desk: Desk) -> None:
    client_named(desk, "Neuhaus")
    found = refused(desk, Client(name="neuhaus", seats=0, currency="EURO", monthly_direct_cost=-1))
    assert found[0] == TAKEN
    assert {field for field, _ in found} == {"name", "seats", "currency", "monthly_direct_cost"}
    assert refused(desk, Client(name="  ")) == [("name", "problem.required")]


def test_a_client_is_found_by_name_and_alias_however_spelled(desk: Desk) -> None:
    client = desk.clients.add(Client(name="Müller & Söhne", aliases="MüSö; M+S"))
    for name in ("Müller & Söhne", "müller  &  söhne", "MÜSÖ", "m+s", " M+S "):
        assert desk.clients.named(name) == client
    for name in ("", " ", "Müller", "M", ";"):
        with pytest.raises(NotFound, match=r"desk\.no_such_client"):
            desk.clients.named(name)


def test_a_name_that_fits_several_finds_the_exact_one_or_none(desk: Desk) -> None:
    """Files may bring what the form refuses."""
    with desk._journal.intention("action.import") as writer:
        writer.add_all(CLIENTS, [Client(name="Werk"), Client(name="Nord", aliases="Werk"), Client(name="WERK ")])
    assert desk.clients.named("Werk").name == "Werk"
    with pytest.raises(NotFound) as caught:
        desk.clients.named("werk")
    for language in Language:
        said = Wording(language).error(caught.value)
        assert "Nord" in said
        assert "WERK" in said
