"""The sheets of a handover: every value is read back, what is unknown is said, tables fit the page and continue."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from msp_desk.core.documents.fonts import width_of
from msp_desk.core.documents.handover import HandoverFacts, Party, SheetColumn, SheetTable, Unrecorded, render
from msp_desk.core.documents.page_style import MM
from msp_desk.core.records.environment.sheets import SheetName
from msp_desk.core.records.language import Language
from msp_desk.core.wording import Wording
from tests.core.documents.reading import joined, page_texts, pieces, reader, squeezed

DAY = date(2027, 2, 24)
COLUMNS = (
    SheetColumn(label="Tag", needed=True),
    SheetColumn(label="Serial", matters=True, needed=True),
    SheetColumn(label="Warranty end", figures=True, matters=True, ends=True, needed=True),
    SheetColumn(label="Colour"),
    SheetColumn(label="Note", prose=True),
)


def facts(*tables: SheetTable) -> HandoverFacts:
    return HandoverFacts(
        client=Party(name="Penhollow Joinery Ltd"), outgoing=Party(name="Marrowfield IT Services Ltd"), issued_on=DAY,
        data_as_of=DAY, money_currency="GBP", sheets=tables,
    )  # fmt: skip


def assets(count: int = 1) -> SheetTable:
    rows = tuple((f"PH-{place:03d}", f"CV-{place}", date(2028, 1, 1), "blue", "") for place in range(1, count + 1))
    return SheetTable(sheet=SheetName.ASSETS, columns=COLUMNS, rows=rows)


def test_values_stand_under_their_heads_and_the_rest_is_labelled() -> None:
    row = ("PH-L01", "CV4-88120", date(2027, 9, 14), "red", "kept in\nthe safe")
    text = joined(render(facts(replace(assets(), rows=(row,))), language=Language.EN))
    assert squeezed("Tag Serial Warranty end Colour More") in text
    assert squeezed("PH-L01 CV4-88120 14 Sep 2027 red kept in the safe") in text


def test_what_matters_and_is_empty_is_said_to_be_unknown() -> None:
    table = replace(assets(), rows=(("PH-L01", "", None, "", ""), ("PH-L02", "?", date(2027, 9, 14), "", "")))
    text = joined(render(facts(table), language=Language.EN))
    assert squeezed("PH-L01 unknown unknown PH-L02 unknown 14 Sep 2027") in text


def test_a_day_that_is_past_is_marked_and_explained() -> None:
    past = replace(assets(), rows=(("PH-L01", "CV", date(2027, 2, 24), "", ""),))
    ahead = replace(assets(), rows=(("PH-L01", "CV", date(2027, 2, 25), "", ""),))
    legend = squeezed("ended by 24 Feb 2027")
    assert legend in joined(render(facts(past), language=Language.EN))
    assert legend not in joined(render(facts(ahead), language=Language.EN))


def test_a_long_sheet_continues_with_its_own_numbers_when_another_follows() -> None:
    other = SheetTable(sheet=SheetName.DOMAINS, columns=COLUMNS[:2], rows=(("a.example", "x"),))
    pages = page_texts(render(facts(assets(70), other), language=Language.EN))
    whole = squeezed(" ".join(pages))
    assert squeezed("to 70 of 70") in whole
    assert all(squeezed(f"PH-{place:03d}") in whole for place in range(1, 71))


@pytest.mark.parametrize("language", list(Language))
def test_nothing_leaves_the_page_however_wide_the_sheet(language: Language) -> None:
    labels = ("Bezeichnung", "Globaler Administrator", "Wiederherstellungszeitpunkt", "Auftragsberechtigung", "Kennung")
    columns = tuple(SheetColumn(label=f"{label} {place}", needed=place < 3) for place in range(2) for label in labels)
    value = "Geschäftsführungsassistentin in Untertupfingen am Neckar, service@aussergewoehnlich-lang.example"
    table = SheetTable(sheet=SheetName.VENDORS, columns=columns, rows=((value,) * len(columns),) * 3)
    pdf = render(facts(table), language=language)
    for page in range(len(reader(pdf).pages)):
        for piece in pieces(pdf, page):
            assert piece.x >= 19
            assert piece.x + width_of(piece.text, piece.size) / MM <= 191


def test_every_sheet_has_its_section_also_without_entries() -> None:
    needed = Unrecorded(sheet=SheetName.SITES, needed=("street", "town"))
    one = replace(facts(), unrecorded=(needed, Unrecorded(sheet=SheetName.JOBS)), not_applying=(SheetName.NETWORKS,))
    text = joined(render(one, language=Language.EN))
    assert squeezed("Sites Nothing is recorded. Please ask before cut-over; needed of each: street and town.") in text
    assert squeezed("Networks Does not apply to this client.") in text
    assert squeezed("Scheduled jobs Nothing is recorded. Please ask before cut-over.") in text
    assert squeezed("Nothing is recorded") not in joined(render(facts(), language=Language.EN))


@pytest.mark.parametrize("language", list(Language))
def test_the_last_administrator_is_never_removed(language: Language) -> None:
    tenant = SheetTable(sheet=SheetName.CLOUD_TENANTS, columns=COLUMNS[:1], rows=(("Post",),))
    said = squeezed(Wording(language).say("documents.handover.sheets.last_admin"))
    assert joined(render(facts(tenant), language=language)).count(said) == 2  # with the tenants and with the removal
    without = replace(facts(), not_applying=(SheetName.CLOUD_TENANTS,))
    assert joined(render(without, language=language)).count(said) == 1


def test_a_telephone_number_is_not_broken() -> None:
    columns = (
        SheetColumn(label="Site", needed=True),
        *(SheetColumn(label=f"Column {n}", needed=True) for n in range(6)),
    )
    row = ("Lager und Büro in Nimbushafen", "+49 30 23125-227", *("zwei lange Wörter",) * 5)
    table = SheetTable(sheet=SheetName.SITES, columns=columns, rows=(row,))
    pdf = render(facts(table), language=Language.DE)
    found = [piece.text for page in range(len(reader(pdf).pages)) for piece in pieces(pdf, page)]
    assert "+49 30 23125-227" in [text.replace("\u00a0", " ") for text in found]
