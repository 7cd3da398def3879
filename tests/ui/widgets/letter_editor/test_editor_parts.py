"""Small parts of the letter's editor: distances on paper, underlined words, folded parts, sources inside fields."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.formatting import Unreadable
from msp_desk.core.records.language import Language
from msp_desk.ui.widgets.form_dialog import FormDialog
from msp_desk.ui.widgets.letter_editor.dialog import LetterDialog
from msp_desk.ui.widgets.letter_editor.millimetre_edit import MillimetreEdit
from msp_desk.ui.widgets.letter_editor.referral_fields import referral_words
from msp_desk.ui.widgets.letter_editor.section import Section
from msp_desk.ui.widgets.letter_editor.word_marks import underline_words
from msp_desk.ui.widgets.sourced_edits import SourcedChoice, SourcedDayEdit, SourcedEdit
from msp_desk.ui.widgets.typed_edits import Conventions
from tests.ui.widgets.letter_editor.by_hand import Hand


@pytest.mark.parametrize(
    ("typed", "read"),
    [("", None), ("4", 4.0), ("2.5", 2.5), ("-3", -3.0), ("−1.5 mm", -1.5), ("- 2", -2.0), ("0", 0.0)],
)
def test_a_distance_goes_either_way(
    english_conventions: Conventions, qtbot: QtBot, typed: str, read: float | None
) -> None:
    edit = MillimetreEdit(english_conventions)
    qtbot.addWidget(edit)
    edit.setText(typed)
    assert edit.value() == read
    assert edit.trailing == "mm"
    edit.set_value(read)
    assert edit.value() == read


@pytest.mark.parametrize("typed", ["wide", "2.55", "--3"])
def test_a_distance_that_means_nothing_is_refused(english_conventions: Conventions, qtbot: QtBot, typed: str) -> None:
    edit = MillimetreEdit(english_conventions)
    qtbot.addWidget(edit)
    edit.setText(typed)
    with pytest.raises(Unreadable):
        edit.value()


def test_words_are_underlined_wherever_they_stand_and_however_they_are_spaced(qtbot: QtBot) -> None:
    edit = QPlainTextEdit()
    qtbot.addWidget(edit)
    edit.setPlainText("😀 Always late.\nThey are ALWAYS\nlate, all   the\ntime.")
    assert underline_words(edit, ["always", "all the time"], wrong=["late"]) == 5
    assert [one.cursor.selectedText().replace("\u2029", " ") for one in edit.extraSelections()] == [
        "Always", "ALWAYS", "all   the time", "late", "late",
    ]  # fmt: skip
    colours = {one.format.underlineColor().name() for one in edit.extraSelections()}
    assert len(colours) == 2, "what warns and what blocks look different"
    assert edit.toPlainText().startswith("😀"), "the text stays as it is"
    assert underline_words(edit, [""]) == 0
    assert edit.extraSelections() == []


def test_a_word_inside_a_longer_one_is_not_meant(hand: Hand) -> None:
    hand.write(
        reason_day_0="3 Nov 2026", reason_fact_0="Die Rechnung ist nicht vollständig beglichen; ständig geht es so."
    )
    fact = hand.box("reason_fact_0")
    (underlined,) = fact.extraSelections()
    assert underlined.cursor.selectionStart() == fact.toPlainText().index(" ständig") + 1
    (boxes,) = hand.editor.preview.pages.marks.values()
    assert len(boxes) == 1
    hand.mend("tone_absolute").click()
    assert fact.textCursor().selectionStart() == underlined.cursor.selectionStart()


def test_a_part_is_unfolded_by_keys(qtbot: QtBot) -> None:
    section = Section("More", "seldom", folded=True)
    inside = QPlainTextEdit()
    section.grid.addWidget(inside)
    qtbot.addWidget(section)
    section.show()
    button = section.fold_button
    assert button is not None
    assert button.accessibleName() == "More"
    assert not inside.isVisible()
    for key, seen in (
        (Qt.Key.Key_Return, True), (Qt.Key.Key_Space, False), (Qt.Key.Key_Right, True), (Qt.Key.Key_Right, True),
        (Qt.Key.Key_Left, False),
    ):  # fmt: skip
        QTest.keyClick(button, key)
        assert inside.isVisible() is seen
    section.unfold()
    assert inside.isVisible()


def test_a_field_says_that_it_is_needed_until_something_stands_there(qtbot: QtBot) -> None:
    edit = SourcedEdit()
    qtbot.addWidget(edit)
    edit.write("Ruth")
    edit.set_source("settings", "changed")
    edit.set_need("needed")
    assert edit.trailing == "settings"
    edit.setText("")
    assert edit.trailing == "needed"
    edit.setText("Ada")
    assert edit.trailing == "changed"


def test_a_day_says_its_source_until_it_is_another_one_or_always(
    english_conventions: Conventions, qtbot: QtBot
) -> None:
    edit = SourcedDayEdit(english_conventions)
    qtbot.addWidget(edit)
    edit.setText("1 Dec 2026")
    edit.set_source("suggested")
    assert edit.trailing == "suggested"
    edit.setText("2 Dec 2026")
    assert edit.trailing == "Wed"
    edit.set_source("must arrive", always=True)
    edit.setText("3 Dec 2026")
    assert edit.trailing == "must arrive"
    edit.setText("someday")
    assert edit.trailing == ""


def test_a_choice_offers_others_and_keeps_what_is_still_there(qtbot: QtBot) -> None:
    choice = SourcedChoice([(1, "one"), (2, "two")])
    qtbot.addWidget(choice)
    choice.write(2)
    told: list[int] = []
    choice.currentIndexChanged.connect(told.append)
    choice.offer([(2, "two"), (3, "three")])
    assert choice.value() == 2
    choice.offer([(3, "three")])
    assert choice.value() is None
    assert told == [], "the program's own change is not the owner's"


def test_a_partner_is_named_with_the_way_to_reach_it(desk: Desk) -> None:
    partner = desk.referral_partners.all()[0]
    said = referral_words(partner)
    assert partner.name in said
    assert any(way and way in said for way in (partner.website, partner.phone, partner.email))


def test_a_reason_of_the_log_opens_its_row(hand: Hand, dialog: LetterDialog, desk: Desk) -> None:
    logged = next(one for one in desk.letters.reasons(hand.letter) if one.family == "invoices")
    assert hand.editor.fields.add_reason(logged)
    hand.settle()
    row = hand.editor.findChild(type(hand.editor.finish_button), "letter_reason_row_0")
    assert row is not None
    assert row.isVisible()
    row.click()
    (form,) = [one for one in dialog.findChildren(FormDialog) if one.isVisible()]
    assert str(form.values()["number"]) in logged.reason.fact
    form.reject()
    hand.write(reason_fact_0="something else")
    assert not row.isVisible()


def test_what_was_typed_outlives_a_change_of_the_agreement(hand: Hand, dialog: LetterDialog, desk: Desk) -> None:
    hand.write(
        signatory="Ada Quell",
        handover_date="1 Mar 2027",
        reason_day_0="3 Nov 2026",
        reason_fact_0="die Zahlung blieb aus",
    )
    agreement = hand.letter.agreement
    hand.editor.edit_agreement()
    (form,) = [one for one in dialog.findChildren(FormDialog) if one.isVisible()]
    clause = form.editor("clause")
    assert isinstance(clause, QLineEdit)
    clause.setText("§ 99")
    form.submit()
    hand.settle()
    assert desk.agreements.get(agreement.id).clause == "§ 99"
    assert hand.facts.clause == "§ 99"
    assert hand.facts.signatory == "Ada Quell"
    assert str(hand.facts.handover_date) == "2027-03-01"
    assert hand.facts.reasons[0].fact == "die Zahlung blieb aus"
    assert hand.editor.changed


def test_the_preview_says_that_it_fits_and_is_no_legal_advice(hand: Hand) -> None:
    assert hand.letter.language is Language.DE
    said = hand.editor.preview._where.text()
    assert "Page 1 of 2" in said
    assert "fits the window envelope" in said
    assert "not legal advice: have the wording checked" in said
    hand.write(street="Haus 1\nHof 2\nTreppe 3\nFlur 4\nTür 5\nWeg 6")
    assert hand.blocking() == ["address_too_long"]
    assert "fits the window" not in hand.editor.preview._where.text()
