"""Today says when the time that a formal warning gave is nearly over, and when it is over."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from msp_desk.core.actions.agenda.matter import Group, Matter
from msp_desk.core.actions.desk import Desk
from msp_desk.core.records.dispatch import Dispatch
from msp_desk.core.records.formal_warning import FormalWarning
from msp_desk.core.records.language import Language
from msp_desk.core.records.reminder import MatterKind
from msp_desk.core.wording import Wording


def warned(desk: Desk, ends_in: int) -> FormalWarning:
    """A warning to a client of the sample desk, whose time ends in so many days."""
    today = desk.clock.today()
    return desk.formal_warnings.add(
        FormalWarning(
            client_id=next(one for one in desk.clients.all() if one.name.startswith("Amberlock")).id,
            day=today - timedelta(days=30),
            cure_by=today + timedelta(days=ends_in),
            dispatch=Dispatch.NONE,
            breached="2026-10-01 Invoices unpaid",
        )
    )


def matters(desk: Desk) -> list[Matter]:
    """What today says of warnings."""
    found = desk.today.look(desk.clock.today()).agenda.matters
    return [one for one in found if one.kind is MatterKind.WARNING]


@pytest.mark.parametrize(
    ("ends_in", "group"), [(8, None), (7, Group.SOON), (0, Group.SOON), (-1, Group.NOW), (-20, Group.NOW)]
)
def test_the_end_of_the_time_is_announced_and_then_asked_about(sample: Desk, ends_in: int, group: Group | None) -> None:
    one = warned(sample, ends_in)
    found = matters(sample)
    assert [matter.group for matter in found] == ([] if group is None else [group])
    if group is not None:
        assert (found[0].day, found[0].record_id, found[0].late) == (one.cure_by, one.id, ends_in < 0)


def test_a_withdrawn_warning_is_silent_and_the_last_one_speaks(sample: Desk) -> None:
    earlier, later = warned(sample, -9), warned(sample, -2)
    assert [matter.record_id for matter in matters(sample)] == [later.id]
    sample.formal_warnings.change(replace(later, withdrawn_on=sample.clock.today()))
    assert [matter.record_id for matter in matters(sample)] == [earlier.id]
    sample.formal_warnings.change(replace(earlier, withdrawn_on=sample.clock.today()))
    assert matters(sample) == []


@pytest.mark.parametrize("language", list(Language))
def test_it_reads_well(sample: Desk, language: Language) -> None:
    warned(sample, -1)
    (matter,) = matters(sample)
    wording = Wording(language)
    assert "{" not in wording.text(matter.what) + wording.text(matter.why)
    assert wording.word(MatterKind.WARNING) in wording.text(matter.what).casefold() or language is not Language.EN
