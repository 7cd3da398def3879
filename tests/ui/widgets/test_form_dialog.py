"""The form says what is wrong beside each field, keeps what was typed, and stores once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from msp_desk.core.errors import ChangedMeanwhile, InvalidInput, MspDeskError, NotFound
from msp_desk.core.records.client import Client
from msp_desk.core.records.family import FieldKind
from msp_desk.core.records.invoice import InvoiceKind
from msp_desk.core.records.language import Language
from msp_desk.core.records.problem import Problem
from msp_desk.core.records.ticket import TICKETS, TicketCategory
from msp_desk.core.wording import Wording
from msp_desk.ui.widgets.completing_edit import CompletingEdit
from msp_desk.ui.widgets.form_dialog import FormDialog, Values
from msp_desk.ui.widgets.form_field import FormField, editor_for
from msp_desk.ui.widgets.form_title import form_title
from msp_desk.ui.widgets.typed_edits import Conventions

FIELDS = (
    FormField(
        key="client",
        label="Client",
        kind=FieldKind.CLIENT,
        required=True,
        choices=((1, "Cobaltweir & Co"), (2, "Amberlock Dental")),
    ),
    FormField(key="title", label="Title", kind=FieldKind.TEXT),
    FormField(
        key="category",
        label="Category",
        kind=FieldKind.CHOICE,
        required=True,
        choices=((TicketCategory.SUPPORT, "Support"), (TicketCategory.PROJECT, "Project")),
    ),
    FormField(key="opened_on", label="Opened on", kind=FieldKind.DAY, required=True),
    FormField(key="closed_on", label="Closed on", kind=FieldKind.DAY),
    FormField(key="minutes", label="Minutes", kind=FieldKind.MINUTES),
    FormField(key="fee", label="Fee", kind=FieldKind.AMOUNT),
    FormField(key="escalated", label="Escalated", kind=FieldKind.FLAG),
    FormField(key="note", label="Note", kind=FieldKind.LONG_TEXT),
)
INITIAL = {"client": 1, "category": TicketCategory.SUPPORT, "opened_on": date(2026, 11, 20), "fee": 123_450}
Maker = Callable[[Callable[[Values], Sequence[Problem] | None]], FormDialog]


@pytest.fixture
def make_form(qtbot: QtBot, english: Wording, english_conventions: Conventions) -> Maker:
    def make(save: Callable[[Values], Sequence[Problem] | None]) -> FormDialog:
        form = FormDialog(
            "New ticket <b>",
            FIELDS,
            initial=INITIAL,
            check=TICKETS.problems,
            save=save,
            wording=english,
            conventions=english_conventions,
        )
        qtbot.addWidget(form)
        form.open()
        return form

    return make


def line(form: FormDialog, key: str) -> QLineEdit:
    editor = form.editor(key)
    assert isinstance(editor, QLineEdit)
    return editor


def nothing(_values: Values) -> None:
    return None


def test_values_are_typed_and_round_trip(make_form: Maker) -> None:
    form = make_form(nothing)
    assert form.values() == {
        "client": 1,
        "title": "",
        "category": TicketCategory.SUPPORT,
        "opened_on": date(2026, 11, 20),
        "closed_on": None,
        "minutes": None,
        "fee": 123_450,
        "escalated": False,
        "note": "",
    }


def test_what_is_typed_as_people_type_it_is_read(make_form: Maker) -> None:
    form = make_form(nothing)
    line(form, "closed_on").setText("21.11.")
    line(form, "minutes").setText("1h30")
    line(form, "fee").setText("1.234,50")
    category, flag, note = form.editor("category"), form.editor("escalated"), form.editor("note")
    assert isinstance(category, QComboBox)
    assert isinstance(flag, QCheckBox)
    assert isinstance(note, QPlainTextEdit)
    category.setCurrentIndex(1)
    flag.setChecked(True)
    note.setPlainText(" two\nlines ")
    values = form.values()
    assert values["closed_on"] == date(2026, 11, 21)
    assert values["minutes"] == 90
    assert values["fee"] == 123_450
    assert values["category"] is TicketCategory.PROJECT
    assert values["escalated"] is True
    assert values["note"] == "two\nlines"


def test_a_problem_stands_beside_its_field_as_soon_as_it_is_typed(make_form: Maker, qtbot: QtBot) -> None:
    form = make_form(nothing)
    line(form, "closed_on").setText("19.11.2026")
    qtbot.waitUntil(lambda: form.complaint("closed_on") != "")
    assert form.complaint("closed_on") == "The end lies before the start on 20 November 2026."
    assert form.editor("closed_on").accessibleDescription() == form.complaint("closed_on")
    assert form.complaint("title") == "", "fields that nobody edited are left in peace"
    line(form, "closed_on").setText("20.11.2026")
    qtbot.waitUntil(lambda: form.complaint("closed_on") == "")


def test_fields_that_nobody_edited_are_left_in_peace_until_saving(
    qtbot: QtBot, english: Wording, english_conventions: Conventions
) -> None:
    form = FormDialog(
        "New ticket",
        FIELDS,
        initial={},
        check=TICKETS.problems,
        save=nothing,
        wording=english,
        conventions=english_conventions,
    )
    qtbot.addWidget(form)
    form.open()
    line(form, "minutes").setText("-5")
    qtbot.waitUntil(lambda: form.complaint("minutes") != "")
    assert form.complaint("client") == ""
    form.submit()
    assert form.complaint("client") != ""


def test_an_unreadable_text_has_its_own_sentence_and_stays(make_form: Maker, qtbot: QtBot) -> None:
    form = make_form(nothing)
    line(form, "fee").setText("12,x")
    qtbot.waitUntil(lambda: "12,x" in form.complaint("fee"))
    assert line(form, "fee").text() == "12,x"


def test_save_says_everything_at_once_and_goes_to_the_first(make_form: Maker) -> None:
    calls: list[Values] = []
    form = make_form(calls.append)
    form.activateWindow()
    line(form, "client").clear()
    line(form, "opened_on").setText("31.2.2026")
    line(form, "minutes").setText("soon")
    form.submit()
    assert calls == []
    assert all(form.complaint(key) for key in ("client", "opened_on", "minutes"))
    assert form.isVisible()


def test_a_sound_form_is_stored_once_and_closes(make_form: Maker, qtbot: QtBot) -> None:
    calls: list[Values] = []
    form = make_form(calls.append)
    with qtbot.waitSignal(form.saved):
        QTest.keyClick(line(form, "title"), Qt.Key.Key_Return)
    assert len(calls) == 1
    assert not form.isVisible()


def test_the_text_stays_when_storing_fails(make_form: Maker) -> None:
    def fail(_values: Values) -> None:
        raise MspDeskError("problem.required")

    form = make_form(fail)
    line(form, "title").setText("typed with care")
    form.submit()
    assert form.isVisible()
    assert line(form, "title").text() == "typed with care"
    assert form.banner.text == Wording.say(form._wording, "problem.required")


def test_why_storing_failed_stays_in_sight_after_the_pause_of_a_half_typed_day(make_form: Maker, qtbot: QtBot) -> None:
    def fail(_values: Values) -> None:
        raise MspDeskError("problem.required")

    form = make_form(fail)
    opened = line(form, "opened_on")
    opened.setFocus()
    opened.selectAll()
    QTest.keyClicks(opened, "21.1")  # half a day waits for a pause before it is looked at
    opened.setText("21.11.")
    line(form, "title").setText("typed with care")
    form.submit()
    assert form.banner.text
    assert not form._later.isActive()


def test_problems_of_the_store_are_said_like_those_of_the_form(make_form: Maker) -> None:
    problem = Problem(field="title", code="problem.required")

    def refuse(_values: Values) -> None:
        raise InvalidInput([problem])

    raised, returned = make_form(refuse), make_form(lambda _values: [problem])
    for form in (raised, returned):
        form.submit()
        assert form.complaint("title")
        assert form.isVisible()


def test_esc_asks_once_before_it_discards(make_form: Maker) -> None:
    form = make_form(nothing)
    line(form, "title").setText("something")
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert form.isVisible()
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert not form.isVisible()


def test_esc_closes_an_untouched_form_at_once(make_form: Maker) -> None:
    form = make_form(nothing)
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert not form.isVisible()


def test_tab_visits_every_field_from_top_to_bottom(make_form: Maker) -> None:
    form = make_form(nothing)
    form.activateWindow()
    form.editor("client").setFocus()
    visited = []
    for _ in FIELDS:
        focused = form.focusWidget()
        visited += [field.key for field in FIELDS if form.editor(field.key) is focused]
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert visited == [field.key for field in FIELDS]
    assert isinstance(form.focusWidget(), QPushButton)


def test_a_screen_reader_can_name_every_field(
    make_form: Maker, unnamed_widgets: Callable[[QWidget], list[str]]
) -> None:
    form = make_form(nothing)
    assert unnamed_widgets(form) == []
    assert [form.editor(field.key).accessibleName() for field in FIELDS] == [field.label for field in FIELDS]


def test_it_is_modal_to_its_window_only(make_form: Maker) -> None:
    assert make_form(nothing).windowModality() is Qt.WindowModality.WindowModal


def test_a_choice_that_is_not_required_can_be_empty(english_conventions: Conventions, qtbot: QtBot) -> None:
    field = FormField(key="c", label="C", kind=FieldKind.CHOICE, choices=((TicketCategory.SUPPORT, "Support"),))
    editor = editor_for(field, english_conventions)
    qtbot.addWidget(editor.widget)
    editor.write(None)
    assert editor.read() is None
    editor.write(TicketCategory.SUPPORT)
    assert editor.read() is TicketCategory.SUPPORT


def test_kinds_that_nobody_types_are_refused(english_conventions: Conventions) -> None:
    with pytest.raises(ValueError, match="bytes"):
        editor_for(FormField(key="b", label="B", kind=FieldKind.BYTES), english_conventions)


def test_a_name_that_nobody_has_is_no_client(make_form: Maker) -> None:
    form = make_form(nothing)
    editor = form.editor("client")
    assert isinstance(editor, CompletingEdit)
    editor.setText("Nobody at all")
    assert form.values()["client"] == "Nobody at all"
    form.submit()
    assert form.complaint("client")


class Elsewhere:
    """A stored ticket that somebody else changes while the form is open."""

    def __init__(self) -> None:
        self.stored: Values = {**INITIAL, "title": "theirs", "minutes": 45, "note": "new"}
        self.stale = True
        self.saved: list[Values] = []

    def save(self, values: Values) -> None:
        if self.stale:
            raise ChangedMeanwhile("desk.changed_meanwhile")
        self.saved.append(values)

    def now(self) -> Values:
        self.stale = False
        return self.stored


def test_what_was_changed_meanwhile_is_loaded_beneath_what_was_typed(make_form: Maker) -> None:
    elsewhere = Elsewhere()
    form = make_form(elsewhere.save)
    form.offer_stored(elsewhere.now)
    line(form, "title").setText("mine")
    line(form, "closed_on").setText("22.11.2026")
    form.submit()
    assert "changed in the meantime" in form.banner.text
    (load,) = form.banner.buttons
    QTest.keyClick(load, Qt.Key.Key_Return)
    values = form.values()
    assert (values["title"], values["closed_on"]) == ("mine", date(2026, 11, 22)), "typed text stays"
    assert (values["minutes"], values["note"]) == (45, "new"), "the rest is what is stored"
    assert form.complaint("title") == "Stored meanwhile: theirs"
    assert form.complaint("closed_on") == "Stored meanwhile: nothing"
    assert form.complaint("minutes") == ""
    assert elsewhere.saved == []
    form.submit()
    assert elsewhere.saved == [values]
    assert not form.isVisible()


def test_an_unreadable_text_survives_the_loading_too(make_form: Maker) -> None:
    elsewhere = Elsewhere()
    form = make_form(elsewhere.save)
    form.offer_stored(elsewhere.now)
    line(form, "minutes").setText("soon")
    form.load_stored()
    assert line(form, "minutes").text() == "soon"
    assert "soon" in form.complaint("minutes")


def test_a_record_that_is_gone_is_said_and_the_text_stays(make_form: Maker) -> None:
    def gone() -> Values:
        raise NotFound("desk.no_such_record", family="tickets", number="1")

    form = make_form(Elsewhere().save)
    form.offer_stored(gone)
    line(form, "title").setText("mine")
    form.submit()
    form.load_stored()
    assert "no longer on the desk" in form.banner.text
    assert line(form, "title").text() == "mine"


def test_esc_offers_to_keep_editing_or_discard(make_form: Maker) -> None:
    form = make_form(nothing)
    form.activateWindow()
    line(form, "title").setText("something")
    QTest.keyClick(form, Qt.Key.Key_Escape)
    keep, discard = form.banner.buttons
    assert (keep.text(), discard.text()) == ("Keep editing", "Discard")
    QTest.keyClick(keep, Qt.Key.Key_Return)
    assert form.banner.text == ""
    assert form.focusWidget() is form.editor("title")
    QTest.keyClick(form, Qt.Key.Key_Escape)
    QTest.keyClick(form.banner.buttons[1], Qt.Key.Key_Return)
    assert not form.isVisible()


@pytest.mark.parametrize(
    ("initial", "first"),
    [
        ({"client": 1, "title": "Printer"}, "title"),
        ({"title": "Printer"}, "client"),
    ],
)
def test_a_form_begins_in_the_first_field_that_is_a_question_with_its_text_chosen(
    qtbot: QtBot, english: Wording, english_conventions: Conventions, initial: dict[str, object], first: str
) -> None:
    form = FormDialog(
        "Ticket", FIELDS, initial=initial, check=TICKETS.problems, save=nothing, wording=english,
        conventions=english_conventions,
    )  # fmt: skip
    qtbot.addWidget(form)
    form.open()
    assert form.focusWidget() is form.editor(first)
    assert line(form, "title").selectedText() == ("Printer" if first == "title" else "")


def test_typing_on_withdraws_the_question(make_form: Maker) -> None:
    form = make_form(nothing)
    line(form, "title").setText("something")
    QTest.keyClick(form, Qt.Key.Key_Escape)
    line(form, "title").setText("something more")
    assert form.banner.text == ""
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert form.isVisible(), "it asks again"


def test_what_was_typed_and_taken_back_is_not_asked_about(make_form: Maker) -> None:
    form = make_form(nothing)
    line(form, "title").setText("x")
    line(form, "title").setText("")
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert not form.isVisible()


@pytest.mark.parametrize("language", list(Language))
def test_every_form_has_its_title_in_every_language(language: Language) -> None:
    wording = Wording(language)
    client = Client(name="Cobaltweir & Co\n<b>")
    assert form_title(wording, "clients", client).endswith(" – Cobaltweir & Co <b>")
    said = {form_title(wording, family, None) for family in ("clients", "tickets", "invoices", "payments")}
    assert len(said) == 4
    note = form_title(wording, "invoices", None, kind=InvoiceKind.CREDIT_NOTE)
    assert note != form_title(wording, "invoices", None)
    assert form_title(Wording(Language.DE), "clients", client).startswith("Kunde bearbeiten")
