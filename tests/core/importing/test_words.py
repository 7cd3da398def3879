"""Texts, marks and choices of a file, in three languages."""

from __future__ import annotations

import pytest

from msp_desk.core.importing import Fate
from msp_desk.core.records.agreement import Anchor, Law, NoticeUnit
from msp_desk.core.records.incident import IncidentFamily, Severity
from msp_desk.core.records.language import Language
from msp_desk.core.records.ticket import TicketCategory
from msp_desk.core.wording import Wording
from tests.core.importing.plain_desk import PlainDesk, sentence


def value(desk: PlainDesk, field: str, text: str) -> object:
    plan = desk.plan("tickets", f'client|opened_on|{field}\nA|2026-01-31|"{text}"\n')
    plan.require_sound()
    return plan.rows[0].values.get(field)


@pytest.mark.parametrize("text", ["yes", "Y", "TRUE", "1", "x", "ja", "Sì", "si", "vero", "Wahr"])
def test_yes(desk: PlainDesk, text: str) -> None:
    assert value(desk, "escalated", text) is True


@pytest.mark.parametrize("text", ["no", "N", "False", "0", "nein", "falso"])
def test_no(desk: PlainDesk, text: str) -> None:
    assert value(desk, "escalated", text) is False


@pytest.mark.parametrize("text", ["", " ", "?", "n/a", "N/A", "-"])
@pytest.mark.parametrize("field", ["escalated", "title", "category", "minutes", "closed_on", "reopened"])
def test_cells_that_say_nothing(desk: PlainDesk, text: str, field: str) -> None:
    assert value(desk, field, text) is None


@pytest.mark.parametrize("text", ["admin request", "ADMIN_REQUEST", "Admin-Request", "adminrequest"])
def test_choices_in_every_spelling(desk: PlainDesk, text: str) -> None:
    assert value(desk, "category", text) is TicketCategory.ADMIN_REQUEST


def test_choices_in_the_programs_own_german_and_italian(desk: PlainDesk) -> None:
    from msp_desk.core.wording import Wording

    for language in Language:
        for category in TicketCategory:
            assert value(desk, "category", Wording(language).word(category)) is category


def test_choices_of_other_kinds(desk: PlainDesk) -> None:
    plan = desk.plan(
        "agreements",
        "client;number;start;notice_length;notice_unit;anchor;law\nA;1;2026-01-01;3;Months;end of half year;uk\n",
    )
    values = plan.rows[0].values
    assert (values["notice_unit"], values["anchor"], values["law"]) == (
        NoticeUnit.MONTHS,
        Anchor.END_OF_HALF_YEAR,
        Law.UK,
    )
    plan = desk.plan("incidents", "client;day;family;severity\nA;2026-01-01;Abuse;3\nA;2026-01-01;payment;critical\n")
    assert [(row.values["family"], row.values["severity"]) for row in plan.rows] == [
        (IncidentFamily.ABUSE, Severity.SERIOUS),
        (IncidentFamily.PAYMENT, Severity.CRITICAL),
    ]
    plan = desk.plan("clients", "name;language\nA;Deutsch\nB;it\n")
    assert [row.values["language"] for row in plan.rows] == [Language.DE, Language.IT]


def test_unknown_words_are_named_with_the_possible_ones(desk: PlainDesk) -> None:
    plan = desk.plan("tickets", "client;opened_on;category;escalated\nA;2026-01-31;Category 55;maybe\n")
    assert plan.rows[0].fate is Fate.REJECTED
    assert [problem.field for problem in plan.rows[0].problems] == ["category", "escalated"]
    said = sentence(plan.rejection(plan.rows[0]))
    assert "“Category 55” is not known here; possible are support, admin request and project." in said


def test_possible_words_are_said_in_the_owners_language_and_read_back(desk: PlainDesk) -> None:
    plan = desk.plan("incidents", "client;day;family;severity\nA;2026-01-31;abuse;9\n")
    said = Wording(Language.DE).error(plan.rejection(plan.rows[0]))
    words = [Wording(Language.DE).word(severity) for severity in Severity]
    assert all(word in said for word in words)
    for word in words:
        assert desk.plan("incidents", f"client;day;family;severity\nA;2026-01-31;abuse;{word}\n").rejected == ()


def test_texts_keep_what_they_say(desk: PlainDesk) -> None:
    assert value(desk, "title", "  <b>Ü</b> & {x}  ") == "<b>Ü</b> & {x}"
    assert value(desk, "title", "two\r\nlines") == "two lines"
    plan = desk.plan("work", 'client;day;minutes;note\nA;2026-01-31;5;"two\r\nlines"\n')
    assert plan.rows[0].values["note"] == "two\nlines"


@pytest.mark.parametrize("text", ["=1+1", "+49 228", "-x", "@cell"])
def test_the_mark_of_a_neutralised_cell_is_taken_off(desk: PlainDesk, text: str) -> None:
    assert value(desk, "title", "'" + text) == text
    assert value(desk, "title", text) == text


def test_an_ordinary_apostrophe_stays(desk: PlainDesk) -> None:
    assert value(desk, "title", "'t Hof") == "'t Hof"


def test_a_text_that_is_too_long_rejects_its_row(desk: PlainDesk) -> None:
    plan = desk.plan("tickets", f"client;opened_on;title\nA;2026-01-31;{'x' * 401}\n{'y' * 401};2026-01-31;x\n")
    assert [row.fate for row in plan.rows] == [Fate.REJECTED, Fate.REJECTED]
    for row, column in zip(plan.rows, ("title", "client"), strict=True):
        assert f"column {column}: The text has 401 characters" in sentence(plan.rejection(row))
