"""Labels, buttons, fields and hints: plain text, names for a screen reader, and the language of the window."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.theme.palette import LIGHT, Tone, mixed
from msp_desk.ui.theme.typography import TextSize, font_of
from msp_desk.ui.widgets.buttons import ButtonRole, IconButton, PushButton
from msp_desk.ui.widgets.empty_hint import EmptyHint
from msp_desk.ui.widgets.menus import add_choice, add_entry
from msp_desk.ui.widgets.page_head import PageHead
from msp_desk.ui.widgets.panel import Panel
from msp_desk.ui.widgets.plain_label import ElidedLabel, PlainLabel
from msp_desk.ui.widgets.plain_text import one_line, plain_label, plain_title, plain_tooltip
from msp_desk.ui.widgets.search_field import SearchField
from msp_desk.ui.widgets.segments import Segments
from msp_desk.ui.widgets.trend_line import paint_trend
from msp_desk.ui.widgets.veil import Veil

HOSTILE = "<b>Bold & Sons</b>\n<img src='/etc/passwd'>\tInc"


def test_a_label_never_reads_markup(qtbot: QtBot) -> None:
    label = PlainLabel(HOSTILE)
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.text() == HOSTILE


def test_fonts_stay_when_a_label_is_shown_and_changes_its_tone(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    label = PlainLabel("Clients", size=TextSize.TITLE)
    QVBoxLayout(window).addWidget(label)
    window.show()
    wanted = font_of(TextSize.TITLE).pointSizeF()
    assert label.font().pointSizeF() == pytest.approx(wanted)
    label.set_tone(Tone.DANGER)
    assert label.font().pointSizeF() == pytest.approx(wanted)


@pytest.mark.parametrize("tone", [Tone.TEXT, Tone.DANGER, Tone.MUTED])
def test_a_tone_is_the_colour_that_is_painted(qtbot: QtBot, tone: Tone) -> None:
    label = PlainLabel("█████", tone=tone)
    qtbot.addWidget(label)
    label.resize(120, 30)
    label.show()
    picture = label.grab().toImage()
    colors = {picture.pixelColor(x, y).name().upper() for x in range(picture.width()) for y in range(picture.height())}
    assert LIGHT.tone(tone) in colors


def test_a_long_text_elides_and_says_all_of_it(qtbot: QtBot) -> None:
    label = ElidedLabel(HOSTILE * 10)
    qtbot.addWidget(label)
    label.resize(100, 20)
    label.show()
    assert label.toolTip().startswith("<span>&lt;b&gt;Bold &amp; Sons")
    label.setText("short")
    assert label.toolTip() == ""


def test_plain_text_for_tooltips_menus_and_lines() -> None:
    assert plain_tooltip("a < b & c") == "a < b & c"
    assert plain_tooltip("<b>x</b>\ny") == "<span>&lt;b&gt;x&lt;/b&gt;<br>y</span>"
    assert plain_title("a[*]\nb") == "a[*][*] b"
    assert plain_label("Meier & Co && Söhne") == "Meier && Co &&&& Söhne"
    assert one_line("a\n\tb\u2028c\x00") == "a b c"
    assert one_line("Grüße 東京 مرحبا") == "Grüße 東京 مرحبا"


def test_menu_entries_show_their_text_letter_by_letter(qtbot: QtBot) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    told: list[object] = []
    entry = add_entry(menu, "Meier & Co\n<b>", lambda: told.append("entry"), picture=Icon.EDIT, enabled=True)
    choice = add_choice(menu, "Fee", told.append, checked=True)
    entry.trigger()
    choice.trigger()
    assert entry.text() == "Meier && Co <b>"
    assert told == ["entry", False]


def test_an_icon_button_says_its_name(qtbot: QtBot) -> None:
    button = IconButton(Icon.COLUMNS, "Choose columns")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Choose columns"
    assert button.toolTip() == "Choose columns"
    assert (button.height(), button.width()) == (32, 32)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_button_is_pressed_by_its_keys_alone(qtbot: QtBot, key: Qt.Key) -> None:
    pressed: list[str] = []
    words, picture = PushButton("Save"), IconButton(Icon.COLUMNS, "Choose columns")
    for button, name in ((words, "words"), (picture, "picture")):
        qtbot.addWidget(button)
        button.clicked.connect(lambda _on=False, name=name: pressed.append(name))
        QTest.keyClick(button, key)
        QTest.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert pressed == ["words", "picture"]


def test_only_the_primary_button_is_filled(qtbot: QtBot) -> None:
    colors = {}
    for role in (ButtonRole.PRIMARY, ButtonRole.PLAIN):
        button = PushButton("Save", role=role)
        qtbot.addWidget(button)
        button.resize(90, 32)
        button.show()
        colors[role] = button.grab().toImage().pixelColor(45, 4).name().upper()
    assert colors == {ButtonRole.PRIMARY: LIGHT.accent, ButtonRole.PLAIN: LIGHT.surface}


@pytest.mark.parametrize("role", [ButtonRole.PLAIN, ButtonRole.PRIMARY, ButtonRole.DANGER])
def test_controls_are_32_high_and_small_ones_28(qtbot: QtBot, role: ButtonRole) -> None:
    large, small = PushButton("Go", role=role), PushButton("Go", role=role, small=True)
    search = SearchField()
    for widget in (large, small, search):
        qtbot.addWidget(widget)
        widget.ensurePolished()
    assert large.sizeHint().height() == 32
    assert small.sizeHint().height() == 28
    assert search.sizeHint().height() == 32


def test_the_search_tells_a_moment_after_typing_and_at_once_when_emptied(qtbot: QtBot) -> None:
    search = SearchField(placeholder="Search 24 clients")
    qtbot.addWidget(search)
    search.show()
    told: list[str] = []
    search.wanted.connect(told.append)
    QTest.keyClicks(search, "coba")
    assert told == []
    qtbot.waitUntil(lambda: told == ["coba"])
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert told == ["coba", ""]
    with qtbot.waitSignal(search.left_down):
        QTest.keyClick(search, Qt.Key.Key_Down)
    assert search.accessibleName() == "Search 24 clients"


def test_exactly_one_segment_holds_and_the_arrows_move_it(qtbot: QtBot) -> None:
    segments = Segments([("a", "Ticket"), ("b", "R&D"), ("c", "Note")], name="Kind")
    qtbot.addWidget(segments)
    segments.show()
    assert segments.value() == "a"
    with qtbot.waitSignal(segments.changed) as told:
        QTest.keyClick(segments, Qt.Key.Key_Right)
    assert (told.args, segments.value()) == (["b"], "b")
    with qtbot.assertNotEmitted(segments.changed):
        segments.set_value("c")
        QTest.keyClick(segments, Qt.Key.Key_Right)
    buttons = segments.findChildren(QToolButton)
    assert [button.isChecked() for button in buttons] == [False, False, True]
    stops = [bool(button.focusPolicy() & Qt.FocusPolicy.TabFocus) for button in buttons]
    assert stops == [False, False, True], "Tab goes to what is chosen, also when no key chose it"
    assert [button.text() for button in buttons] == ["Ticket", "R&&D", "Note"]
    assert buttons[1].accessibleName() == "Kind: R&D"
    with pytest.raises(ValueError, match="'z'"):
        segments.set_value("z")


def test_an_empty_place_offers_its_two_ways(qtbot: QtBot) -> None:
    hint = EmptyHint(Icon.INVOICE)
    qtbot.addWidget(hint)
    hint.say("No invoices yet", "They tell what a client brings.", "New invoice", "Import…")
    hint.show()
    first, second = hint.findChildren(PushButton)
    with qtbot.waitSignal(hint.first_wanted):
        first.click()
    with qtbot.waitSignal(hint.second_wanted):
        second.click()
    hint.say("Nothing found", "No invoice has these words.")
    assert not first.isVisible()
    assert not second.isVisible()


def test_a_page_head_shows_title_line_and_tools(qtbot: QtBot) -> None:
    head = PageHead("Clients", "Who they are.")
    qtbot.addWidget(head)
    button = PushButton("New client", role=ButtonRole.PRIMARY)
    head.add(button)
    head.resize(600, 80)
    head.show()
    assert button.geometry().right() > 550
    head.set_line("")
    head.set_title("Kunden")
    assert (head.title(), head.line()) == ("Kunden", "")


def test_the_veil_darkens_and_lets_nothing_through(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(200, 100)
    below = PushButton("Below", window)
    below.setGeometry(0, 0, 200, 100)
    window.show()
    veil = Veil(window)
    veil.cover()
    with qtbot.waitSignal(veil.pressed), qtbot.assertNotEmitted(below.clicked):
        QTest.mouseClick(veil, Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
    window.resize(300, 150)
    assert veil.geometry() == window.rect()
    shade = window.grab().toImage().pixelColor(250, 140)
    expected = QColor(mixed(LIGHT.text, LIGHT.window, 0.32))
    assert abs(shade.red() - expected.red()) <= 1


def test_everything_hears_of_another_language(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    search = SearchField()
    qtbot.addWidget(search)
    monkeypatch.setattr(SearchField, "tr", lambda _self, text: f"[{text}]")
    QApplication.sendEvent(search, QEvent(QEvent.Type.LanguageChange))
    assert search.accessibleName() == "[Search]"


def test_a_screen_reader_can_name_the_small_parts(
    qtbot: QtBot, unnamed_widgets: Callable[[QWidget], list[str]]
) -> None:
    panel = Panel()
    qtbot.addWidget(panel)
    for widget in (
        SearchField(),
        Segments([("a", "A")], name="Kind"),
        IconButton(Icon.MORE, "More"),
        PushButton("Save"),
        EmptyHint(Icon.LOG),
    ):
        panel.column.addWidget(widget)
    assert unnamed_widgets(panel) == []
    nameless = PushButton("")
    panel.column.addWidget(nameless)
    assert unnamed_widgets(panel) != [], "a button without words is found"
    nameless.setText("Now it has one")
    hint = panel.findChild(EmptyHint)
    assert isinstance(hint, EmptyHint)
    hint.say("Empty", "Nothing here.", "New", "Import")
    assert unnamed_widgets(panel) == []


def trend_image(points: tuple[float | None, ...], letter: str | None) -> QImage:
    image = QImage(56, 18, QImage.Format.Format_ARGB32)
    image.fill(QColor(LIGHT.surface))
    painter = QPainter(image)
    paint_trend(painter, image.rect().toRectF(), points, letter, LIGHT)
    painter.end()
    return image


def test_the_last_point_of_a_trend_has_the_grades_hue() -> None:
    falling = trend_image((70.0, 60.0, None, 40.0), "D")
    assert falling.pixelColor(52, 14).name().upper() == LIGHT.grade("D")
    assert falling.pixelColor(52, 3).name().upper() == LIGHT.surface


def test_a_calm_trend_stays_in_the_middle() -> None:
    assert trend_image((60.0, 60.4, 60.0), "B").pixelColor(52, 9).name().upper() == LIGHT.grade("B")


def test_a_trend_without_points_is_a_dotted_line() -> None:
    middle = [trend_image((), None).pixelColor(x, 9).name().upper() for x in range(56)]
    assert LIGHT.surface in middle
    assert len(set(middle)) > 1


def test_a_long_tooltip_fits_a_screen() -> None:
    lines = plain_tooltip("word " * 2000).split("\n")
    assert lines[-1] == "…"
    assert len(lines) <= 25
    assert max(map(len, lines)) <= 110
    assert max(map(len, plain_tooltip("x" * 500).split("\n"))) <= 110
    assert plain_tooltip("one\n" + "two " * 40).startswith("one\ntwo two")
