"""The editor stands there before its edits do: they come in steps, and those few letters need when they are needed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from msp_desk.core.parting.letter_kind import LetterKind
from msp_desk.ui.widgets.letter_editor.dialog import LetterDialog
from tests.ui.widgets.letter_editor.by_hand import Hand

FOLDED = ("street", "services", "licence_count", "referrals", "handover_date")


def _edits(dialog: LetterDialog) -> set[str]:
    """The edits that are made and stand in the dialog."""
    return {one.objectName() for one in dialog.findChildren(QWidget) if one.objectName().startswith("letter_")}


def test_the_frame_stands_there_first_and_nothing_half_made_is_seen(
    write_to: Callable[..., LetterDialog], qtbot: QtBot
) -> None:
    dialog = write_to()
    assert dialog.isVisible()
    assert dialog.editor.busy
    assert "letter_kind" not in _edits(dialog)
    assert not dialog.finish_button.isEnabled()
    seen: list[bool] = []
    while dialog.editor._made is None:
        seen.append("letter_kind" in _edits(dialog))
        dialog.editor._fill()
    assert len(seen) > 2, "made in steps"
    assert not any(seen), "shown only when whole"
    assert {"letter_kind", "letter_day", "letter_reason_fact_0"} <= _edits(dialog)
    qtbot.waitUntil(lambda: not dialog.editor.busy)
    assert dialog.finish_button.isEnabled()


def test_the_keyboard_goes_to_the_first_edit_once_it_is_there(
    write_to: Callable[..., LetterDialog], qtbot: QtBot
) -> None:
    dialog = write_to()
    qtbot.waitUntil(lambda: not dialog.editor.busy)
    assert dialog.focusWidget() is dialog.editor.fields.edit("kind")


def test_the_keyboard_stays_where_the_owner_put_it_meanwhile(
    write_to: Callable[..., LetterDialog], qtbot: QtBot
) -> None:
    dialog = write_to()
    how = dialog.editor.buttons()[0]
    how.setFocus()
    qtbot.waitUntil(lambda: not dialog.editor.busy)
    assert dialog.focusWidget() is how


def test_esc_closes_it_while_it_is_made(write_to: Callable[..., LetterDialog], qtbot: QtBot) -> None:
    dialog = write_to()
    assert dialog.editor.busy
    holder = dialog.focusWidget()
    assert holder is dialog.editor
    QTest.keyClick(holder, Qt.Key.Key_Escape)
    assert dialog.isHidden()
    qtbot.waitUntil(lambda: not isValid(dialog))


def test_folded_edits_are_made_when_they_are_unfolded_and_say_what_the_letter_says(
    write_to: Callable[..., LetterDialog], qtbot: QtBot
) -> None:
    dialog = write_to()
    hand = Hand(dialog.editor, qtbot)
    hand.settle()
    assert not {f"letter_{key}" for key in FOLDED} & _edits(dialog)
    recipient = hand.facts.recipient
    hand.write(attention="Somebody Else")
    section = next(part.section for part in dialog.editor.fields._parts if part.has("street"))
    assert section.fold_button is not None
    section.fold_button.setChecked(True)
    assert "letter_street" in _edits(dialog)
    assert hand.box("street").toPlainText() == "\n".join(recipient.street)
    assert hand.line("city").text() == recipient.city
    assert not dialog.editor.busy, "making edits is no change"
    hand.write(city="Elsewhere")
    assert hand.facts.recipient.city == "Elsewhere"
    assert hand.facts.recipient.person is not None
    assert hand.facts.recipient.person.name == "Somebody Else"


@pytest.mark.parametrize("kind", list(LetterKind))
def test_a_letter_says_the_same_whether_all_its_edits_are_made_or_not(
    write_to: Callable[..., LetterDialog], qtbot: QtBot, kind: LetterKind
) -> None:
    hand = Hand(write_to(kind=kind).editor, qtbot)
    hand.settle()
    before, parts = hand.facts, [one for one in hand.editor.fields._parts if not one.filled]
    assert parts, "some edits nobody needed"
    hand.editor.fields.bring_all()
    hand.settle()
    assert hand.facts == before
    assert all(one.filled for one in parts)


def test_tab_goes_through_late_edits_where_the_eye_is(write_to: Callable[..., LetterDialog], qtbot: QtBot) -> None:
    hand = Hand(write_to().editor, qtbot)
    hand.settle()
    fields = hand.editor.fields
    fields.go_to("handover_date")  # the last part first
    fields.go_to("street")
    street = fields.edit("street")
    QTest.keyClick(street, Qt.Key.Key_Tab)
    assert hand.editor.window().focusWidget() is fields.edit("postal_code")
    keys = list(fields.keys)
    assert keys.index("street") < keys.index("services") < keys.index("handover_date")


def test_where_the_keyboard_is_sent_comes_into_sight(write_to: Callable[..., LetterDialog], qtbot: QtBot) -> None:
    hand = Hand(write_to().editor, qtbot)
    hand.settle()
    hand.editor.fields.go_to("handover_date")
    edit = hand.editor.fields.edit("handover_date")
    qtbot.waitUntil(lambda: not edit.visibleRegion().isEmpty())
