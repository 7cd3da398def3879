"""The page of settings: every section, each change saved at once and taken back by undo."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QListWidget, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.records.firm import SETTINGS
from msp_desk.core.records.language import Language
from msp_desk.core.records.scorecard import CapRule, Letter, MeasureKey
from msp_desk.ui.pages.settings.backup_section import BackupSection
from msp_desk.ui.pages.settings.in_place_form import InPlaceForm
from msp_desk.ui.pages.settings.logo_panel import LogoPanel
from msp_desk.ui.pages.settings.logo_picture import LogoRefused, logo_from, printed
from msp_desk.ui.pages.settings.page import SECTIONS, SettingsPage
from msp_desk.ui.pages.settings.scorecard_section import ScorecardSection
from msp_desk.ui.pages.settings.section import Section
from msp_desk.ui.theme.apply import SchemeChoice, Theme
from msp_desk.ui.widgets.manual_view import DefinitionButton
from msp_desk.ui.widgets.manual_window import ManualWindow
from msp_desk.ui.widgets.page import Place
from msp_desk.ui.widgets.page_head import PageHead
from msp_desk.ui.widgets.pdf_preview import PdfPreview
from msp_desk.ui.widgets.record_table import RecordTable
from msp_desk.ui.window.main_window import MainWindow
from tests.ui.conftest import NameWalk


@pytest.fixture
def page(window: MainWindow) -> SettingsPage:
    found = window.open_page("settings")
    assert isinstance(found, SettingsPage)
    return found


def said(section: Section) -> str:
    """Every word of a section that is in sight."""
    return "\n".join(label.text() for label in section.findChildren(QLabel) if label.isVisibleTo(section))


def heading(page: SettingsPage) -> str:
    """The title of the page."""
    head = page.findChild(PageHead)
    assert isinstance(head, PageHead)
    return head.title()


def form_of(section: Section, key: str = "") -> InPlaceForm:
    """The form in force, that with a field where there are several; one that was replaced waits to be deleted."""
    return [form for form in section.findChildren(InPlaceForm) if not key or key in form.values()][-1]


def field(section: Section, key: str) -> QLineEdit:
    found = form_of(section, key).editor(key)
    assert isinstance(found, QLineEdit)
    return found


def type_over(edit: QLineEdit, text: str) -> None:
    """As a person does: into the field, all of it, the new text, Enter."""
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, text)
    QTest.keyClick(edit, Qt.Key.Key_Return)


def test_every_section_opens_from_the_list_with_keys_and_names_its_controls(
    page: SettingsPage, unnamed_widgets: NameWalk
) -> None:
    listed = page.findChild(QListWidget)
    assert isinstance(listed, QListWidget)
    assert listed.count() == len(SECTIONS)
    page.take_focus()
    for key, _ in SECTIONS:
        section = page.section(key)
        assert section.isVisible(), key
        assert said(section), key
        assert unnamed_widgets(section) == []
        QTest.keyClick(listed, Qt.Key.Key_Down)


def test_another_part_of_the_window_can_lead_to_a_section(window: MainWindow, page: SettingsPage) -> None:
    window.go(Place(page="settings", tab="backup"))
    assert page.section("backup").isVisible()


def test_a_field_of_the_firm_is_saved_with_enter_and_taken_back_by_undo(
    window: MainWindow, page: SettingsPage, desk: Desk
) -> None:
    section = page.section("firm")
    before = desk.firm.current().city
    type_over(field(section, "city"), "Newtown")
    assert desk.firm.current().city == "Newtown"
    window.undo()
    assert desk.firm.current().city == before
    assert field(section, "city").text() == before


def test_a_field_is_saved_when_it_is_left(page: SettingsPage, desk: Desk) -> None:
    section = page.section("firm")
    edit = field(section, "tagline")
    edit.setFocus()
    edit.setText("Calm IT")
    assert desk.firm.current().tagline != "Calm IT"
    field(section, "street").setFocus()
    assert desk.firm.current().tagline == "Calm IT"


def test_what_is_wrong_is_said_beside_the_field_and_the_rest_is_saved(page: SettingsPage, desk: Desk) -> None:
    section = page.section("firm")
    form = form_of(section)
    name = desk.firm.current().name
    type_over(field(section, "name"), " ")
    assert form.complaint("name") == "This is needed."
    type_over(field(section, "city"), "Newtown")
    assert desk.firm.current().city == "Newtown"
    assert desk.firm.current().name == name
    assert field(section, "name").text() == " "
    QTest.keyClick(field(section, "name"), Qt.Key.Key_Escape)
    assert field(section, "name").text() == name
    assert form.complaint("name") == ""


def test_the_home_currency_stays_while_there_are_amounts(page: SettingsPage, desk: Desk) -> None:
    section = page.section("firm")
    type_over(field(section, "currency"), "GBP")
    assert desk.firm.current().currency == "EUR"
    assert "Every amount on this desk is in EUR" in form_of(section).complaint("currency")


def test_the_letterhead_follows_what_is_typed_before_it_is_saved(page: SettingsPage, qtbot: QtBot) -> None:
    section = page.section("firm")
    preview = section.findChild(PdfPreview)
    assert isinstance(preview, PdfPreview)
    qtbot.waitUntil(lambda: preview.content.startswith(b"%PDF"))
    before = preview.content
    field(section, "name").setText("Quite Another Name")
    qtbot.waitUntil(lambda: preview.content not in (before, b""))


def test_a_change_elsewhere_is_shown(page: SettingsPage, desk: Desk) -> None:
    desk.firm.change(replace(desk.firm.current(), name="Another Name"))
    assert field(page.section("firm"), "name").text() == "Another Name"


def test_rates_are_typed_as_people_write_them_and_say_their_effect(page: SettingsPage, desk: Desk) -> None:
    section = page.open_section("rates")
    assert "22 clients bring less than €90.00 an hour" in said(section)
    type_over(field(section, "target_hourly_rate"), "1,000")
    assert desk.settings.current().target_hourly_rate == 100_000
    assert "bring less than €1,000.00 an hour" in said(section)
    type_over(field(section, "target_hourly_rate"), "10")
    assert "every hour would lose money" in said(section)
    type_over(field(section, "target_margin"), "100")
    assert form_of(section, "target_margin").complaint("target_margin")
    assert desk.settings.current().target_margin == 50


def test_the_reminders_are_those_of_the_settings_and_the_rates_are_the_others(page: SettingsPage) -> None:
    rates, reminders = page.open_section("rates"), page.open_section("reminders")
    keys = ((rates, "hour_cost"), (rates, "cash_reserve"), (reminders, "remind_log_days"))
    shown = [set(form_of(section, key).values()) for section, key in keys]
    assert shown[1] == {"fixed_cost", "draw", "cash_reserve", "refill", "cash_floor"}
    assert all(key.startswith("remind_") for key in shown[2])
    assert shown[0] | shown[1] | shown[2] == {one.key for one in SETTINGS.fields if one.in_form}
    assert sum(len(one) for one in shown) == len(shown[0] | shown[1] | shown[2])


def test_what_the_firm_lives_on_is_asked_for_and_may_stay_unsaid(page: SettingsPage, desk: Desk) -> None:
    section = page.open_section("rates")
    type_over(field(section, "cash_reserve"), "20,000")
    assert desk.settings.current().cash_reserve == 2_000_000
    field(section, "draw").clear()
    QTest.keyClick(field(section, "draw"), Qt.Key.Key_Return)
    assert desk.settings.current().draw is None
    type_over(field(section, "refill"), "101")
    assert form_of(section, "refill").complaint("refill")
    assert desk.settings.current().refill == 50


def test_every_figure_of_the_settings_leads_to_its_definition(window: MainWindow, page: SettingsPage) -> None:
    found = set()
    for key in ("rates", "scorecard"):
        section = page.open_section(key)
        for button in section.findChildren(DefinitionButton):
            button.click()
            manual = window.findChild(ManualWindow)
            assert isinstance(manual, ManualWindow)
            found.add(manual.spot[1])
    assert {measure.value for measure in MeasureKey} <= found
    assert {f"cap_{rule.value}" for rule in CapRule} <= found
    assert {"hour_cost", "target_hourly_rate", "target_margin", "small_difference", "letter"} <= found


@pytest.fixture
def scorecard(page: SettingsPage) -> ScorecardSection:
    found = page.open_section("scorecard")
    assert isinstance(found, ScorecardSection)
    return found


def effect_table(section: ScorecardSection) -> RecordTable[object]:
    found = section.findChild(RecordTable, "settings_effect")
    assert isinstance(found, RecordTable)
    return found


def button(section: Section, text: str) -> QPushButton:
    return next(one for one in section.findChildren(QPushButton) if one.text() == text)


def test_the_scorecard_shows_every_clients_letter_then_before_anything_is_saved(
    scorecard: ScorecardSection, desk: Desk, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: "keep their letters" in said(scorecard))
    assert effect_table(scorecard).model().rowCount() == len(desk.grades.table(desk.clock.today()).clients)
    assert not button(scorecard, "Save as a new version").isEnabled()
    scorecard.editor.edit("cut.A").setText("99")
    qtbot.waitUntil(lambda: "get another letter" in said(scorecard))
    assert desk.scorecard.current().version == 0
    shown = said(scorecard)
    scorecard.save()
    letters = [one.letter for one in desk.grades.table(desk.clock.today()).clients]
    assert f"A 7 → {letters.count(Letter.A)}" in shown
    qtbot.waitUntil(lambda: "keep their letters" in said(scorecard))


def test_a_saved_scorecard_is_a_version_that_undo_takes_back_and_that_can_be_filled_in_again(
    scorecard: ScorecardSection, window: MainWindow, desk: Desk
) -> None:
    scorecard.editor.edit("margin.weight").setText("40")
    scorecard.save()
    assert desk.scorecard.current().scales[MeasureKey.MARGIN].weight == 40
    assert desk.scorecard.current().version == 1
    assert not button(scorecard, "Save as a new version").isEnabled()
    button(scorecard, "Fill in the program’s own").click()
    assert scorecard.editor.edit("margin.weight").text() == "25"
    assert desk.scorecard.current().version == 1
    button(scorecard, "Discard").click()
    assert scorecard.editor.edit("margin.weight").text() == "40"
    window.undo()
    assert desk.scorecard.current().version == 0
    assert scorecard.editor.edit("margin.weight").text() == "25"


def test_a_deal_breaker_of_the_owner_counts(scorecard: ScorecardSection, desk: Desk) -> None:
    scorecard.editor.edit("overdue_days").setText("1")
    box = scorecard.editor.cap(CapRule.LONG_OVERDUE)
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData("F"))
    scorecard.save()
    assert desk.scorecard.current().overdue_days == 1
    assert desk.scorecard.current().caps[CapRule.LONG_OVERDUE] is Letter.F


def test_a_scorecard_that_cannot_score_is_refused_beside_the_figure(scorecard: ScorecardSection, desk: Desk) -> None:
    editor, save = scorecard.editor, button(scorecard, "Save as a new version")
    for key in MeasureKey:
        editor.edit(f"{key.value}.weight").setText("0")
    assert "sum to zero" in editor.complaint("")
    assert not save.isEnabled()
    editor.edit("margin.weight").setText("10")
    assert editor.complaint("") == ""
    assert save.isEnabled()
    for figure, text, complaint in (
        ("tickets.good", "12", "Good and bad must differ."),
        ("cut.B", "90", "The cuts must fall from A to D."),
        ("margin.bad", "many", "“many”"),
        ("advice.weight", "", "This is needed."),
        ("overdue_days", "-1", ""),
    ):
        before = editor.edit(figure).text()
        editor.edit(figure).setText(text)
        assert complaint in editor.complaint(figure), figure
        assert editor.complaint(figure), figure
        assert not save.isEnabled(), figure
        editor.edit(figure).setText(before)
    scorecard.editor.edit("cut.A").setText("")
    scorecard.save()
    assert desk.scorecard.current().version == 0


def test_what_is_typed_into_the_scorecard_survives_changes_elsewhere(
    scorecard: ScorecardSection, window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    scorecard.editor.edit("margin.weight").setText("33")
    desk.firm.change(replace(desk.firm.current(), city="Elsewhere"))
    assert scorecard.editor.edit("margin.weight").text() == "33"
    window.speak(Language.DE)
    qtbot.waitUntil(lambda: "Marge" in said(scorecard))
    assert scorecard.editor.edit("margin.weight").text() == "33"


@pytest.fixture
def backup(page: SettingsPage) -> BackupSection:
    found = page.open_section("backup")
    assert isinstance(found, BackupSection)
    return found


def test_a_backup_is_made_listed_and_checked_again(backup: BackupSection, desk: Desk, qtbot: QtBot) -> None:
    assert "There is no backup yet." in said(backup)
    backup.back_up()
    assert backup.busy
    qtbot.waitUntil(lambda: not backup.busy)
    assert "Backup written and verified" in said(backup)
    assert "Last verified backup: 21 Nov 2026" in said(backup)
    assert len(desk.backups.all()) == 1
    backup.check_chosen()
    qtbot.waitUntil(lambda: not backup.busy)
    assert "still holds everything" in said(backup)
    made = desk.backups.all()[0].path
    made.write_bytes(made.read_bytes().replace(b"Quellmark IT", b"Quellmerk IT"))
    backup.check_chosen()
    qtbot.waitUntil(lambda: not backup.busy)
    assert "no longer holds" in said(backup)


def test_the_second_place_receives_each_backup_and_says_when_it_does_not(
    backup: BackupSection, tmp_path: Path, qtbot: QtBot
) -> None:
    backup.take_second_place(tmp_path / "nowhere")
    assert "is not there" in said(backup)
    place = tmp_path / "stick"
    place.mkdir()
    backup.take_second_place(place)
    qtbot.waitUntil(lambda: not backup.busy)
    backup.back_up()
    qtbot.waitUntil(lambda: not backup.busy)
    assert "The newest backup lies there, too." in said(backup)
    assert len(list(place.glob("*.mspdesk"))) == 1
    for file in place.iterdir():
        file.unlink()
    place.rmdir()
    backup.refresh()
    assert "cannot be reached now" in said(backup)
    backup.take_second_place(None)
    assert "No second place is chosen." in said(backup)


def test_the_data_folder_names_every_place_and_copies_its_path(page: SettingsPage, desk: Desk) -> None:
    section = page.open_section("places")
    assert str(desk.path) in said(section)
    assert str(desk.folders.preferences) in said(section)
    copies = [one for one in section.findChildren(QPushButton) if one.text() == "Copy the path"]
    assert len(copies) == 4
    copies[0].click()
    assert QGuiApplication.clipboard().text() == str(desk.path)
    assert "on the clipboard" in said(section)


def test_language_and_colours_change_the_window_while_it_runs(
    window: MainWindow, page: SettingsPage, themed_app: Theme, qtbot: QtBot
) -> None:
    section = page.open_section("look")
    choices = {one.text(): one for one in section.findChildren(QToolButton)}
    choices["Dark"].click()
    qtbot.waitUntil(lambda: themed_app.choice is SchemeChoice.DARK)
    choices["Deutsch"].click()
    qtbot.waitUntil(lambda: heading(page) == "Einstellungen")
    QCoreApplication.processEvents()


def test_about_says_version_libraries_and_that_nothing_leaves(page: SettingsPage) -> None:
    from msp_desk import __version__
    from msp_desk.ui.pages.settings.about_section import LICENCES

    section = page.open_section("about")
    assert __version__ in said(section)
    assert "Nothing leaves this machine" in said(section)
    table = section.findChild(RecordTable, "settings_libraries")
    assert isinstance(table, RecordTable)
    assert table.model().rowCount() == len(LICENCES)


def test_every_library_of_the_program_is_named_with_its_licence() -> None:
    import re
    import tomllib

    from msp_desk.ui.pages.settings.about_section import LICENCES

    project = tomllib.loads(Path("pyproject.toml").read_text("utf-8"))["project"]
    needed = {re.split(r"[<>=\[ ]", one)[0] for one in project["dependencies"]}
    assert needed <= set(LICENCES)


def picture(path: Path, width: int, height: int, color: str = "#1F5FA8") -> Path:
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(QColor(color))
    assert image.save(str(path))
    return path


def test_a_logo_is_taken_shown_and_removed_each_undone_by_undo(
    window: MainWindow, page: SettingsPage, desk: Desk, tmp_path: Path
) -> None:
    section = page.section("firm")
    panel = section.findChild(LogoPanel)
    assert isinstance(panel, LogoPanel)
    panel.take(picture(tmp_path / "logo.png", 400, 100))
    assert desk.firm.current().logo.startswith(b"\x89PNG")
    assert "prints 32 × 8 mm" in said(section)
    button(section, "Remove").click()
    assert desk.firm.current().logo == b""
    window.undo()
    assert desk.firm.current().logo.startswith(b"\x89PNG")


def test_a_jpeg_and_an_svg_become_png_on_white(tmp_path: Path) -> None:
    jpeg = logo_from(picture(tmp_path / "logo.jpg", 300, 90))
    assert jpeg.png.startswith(b"\x89PNG")
    assert (jpeg.width, jpeg.height) == (300, 90)
    drawing = tmp_path / "logo.svg"
    drawing.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10" width="40" height="10">'
        '<rect x="0" y="0" width="20" height="10" fill="#A3201B"/></svg>',
        "utf-8",
    )
    svg = QImage.fromData(logo_from(drawing).png)
    assert (svg.width(), svg.height()) == (960, 240)
    assert svg.pixelColor(10, 100).name() == "#a3201b"
    assert svg.pixelColor(900, 100).name() == "#ffffff"


def test_a_huge_picture_is_kept_at_the_size_that_prints_sharp(tmp_path: Path) -> None:
    kept = QImage.fromData(logo_from(picture(tmp_path / "big.png", 4000, 2000)).png)
    assert (kept.width(), kept.height()) == (480, 240)
    assert not printed(kept.width(), kept.height()).coarse
    assert printed(60, 40).coarse


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("note.png", b"no picture at all", "logo_unreadable"),
        ("logo.gif", b"GIF89a" + b"\0" * 40, "logo_unreadable"),
        ("big.png", b"\x89PNG" + b"\0" * 5_000_001, "logo_too_large_file"),
        ("bomb.svg", b'<!DOCTYPE x [<!ENTITY a "aa">]><svg>&a;</svg>', "logo_unreadable"),
        (
            "file.svg",
            b'<svg xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9"><image xlink:href="file:///x"/></svg>',
            "logo_links",
        ),
        (
            "style.svg",
            b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect style="fill:url(http://x/y)"/></svg>',
            "logo_links",
        ),
        ("empty.svg", b'<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0"/>', "logo_unreadable"),
    ],
)  # fmt: skip
def test_what_cannot_be_a_logo_is_refused_with_its_reason(tmp_path: Path, name: str, content: bytes, code: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(LogoRefused) as caught:
        logo_from(path)
    assert caught.value.code == f"settings.{code}"


def test_sizes_out_of_measure_are_refused(tmp_path: Path) -> None:
    for width, height, code in ((8001, 40, "logo_too_many_pixels"), (400, 20, "logo_too_small")):
        with pytest.raises(LogoRefused) as caught:
            logo_from(picture(tmp_path / f"{width}.png", width, height))
        assert caught.value.code == f"settings.{code}"


def test_a_refused_logo_says_so_and_keeps_the_old_one(page: SettingsPage, desk: Desk, tmp_path: Path) -> None:
    section = page.section("firm")
    panel = section.findChild(LogoPanel)
    assert isinstance(panel, LogoPanel)
    panel.take(picture(tmp_path / "logo.png", 400, 100))
    kept = desk.firm.current().logo
    (tmp_path / "bad.png").write_bytes(b"nothing")
    panel.take(tmp_path / "bad.png")
    assert "no picture that can be printed" in said(section)
    assert desk.firm.current().logo == kept
