"""The manual is complete: the same pages, headings and anchors in three languages, and every link leads somewhere."""

from __future__ import annotations

import re
from importlib import import_module
from pkgutil import walk_packages

import pytest

import msp_desk.ui.pages
from msp_desk.core.environment.shipped_files import shipped_file
from msp_desk.core.formatting import format_number
from msp_desk.core.grading.scores import BORDERLINE_POINTS, LOWEST_COVERAGE, ONBOARDING_DAYS
from msp_desk.core.records.language import Language
from msp_desk.core.records.scorecard import CapRule, MeasureKey, Scorecard
from msp_desk.ui.widgets.manual_pages import FIGURES, PAGES, ManualPage, read_manual, read_page
from msp_desk.ui.widgets.page import Page

_LINK = re.compile(r"\[[^\]]+\]\(([^)]*)\)")
FIGURES_SHOWN = (
    "window", "beyond_terms", "measure_score", "weight", "score", "imputed", "coverage", "not_graded", "onboarding",
    "letter", "borderline", "caps", "contribution_points", "change", "lifting", "sensitivity", "drift", "signal",
    "hours", "revenue", "direct_cost", "labour", "contribution", "profit", "effective_hourly_rate", "fee_now",
    "fee_needed", "monthly_recurring", "hour_cost", "target_hourly_rate", "target_margin", "small_difference",
    "transition", "open_amount", "settled", "overdue", "usually_pays", "pareto", "effort_only", "concentration",
    "advice_rules", "fixed_cost", "draw", "cash_reserve", "refill", "cash_floor", "firm_result", "freed_value",
    "affordability", "runway", "uplift", "p_star",
    "effective_clients", "notice", "environment_coverage",
)  # fmt: skip


@pytest.fixture(params=list(Language), ids=lambda language: language.value)
def language(request: pytest.FixtureRequest) -> Language:
    """Each language in turn."""
    found: Language = request.param
    return found


@pytest.fixture
def manual(language: Language) -> dict[str, ManualPage]:
    """The manual of a language."""
    return {page.key: page for page in read_manual(language)}


def definition(page: ManualPage, anchor: str) -> str:
    """The text under an anchor."""
    return page.parts()[page.anchors[anchor]][1]


def test_the_folder_holds_the_pages_and_nothing_else(language: Language) -> None:
    files = {path.stem for path in shipped_file("manual", language.value).iterdir()}
    assert files == set(PAGES)


@pytest.mark.parametrize("key", PAGES)
def test_a_page_has_the_same_headings_in_every_language(key: str) -> None:
    outlines = {
        language: [(heading.level, heading.anchor) for heading in read_page(language, key).headings]
        for language in Language
    }
    assert outlines[Language.DE] == outlines[Language.EN]
    assert outlines[Language.IT] == outlines[Language.EN]
    assert outlines[Language.EN][0][0] == 1


@pytest.mark.parametrize("key", PAGES)
def test_a_page_is_translated_and_not_copied(key: str) -> None:
    texts = {read_page(language, key).markdown for language in Language}
    assert len(texts) == len(Language)


def test_every_page_says_something_under_each_of_its_headings(manual: dict[str, ManualPage]) -> None:
    groups = {heading.text for heading in manual[FIGURES].headings if heading.level == 1}
    empty = [
        f"{page.key}: {heading.text}"
        for page in manual.values()
        for heading, text in page.parts()
        if not text.strip() and heading.text not in groups
    ]
    assert empty == []


def test_every_page_of_a_place_answers_a_question_and_lists_its_keys(manual: dict[str, ManualPage]) -> None:
    for key in PAGES:
        if key in ("start", "keys", FIGURES, "quick-log"):
            continue
        assert manual[key].markdown.split("\n\n")[1].startswith("**"), key
        assert manual[key].markdown.split("\n\n")[1].endswith("?**"), key
        assert "keys" in manual[key].anchors or key == "import", key


def test_every_link_leads_to_a_page_and_an_anchor_of_the_manual(manual: dict[str, ManualPage]) -> None:
    dead = []
    links = 0
    for page in manual.values():
        for target in _LINK.findall(page.markdown):
            links += 1
            key, _, anchor = target.partition("#")
            if key not in manual or (anchor and anchor not in manual[key].anchors):
                dead.append(f"{page.key}: {target}")
    assert links > 60
    assert dead == []


def test_every_measure_every_deal_breaker_and_every_figure_is_defined(manual: dict[str, ManualPage]) -> None:
    anchors = set(manual[FIGURES].anchors)
    wanted = {*(key.value for key in MeasureKey), *(f"cap_{rule.value}" for rule in CapRule), *FIGURES_SHOWN}
    assert wanted - anchors == set()
    assert len(manual[FIGURES].anchors) == len([one for one in manual[FIGURES].headings if one.anchor])


def test_the_definitions_state_the_figures_the_program_counts_with(
    manual: dict[str, ManualPage], language: Language
) -> None:
    page, scorecard = manual[FIGURES], Scorecard()
    for letter, cut in scorecard.cuts.items():
        assert re.search(rf"\b{letter.value} [a-z]+ {cut:.0f}\b", definition(page, "letter"))
    for rule, letter in scorecard.caps.items():
        assert re.search(rf"\b{letter.value}\b", definition(page, f"cap_{rule.value}"))
    assert str(scorecard.overdue_days) in definition(page, "cap_long_overdue")
    assert f"{LOWEST_COVERAGE:.0f}" in definition(page, "not_graded")
    assert str(ONBOARDING_DAYS) in definition(page, "onboarding")
    assert f"{BORDERLINE_POINTS:.0f}" in definition(page, "borderline")
    assert format_number(30.4375, language, 4) in definition(page, "window")


def test_every_page_of_the_window_has_its_page_of_the_manual() -> None:
    for module in walk_packages(msp_desk.ui.pages.__path__, "msp_desk.ui.pages."):
        import_module(module.name)
    classes = list(Page.__subclasses__())
    assert len(classes) >= 7
    assert {one.__name__: one.manual for one in classes if one.manual not in PAGES} == {}


def test_nothing_in_the_manual_is_markup_of_another_kind(manual: dict[str, ManualPage]) -> None:
    for page in manual.values():
        assert "<" not in page.markdown
        assert "http" not in page.markdown
        assert "{#" not in page.markdown
