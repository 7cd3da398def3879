"""Files whose headings are the program's own labels in any language need no map, for every kind there is."""

from __future__ import annotations

import csv
import io
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from msp_desk.command_line.arguments import TABLE_KINDS as NAMED_KINDS
from msp_desk.core.formatting import DayStyle, format_day
from msp_desk.core.importing.headings import known_headings
from msp_desk.core.importing.kinds import IMPORT_KINDS, ImportKind
from msp_desk.core.records.agreement import Anchor, NoticeUnit
from msp_desk.core.records.environment.sheets import SHEETS
from msp_desk.core.records.family import Field, FieldKind
from msp_desk.core.records.language import Language
from msp_desk.core.wording import Wording
from tests.command_line.terminal import Terminal
from tests.core.actions.desks import opened

DAY = date(2026, 3, 31)
CLIENT = "Alfa"


def labelled(kind: ImportKind, language: Language, *, without: frozenset[str] = frozenset()) -> str:
    """A file of one row with every field, its headings and words in a language."""
    wording = Wording(language)
    fields = [field for field in named_fields(kind) if field.key not in without]
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";" if language is not Language.EN else ",")
    writer.writerow([wording.field(kind.name, field.key) for field in fields])
    writer.writerow([cell(field, wording) for field in fields])
    return text.getvalue()


def named_fields(kind: ImportKind) -> list[Field]:
    """The fields of the record itself; what only a file has is known by its name and by common headings."""
    return [field for field in kind.family.fields if field.in_import]


def cell(field: Field, wording: Wording) -> str:
    if field.kind is FieldKind.CLIENT:
        return CLIENT
    if field.kind is FieldKind.DAY:
        return format_day(DAY, wording.language, DayStyle.SHORT)
    if field.kind is FieldKind.FLAG:
        return wording.say("words.yes")
    if field.kind is FieldKind.CHOICE:
        assert field.choices is not None
        return wording.word(next(iter(field.choices)))
    if field.kind is FieldKind.AMOUNT:
        return "1234.50" if wording.language is Language.EN else "1234,50"
    if field.kind in (FieldKind.COUNT, FieldKind.MINUTES, FieldKind.PERCENT):
        return str(max(3, field.minimum or 0))
    if field.kind is FieldKind.INVOICE:
        return ""
    return {"currency": "EUR", "country": "DE", "name": CLIENT}.get(field.key, f"Wert {field.key}")


def test_every_kind_is_known_to_the_command_line() -> None:
    assert {*NAMED_KINDS} == {*IMPORT_KINDS}
    assert {sheet.name for sheet in SHEETS} <= {*NAMED_KINDS}


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("kind", IMPORT_KINDS.values(), ids=lambda kind: kind.name)
def test_no_two_fields_of_a_kind_share_a_label(kind: ImportKind, language: Language) -> None:
    labels = [Wording(language).field(kind.name, field.key) for field in named_fields(kind)]
    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("name", NAMED_KINDS)
def test_labels_of_every_language_need_no_map(
    terminal: Terminal, empty_desk: Path, name: str, language: Language
) -> None:
    desk = ["--desk", str(empty_desk)]
    if name != "clients":
        terminal.done(*desk, "import", "clients", terminal.file("clients.csv", f"name\n{CLIENT}\n"))
    kind = IMPORT_KINDS[name]
    conflicting = frozenset({"cancelled", "for_invoice", "decided_on"})
    file = terminal.file("file.csv", labelled(kind, language, without=conflicting))
    answer = terminal.done(*desk, "import", name, file, language=language)
    assert "1" in answer.out
    with closing(opened(empty_desk, writable=False)) as stored:
        (record,) = stored.rooms[name].all()
    for field in kind.family.fields:
        if not field.in_import or field.key in conflicting or field.kind in (FieldKind.CLIENT, FieldKind.INVOICE):
            continue
        value = getattr(record, field.attribute)
        if field.kind is FieldKind.DAY:
            assert value == DAY, field.key
        elif field.kind is FieldKind.AMOUNT:
            assert value == 123450, field.key
        elif field.kind is FieldKind.FLAG:
            assert value is True, field.key
        else:
            assert value not in ("", None), field.key


def test_an_agreement_reads_its_terms_in_german_words(terminal: Terminal, empty_desk: Path) -> None:
    desk = ["--desk", str(empty_desk)]
    say = Wording(Language.DE)
    heads = ["client", "number", "start", "notice_length", "notice_unit", "anchor", "monthly_fee", "tacit_renewal"]
    head = ";".join(say.field("agreements", key) for key in heads)
    row = f"Alfa;V-1;01.03.2024;3;{say.word(NoticeUnit.MONTHS)};{say.word(Anchor.END_OF_QUARTER)};1.980,00;ja"
    file = terminal.file("v.csv", f"{head}\n{row}\n")
    terminal.done(*desk, "import", "agreements", "--create-clients", file, language=Language.DE)
    with closing(opened(empty_desk, writable=False)) as stored:
        (agreement,) = stored.agreements.all()
    assert (agreement.number, agreement.start, agreement.notice_length) == ("V-1", date(2024, 3, 1), 3)
    assert (agreement.notice_unit, agreement.anchor) == (NoticeUnit.MONTHS, Anchor.END_OF_QUARTER)
    assert (agreement.monthly_fee, agreement.tacit_renewal) == (198000, True)


def test_a_map_wins_over_a_label_and_one_column_feeds_one_field(terminal: Terminal, empty_desk: Path) -> None:
    desk = ["--desk", str(empty_desk)]
    title = Wording(Language.DE).field("recommendations", "title")
    day = Wording(Language.DE).field("recommendations", "proposed_on")
    file = terminal.file("e.csv", f"client;{title};Text;{day}\nAlfa;kurz;lang;01.03.2024\n")
    terminal.done(*desk, "import", "recommendations", "--create-clients", "--map", "title=Text", file)
    with closing(opened(empty_desk, writable=False)) as stored:
        assert [one.title for one in stored.recommendations.all()] == ["lang"]
    answer = terminal.run(*desk, "import", "recommendations", "--map", "title=", file)
    assert answer.code == 1
    assert "title" in answer.err


@pytest.mark.parametrize("kind", IMPORT_KINDS.values(), ids=lambda kind: kind.name)
def test_a_label_leads_to_its_field_and_no_other(kind: ImportKind) -> None:
    known = known_headings(kind)
    for language in Language:
        for field in named_fields(kind):
            assert known.field_of(Wording(language).field(kind.name, field.key)) == field.key
