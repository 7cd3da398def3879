"""What was typed in the log and must not stand in a client's edition of the review."""

from __future__ import annotations

from dataclasses import replace

import pytest

from msp_desk.core.actions.desk import Desk
from msp_desk.core.actions.reviews import ReviewEdition, ReviewOrder
from msp_desk.core.errors import DocumentBlocked
from msp_desk.core.records.language import Language
from msp_desk.core.records.period import Quarter
from msp_desk.core.wording import Wording

CLIENT = "Nimbuskai Spedition"


def _order(sample: Desk) -> ReviewOrder:
    client = sample.clients.named(CLIENT)
    return ReviewOrder(quarter=Quarter(2026, 3), edition=ReviewEdition.CLIENT, client_ids=(int(client.id),))


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("Wie bei Marensteg Maschinenbau vorgehen", "“Marensteg Maschinenbau” is another client."),
        ("Damit die Note F besser wird", "“Note F” gives away a grade."),
        ("Deckungsbeitrag heben", "“Deckungsbeitrag” gives away"),
        ("Passwort: Winter2026! ändern", "This looks like a password"),
    ],
)
def test_what_was_agreed_may_not_give_anything_away(sample: Desk, typed: str, words: str) -> None:
    order = _order(sample)
    assert sample.reviews.set_pages(order)
    action = sample.agreed_actions.all(client_id=sample.clients.named(CLIENT).id)[0]
    for what, who in ((typed, "b"), ("a", typed)):
        sample.agreed_actions.change(replace(sample.agreed_actions.get(action.id), what=what, who=who))
        with pytest.raises(DocumentBlocked) as caught:
            sample.reviews.set_pages(order)
        said = Wording(Language.EN).error(caught.value)
        assert said.startswith(f"{CLIENT}, “{typed}”: ")
        assert words in said


def test_the_clients_own_people_are_no_leak(sample: Desk) -> None:
    client = sample.clients.named(CLIENT)
    action = sample.agreed_actions.all(client_id=client.id)[0]
    sample.agreed_actions.change(replace(action, who="Marensteg Maschinenbau"))
    with pytest.raises(DocumentBlocked):
        sample.reviews.set_pages(_order(sample))
    contact = sample.contacts.all(client_id=client.id)[0]
    sample.contacts.change(replace(contact, name="Marensteg Maschinenbau"))
    assert sample.reviews.set_pages(_order(sample))
