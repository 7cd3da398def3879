"""One exit: its parts, its stages with their checks, what can be undone, what is frozen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.parting.letter_checks import CheckLevel
from msp_desk.core.parting.letter_kind import LetterKind
from msp_desk.core.records.conversation import Conversation
from msp_desk.core.records.dispatch import Dispatch
from msp_desk.core.records.document import DocumentKind
from msp_desk.core.records.exit import ExitStage
from msp_desk.core.records.language import Language
from msp_desk.ui.pages.exits.detail import SECTIONS, ExitView
from msp_desk.ui.pages.exits.draft_paper import ExitPaperDialog
from msp_desk.ui.pages.exits.mends import SECTION_OF, key_of, mend_of
from msp_desk.ui.pages.exits.page import ExitsPage
from msp_desk.ui.pages.exits.sections.checklist import ChecklistSection
from msp_desk.ui.pages.exits.sections.letter import LetterSection
from msp_desk.ui.pages.exits.sections.money import MoneySection
from msp_desk.ui.pages.exits.sections.now import NowSection
from msp_desk.ui.pages.exits.sections.papers import PapersSection
from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.form_dialog import FormDialog
from msp_desk.ui.widgets.page import Place
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.time_line import TimeLine
from tests.ui.pages.exits.conftest import TODAY, MakePage, client_of, exit_of, looked_at

NameWalk = Callable[[QWidget], list[str]]
CONTROL = Qt.KeyboardModifier.ControlModifier


def opened(page: ExitsPage, name: str, section: str = "") -> ExitView:
    page.open_exit(int(exit_of(page.link.desk, name).id), section)
    assert page.view is not None
    assert page.view.detail is not None
    return page.view


def said(view: ExitView) -> str:
    QApplication.processEvents()  # what was made anew is laid out
    part = view.section(view.open_key)
    return "\n".join(label.text() for label in part.findChildren(PlainLabel) if label.isVisibleTo(view))


def button(view: ExitView, words: str) -> PushButton:
    QApplication.processEvents()
    part = view.section(view.open_key)
    found = [one for one in part.findChildren(PushButton) if one.text() == words and one.isVisibleTo(view)]
    assert found, words
    return found[0]


def form(page: ExitsPage, name: str) -> FormDialog:
    found = [one for one in page.findChildren(FormDialog, name) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def saved(found: FormDialog) -> None:
    found.submit()
    assert not found.isVisible(), found.banner.text
    QCoreApplication.sendPostedEvents(found, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize("key", [key for key, _make, _picture in SECTIONS])
@pytest.mark.parametrize("name", ["Officine", "Nimbuskai", "Lampwick", "Bluecairn", "Alderfen"])
def test_every_part_of_every_exit_opens_and_is_named(
    page: ExitsPage, name: str, key: str, unnamed_widgets: NameWalk
) -> None:
    view = opened(page, name, key)
    assert view.open_key == key
    assert view.section(key).isVisible()
    assert unnamed_widgets(view) == []


@pytest.mark.parametrize("language", list(Language))
def test_every_part_speaks_every_language(make_page: MakePage, sample: Desk, language: Language) -> None:
    page = make_page(sample, language=language, width=960)
    view = opened(page, "Lampwick")
    for key, _make, _picture in SECTIONS:
        view.open_section(key)
        assert view.section(key).accessibleName()
    view.retranslate()


def test_the_head_says_the_way_here_the_day_and_the_stage(page: ExitsPage, sample: Desk) -> None:
    view = opened(page, "Nimbuskai")
    assert [crumb.accessibleName() for crumb in view._head.crumbs] == ["Exits"]
    assert view._head.title() == "Nimbuskai Spedition"
    assert "they must have it by 31 December 2026: 40 days left" in view._head.line()
    assert view._bar.accessibleName() == "Stage 2 of 5: prepare"
    assert view._bar.reached == 2
    view._head.crumbs[0].click()
    assert page.board_room.isVisible()


def test_the_parts_carry_the_worst_of_their_checks_in_words(page: ExitsPage, sample: Desk) -> None:
    view = opened(page, "Nimbuskai")
    spoken = [view.parts.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(view.parts.count())]
    assert "Letter: blocks" in spoken
    assert "Now: blocks" in spoken
    assert "Papers" in spoken  # nothing is checked there


def test_every_check_belongs_to_a_part_and_what_is_not_fine_has_its_mend(page: ExitsPage, sample: Desk) -> None:
    keys = {key for key, _make, _picture in SECTIONS}
    assert set(SECTION_OF.values()) <= keys
    seen = 0
    for name in ("Officine", "Nimbuskai", "Lampwick", "Bluecairn"):
        detail = opened(page, name).detail
        assert detail is not None
        for checks in detail.checks.values():
            for check in checks:
                seen += 1
                assert key_of(check) in SECTION_OF, check.code
                mend = mend_of(check, detail, page.deeds)
                assert (mend is None) == (check.level is CheckLevel.FINE), check.code
    assert seen > 20


def test_moving_on_is_offered_only_when_nothing_blocks(page: ExitsPage, sample: Desk) -> None:
    view = opened(page, "Officine")
    assert not view.forward_button.isEnabled()
    assert "cooling-off" in view.forward_button.accessibleDescription()
    QTest.keyClick(view.parts, Qt.Key.Key_Right, CONTROL)
    assert exit_of(sample, "Officine").stage is ExitStage.DECIDE
    looked_at(sample, "Officine")
    assert view.forward_button.isEnabled()  # the page heard of it
    view.forward_button.click()
    assert exit_of(sample, "Officine").stage is ExitStage.PREPARE
    assert view._bar.reached == 2
    QTest.keyClick(view.parts, Qt.Key.Key_Left, CONTROL)
    assert exit_of(sample, "Officine").stage is ExitStage.DECIDE


def test_the_agreement_is_explained_and_its_last_day_can_be_set(page: ExitsPage, sample: Desk) -> None:
    view = opened(page, "Nimbuskai", "agreement")
    assert "3 months’ notice to the end of a calendar quarter" in said(view)
    assert view.section("agreement").findChildren(TimeLine)
    button(view, "Show how the date was computed").click()
    button(view, "Last day…").click()
    found = form(page, "form_exit_agreements")
    found.write("end_day", date(2027, 6, 30))
    saved(found)
    assert "30 Jun 2027" in said(view)
    assert "Ends on (your day)" in said(view)
    button(view, "Work it out again").click()
    assert "31 Mar 2027" in said(view)
    sample.undo()
    assert "30 Jun 2027" in said(view)


def test_a_conversation_is_planned_noted_and_printed(page: ExitsPage, sample: Desk, qtbot: QtBot) -> None:
    view = opened(page, "Officine", "conversation")
    page.new_record()
    found = form(page, "form_conversations")
    assert str(found.values()["talking_points"]).strip()  # points to start from
    found.write("with_whom", "Dott.ssa Valtorba")
    saved(found)
    assert "Dott.ssa Valtorba · planned" in said(view)
    button(view, "Note what was said…").click()
    found = form(page, "form_conversations")
    found.write("said", "They had thought of it themselves.")
    saved(found)
    assert "They had thought of it themselves." in said(view)
    assert " · held" in said(view)
    button(view, "Talking points…").click()
    dialog = page.findChild(ExitPaperDialog)
    assert isinstance(dialog, ExitPaperDialog)
    assert dialog.preview.content.startswith(b"%PDF")
    dialog.language_choice.write(Language.IT)
    dialog.renew()
    dialog.finish()
    assert dialog.kept is not None
    assert dialog.kept.kind is DocumentKind.TALKING_POINTS
    assert dialog.kept.language is Language.IT
    dialog.reject()
    button(view, "Remove…").click()
    box = next(box for box in page.findChildren(QMessageBox) if box.isVisible())
    box.defaultButton().click()
    assert "No conversation is planned" in said(view)


def test_the_checklist_is_worked_by_keys(page: ExitsPage, sample: Desk) -> None:
    view = opened(page, "Nimbuskai", "checklist")
    part = view.section("checklist")
    assert isinstance(part, ChecklistSection)
    table, number = part.table, exit_of(sample, "Nimbuskai").id
    QAbstractItemModelTester(table.record_model)

    def steps() -> list[tuple[int, bool]]:
        return [(int(step.id), step.is_done) for step in sample.exits.look(int(number), TODAY).steps]

    first, second = steps()[0][0], steps()[1][0]
    part.choose(first)
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert steps()[0] == (first, True)
    assert "1 of 34 steps done" in [label.text() for label in part.head.findChildren(PlainLabel)]
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert steps()[0] == (first, False)
    QTest.keyClick(table, Qt.Key.Key_Down, CONTROL)
    assert [one for one, _done in steps()[:2]] == [second, first]
    assert table.current_id() == first
    QTest.keyClick(table, Qt.Key.Key_F2)
    found = form(page, "form_exit_steps")
    found.write("evidence", "mail of 20 November")
    saved(found)
    assert sample.rooms["exit_steps"].get(first).evidence == "mail of 20 November"
    QTest.keyClick(table, Qt.Key.Key_Delete)
    next(box for box in page.findChildren(QMessageBox) if box.isVisible()).defaultButton().click()
    assert first not in [one for one, _done in steps()]
    sample.undo()
    assert first in [one for one, _done in steps()]
    page.new_record()
    found = form(page, "form_exit_steps")
    found.write("title", "Fetch the coffee machine")
    saved(found)
    assert "Fetch the coffee machine" in [str(row.title) for row in sample.exits.look(int(number), TODAY).steps]
    assert len(steps()) == 35


def test_the_checklist_is_printed_and_kept(page: ExitsPage, sample: Desk) -> None:
    view = opened(page, "Bluecairn", "checklist")
    view.print_paper()
    dialog = page.findChild(ExitPaperDialog)
    assert isinstance(dialog, ExitPaperDialog)
    dialog.finish()
    kept = sample.papers.all(client_id=client_of(sample, "Bluecairn"), kind=DocumentKind.EXIT_CHECKLIST)
    assert len(kept) == 1
    dialog.reject()


def test_the_letter_is_written_in_the_page_and_its_sending_noted(page: ExitsPage, sample: Desk, qtbot: QtBot) -> None:
    view = opened(page, "Nimbuskai", "letter")
    part = view.section("letter")
    assert isinstance(part, LetterSection)
    assert part.write_button.text() == "Write: Termination with notice…"
    part.write_button.click()
    room = page.letter_room
    assert room is not None
    assert room.isVisible()
    assert [crumb.accessibleName() for crumb in room.head.crumbs] == ["Exits", "Nimbuskai Spedition"]
    editor = room.editor
    assert editor.kind is LetterKind.NOTICE
    qtbot.waitUntil(lambda: not editor.busy)
    assert editor.letter is not None
    editor.finish(None)
    qtbot.waitUntil(view.isVisible)
    assert view.open_key == "letter"
    assert "RV-2022-003" in said(view)
    button(view, "How it was sent…").click()
    found = form(page, "form_sendings")
    found.write("how", Dispatch.REGISTERED)
    found.write("tracking", "RR 123 456 789 DE")
    saved(found)
    view.open_section("sending")
    assert "RR 123 456 789 DE" in said(view)
    assert "not noted yet" in said(view)
    button(view, "It arrived…").click()
    found = form(page, "form_sendings")
    found.write("received_on", TODAY)
    saved(found)
    assert "not noted yet" not in said(view)


def test_esc_in_the_letter_goes_back_to_the_exit(page: ExitsPage, sample: Desk, qtbot: QtBot) -> None:
    view = opened(page, "Nimbuskai", "letter")
    page.write_letter(LetterKind.MUTUAL)
    room = page.letter_room
    assert room is not None
    qtbot.waitUntil(lambda: not room.editor.busy)
    assert room.editor.kind is LetterKind.MUTUAL
    room.head.crumbs[1].click()
    assert view.isVisible()
    assert view.open_key == "letter"


def test_money_at_the_end_is_shown_line_by_line(page: ExitsPage, sample: Desk) -> None:
    view = opened(page, "Nimbuskai", "money")
    detail = view.detail
    assert detail is not None
    assert "€5,885.74" in said(view)
    part = view.section("money")
    assert isinstance(part, MoneySection)
    assert part._items.table.record_model.rowCount() == len(detail.money.items)
    button(view, "Enter the hours…").click()
    found = form(page, "form_exits")
    found.write("unused_minutes", 90)
    found.write("unused_rate", 10_000)
    saved(found)
    assert "an hour net: €150.00 net" in said(view)
    final = detail.money.final
    assert final is not None
    button(view, "Draft the final invoice…").click()
    invoice = form(page, "form_invoices")
    assert invoice.values()["period_end"] == final.last
    assert invoice.values()["net"] == final.net
    invoice.reject()


def test_papers_are_shown_unchanged_and_the_frozen_ones_verified(page: ExitsPage, sample: Desk, tmp_path: Path) -> None:
    view = opened(page, "Alderfen", "papers")
    part = view.section("papers")
    assert isinstance(part, PapersSection)
    assert part.papers.paper is not None
    found = exit_of(sample, "Alderfen")
    assert found.sha256 in said(view)
    button(view, "Check that nothing has changed").click()
    box = next(box for box in page.findChildren(QMessageBox) if box.isVisible())
    assert box.text() == "Everything is as it was when the exit was closed."
    box.close()
    out = tmp_path / "paper.pdf"
    part.papers.save(int(part.papers.paper.id), out)
    assert out.read_bytes() == part.papers.paper.content


def test_nothing_of_a_closed_exit_can_be_changed(page: ExitsPage, sample: Desk) -> None:
    view = opened(page, "Alderfen", "checklist")
    part = view.section("checklist")
    assert isinstance(part, ChecklistSection)
    before = sample.exits.look(int(exit_of(sample, "Alderfen").id), TODAY)
    QTest.keyClick(part.table, Qt.Key.Key_Space)
    QTest.keyClick(part.table, Qt.Key.Key_Delete)
    QTest.keyClick(part.table, Qt.Key.Key_F2)
    page.new_record()
    assert not [box for box in page.findChildren(QMessageBox) if box.isVisible()]
    assert not [one for one in page.findChildren(FormDialog) if one.isVisible()]
    assert sample.exits.look(int(before.exit.id), TODAY).steps == before.steps
    assert view.forward_button.isHidden()
    words = {action.text().replace("&", ""): action.isEnabled() for action in view.menu.actions() if action.text()}
    assert words["Withdraw…"] is False
    assert words["Edit the exit…"] is False


def test_closing_says_what_is_frozen_and_undo_takes_it_back(page: ExitsPage, sample: Desk) -> None:
    view = opened(page, "Bluecairn")
    assert view.forward_button.text() == "Close…"
    view.forward_button.click()
    box = next(box for box in page.findChildren(QMessageBox) if box.isVisible())
    assert "Bluecairn Logistics" in box.text()
    assert f"papers: {len(view.detail.papers) if view.detail else 0}" in box.informativeText()
    box.defaultButton().click()
    assert exit_of(sample, "Bluecairn").stage is ExitStage.CLOSED
    assert "Closed on" in said(view)
    sample.undo()
    assert exit_of(sample, "Bluecairn").stage is ExitStage.TRANSITION
    assert view.forward_button.isVisible()


def test_an_exit_is_withdrawn_with_a_reason_only(page: ExitsPage, sample: Desk) -> None:
    view = opened(page, "Nimbuskai")
    page.deeds.call_off(exit_of(sample, "Nimbuskai"))
    found = form(page, "form_call_off_exit")
    found.submit()
    assert found.isVisible()
    found.write("called_off_reason", "They pay the new price.")
    saved(found)
    assert "They pay the new price." in said(view)
    assert view.forward_button.isHidden()
    sample.undo()
    assert exit_of(sample, "Nimbuskai").is_open


def test_the_next_steps_are_ticked_where_the_checks_are(page: ExitsPage, sample: Desk) -> None:
    view = opened(page, "Nimbuskai")
    part = view.section("now")
    assert isinstance(part, NowSection)
    assert any(one.objectName() == "mend_letter_missing" for one in part.checks.mend_buttons())
    done = [one for one in part.findChildren(PushButton) if one.text() == "Done" and one.isVisibleTo(view)]
    assert len(done) == 5
    done[0].setFocus()
    done[0].click()
    detail = view.detail
    assert detail is not None
    assert detail.card.steps_done == 1
    QApplication.processEvents()
    held = QApplication.focusWidget()
    assert isinstance(held, PushButton)
    assert held.text() == "Done"  # of the next step


def test_a_mend_opens_what_puts_it_right(page: ExitsPage, sample: Desk, qtbot: QtBot) -> None:
    view = opened(page, "Nimbuskai")
    part = view.section("now")
    assert isinstance(part, NowSection)
    mends = {one.objectName(): one for one in part.checks.mend_buttons()}
    mends["mend_letter_missing"].click()
    room = page.letter_room
    assert room is not None
    assert room.isVisible()
    qtbot.waitUntil(lambda: not room.editor.busy)
    page.leave_exit()
    view = opened(page, "Bluecairn")
    part = view.section("now")
    assert isinstance(part, NowSection)
    mends = {one.objectName(): one for one in part.checks.mend_buttons()}
    with qtbot.waitSignal(page.place_wanted) as heard:
        page.deeds.go(client_of(sample, "Bluecairn"), "environment")
    assert heard.args[0] == Place(page="clients", client_id=client_of(sample, "Bluecairn"), tab="environment")
    mends["mend_next_provider_missing" if "mend_next_provider_missing" in mends else "mend_steps_open"].click()
    assert view.isVisible()


def test_a_place_leads_to_an_exit_or_to_its_beginning(page: ExitsPage, sample: Desk) -> None:
    number = int(exit_of(sample, "Lampwick").id)
    page.show_place(Place(page="exits", client_id=client_of(sample, "Lampwick"), tab="sending"))
    assert page.view is not None
    assert (page.view.number, page.view.open_key) == (number, "sending")
    page.show_place(Place(page="exits", family="exits", record_id=int(exit_of(sample, "Nimbuskai").id)))
    assert page.view.number == exit_of(sample, "Nimbuskai").id
    page.show_place(Place(page="exits"))
    assert page.board_room.isVisible()
    page.show_place(Place(page="exits", client_id=client_of(sample, "Inkwarden")))
    form(page, "form_begin_exit").reject()


def test_an_exit_that_is_undone_goes_back_to_the_board(page: ExitsPage, sample: Desk) -> None:
    made = sample.exits.open(client_of(sample, "Inkwarden"))
    page.open_exit(int(made.id))
    assert page.view is not None
    assert page.view.isVisible()
    sample.undo()
    QApplication.processEvents()
    assert page.board_room.isVisible()


def test_what_changes_elsewhere_is_shown(page: ExitsPage, sample: Desk) -> None:
    view = opened(page, "Nimbuskai", "conversation")
    sample.exits.add_conversation(
        Conversation(exit_id=int(exit_of(sample, "Nimbuskai").id), day=TODAY, with_whom="Frau Kai")
    )
    assert "Frau Kai" in said(view)


def test_the_page_begins_an_exit_and_names_what_it_ends(page: ExitsPage, sample: Desk) -> None:
    page.deeds.begin(client_of(sample, "Inkwarden"))
    found = form(page, "form_begin_exit")
    found.write("why", "Another direction.")
    saved(found)
    made = exit_of(sample, "Inkwarden")
    assert made.is_open
    assert made.why == "Another direction."
    assert page.view is not None
    assert page.view.number == made.id
    assert not page.view.busy
