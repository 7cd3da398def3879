"""Exits on a desk: from opening to closing, every deed taken back by one undo, and nothing of a closed one changes."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import pytest

from msp_desk.core.actions.desk import Desk
from msp_desk.core.environment.clock import FixedClock
from msp_desk.core.errors import DocumentBlocked, InvalidInput, MspDeskError, NotFound
from msp_desk.core.parting.letter_checks import CheckLevel
from msp_desk.core.records.agreement import Agreement, Anchor, NoticeUnit
from msp_desk.core.records.client import Client
from msp_desk.core.records.conversation import Conversation
from msp_desk.core.records.decision import DecisionChoice
from msp_desk.core.records.dispatch import Dispatch
from msp_desk.core.records.document import Document, DocumentKind
from msp_desk.core.records.exit import EndingWay, Exit, ExitId, ExitStage
from msp_desk.core.records.exit_step import ExitStep, StepOwner
from msp_desk.core.records.families import FAMILIES
from msp_desk.core.records.family import Record
from msp_desk.core.records.invoice import Invoice
from msp_desk.core.records.language import Language
from msp_desk.core.records.payment import Allocation, Payment
from msp_desk.core.records.sending import Sending
from msp_desk.core.storage import store
from msp_desk.core.wording import Wording
from tests.core.actions.desks import TODAY, copied, opened
from tests.core.documents.reading import joined, squeezed

END = date(2027, 3, 31)


@pytest.fixture
def client(desk: Desk) -> Client:
    """A client with an agreement that ends at a quarter's end after three months' notice."""
    found = desk.clients.add(Client(name="Neuhaus", country="DE"))
    desk.agreements.add(
        Agreement(
            client_id=found.id, number="V-1", start=date(2024, 1, 1), notice_length=3, anchor=Anchor.END_OF_QUARTER,
            monthly_fee=100_000,
        )
    )  # fmt: skip
    return found


@pytest.fixture
def one(desk: Desk, client: Client) -> Exit:
    """An exit of that client in which nothing blocks the first stage."""
    found = desk.exits.open(client.id, why="They shout.")
    return desk.exits.change(replace(found, look_waived="Seen twice.", cooling_off_skipped="Danger."))


def contents(desk: Desk) -> dict[str, list[Record]]:
    """Every record that counts, without its revision."""
    with desk._database.reading() as connection:
        return {
            family.name: [replace(each, revision=0) for each in store.fetch_all(connection, family)]
            for family in FAMILIES
        }


def letter(desk: Desk, client: Client, kind: str = "notice", end_date: str = "2027-03-31") -> Document:
    """A finished letter as it is kept."""
    return desk.documents.add(
        Document(
            client_id=client.id, kind=DocumentKind.LETTER, title="Kündigung", language=Language.DE,
            made_at=f"{desk.clock.today()}T12:00:00Z", sha256="0f", content=b"%PDF",
            facts=json.dumps({"kind": kind, "day": desk.clock.today().isoformat(), "end_date": end_date}),
        )
    )  # fmt: skip


def on_day(desk: Desk, day: date) -> None:
    """Let the desk stand on another day; rooms that have been entered already follow."""
    desk.clock = FixedClock(day)
    desk.exits._clock = desk.clock
    desk.exits._ends._clock = desk.clock
    desk.exits._checklist._clock = desk.clock


def told(desk: Desk, client: Client, one: Exit, *, received_on: date | None = TODAY) -> Sending:
    """Bring an exit into the stage "told" with a letter that went out today."""
    desk.exits.advance(one.id)
    paper = letter(desk, client)
    desk.exits.advance(one.id)
    sending = desk.exits.add_sending(one.id, paper.id, how=Dispatch.REGISTERED, sent_on=TODAY, tracking="RB 1")
    return desk.exits.change_sending(replace(sending, received_on=received_on))


def closed(desk: Desk, client: Client, one: Exit) -> Exit:
    told(desk, client, one)
    desk.exits.advance(one.id)
    return desk.exits.close(one.id)


# Opening


def test_an_exit_opens_with_its_agreement_its_end_day_and_its_checklist(desk: Desk, client: Client) -> None:
    before = contents(desk)
    opened_exit = desk.exits.open(client.id)
    detail = desk.exits.look(opened_exit.id, TODAY)
    (end,) = detail.ends
    assert (end.end_day, end.receive_by) == (END, date(2026, 12, 31))
    assert detail.card.days_left == 40
    english = Wording(Language.EN).problem(detail.card.says).replace("\u00a0", " ")
    assert english == "To be out by 31 March 2027, they must have it by 31 December 2026: 40 days left."
    assert len(detail.steps) > 25
    assert [step.place for step in detail.steps] == list(range(1, len(detail.steps) + 1))
    assert detail.exit.stage is ExitStage.DECIDE
    after = contents(desk)
    desk.undo()
    assert contents(desk) == before
    desk.redo()
    assert contents(desk) == after


def test_the_checklist_speaks_the_language_asked_for(desk: Desk, client: Client) -> None:
    for language, word in ((Language.DE, "Änderungsstopp"), (Language.IT, "Blocco delle modifiche")):
        opened_exit = desk.exits.open(client.id, language=language)
        titles = [step.title for step in desk.exits.look(opened_exit.id, TODAY).steps]
        assert any(title.startswith(word) for title in titles)
        desk.undo()


def test_a_client_has_one_open_exit(desk: Desk, client: Client, one: Exit) -> None:
    before = contents(desk)
    for attempt in (
        lambda: desk.exits.open(client.id),
        lambda: desk.rooms["exits"].add(Exit(client_id=client.id, opened_on=TODAY)),
    ):
        with pytest.raises(InvalidInput) as raised:
            attempt()
        assert [problem.code for problem in raised.value.problems] == ["exits.problem.already_open"]
    assert contents(desk) == before
    assert desk.exits.of_client(client.id) == one
    desk.exits.call_off(one.id, "They pay now.")
    assert desk.exits.open(client.id).is_open


def test_it_takes_the_decision_to_part_and_its_reason(desk: Desk, client: Client) -> None:
    decided = desk.decisions.store(client.id, DecisionChoice.PART, "Too loud.")
    found = desk.exits.open(client.id)
    assert (found.decision_id, found.why) == (decided.id, "Too loud.")
    detail = desk.exits.look(found.id, TODAY)
    assert detail.decision == decided
    assert detail.cooling_until is not None
    assert not detail.may_advance


def test_what_it_ends_can_be_chosen(desk: Desk, client: Client) -> None:
    more = desk.agreements.add(
        Agreement(
            client_id=client.id, number="V-2", start=TODAY, notice_length=14, notice_unit=NoticeUnit.DAYS,
            anchor=Anchor.END_OF_MONTH,
        )
    )  # fmt: skip
    found = desk.exits.open(client.id, agreement_ids=[more.id])
    assert [end.agreement.number for end in desk.exits.look(found.id, TODAY).ends] == ["V-2"]
    first = desk.agreements.all(client_id=client.id)[0]
    before = contents(desk)
    desk.exits.set_agreements(found.id, [first.id, more.id])
    assert len(desk.exits.look(found.id, TODAY).ends) == 2
    desk.undo()
    assert contents(desk) == before
    stranger = desk.clients.add(Client(name="Fremd"))
    theirs = desk.agreements.add(Agreement(client_id=stranger.id, number="V-1", start=TODAY, notice_length=0))
    with pytest.raises(NotFound):
        desk.exits.set_agreements(found.id, [theirs.id])
    assert contents(desk)["exit_agreements"] == before["exit_agreements"]


# Moving


def test_nothing_is_skipped_and_blocks_are_named(desk: Desk, client: Client) -> None:
    found = desk.exits.open(client.id)
    with pytest.raises(DocumentBlocked) as raised:
        desk.exits.advance(found.id)
    assert {problem.code for problem in raised.value.problems} == {
        "exits.check.look_missing",
        "exits.check.cooling_off",
    }
    assert "second look" in Wording(Language.EN).error(raised.value)
    with pytest.raises(MspDeskError, match=r"exits\.one_stage"):
        desk.exits.move(found.id, ExitStage.TOLD)
    with pytest.raises(MspDeskError, match=r"exits\.one_stage"):
        desk.exits.close(found.id)
    with pytest.raises(MspDeskError, match=r"exits\.one_stage"):
        desk.exits.go_back(found.id)
    assert desk.exits.get(found.id).stage is ExitStage.DECIDE


def test_no_form_moves_an_exit(desk: Desk, one: Exit) -> None:
    room = desk.rooms["exits"]
    for wrong in (
        replace(one, stage=ExitStage.TOLD),
        replace(one, called_off_on=TODAY, called_off_reason="x"),
        replace(one, stage=ExitStage.CLOSED, closed_on=TODAY, sha256="0f"),
    ):
        with pytest.raises(InvalidInput):
            room.change(wrong)
        with pytest.raises(InvalidInput):
            room.add(replace(wrong, id=ExitId(0)))
    assert desk.exits.get(one.id) == one


def test_forward_and_back_with_the_day_the_client_was_told(desk: Desk, client: Client, one: Exit) -> None:
    assert desk.exits.advance(one.id).stage is ExitStage.PREPARE
    with pytest.raises(DocumentBlocked):
        desk.exits.advance(one.id)
    letter(desk, client, kind="warning")  # another letter is not this exit's
    with pytest.raises(DocumentBlocked):
        desk.exits.advance(one.id)
    letter(desk, client)
    moved = desk.exits.advance(one.id)
    assert (moved.stage, moved.told_on) == (ExitStage.TOLD, TODAY)
    before = contents(desk)
    back = desk.exits.move(one.id, ExitStage.DECIDE)
    assert (back.stage, back.told_on) == (ExitStage.DECIDE, None)
    desk.undo()
    assert contents(desk) == before
    assert desk.exits.go_back(one.id).stage is ExitStage.PREPARE


def test_a_withdrawn_exit_stays_withdrawn(desk: Desk, one: Exit) -> None:
    before = contents(desk)
    with pytest.raises(InvalidInput):
        desk.exits.call_off(one.id, "  ")
    off = desk.exits.call_off(one.id, "They pay now.")
    assert (off.called_off_on, off.called_off_reason) == (TODAY, "They pay now.")
    for attempt in _changes(desk, one):
        with pytest.raises(MspDeskError, match=r"exits\.called_off"):
            attempt()
    assert desk.exits.get(one.id) == off
    assert [card.exit.id for card in desk.exits.board(TODAY).called_off] == [one.id]
    assert desk.exits.board(TODAY).count == desk.exits.count_open() == 0
    desk.undo()
    assert contents(desk) == before


def _changes(desk: Desk, one: Exit) -> Iterator[Callable[[], object]]:
    """Every way to change something of an exit that has a step, a conversation and a sending, or none of them."""
    exits = desk.exits
    yield lambda: exits.advance(one.id)
    yield lambda: exits.go_back(one.id)
    yield lambda: exits.move(one.id, ExitStage.PREPARE)
    yield lambda: exits.call_off(one.id, "x")
    yield lambda: exits.change(replace(exits.get(one.id), why="Other"))
    yield lambda: exits.withdraw(one.id)
    yield lambda: exits.set_agreements(one.id, [])
    yield lambda: exits.set_end(one.id, 1, END)
    yield lambda: exits.follow_receipt(one.id)
    yield lambda: exits.renew_steps(one.id)
    yield lambda: exits.add_step(ExitStep(exit_id=one.id, title="More"))
    yield lambda: exits.add_conversation(Conversation(exit_id=one.id, day=TODAY))
    yield lambda: exits.add_sending(one.id, 1, how=Dispatch.EMAIL, sent_on=TODAY)
    yield lambda: exits.finish_paper(exits.draft_checklist(one.id))
    for step in exits.look(one.id, TODAY).steps[:1]:
        yield partial(exits.tick_step, step.id)
        yield partial(exits.untick_step, step.id)
        yield partial(exits.change_step, replace(step, title="Other"))
        yield partial(exits.move_step, step.id, 3)
        yield partial(exits.withdraw_steps, [step.id])
        yield partial(desk.archive.withdraw, [("exit_steps", step.id)])
    for talk in exits.look(one.id, TODAY).conversations:
        yield partial(exits.change_conversation, replace(talk, said="Other"))
        yield partial(exits.withdraw_conversation, talk.id)
    for sending in exits.look(one.id, TODAY).sendings:
        yield partial(exits.change_sending, replace(sending, tracking="Other"))
        yield partial(exits.withdraw_sending, sending.id)
        yield partial(exits.change_sending, replace(sending, exit_id=None))


# Closing


def test_closing_freezes_what_was_made(desk: Desk, client: Client, one: Exit) -> None:
    desk.exits.add_conversation(Conversation(exit_id=one.id, day=TODAY, held=True, with_whom="Ida", said="Calm."))
    told(desk, client, one)
    desk.exits.advance(one.id)
    before = contents(desk)
    done = desk.exits.close(one.id)
    assert (done.stage, done.closed_on, done.ended_on) == (ExitStage.CLOSED, TODAY, END)
    frozen = json.loads(done.frozen)
    assert [paper["title"] for paper in frozen["papers"]] == ["Kündigung"]
    assert frozen["conversations"][0]["said"] == "Calm."
    assert frozen["sendings"][0]["tracking"] == "RB 1"
    assert frozen["agreements"] == [{"agreement": "V-1", "ends_on": "2027-03-31"}]
    assert frozen["money"]["final"]["net"] > 0
    assert desk.agreements.all(client_id=client.id)[0].ended_on == END
    assert desk.clients.get(client.id).ended_on is None  # it is served until the last day
    assert desk.exits.look(one.id, TODAY).is_frozen
    desk.exits.verify(one.id)
    frozen_desk = contents(desk)
    for attempt in _changes(desk, one):
        with pytest.raises(MspDeskError, match=r"exits\.frozen"):
            attempt()
    assert contents(desk) == frozen_desk
    desk.undo()
    assert contents(desk) == before


def test_what_is_no_longer_as_it_was_frozen_is_said(desk: Desk, client: Client, one: Exit) -> None:
    closed(desk, client, one)
    desk.exits.verify(one.id)
    letter(desk, client)  # a later paper is no part of it
    desk.exits.verify(one.id)
    (paper, _) = desk.documents.all(client_id=client.id)
    desk.documents.withdraw(paper.id)
    with pytest.raises(MspDeskError, match=r"exits\.changed_since"):
        desk.exits.verify(one.id)
    desk.undo()
    for statement in (
        "UPDATE exit_steps SET evidence = 'forged' WHERE id = 1",
        "UPDATE exit_steps SET evidence = '' WHERE id = 1",
        "UPDATE exits SET frozen = json_set(frozen, '$.client', 'forged')",
    ):
        with desk._database.writing() as connection:
            connection.exec_driver_sql(statement)
        if "''" in statement:
            desk.exits.verify(one.id)
            continue
        with pytest.raises(MspDeskError, match=r"exits\.changed_since"):
            desk.exits.verify(one.id)


def test_an_open_exit_is_not_frozen(desk: Desk, one: Exit) -> None:
    with pytest.raises(MspDeskError, match=r"exits\.not_closed"):
        desk.exits.verify(one.id)


def test_the_client_is_put_away_only_after_its_last_day(desk: Desk, client: Client, one: Exit) -> None:
    closed(desk, client, one)
    for day in (TODAY, END):
        on_day(desk, day)
        assert not desk.exits.look(one.id, day).may_archive
        with pytest.raises(MspDeskError, match=r"exits\.not_yet"):
            desk.exits.archive_client(one.id)
    later = END + timedelta(days=1)
    on_day(desk, later)
    assert desk.exits.look(one.id, later).may_archive
    assert desk.exits.archive_client(one.id).ended_on == END
    assert not desk.exits.look(one.id, later).may_archive
    desk.undo()
    assert desk.clients.get(client.id).ended_on is None


# End days


def test_an_owners_day_stays_and_the_open_steps_follow(desk: Desk, client: Client, one: Exit) -> None:
    agreement = desk.agreements.all(client_id=client.id)[0]
    steps = {step.key: step for step in desk.exits.look(one.id, TODAY).steps}
    own = desk.exits.change_step(replace(steps["handover"], due=date(2027, 2, 1)))
    desk.exits.tick_step(steps["access"].id)
    before = contents(desk)
    row = desk.exits.set_end(one.id, agreement.id, date(2027, 6, 30))
    assert (row.end_day, row.set_by_owner) == (date(2027, 6, 30), True)
    after = {step.key: step for step in desk.exits.look(one.id, TODAY).steps}
    assert after["cut_over"].due == date(2027, 6, 21)
    assert after["handover"].due == own.due
    assert after["access"].due == steps["access"].due
    desk.undo()
    assert contents(desk) == before
    assert desk.exits.set_end(one.id, agreement.id, None).end_day == END
    with pytest.raises(NotFound):
        desk.exits.set_end(one.id, 99, END)


def test_a_late_receipt_is_warned_of_and_can_be_followed(desk: Desk, client: Client, one: Exit) -> None:
    sending = told(desk, client, one, received_on=None)
    late = date(2027, 1, 4)
    on_day(desk, late)
    desk.exits.change_sending(replace(sending, received_on=late))
    checks = {check.code: check for check in desk.exits.look(one.id, late).checks[ExitStage.TOLD]}
    warned = checks["exits.check.received_late"]
    assert warned.level is CheckLevel.WARNED
    assert warned.params["next"] == date(2027, 6, 30)
    assert desk.exits.look(one.id, late).may_advance  # a warning lets the owner go on
    (row,) = desk.exits.follow_receipt(one.id)
    assert row.end_day == date(2027, 6, 30)
    assert desk.exits.look(one.id, late).card.ends_on == date(2027, 6, 30)
    desk.undo()
    assert desk.exits.look(one.id, late).card.ends_on == END


def test_a_window_that_was_missed_blocks_until_the_new_day_is_taken(desk: Desk, one: Exit) -> None:
    on_day(desk, date(2027, 1, 4))
    with pytest.raises(DocumentBlocked) as raised:
        desk.exits.advance(one.id)
    assert [problem.code for problem in raised.value.problems] == ["exits.check.too_late"]
    desk.exits.follow_receipt(one.id)
    assert desk.exits.advance(one.id).stage is ExitStage.PREPARE


# Steps, conversations, sendings


def test_steps_are_ticked_moved_added_and_taken_out(desk: Desk, one: Exit) -> None:
    exits = desk.exits
    steps = exits.look(one.id, TODAY).steps
    states = [contents(desk)]
    deeds: list[Callable[[], object]] = [
        lambda: exits.tick_step(steps[0].id, TODAY, "List of 20 Nov"),
        lambda: exits.untick_step(steps[0].id),
        lambda: exits.move_step(steps[0].id, 4),
        lambda: exits.add_step(ExitStep(exit_id=one.id, title="Cake", who=StepOwner.NAMED, who_name="Ida")),
        lambda: exits.withdraw_steps([steps[1].id, steps[2].id]),
        lambda: exits.renew_steps(one.id),
    ]
    for deed in deeds:
        deed()
        states.append(contents(desk))
    for expected in reversed(states[:-1]):
        desk.undo()
        assert contents(desk) == expected
    for expected in states[1:]:
        desk.redo()
        assert contents(desk) == expected
    order = exits.look(one.id, TODAY).steps
    assert [step.place for step in order] == sorted(step.place for step in order)
    assert order[-1].title == "Cake"
    assert {step.key for step in order} - {""} == {step.key for step in steps}


def test_a_moved_step_stands_where_it_was_put(desk: Desk, one: Exit) -> None:
    before = [step.id for step in desk.exits.look(one.id, TODAY).steps]
    for place, expected in ((0, 0), (5, 5), (999, len(before) - 1), (-3, 0)):
        desk.exits.move_step(before[7], place)
        after = [step.id for step in desk.exits.look(one.id, TODAY).steps]
        assert after.index(before[7]) == expected
        assert [number for number in after if number != before[7]] == [n for n in before if n != before[7]]


def test_what_is_logged_ticks_its_step(desk: Desk, client: Client, one: Exit) -> None:
    talk = desk.exits.add_conversation(Conversation(exit_id=one.id, day=TODAY, with_whom="Ida"))
    assert not _step(desk, one, "talk").is_done
    before = contents(desk)
    desk.exits.change_conversation(replace(talk, held=True))
    assert (_step(desk, one, "talk").done_on, _step(desk, one, "talk").evidence) == (TODAY, "Ida")
    later = TODAY + timedelta(days=1)
    desk.exits.add_conversation(Conversation(exit_id=one.id, day=later, held=True, with_whom="Ada"))
    assert _step(desk, one, "talk").evidence == "Ida"  # the first one counts
    desk.undo()
    desk.undo()
    assert contents(desk) == before
    paper = letter(desk, client)
    sending = desk.rooms["sendings"].add(
        Sending(client_id=client.id, exit_id=one.id, document_id=paper.id, sent_on=TODAY, tracking="RB 1")
    )
    assert _step(desk, one, "letter_sent").evidence == "RB 1"
    assert _step(desk, one, "letter_finished").is_done
    assert not _step(desk, one, "receipt").is_done
    desk.exits.change_sending(replace(sending, received_on=TODAY, receipt_note="Signed"))
    assert _step(desk, one, "receipt").evidence == "Signed"


def _step(desk: Desk, one: Exit, key: str) -> ExitStep:
    return next(step for step in desk.exits.look(one.id, TODAY).steps if step.key == key)


def test_open_steps_of_all_exits_stand_by_their_days(desk: Desk, one: Exit) -> None:
    found = desk.exits.open_steps()
    days = [step.due for _, _, step in found]
    assert days == sorted(day for day in days if day is not None)
    desk.exits.tick_step(found[0][2].id)
    assert len(desk.exits.open_steps()) == len(found) - 1
    desk.exits.call_off(one.id, "x")
    assert desk.exits.open_steps() == ()


# Papers


def test_its_papers_are_made_from_the_log_and_kept(desk: Desk, client: Client, one: Exit, tmp_path: Path) -> None:
    talk = desk.exits.add_conversation(
        Conversation(exit_id=one.id, day=TODAY, with_whom="Frau Ünal", talking_points="Dank zuerst.")
    )
    before = contents(desk)
    paper = desk.exits.draft_talking_points(one.id, language=Language.DE)
    assert contents(desk) == before  # drafting keeps nothing
    text = joined(paper.pdf)
    for words in ("Frau Ünal", "Dank zuerst.", "31. März 2027", "31. Dezember 2026"):
        assert squeezed(words) in text
    out = tmp_path / "points.pdf"
    kept = desk.exits.finish_paper(paper, out=out)
    assert out.read_bytes() == kept.content == paper.pdf
    assert (kept.kind, kept.client_id) == (DocumentKind.TALKING_POINTS, client.id)
    assert desk.exits.look(one.id, TODAY).papers[0].kind is DocumentKind.TALKING_POINTS
    assert desk.exits.sendable(one.id) == ()  # it never leaves the firm
    desk.undo()
    assert contents(desk) == before
    first, second, *others = desk.exits.look(one.id, TODAY).steps
    desk.exits.change_step(replace(first, title="Reworded by hand"))
    desk.exits.add_step(ExitStep(exit_id=one.id, title="Cake for everybody"))
    listed = desk.exits.draft_checklist(one.id, language=Language.IT)
    italian = Wording(Language.IT)
    assert all(squeezed(italian.say(f"exits.step.{step.key}")) in joined(listed.pdf) for step in (second, *others))
    assert squeezed(italian.say(f"exits.step.{first.key}")) not in joined(listed.pdf)
    assert all(squeezed(own) in joined(listed.pdf) for own in ("Reworded by hand", "Cake for everybody"))
    assert desk.exits.finish_paper(listed).kind is DocumentKind.EXIT_CHECKLIST
    with pytest.raises(NotFound):
        desk.exits.draft_talking_points(one.id, conversation_id=talk.id + 1)


def test_the_proposed_words_name_the_last_day(desk: Desk, one: Exit) -> None:
    for language, day in (
        (Language.EN, "31 March 2027"),
        (Language.DE, "31. März 2027"),
        (Language.IT, "31 marzo 2027"),
    ):
        words = desk.exits.proposed_points(one.id, language=language)
        assert day in words.replace("\u00a0", " ")
        assert len(words.splitlines()) == 4


# Money


def test_the_money_is_open_items_refund_unused_hours_and_the_rest(desk: Desk, client: Client, one: Exit) -> None:
    year = desk.invoices.add(
        Invoice(
            client_id=client.id, number="R-1", issued_on=date(2026, 11, 1), due_on=date(2026, 11, 15), net=365_00,
            gross=365_00, period_start=date(2026, 11, 1), period_end=date(2027, 10, 31),
        )
    )  # fmt: skip
    desk.payments.add(
        Payment(
            client_id=client.id, day=TODAY, amount=365_00,
            allocations=(Allocation(invoice_id=year.id, amount=365_00),),
        )
    )  # fmt: skip
    desk.invoices.add(Invoice(client_id=client.id, number="R-2", issued_on=TODAY, due_on=TODAY, net=50_00, gross=59_50))
    desk.exits.change(replace(desk.exits.get(one.id), unused_minutes=90, unused_rate=100_00))
    money = desk.exits.money(one.id, TODAY)
    assert money.ends_on == END
    assert (money.open_amount, [item.number for item in money.items]) == (59_50, ["R-2"])
    assert money.refund.gross == 214_00  # 365 days paid, 151 served
    assert money.unused_amount == 150_00
    assert money.final is None  # every day up to the end is covered
    before_it = desk.exits.money(one.id, date(2026, 10, 31))
    assert (before_it.open_amount, before_it.refund.gross) == (0, 0)
    assert before_it.final is not None


# The board and the sample desk


def test_the_board_of_the_sample_desk(sample: Desk) -> None:
    board = sample.exits.board(TODAY)
    assert {stage: [card.client for card in cards] for stage, cards in board.stages.items()} == {
        ExitStage.DECIDE: ["Officine Valtorba"],
        ExitStage.PREPARE: ["Nimbuskai Spedition"],
        ExitStage.TOLD: ["Lampwick Theatre"],
        ExitStage.TRANSITION: ["Bluecairn Logistics"],
        ExitStage.CLOSED: ["Alderfen Print Works"],
    }
    assert board.count == sample.exits.count_open() == 4
    assert [card.client for card in board.called_off] == ["Brackwater Foods"]
    (finished,) = board.stages[ExitStage.CLOSED]
    sample.exits.verify(finished.exit.id)
    assert finished.steps_done == finished.steps_all
    for cards in board.stages.values():
        for card in cards:
            for language in Language:
                assert Wording(language).problem(card.says)
    assert sample.exits.board(date(2020, 1, 1)).count == 0


@pytest.mark.parametrize("day", [date(2024, 2, 29), date(2026, 12, 5), date(2025, 7, 3), date(2027, 1, 1)])
def test_the_sample_exits_stand_on_any_day(day: date, tmp_path: Path) -> None:
    from msp_desk.core.actions.sample import write_sample_desk

    path = tmp_path / "s.mspdesk"
    write_sample_desk(path, day)
    desk = opened(path, day=day)
    try:
        board = desk.exits.board(day)
        assert [len(cards) for cards in board.stages.values()] == [1, 1, 1, 1, 1]
        assert len(board.called_off) == 1
        (finished,) = board.stages[ExitStage.CLOSED]
        desk.exits.verify(finished.exit.id)
    finally:
        desk.close()


def test_a_card_and_its_exit_say_the_same(sample: Desk) -> None:
    for cards in sample.exits.board(TODAY).stages.values():
        for card in cards:
            assert sample.exits.look(card.exit.id, TODAY).card == card


def test_an_exit_opened_by_a_client_s_own_notice_asks_for_no_waiting(desk: Desk, client: Client) -> None:
    found = desk.exits.open(client.id, way=EndingWay.ACCEPTANCE, why="They found somebody nearer.")
    detail = desk.exits.look(found.id, TODAY)
    assert detail.cooling_until is None
    assert detail.may_advance
    keys = {step.key for step in detail.steps}
    assert not keys & {"letter_sent", "letter_finished", "receipt"}


def test_a_desk_in_a_copy_reads_the_same(sample_file: Path, tmp_path: Path, sample: Desk) -> None:
    other = opened(copied(sample_file, tmp_path, "again.mspdesk"), writable=False)
    try:
        assert other.exits.board(TODAY) == sample.exits.board(TODAY)
    finally:
        other.close()
