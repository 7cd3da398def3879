"""Letters of every kind on the sample desk: their facts, in every language and layout, and nothing that leaks."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from msp_desk.core.actions.desk import Desk
from msp_desk.core.actions.letter_facts import law_of
from msp_desk.core.documents.letters.fact_parts import Reason, UnusedHours
from msp_desk.core.documents.letters.facts import LetterLayout
from msp_desk.core.documents.letters.fields import FieldSection, fields_of
from msp_desk.core.documents.letters.parties import Person
from msp_desk.core.documents.text import MissingCharacters
from msp_desk.core.formatting import format_money
from msp_desk.core.parting.check import CheckLevel
from msp_desk.core.parting.leak_guard import leaks
from msp_desk.core.parting.letter_kind import LetterKind
from msp_desk.core.records.agreement import Law
from msp_desk.core.records.invoice import Invoice, InvoiceId
from msp_desk.core.records.language import Language
from tests.core.actions.desks import TODAY, copied, opened
from tests.core.actions.filled_letters import (
    CLIENTS,
    CURE_BY,
    DEMANDS,
    FACTS,
    LABELS,
    WARNED_ON,
    letter_in,
    letter_of,
    warned,
)
from tests.core.documents.reading import page_texts, squeezed, whole_text
from tests.core.documents.reading import pieces as pieces_of

ALL_KINDS = pytest.mark.parametrize("kind", list(LetterKind))
ALL_LANGUAGES = pytest.mark.parametrize("language", list(Language))


@pytest.fixture(scope="module")
def warned_desk(sample_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A sample desk on which each of the three clients was warned; the tests only draft on it."""
    desk = opened(copied(sample_file, tmp_path_factory.mktemp("warned")))
    with closing(desk):
        for name in CLIENTS.values():
            warned(desk, desk.clients.named(name).id)
        yield desk


@lru_cache(maxsize=2)
def _text(pdf: bytes) -> str:
    return squeezed(whole_text(pdf))


def _long(day: date, language: Language) -> str:
    from msp_desk.core.formatting import DayStyle, format_day

    return squeezed(format_day(day, language, DayStyle.LONG))


@ALL_KINDS
@ALL_LANGUAGES
@pytest.mark.parametrize("layout", list(LetterLayout))
def test_every_kind_in_every_language_and_layout(
    warned_desk: Desk, kind: LetterKind, language: Language, layout: LetterLayout
) -> None:
    letter = letter_in(warned_desk, kind, language, layout.value)
    pdf = warned_desk.letters.preview(letter)
    text, facts = _text(pdf), letter.facts
    assert pdf == warned_desk.letters.preview(letter)  # same facts, same bytes
    for wanted in (facts.recipient.name, facts.agreement_number, facts.signatory, facts.recipient.city):
        assert squeezed(wanted) in text, wanted
    assert "{" not in text
    assert "None" not in text
    case = letter.case
    found = leaks(
        whole_text(pdf), language=language, own_client=case.client, other_clients=case.other_clients,
        allowed=(case.firm.name, case.firm.legal_name, case.firm.city, case.firm.signatory),
    )  # fmt: skip
    assert found == []


@ALL_KINDS
@ALL_LANGUAGES
def test_every_kind_says_its_own_facts(warned_desk: Desk, kind: LetterKind, language: Language) -> None:
    letter = letter_in(warned_desk, kind, language)
    text, facts = _text(warned_desk.letters.preview(letter)), letter.facts
    wanted: list[str] = []
    match kind:
        case LetterKind.CAUSE:
            wanted = [FACTS[language], _long(WARNED_ON, language), _long(CURE_BY, language)]
            wanted += [row.label for row in facts.refunds]
        case LetterKind.WARNING:
            assert facts.cure_by is not None
            wanted = [FACTS[language], *DEMANDS[language], _long(facts.cure_by, language)]
        case LetterKind.ACCEPTANCE:
            assert facts.their_notice is not None
            wanted = [_long(facts.their_notice.day, language)]
        case LetterKind.PRICE_CHANGE:
            assert facts.price_from is not None
            assert facts.answer_date is not None
            wanted = [*LABELS[language], _long(facts.price_from, language), _long(facts.answer_date, language)]
            for price in facts.prices:
                assert price.now is not None
                assert price.new is not None
                wanted += [format_money(each, "EUR", language, symbol=False) for each in (price.now, price.new)]
        case _:
            assert facts.end_date is not None
            wanted = [_long(facts.end_date, language)]
    if kind.ends:
        sums = [*(row.open for row in facts.open_invoices), *(row.gross for row in facts.refunds)]
        wanted += [format_money(each, "EUR", language, symbol=False) for each in sums]
    for words in wanted:
        assert squeezed(words) in text, words


