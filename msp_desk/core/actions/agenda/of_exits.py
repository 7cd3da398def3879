"""Running exits: a letter that has to go out, a receipt that is missing, steps that are due."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from msp_desk.core.actions.agenda.matter import Deed, Group, Matter, Served
from msp_desk.core.parting.phrase import Phrase, phrase
from msp_desk.core.records.reminder import MatterKind

if TYPE_CHECKING:
    from msp_desk.core.actions.exit_states import ExitState
    from msp_desk.core.records.firm import Settings

NOW_DAYS: Final = 14
"""So many days before the letter must be there the matter wants a decision now."""
RECEIPT_DAYS: Final = 5
"""So many days after the sending a receipt should be known."""


def exit_matters(served: Served, exits: Sequence[ExitState], settings: Settings, today: date) -> Iterator[Matter]:
    """What the running exit of a client asks of the owner."""
    for state in exits:
        if state.exit.client_id == served.id:
            yield from _letter_matters(served, state, settings, today)
            yield from _receipt_matters(served, state, today)
            yield from _step_matters(served, state, today)


def _letter_matters(served: Served, state: ExitState, settings: Settings, today: date) -> Iterator[Matter]:
    receive_by = state.receive_by
    if state.sent_on is not None or receive_by is None:
        return
    left = (receive_by - today).days
    if left > settings.remind_notice_days:
        return
    late = left < 0
    if late:
        what = phrase("exits.matter.letter_what_late")
    else:
        what = phrase("exits.matter.letter_what", count=left) if left else phrase("exits.matter.letter_what_today")
    yield _matter(
        served,
        state,
        MatterKind.EXIT_LETTER,
        receive_by,
        what=what,
        why=phrase(
            "exits.matter.letter_why_late" if late else "exits.matter.letter_why",
            ends_on=state.ends_on or receive_by,
            receive_by=receive_by,
        ),
        group=Group.NOW if left <= NOW_DAYS else Group.SOON,
        late=late,
    )


def _receipt_matters(served: Served, state: ExitState, today: date) -> Iterator[Matter]:
    sent_on, receive_by = state.sent_on, state.receive_by
    if sent_on is None or state.received_on is not None:
        return
    asked = sent_on + timedelta(days=RECEIPT_DAYS)
    if receive_by is not None:
        asked = min(asked, max(receive_by, sent_on))
    if today < asked:
        return
    if receive_by is None or state.ends_on is None:
        why = phrase("exits.matter.receipt_why_plain", sent_on=sent_on)
    else:
        why = phrase("exits.matter.receipt_why", sent_on=sent_on, ends_on=state.ends_on, receive_by=receive_by)
    near = receive_by is not None and receive_by <= today + timedelta(days=NOW_DAYS)
    yield _matter(
        served,
        state,
        MatterKind.EXIT_RECEIPT,
        receive_by or asked,
        what=phrase("exits.matter.receipt_what"),
        why=why,
        group=Group.NOW if near else Group.SOON,
        late=receive_by is not None and receive_by < today,
    )


def _step_matters(served: Served, state: ExitState, today: date) -> Iterator[Matter]:
    if not state.due:
        return
    first = state.due[0]
    day = first.due or today
    yield _matter(
        served,
        state,
        MatterKind.EXIT_STEPS,
        day,
        what=phrase("exits.matter.steps_what", count=len(state.due)),
        why=phrase("exits.matter.steps_why", count=len(state.due), title=first.title),
        group=Group.NOW if day < today else Group.SOON,
        late=day < today,
    )


def _matter(
    served: Served,
    state: ExitState,
    kind: MatterKind,
    day: date,
    *,
    what: Phrase,
    why: Phrase,
    group: Group,
    late: bool,
) -> Matter:
    return Matter(
        kind=kind,
        client_id=served.id,
        client=served.name,
        letter=served.letter,
        capped=served.capped,
        what=what,
        why=why,
        day=day,
        late=late,
        group=group,
        deed=Deed.OPEN_EXIT,
        fact=f"{state.exit.id} {day.isoformat()}",
        record_id=state.exit.id,
    )


def is_leaving(served: Served, exits: Sequence[ExitState]) -> bool:
    """Whether an exit from a client is running, so that its notice windows ask nothing besides."""
    return any(state.exit.client_id == served.id for state in exits)
