"""The wording of every kind of letter: whole in each language, and well formed whatever is missing."""

from __future__ import annotations

import re
import tomllib

from msp_desk.core.documents.letters.kind_values import item_values
from msp_desk.core.documents.letters.speaker import Speaker
from msp_desk.core.documents.letters.values import values_of
from msp_desk.core.documents.letters.wording import filled, places_in
from msp_desk.core.environment.shipped_files import shipped_file
from msp_desk.core.parting.letter_kind import LetterKind
from tests.core.documents.letters.kinds import (
    ALL_KINDS,
    ALL_VARIANTS,
    VARIANTS,
    Variant,
    files,
    full,
    other_cases,
    said,
    sentences,
    without_comments,
    wording,
    written,
)


@ALL_VARIANTS
@ALL_KINDS
def test_every_name_is_known(kind: LetterKind, variant: Variant) -> None:
    facts, own = full(kind, variant), wording(kind, variant)
    speaker = Speaker(variant.language, own, american=variant.american)
    values = values_of(facts, speaker)
    for text in (*sentences(kind, variant), *own.parts().values(), own.text("subject"), own.text("running")):
        assert set(places_in(text)) <= set(values), text
    for each in own.paragraphs:
        if each.item:
            items = list(item_values(each.listed, facts, values, speaker))
            assert items
            assert all(filled(each.item, item) for item in items)


def test_braces_hold_names_only() -> None:
    for path in files():
        rest = re.sub(r"\{[a-z_0-9]+\}", "", without_comments(path))
        assert not re.search(r"[{}]", rest), path


PRACTICAL = {"services", "help", "data", "access", "licences", "open", "refund", "final", "duties", "free"}
NEEDED = {
    LetterKind.NOTICE: {*PRACTICAL, "further", "reasons", "referrals", "confirm"},
    LetterKind.NON_RENEWAL: {*PRACTICAL, "further", "reasons", "referrals", "confirm"},
    LetterKind.CAUSE: {*PRACTICAL, "further", "reasons", "confirm"},
    LetterKind.MUTUAL: {*PRACTICAL, "further"},
    LetterKind.ACCEPTANCE: {*PRACTICAL, "further"},
    LetterKind.WARNING: {"further", "reasons", "demands", "open", "free"},
    LetterKind.PRICE_CHANGE: {"prices", "free"},
}
SECTIONS = (
    "paragraphs", "salutation", "attention", "labels", "dispatch", "means", "enclosure", "agreement", "table_open",
    "table_refund", "table_prices", "price_period", "signatures", "item_parts",
)  # fmt: skip


@ALL_VARIANTS
@ALL_KINDS
def test_every_kind_has_what_it_needs(kind: LetterKind, variant: Variant) -> None:
    has = {str(each.get("use") or each.get("list") or each.get("table") or "") for each in written(kind, variant)}
    assert has - {""} == NEEDED[kind]


@ALL_KINDS
def test_the_languages_have_the_same_paragraphs(kind: LetterKind) -> None:
    shapes = {
        tuple(
            (
                each.get("use"),
                each.get("list"),
                each.get("table"),
                bool(each.get("heading") or each.get("same_heading")),
            )
            for each in written(kind, variant)
        )
        for variant in VARIANTS
    }
    assert len(shapes) == 1


def test_the_languages_have_the_same_shared_paragraphs_and_labels() -> None:
    common = [
        tomllib.loads(shipped_file("letters", each, "common.toml").read_text("utf-8")) for each in ("de", "it", "en")
    ]
    for section in SECTIONS:
        assert len({frozenset(each[section]) for each in common}) == 1, section
    over = tomllib.loads(shipped_file("letters", "en", "common-us.toml").read_text("utf-8"))
    for section, entries in over.items():
        if isinstance(entries, dict):
            assert set(entries) <= set(common[2][section]), section


@ALL_VARIANTS
def test_every_sentence_can_be_said(variant: Variant) -> None:
    """No sentence names facts that exclude each other."""
    left = {text for kind in LetterKind for text in sentences(kind, variant)}
    for kind in LetterKind:
        speaker = Speaker(variant.language, wording(kind, variant), american=variant.american)
        own = left.intersection(sentences(kind, variant))
        for facts in other_cases(kind, variant):
            values = values_of(facts, speaker)
            left -= {text for text in own if filled(text, values) is not None}
    assert not left


MALFORMED = re.compile(r"\{|\}|\*\*|None|  | [,.;:!?)]|[,;:][,;:]|,\.|\.\.|\( | $", re.MULTILINE)


@ALL_VARIANTS
@ALL_KINDS
def test_any_subset_of_the_facts_reads_well(kind: LetterKind, variant: Variant) -> None:
    for facts in other_cases(kind, variant):
        text = said(facts, variant)
        assert not (wrong := MALFORMED.search(text)), text[max(0, wrong.start() - 60) : wrong.end() + 20]