@ALL_KINDS
def test_a_filled_letter_can_be_finished(warned_desk: Desk, kind: LetterKind) -> None:
    for language in Language:
        checks = warned_desk.letters.checks(letter_in(warned_desk, kind, language))
        assert [check.code for check in checks if check.level is CheckLevel.BLOCKED] == []


def test_a_letter_for_cause_takes_effect_on_receipt_or_on_a_named_day(warned_desk: Desk) -> None:
    letter = letter_in(warned_desk, LetterKind.CAUSE, Language.DE)
    assert letter.facts.takes_effect_on_receipt
    assert "mitsofortigerWirkung" in _text(warned_desk.letters.preview(letter))
    named = replace(letter, facts=replace(letter.facts, on_receipt=False, end_date=date(2026, 12, 31)))
    text = _text(warned_desk.letters.preview(named))
    assert "mitsofortigerWirkung" not in text
    assert "zum31.Dezember2026" in text
    assert "18.November2026" not in text  # the day the owner learned of it is never printed


def test_unused_hours_are_given_back_at_their_price(warned_desk: Desk) -> None:
    letter = letter_in(warned_desk, LetterKind.NOTICE, Language.DE)
    hours = UnusedHours(minutes=270, rate=8000, tax_percent=19.0)
    with_hours = replace(letter, facts=replace(letter.facts, unused_hours=hours))
    text = _text(warned_desk.letters.preview(with_hours))
    for words in ("Rest 4,5 Std. zu 80,00 €", "360,00", "68,40", "428,40"):
        assert squeezed(words) in text, words
    total = sum(row.gross for row in letter.facts.refunds) + 42840
    assert squeezed(format_money(total, "EUR", Language.DE, symbol=False)) in text


@pytest.mark.parametrize(
    ("stated", "firm", "client", "law"),
    [
        (Law.DE, "IT", "IT", Law.DE),
        (Law.OTHER, "DE", "DE-BY", Law.DE),
        (Law.OTHER, "GB", "GB", Law.UK),
        (Law.OTHER, "DE", "AT", Law.OTHER),
        (Law.OTHER, "PL", "PL", Law.OTHER),
        (Law.OTHER, "", "AT", None),
        (Law.OTHER, "DE", " ", None),
    ],
)
def test_the_law_a_letter_may_name(warned_desk: Desk, stated: Law, firm: str, client: str, law: Law | None) -> None:
    letter = letter_in(warned_desk, LetterKind.NOTICE, Language.DE)
    case = replace(
        letter.case,
        firm=replace(letter.case.firm, country=firm),
        client=replace(letter.case.client, country=client),
    )
    assert law_of(case, replace(letter.agreement, law=stated)) is law


def test_only_overdue_invoices_stand_in_a_warning(warned_desk: Desk) -> None:
    letter = letter_in(warned_desk, LetterKind.WARNING, Language.IT)
    notice = letter_in(warned_desk, LetterKind.NOTICE, Language.IT)
    due = [invoice for invoice in notice.facts.open_invoices if invoice.due_on and invoice.due_on < TODAY]
    assert list(letter.facts.open_invoices) == due
    assert len(due) < len(notice.facts.open_invoices)


