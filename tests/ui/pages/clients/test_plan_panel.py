"""The boundary plan on a client's overview: proposing, showing, settling and printing one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.deciding.boundary_plans import TargetState
from msp_desk.core.deciding.plan_words import target_words
from msp_desk.core.records.boundary_plan import PlanEnd
from msp_desk.core.records.document import DocumentKind
from msp_desk.core.records.language import Language
from msp_desk.core.records.scorecard import Letter, MeasureKey
from msp_desk.core.wording import Wording
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.clients.page import ClientsPage
from msp_desk.ui.pages.clients.plan_panel import PlanPanel
from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.form_dialog import FormDialog
from msp_desk.ui.widgets.override_form import open_override, override_words
from msp_desk.ui.widgets.paper_dialog import PaperDialog
from msp_desk.ui.widgets.plain_label import PlainLabel


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def _panel(bot: QtBot, desk: Desk, owner: QWidget, name: str, language: Language = Language.EN) -> PlanPanel:
    panel = PlanPanel(DeskLink(desk, language), owner)
    panel.show()
    panel.show_client(desk.clients.named(name).id)
    bot.waitUntil(lambda: not panel.busy)
    return panel


def _text(panel: PlanPanel) -> str:
    return "\n".join(label.text() for label in panel.findChildren(PlainLabel) if not label.isHidden())


def _button(panel: PlanPanel, name: str) -> PushButton:
    found = panel.findChild(PushButton, name)
    assert isinstance(found, PushButton)
    return found


@pytest.mark.parametrize("language", list(Language))
def test_a_running_plan_says_what_came_of_each_target(
    sample: Desk, owner: QWidget, qtbot: QtBot, language: Language
) -> None:
    panel = _panel(qtbot, sample, owner, "Cobaltweir Engineering", language)
    assert panel.view is not None
    assert panel.view.state is PlanEnd.RUNNING
    text, wording = _text(panel), Wording(language)
    for check in panel.view.checks:
        assert wording.say(f"boundary_plan.measure.{check.target.measure.value}") in text
    ahead = sum(check.state is TargetState.NOT_YET for check in panel.view.checks)
    assert 0 < ahead < len(panel.view.checks)
    assert text.count(wording.say("boundary_plan.panel.not_yet")) == ahead
    for target in (check.target for check in panel.view.checks):
        at_most = target.measure is not MeasureKey.ADVICE
        assert target_words(target.measure, target.target_tenths / 10, at_most=at_most, wording=wording) in text
    assert "{" not in text
    assert _button(panel, "begin_plan").isHidden()
    assert not _button(panel, "settle_plan").isHidden()


def test_a_failed_plan_says_that_it_warns_and_another_can_begin(sample: Desk, owner: QWidget, qtbot: QtBot) -> None:
    panel = _panel(qtbot, sample, owner, "Nimbuskai Spedition")
    assert "documented warning" in _text(panel)
    assert not _button(panel, "begin_plan").isHidden()
    assert _button(panel, "settle_plan").isHidden()


def test_a_plan_begins_with_what_is_proposed_and_a_target_that_is_no_number_is_refused(
    sample: Desk, owner: QWidget, qtbot: QtBot
) -> None:
    panel = _panel(qtbot, sample, owner, "Nimbuskai Spedition")
    before = sample.boundary_plans.count()
    panel.begin()
    form = owner.findChild(FormDialog, "form_boundary_plan")
    assert isinstance(form, FormDialog)
    proposed = [key for key, value in form.values().items() if key.split()[-1] == "90" and value]
    assert proposed
    form.write(proposed[0], "a lot")
    form.submit()
    assert form.isVisible()
    assert sample.boundary_plans.count() == before
    form.write(proposed[0], "1.5")
    form.write("agreed_with", "The new director")
    form.submit()
    assert sample.boundary_plans.count() == before + 1
    plan = sample.boundary_plans.all()[-1]
    targets = sample.boundary_plans.targets(plan.id)
    assert 15 in [target.target_tenths for target in targets]
    assert plan.agreed_with == "The new director"


def test_a_plan_without_any_target_is_refused(sample: Desk, owner: QWidget, qtbot: QtBot) -> None:
    panel = _panel(qtbot, sample, owner, "Amberlock Dental")
    assert panel.view is None
    before = sample.boundary_plans.count()
    panel.begin()
    form = owner.findChild(FormDialog, "form_boundary_plan")
    assert isinstance(form, FormDialog)
    form.submit()
    assert form.isVisible()
    assert sample.boundary_plans.count() == before


def test_a_plan_is_settled(sample: Desk, owner: QWidget, qtbot: QtBot) -> None:
    panel = _panel(qtbot, sample, owner, "Cobaltweir Engineering")
    panel.settle()
    form = owner.findChild(FormDialog, "form_settle_plan")
    assert isinstance(form, FormDialog)
    form.write("outcome", PlanEnd.FAILED)
    form.submit()
    plan = sample.boundary_plans.latest(sample.clients.named("Cobaltweir Engineering").id, sample.clock.today())
    assert plan is not None
    assert (plan.outcome, plan.ended_on) == (PlanEnd.FAILED, sample.clock.today())


def test_the_paper_is_kept_and_shown(sample: Desk, owner: QWidget, qtbot: QtBot) -> None:
    panel = _panel(qtbot, sample, owner, "Cobaltweir Engineering")
    panel.make_paper()
    client = sample.clients.named("Cobaltweir Engineering")
    kept = sample.papers.all(client_id=client.id, kind=DocumentKind.BOUNDARY_PLAN)
    assert len(kept) == 1
    dialog = owner.findChild(PaperDialog)
    assert isinstance(dialog, PaperDialog)
    dialog.reject()


def test_a_letter_is_set_and_said(sample: Desk, owner: QWidget) -> None:
    link = DeskLink(sample, Language.EN)
    client = sample.clients.named("Amberlock Dental")
    form = open_override(link, client.id, owner)
    form.write("letter", Letter.B)
    form.submit()
    assert form.isVisible(), "it asks for a reason"
    form.write("reason", "Late with everything but kind.")
    form.submit()
    stored = sample.overrides.of(client.id, sample.clock.today())
    assert stored is not None
    assert override_words(stored, Letter.A, link.wording) == "Set by you: B until 21 Feb 2027, computed A"
    again = open_override(link, client.id, owner)
    assert again.values()["letter"] is Letter.B
    again.close()


def _done_by_keys(bot: QtBot, panel: PlanPanel, button: str, words: str, form_name: str) -> None:
    """Press a button with the keyboard, write into the field in front and save with the keyboard."""
    pressed = _button(panel, button)
    assert pressed.focusPolicy() & Qt.FocusPolicy.TabFocus
    QTest.keyClick(pressed, Qt.Key.Key_Space)
    form = panel.window().findChild(FormDialog, form_name)
    assert isinstance(form, FormDialog)
    field = form.editor("agreed_with" if button == "begin_plan" else "note")
    assert isinstance(field, QLineEdit | QPlainTextEdit)
    form.activateWindow()
    bot.waitUntil(form.isActiveWindow)
    field.setFocus()
    QTest.keyClicks(field, words)
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not form.isVisible()


def test_a_plan_is_begun_settled_and_taken_back_with_the_keyboard_alone(
    page: ClientsPage, desk: Desk, qtbot: QtBot
) -> None:
    client = desk.clients.named("Nimbuskai Spedition")
    page.show_client(client.id)
    panel = page.client_view.overview.findChild(PlanPanel)
    assert isinstance(panel, PlanPanel)
    qtbot.waitUntil(lambda: panel.view is not None and panel.view.state is PlanEnd.FAILED)

    def state() -> tuple[PlanEnd, str] | None:
        return None if panel.view is None else (panel.view.state, panel.view.plan.agreed_with)

    before = state()
    _done_by_keys(qtbot, panel, "begin_plan", "Dr. Meer", "form_boundary_plan")
    qtbot.waitUntil(lambda: state() == (PlanEnd.RUNNING, "Dr. Meer"))
    assert panel.view is not None
    plan_id = panel.view.plan.id
    assert desk.boundary_plans.targets(plan_id)
    _done_by_keys(qtbot, panel, "settle_plan", "Early days. ", "form_settle_plan")
    qtbot.waitUntil(lambda: panel.view is not None and "Early days." in panel.view.plan.note)
    desk.undo()
    qtbot.waitUntil(lambda: panel.view is not None and panel.view.plan.note == "")
    desk.undo()
    qtbot.waitUntil(lambda: state() == before)
    assert desk.boundary_plans.targets(plan_id) == []
