"""The boundary plan on a client's overview: proposing, showing, settling and printing one."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.records.boundary_plan import PlanEnd
from msp_desk.core.records.document import DocumentKind
from msp_desk.core.records.language import Language
from msp_desk.core.records.scorecard import Letter
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.clients.paper_dialog import PaperDialog
from msp_desk.ui.pages.clients.plan_panel import PlanPanel
from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.form_dialog import FormDialog
from msp_desk.ui.widgets.override_form import open_override, override_words
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
    text = _text(panel)
    assert text.count("–") >= len(panel.view.checks)
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