def test_forty_open_invoices_continue_with_their_head(sample: Desk) -> None:
    client = sample.clients.named(CLIENTS[Language.DE])
    for index in range(40):
        sample.invoices.add(
            Invoice(
                id=InvoiceId(0), client_id=client.id, number=f"ZZ-{index:03d}", issued_on=date(2026, 9, 1),
                due_on=date(2026, 9, 15), net=1000 + index, gross=1000 + index,
            )
        )  # fmt: skip
    pages = page_texts(sample.letters.preview(sample.letters.draft(client.id)))
    with_rows = [page for page in pages if "ZZ-0" in page]
    assert len(with_rows) > 1
    assert all("Rechnungsdatum" in page for page in with_rows)
    assert sum(page.count("ZZ-0") for page in pages) == 40


NAMES = {
    "long": "Vereinigte Oberbergische Werkstätten für Präzisionsmechanik und Oberflächentechnik GmbH & Co. KG",
    "polish": "Żółwińska Mechanika Precyzyjna Sp. z o.o.",
    "greek": "Ελαιώνες Παραδείγματος Α.Ε.",
    "cyrillic": "Пекарня Приклад ТОВ",
}


@ALL_KINDS
@pytest.mark.parametrize("name", NAMES)
def test_names_of_any_script_and_length_are_printed(warned_desk: Desk, kind: LetterKind, name: str) -> None:
    letter = letter_in(warned_desk, kind, Language.DE)
    recipient = replace(letter.facts.recipient, name=NAMES[name])
    facts = replace(letter.facts, recipient=recipient)
    assert squeezed(NAMES[name]) in _text(warned_desk.letters.preview(replace(letter, facts=facts)))


@ALL_KINDS
@pytest.mark.parametrize("name", ["中文有限公司", "شركة المثال"])
def test_scripts_without_letters_in_the_fonts_are_named(warned_desk: Desk, kind: LetterKind, name: str) -> None:
    letter = letter_in(warned_desk, kind, Language.DE)
    facts = replace(letter.facts, recipient=replace(letter.facts.recipient, name=name))
    with pytest.raises(MissingCharacters) as caught:
        warned_desk.letters.preview(replace(letter, facts=facts))
    assert set(caught.value.characters) <= set(name)
    assert caught.value.characters


@pytest.mark.parametrize("layout", list(LetterLayout))
def test_an_address_of_six_lines_fits_and_one_that_does_not_is_a_check(warned_desk: Desk, layout: LetterLayout) -> None:
    letter = letter_in(warned_desk, LetterKind.NOTICE, Language.DE, layout.value)
    six = replace(letter.facts.recipient, extra_lines=("Zweites Werk", "Verwaltung"), street=("Hafenweg 27",))
    fits = replace(letter, facts=replace(letter.facts, recipient=six))
    assert warned_desk.letters.fits_window(fits)
    text = _text(warned_desk.letters.preview(fits))
    assert all(squeezed(line) in text for line in ("Zweites Werk", "Verwaltung", "Hafenweg 27"))
    too_long = replace(six, extra_lines=tuple(f"Werk {index}" for index in range(9)))
    long = replace(letter, facts=replace(letter.facts, recipient=too_long))
    assert "parting.address_too_long" in {check.code for check in warned_desk.letters.checks(long)}


@pytest.mark.parametrize("layout", list(LetterLayout))
@ALL_LANGUAGES
def test_a_test_page_shows_the_address_and_how_far_it_is_moved(
    sample: Desk, layout: LetterLayout, language: Language
) -> None:
    letter = letter_of(sample, sample.clients.named(CLIENTS[language]).id, LetterKind.NOTICE, language, layout.value)
    plain = sample.letters.test_sheet(letter)
    moved = sample.letters.test_sheet(replace(letter, facts=replace(letter.facts, recipient_offset=(3.5, -2.0))))
    assert (plain == moved) is (layout is not LetterLayout.ITALIAN)
    assert squeezed(letter.facts.recipient.name) in _text(plain)
    if layout is LetterLayout.ITALIAN:
        assert "3.5mm" in _text(moved)
    invented = sample.letters.test_print(layout, language=language, offset=(3.5, -2.0))
    assert invented == sample.letters.test_print(layout, language=language, offset=(3.5, -2.0))
    assert len(page_texts(invented)) == 1


