"""The letters keep the language, the tone and the typography that they ask of the owner."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest

from msp_desk.core.documents.letters.letter import letter_text
from msp_desk.core.parting.letter_kind import LetterKind
from msp_desk.core.parting.tone import ToneKind, tone_warnings
from msp_desk.core.records.agreement import Law
from msp_desk.core.records.language import Language
from tests.core.documents.letters.kinds import (
    ALL_KINDS,
    ALL_VARIANTS,
    DE,
    IT,
    LAYOUTS,
    UK,
    US,
    Variant,
    files,
    full,
    other_cases,
    said,
    sentences,
    without_comments,
)

AVOIDED = {
    Language.DE: ("gutschrift", "fristlos", "leider", "unannehmlichkeit", "mwst", "backup", "ticket", "offboarding",
                  "in kenntnis", "wir würden", "betreff", "z. hd", "bedauer", "entschuldig"),
    Language.IT: ("licenziamento", "terminazione", "cancellare il contratto", "offboarding", "egregi", "cortesemente",
                  "e/o", "tickets", "comunicarvi", "purtroppo", "spiacent", "scuse", "vi preghiamo cortes"),
    Language.EN: ("without prejudice", "kindly", "e-mail", "offboarding", "regret", "unfortunately", "sorry", "hereby",
                  "termination for convenience", "shall"),
}  # fmt: skip


@pytest.mark.parametrize("path", files(), ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_words_a_native_would_not_use_are_absent(path: Path) -> None:
    entries = cast("dict[str, object]", tomllib.loads(path.read_text("utf-8")))
    for section in ("labels", "dispatch", "means"):  # where the channel has its own name
        entries.pop(section, None)
    body = str(entries).lower()
    for word in AVOIDED[Language(path.parent.name)]:
        assert word not in body, word


@ALL_VARIANTS
@ALL_KINDS
def test_the_program_keeps_the_tone_it_asks_of_the_owner(kind: LetterKind, variant: Variant) -> None:
    lines = {line for facts in other_cases(kind, variant) for line in said(facts, variant).splitlines()}
    found = tone_warnings("\n".join(lines), variant.language, for_cause=kind in {LetterKind.CAUSE, LetterKind.WARNING})
    assert [each.words for each in found] == []


@ALL_VARIANTS
@ALL_KINDS
def test_sentences_have_at_most_thirty_five_words(kind: LetterKind, variant: Variant) -> None:
    text = letter_text(full(kind, variant), language=variant.language, layout=LAYOUTS[variant])
    for line in text.splitlines()[1:]:
        for sentence in re.split("(?<=[.;:]) ", line):  # no-break spaces keep a date or a reference one word
            assert len(sentence.split(" ")) <= 35, sentence


def test_italian_capitals_of_courtesy() -> None:
    for kind in LetterKind:
        text = " ".join(sentences(kind, IT))
        assert not re.search(r"\b(vi|voi|vostr[oaie])\b", text)
        assert "Lei" not in text


def test_german_capitals_of_courtesy() -> None:
    for kind in LetterKind:
        for text in sentences(kind, DE):
            assert not re.search(r"\b(ihnen|ihr|ihre[nmrs]?|du|dir|dein\w*)\b", text), text


@pytest.mark.parametrize("path", files(), ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_references_never_break(path: Path) -> None:
    """A number of the law stays on its line with its word."""
    text = without_comments(path).replace("\\u00a0", "\u00a0")
    assert not re.search(r"(§|§§|\bArt\.|\bart\.|\bArticle|\bAbs\.|\bBuchst\.|\bpar\.|\blett\.) \d", text)
    assert not re.search(r"\d (BGB|c\.c\.|DSGVO|GDPR)|\(UE\) \d|UK GDPR", text)


@ALL_KINDS
def test_american_letters_have_american_spelling(kind: LetterKind) -> None:
    for facts in other_cases(kind, US):
        text = said(replace(facts, price_reason="", law=Law.US), US)
        assert not re.search(r"licence|authoris|acknowledgement|\bVAT\b|clause|programme|favour| no\. ", text)


@ALL_KINDS
def test_british_letters_have_british_spelling(kind: LetterKind) -> None:
    for facts in other_cases(kind, UK):
        assert not re.search(r"license|authoriz|acknowledgment|sales tax|Section|\bcure\b| No\. ", said(facts, UK))


@ALL_VARIANTS
@ALL_KINDS
def test_data_and_access_never_hang_on_payment(kind: LetterKind, variant: Variant) -> None:
    found = tone_warnings(said(full(kind, variant), variant), variant.language)
    assert ToneKind.PAYMENT_TIE not in {each.kind for each in found}


@pytest.mark.parametrize("path", files(), ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_rule_of_law_is_among_the_sources(path: Path) -> None:
    sources = (Path(__file__).parents[4] / "docs" / "letter-sources.md").read_text("utf-8")
    text = without_comments(path).replace("\\u00a0", " ")
    named = re.findall(r"§§? (\d+), (\d+) BGB|[Aa]rt(?:\.|icle) (\d+)", text)
    for number in filter(None, (number for groups in named for number in groups)):
        assert re.search(rf"\b{number}\b", sources), number
