"""What running exits ask of the owner: a letter that must go out, a receipt that is missing, steps that are due."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from msp_desk.core.actions.agenda import Deed, Group, Matter
from msp_desk.core.actions.agenda.matter import Served
from msp_desk.core.actions.agenda.of_exits import exit_matters, is_leaving
from msp_desk.core.actions.agenda.words import deed_text, what_text, why_text
from msp_desk.core.actions.desk import Desk
from msp_desk.core.actions.exit_states import ExitState
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.exit import Exit, ExitId
from msp_desk.core.records.exit_step import ExitStep
from msp_desk.core.records.firm import Settings
from msp_desk.core.records.language import Language
from msp_desk.core.records.reminder import MatterKind
from msp_desk.core.wording import Wording

TODAY = date(2026, 11, 21)
SERVED = Served(id=ClientId(1), name="Neuhaus")
STATE = ExitState(
    exit=Exit(id=ExitId(4), client_id=ClientId(1), opened_on=TODAY),
    ends_on=date(2027, 3, 31),
    receive_by=date(2026, 12, 31),
    sent_on=None,
    received_on=None,
    due=(),
)
STEP = ExitStep(exit_id=4, title="Keys back", due=TODAY)


def matters(today: date = TODAY, **changes: Any) -> list[Matter]:
    return list(exit_matters(SERVED, [replace(STATE, **changes)], Settings(), today))


@pytest.mark.parametrize(
    ("today", "group", "late"),
    [
        (date(2026, 11, 16), Group.SOON, False),  # 45 days before
        (date(2026, 12, 16), Group.SOON, False),
        (date(2026, 12, 17), Group.NOW, False),
        (date(2026, 12, 31), Group.NOW, False),
        (date(2027, 1, 1), Group.NOW, True),
    ],
)
def test_a_letter_that_must_go_out(today: date, group: Group, late: bool) -> None:
    (matter,) = matters(today)
    assert (matter.kind, matter.group, matter.late) == (MatterKind.EXIT_LETTER, group, late)
    assert (matter.day, matter.deed, matter.record_id) == (date(2026, 12, 31), Deed.OPEN_EXIT, 4)


def test_a_letter_with_time_or_without_a_day_is_not_asked_for() -> None:
    assert matters(date(2026, 11, 15)) == []
    assert matters(receive_by=None) == []


def test_a_receipt_is_asked_for_some_days_after_the_sending_and_at_the_last_day_at_the_latest() -> None:
    sent = date(2026, 11, 16)
    assert matters(sent + timedelta(days=4), sent_on=sent) == []
    (soon,) = matters(sent + timedelta(days=5), sent_on=sent)
    assert (soon.kind, soon.group) == (MatterKind.EXIT_RECEIPT, Group.SOON)
    (now,) = matters(date(2026, 12, 31), sent_on=date(2026, 12, 30))
    assert (now.group, now.late) == (Group.NOW, False)
    (late,) = matters(date(2027, 1, 1), sent_on=date(2026, 12, 30))
    assert late.late
    assert matters(date(2027, 1, 1), sent_on=sent, received_on=date(2026, 11, 18)) == []
    (plain,) = matters(sent + timedelta(days=5), sent_on=sent, receive_by=None)
    assert plain.group is Group.SOON


def test_due_steps_are_one_matter_by_the_first_of_them() -> None:
    quiet = {"sent_on": TODAY, "received_on": TODAY}
    assert matters(**quiet) == []
    (today,) = matters(**quiet, due=(STEP,))
    assert (today.kind, today.group, today.late) == (MatterKind.EXIT_STEPS, Group.SOON, False)
    (late,) = matters(**quiet, due=(replace(STEP, due=TODAY - timedelta(days=1)), STEP))
    assert (late.group, late.late, late.day) == (Group.NOW, True, TODAY - timedelta(days=1))
    assert late.fact != today.fact


def test_another_clients_exit_is_not_its_own() -> None:
    other = replace(SERVED, id=ClientId(2))
    assert list(exit_matters(other, [STATE], Settings(), date(2026, 12, 31))) == []
    assert is_leaving(SERVED, [STATE])
    assert not is_leaving(other, [STATE])


@pytest.mark.parametrize("language", list(Language))
def test_they_are_said_in_every_language(language: Language) -> None:
    wording = Wording(language)
    found = [
        *matters(date(2026, 12, 30)), *matters(date(2026, 12, 31)), *matters(date(2027, 2, 1)),
        *matters(date(2026, 12, 30), sent_on=TODAY), *matters(date(2026, 12, 30), sent_on=TODAY, receive_by=None),
        *matters(sent_on=TODAY, received_on=TODAY, due=(STEP, STEP)), *matters(TODAY, due=(STEP,)),
    ]  # fmt: skip
    assert len(found) == 8
    for matter in found:
        assert what_text(matter, TODAY, wording)
        assert why_text(matter, TODAY, wording)
        assert wording.word(matter.kind)
    assert deed_text(Deed.OPEN_EXIT, wording)


def test_the_sample_desk_asks_for_its_exits(sample: Desk) -> None:
    found = {
        (matter.client, matter.kind)
        for matter in sample.today.look(TODAY).agenda.matters
        if matter.deed is Deed.OPEN_EXIT
    }
    assert found == {
        ("Nimbuskai Spedition", MatterKind.EXIT_LETTER),
        ("Lampwick Theatre", MatterKind.EXIT_RECEIPT),
    }
    windows = [one.client for one in sample.today.look(TODAY).agenda.matters if one.kind is MatterKind.NOTICE]
    assert not {"Lampwick Theatre", "Nimbuskai Spedition"} & set(windows)  # the exits ask instead
    assert windows