@ALL_KINDS
def test_the_declared_fields_are_there_and_each_kind_has_its_own(warned_desk: Desk, kind: LetterKind) -> None:
    facts = letter_in(warned_desk, kind, Language.DE).facts
    fields = fields_of(kind)
    keys = [field.key for field in fields]
    assert len(keys) == len(set(keys))
    assert all(hasattr(facts, key.partition(".")[0]) for key in keys)
    assert fields[0].section is FieldSection.HEAD
    assert {"recipient.name", "signatory"} <= {field.key for field in fields if field.required}
    assert ("demands" in keys) is (kind is LetterKind.WARNING)
    assert ("prices" in keys) is (kind is LetterKind.PRICE_CHANGE)
    assert ("counter_signatory" in keys) is (kind is LetterKind.MUTUAL)
    assert ("their_notice.day" in keys) is (kind is LetterKind.ACCEPTANCE)
    assert ("earlier_warning.day" in keys) is (kind is LetterKind.CAUSE)


@ALL_KINDS
def test_the_names_of_others_block_in_every_kind(warned_desk: Desk, kind: LetterKind) -> None:
    letter = letter_in(warned_desk, kind, Language.DE)
    spoiled = replace(letter.facts, free_text="Wie bei Hotel Nebelzinne.")
    codes = {check.code for check in warned_desk.letters.checks(replace(letter, facts=spoiled))}
    assert "parting.leak_other_client" in codes
    angry = replace(letter.facts, free_text="Leider ist das so.")
    assert "parting.tone_regret" in {check.code for check in warned_desk.letters.checks(replace(letter, facts=angry))}


def test_what_a_kind_lets_the_owner_type_is_looked_at(warned_desk: Desk) -> None:
    other = "Hotel Nebelzinne"
    places: dict[LetterKind, dict[str, Any]] = {
        LetterKind.WARNING: {"demands": (other,)},
        LetterKind.PRICE_CHANGE: {"price_reason": f"Auch {other} zahlt mehr."},
        LetterKind.CAUSE: {"no_warning_because": f"{other} sah es.", "earlier_warning": None},
        LetterKind.MUTUAL: {"counter_signatory": other},
    }
    for kind, changes in places.items():
        letter = letter_in(warned_desk, kind, Language.DE)
        spoiled = replace(letter, facts=replace(letter.facts, **changes))
        assert "parting.leak_other_client" in {check.code for check in warned_desk.letters.checks(spoiled)}, kind


def test_titles_name_the_kind_and_its_day(warned_desk: Desk) -> None:
    titles = {kind: warned_desk.letters.title(letter_in(warned_desk, kind, Language.DE)) for kind in LetterKind}
    assert len(set(titles.values())) == len(LetterKind)
    assert all("RV-2023-007" in title for title in titles.values())
    assert titles[LetterKind.WARNING].startswith("Abmahnung")
    assert "2026" not in titles[LetterKind.CAUSE]


def test_a_person_of_the_letter_may_be_anybody(warned_desk: Desk) -> None:
    letter = letter_in(warned_desk, LetterKind.MUTUAL, Language.EN)
    facts = replace(letter.facts, recipient=replace(letter.facts.recipient, person=Person(name="Ida Rot")))
    assert "DearIdaRot" in _text(warned_desk.letters.preview(replace(letter, facts=facts)))
    assert letter.facts.reasons == ()
    with pytest.raises(ValueError, match="at most 5 reasons"):
        replace(facts, reasons=tuple(Reason(day=TODAY, fact=str(index)) for index in range(6)))


def test_a_long_name_begins_its_own_line_where_both_sign(warned_desk: Desk) -> None:
    letter = letter_in(warned_desk, LetterKind.MUTUAL, Language.EN)
    pieces = [piece.text for piece in pieces_of(warned_desk.letters.preview(letter), page=1)]
    assert pieces.count("For and on behalf of") == 2
    assert {letter.facts.sender.party, letter.facts.recipient.name} <= set(pieces)
