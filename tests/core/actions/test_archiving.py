"""What was chosen in a list is archived in one step, all of it or nothing."""

from __future__ import annotations

import pytest

from msp_desk.core.actions.desk import Desk
from msp_desk.core.errors import NotFound
from msp_desk.core.records.language import Language
from msp_desk.core.records.note import Note
from msp_desk.core.records.work import Work
from msp_desk.core.wording import Wording
from tests.core.actions.desks import TODAY, client_named


def chosen(desk: Desk) -> list[tuple[str, int]]:
    client = client_named(desk, "Umbra Zahnärzte")
    work = desk.work.add(Work(client_id=client.id, day=TODAY, minutes=5))
    notes = [desk.notes.add(Note(client_id=client.id, day=TODAY, note=note)) for note in ("one", "two")]
    return [("work", work.id), *(("notes", note.id) for note in notes)]


def test_several_records_go_and_come_back_in_one_step(desk: Desk) -> None:
    records = chosen(desk)
    desk.archive.withdraw(records)
    assert desk.work.count() == desk.notes.count() == 0
    step = desk.undo()
    assert step is not None
    assert Wording(Language.EN).say(step.label, **step.params) == "3 entries archived"
    assert (desk.work.count(), desk.notes.count()) == (1, 2)


def test_one_record_is_named_by_its_kind(desk: Desk) -> None:
    desk.archive.withdraw(chosen(desk)[:1])
    assert desk.undoable is not None
    assert desk.undoable.label == "action.withdraw.work"


def test_when_one_is_missing_nothing_goes(desk: Desk) -> None:
    records = chosen(desk)
    before = desk.undoable
    with pytest.raises(NotFound):
        desk.archive.withdraw([*records, ("notes", 999)])
    assert (desk.work.count(), desk.notes.count()) == (1, 2)
    assert desk.undoable is before


def test_nothing_chosen_is_no_step(desk: Desk) -> None:
    desk.archive.withdraw([])
    assert desk.undoable is None
