"""All seven kinds of letters in the one editor: their fields, what blocks them, and what stays when they change."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QFileDialog, QPlainTextEdit
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.documents.letters.fact_parts import PricePeriod
from msp_desk.core.documents.letters.facts import LetterLayout
from msp_desk.core.parting.letter_kind import LetterKind
from msp_desk.core.records.agreement import Agreement, Anchor
from msp_desk.core.records.dispatch import Dispatch
from msp_desk.core.records.formal_warning import FormalWarning
from msp_desk.core.records.language import Language
from msp_desk.ui.widgets.form_dialog import FormDialog
from msp_desk.ui.widgets.letter_editor.dialog import LetterDialog
from tests.journeys.by_keys import focused, press
from tests.ui.widgets.letter_editor.by_hand import CLIENT, Hand

CONTROL = Qt.KeyboardModifier.ControlModifier
WRITE = Callable[..., LetterDialog]

TYPED: dict[LetterKind, dict[str, str]] = {
    LetterKind.NOTICE: {},
    LetterKind.NON_RENEWAL: {},
    LetterKind.MUTUAL: {"counter_signatory": "Gerold Brakensiek-Thun"},
    LetterKind.ACCEPTANCE: {"their_day": "2.11.2026", "their_received": "4.11.2026"},
    LetterKind.CAUSE: {
        "no_warning_because": "Einer Abmahnung bedurfte es nicht, weil die Leistung endgueltig verweigert wurde.",
        "learned_on": "16.11.2026",
        "reason_day_0": "16.11.2026",
        "reason_clause_0": "6.1",
        "reason_fact_0": "die Zahlung wurde schriftlich verweigert",
    },
    LetterKind.WARNING: {
        "reason_day_0": "15.6.2026",
        "reason_clause_0": "6.1",
        "reason_fact_0": "die Rechnung RE-2026-0126 ist offen",
        "demands": "die Rechnung RE-2026-0126 bezahlen",
    },
    LetterKind.PRICE_CHANGE: {"price_new_0": "1.690"},
}
"""What an owner types so that nothing blocks, field after field from top to bottom."""

BLOCKED = {
    LetterKind.CAUSE: {"reasons_missing", "warning_missing"},
    LetterKind.WARNING: {"reasons_missing"},
    LetterKind.PRICE_CHANGE: {"prices_missing"},
}
"""What blocks a letter that the log alone has filled."""

OWN = {
    LetterKind.NOTICE: {"end_date", "handover_date"},
    LetterKind.NON_RENEWAL: {"end_date", "handover_date"},
    LetterKind.MUTUAL: {"counter_signatory", "full_settlement"},
    LetterKind.ACCEPTANCE: {"their_day", "their_received", "their_dispatch", "their_end"},
    LetterKind.CAUSE: {"earlier_warning", "no_warning_because", "learned_on", "on_receipt"},
    LetterKind.WARNING: {"demands", "cure_by"},
    LetterKind.PRICE_CHANGE: {"price_new_0", "price_from", "price_answer", "price_reason"},
}
"""Fields by which a kind is known."""


def tab_to(name: str) -> None:
    """Press Tab until a field has the keyboard."""
    for _ in range(120):
        if focused().objectName() == name:
            return
        press(Qt.Key.Key_Tab)
    raise AssertionError(name)


@pytest.mark.parametrize("kind", list(LetterKind), ids=lambda kind: kind.value)
def test_each_kind_opens_blocks_and_is_finished_by_keys(
    kind: LetterKind, write_to: WRITE, desk: Desk, qtbot: QtBot, unnamed_widgets: Callable[..., list[str]]
) -> None:
    dialog = write_to(kind=kind)
    hand = Hand(dialog.editor, qtbot)
    hand.settle()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    assert hand.letter.kind is kind
    assert hand.editor.preview.pages.page_count >= 1
    assert OWN[kind] <= hand.shown()
    assert set(hand.blocking()) == BLOCKED.get(kind, set())
    assert dialog.finish_button.isEnabled() is not bool(BLOCKED.get(kind))
    assert unnamed_widgets(dialog) == []
    assert hand.editor.line
    hand.editor.take_focus()
    for key, text in TYPED[kind].items():
        tab_to(f"letter_{key}")
        press(Qt.Key.Key_A, CONTROL)
        QTest.keyClicks(focused(), text)
    hand.settle()
    assert hand.blocking() == []
    press(Qt.Key.Key_Return, CONTROL)
    asked = dialog.findChild(QFileDialog, "save_pdf")
    assert isinstance(asked, QFileDialog)
    asked.close()
    before = desk.documents.count()
    hand.editor.finish(None)
    assert desk.documents.count() == before + 1
    kept = desk.documents.all(newest_first=True)[0]
    assert kept.title == desk.letters.title(hand.letter)
    assert f'"kind": "{kind.value}"' in kept.facts


def test_no_kind_shows_what_belongs_to_another(hand: Hand) -> None:
    shown = {}
    for kind in LetterKind:
        hand.choose("kind", kind)
        shown[kind] = hand.shown()
    for kind, own in OWN.items():
        special = own - OWN[LetterKind.NOTICE]
        others = [other for other in LetterKind if other is not kind and special & shown[other]]
        assert not special or not others, (kind, others)


def test_another_kind_keeps_what_was_typed(hand: Hand, qtbot: QtBot) -> None:
    told: list[object] = []
    hand.editor.kind_changed.connect(told.append)
    hand.write(signatory="Ada Quell", reason_day_0="3.11.2026", reason_fact_0="die Zahlung blieb aus", city="Neustadt")
    hand.write(end_date="30.6.2027")
    for kind in (LetterKind.CAUSE, LetterKind.PRICE_CHANGE, LetterKind.NOTICE):
        hand.choose("kind", kind)
        assert hand.line("signatory").text() == "Ada Quell"
        assert hand.facts.recipient.city == "Neustadt"
    assert told == [LetterKind.CAUSE, LetterKind.PRICE_CHANGE, LetterKind.NOTICE]
    assert hand.facts.reasons[0].fact == "die Zahlung blieb aus"
    assert hand.box("reason_fact_0").toPlainText() == "die Zahlung blieb aus"
    assert hand.editor.changed


def test_what_one_kind_alone_has_comes_back_with_it(hand: Hand) -> None:
    hand.choose("kind", LetterKind.WARNING)
    hand.write(demands="die Rechnung bezahlen")
    hand.choose("kind", LetterKind.NOTICE)
    assert "demands" not in hand.shown()
    assert hand.blocking() == []
    hand.choose("kind", LetterKind.WARNING)
    assert hand.box("demands").toPlainText() == "die Rechnung bezahlen"
    assert hand.facts.demands == ("die Rechnung bezahlen",)


def test_a_field_that_another_kind_has_does_not_block_while_it_is_hidden(hand: Hand) -> None:
    hand.choose("kind", LetterKind.MUTUAL)
    assert hand.editor.finish_button.isEnabled()
    hand.choose("kind", LetterKind.ACCEPTANCE)
    hand.write(their_end="someday")
    assert not hand.editor.finish_button.isEnabled()
    hand.choose("kind", LetterKind.MUTUAL)
    assert hand.editor.finish_button.isEnabled()


def test_more_reasons_than_a_notice_takes_block_it_and_lead_to_the_third(hand: Hand) -> None:
    hand.choose("kind", LetterKind.WARNING)
    for place in range(3):
        hand.write(**{f"reason_day_{place}": f"{place + 1}.10.2026", f"reason_fact_{place}": f"Tatsache {place}"})
    assert len(hand.facts.reasons) == 3
    hand.choose("kind", LetterKind.NOTICE)
    assert hand.blocking() == ["reasons_too_many"]
    assert "reason_fact_2" in hand.shown()
    hand.write(reason_day_2="", reason_fact_2="")
    assert hand.blocking() == []
    assert "reason_fact_2" not in hand.shown()


def test_the_end_is_named_only_where_it_does_not_come_with_receipt(hand: Hand) -> None:
    hand.choose("kind", LetterKind.CAUSE)
    tick = hand.editor.fields.edit("on_receipt")
    assert isinstance(tick, QCheckBox)
    assert tick.isChecked()
    assert "end_date" not in hand.shown()
    assert "day they receive it" in hand.editor.line
    tick.setChecked(False)
    hand.write(end_date="31.12.2026")
    assert "end_date" in hand.shown()
    assert not hand.facts.on_receipt
    assert "31 December 2026" in hand.editor.line
    assert hand.facts.end_date == date(2026, 12, 31)


def test_a_warning_on_record_is_chosen_or_recorded_from_the_check(write_to: WRITE, desk: Desk, qtbot: QtBot) -> None:
    client = desk.clients.named(CLIENT)
    dialog = write_to(kind=LetterKind.CAUSE)
    hand = Hand(dialog.editor, qtbot)
    hand.settle()
    assert hand.choice("earlier_warning").count() == 1
    hand.mend("warning_missing").click()
    (form,) = [one for one in dialog.findChildren(FormDialog) if one.isVisible()]
    desk.formal_warnings.add(
        FormalWarning(
            client_id=client.id, agreement_number=hand.letter.agreement.number, day=date(2026, 9, 1),
            cure_by=date(2026, 10, 1), dispatch=Dispatch.REGISTERED,
        )
    )  # fmt: skip
    form.saved.emit()
    form.reject()
    hand.settle()
    assert hand.choice("earlier_warning").currentText() == "of 1 Sep 2026, to be cured by 1 Oct 2026"
    assert hand.facts.earlier_warning is not None
    assert "warning_missing" not in hand.codes()
    assert "warning_there" in hand.codes()


def test_several_agreements_end_with_one_letter(write_to: WRITE, desk: Desk, qtbot: QtBot) -> None:
    client = desk.clients.named(CLIENT)
    desk.agreements.add(
        Agreement(
            client_id=client.id, number="TK-7", title="Telefonie", start=date(2024, 1, 1), notice_length=1,
            anchor=Anchor.END_OF_MONTH,
        )
    )  # fmt: skip
    dialog = write_to()
    hand = Hand(dialog.editor, qtbot)
    hand.settle()
    assert {"agreement", "further"} <= hand.shown()
    tick = dialog.findChild(QCheckBox, "letter_further_TK-7")
    assert tick is not None
    assert "Telefonie" in tick.text()
    hand.write(signatory="Ada Quell")
    tick.setChecked(True)
    hand.settle()
    assert [one.number for one in hand.letter.further] == ["TK-7"]
    assert "Ada Quell" in hand.facts.signatory
    hand.choose("agreement", "TK-7")
    assert hand.letter.agreement.number == "TK-7"
    hand.choose("kind", LetterKind.WARNING)
    assert "further" not in hand.shown()


def test_prices_are_typed_row_by_row(hand: Hand) -> None:
    hand.choose("kind", LetterKind.PRICE_CHANGE)
    assert {"price_new_0", "price_label_1"} <= hand.shown()
    hand.write(price_new_0="1.690", price_label_1="Stunde am Wochenende", price_now_1="120", price_new_1="140")
    hand.choose("price_period_1", PricePeriod.HOUR)
    second = hand.facts.prices[1]
    assert (second.label, second.now, second.new, second.period) == (
        "Stunde am Wochenende", 12000, 14000, PricePeriod.HOUR
    )  # fmt: skip
    assert "price_label_2" in hand.shown()
    hand.write(price_new_1="")
    assert not hand.editor.finish_button.isEnabled()
    assert "answer_date" not in hand.shown(), "it is asked once, beside the prices"


def test_the_envelopes_window_is_tried_and_kept_for_the_next_letter(
    write_to: WRITE, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[bytes] = []
    monkeypatch.setattr(
        "msp_desk.ui.widgets.letter_editor.finishing.print_pdf", lambda pdf, _title, _parent: printed.append(pdf)
    )
    dialog = write_to("Officine Valtorba")
    hand = Hand(dialog.editor, qtbot)
    hand.settle()
    assert hand.letter.layout is LetterLayout.ITALIAN
    assert {"offset_right", "offset_down"} <= hand.shown()
    before = hand.editor.preview.content
    hand.write(offset_right="2,5", offset_down="-4")
    assert hand.facts.recipient_offset == (2.5, -4.0)
    assert hand.editor.preview.content != before
    hand.editor.fields.test_button.click()
    assert printed[0].startswith(b"%PDF")
    settings = desk.settings.current()
    assert (settings.recipient_right, settings.recipient_down) == (25, -40)
    hand.write(offset_right="400")
    assert not hand.editor.finish_button.isEnabled()
    hand.write(offset_right="2,5")
    hand.choose("layout", LetterLayout.DIN_5008_B)
    assert "offset_right" not in hand.shown()
    other = Hand(write_to("Torrefazione Altacà").editor, qtbot)
    other.settle()
    assert other.facts.recipient_offset == (2.5, -4.0)


def test_the_letter_speaks_the_clients_language_and_the_editor_the_owners(hand: Hand) -> None:
    assert hand.letter.language is Language.DE
    assert hand.choice("language").currentText() == "German"
    fact = hand.editor.fields.edit("reason_fact_0")
    assert isinstance(fact, QPlainTextEdit)
    hand.write(signatory="Ada Quell")
    hand.choose("language", Language.IT)
    assert hand.letter.layout is LetterLayout.ITALIAN
    assert hand.facts.signatory == "Ada Quell"


def test_the_end_follows_their_notice_and_the_price_takes_the_computed_day(hand: Hand) -> None:
    hand.choose("kind", LetterKind.ACCEPTANCE)
    before = hand.facts.end_date
    hand.write(their_day="2.1.2026", their_received="5.1.2026")
    assert hand.facts.end_date is not None
    assert before is not None
    assert hand.facts.end_date < before
    hand.choose("kind", LetterKind.PRICE_CHANGE)
    hand.write(price_new_0="1.690", price_from="1.12.2026")
    hand.mend("price_too_early").click()
    hand.settle()
    assert "price_too_early" not in hand.codes()
    assert hand.facts.price_from is not None
    assert hand.facts.price_from > date(2026, 12, 1)
