"""The presets as data: every one names a kind and fields that are there, and the likeliest wins."""

from __future__ import annotations

import pytest

from msp_desk.core.errors import ImportFailed
from msp_desk.core.importing.columns import normalised_heading
from msp_desk.core.importing.kinds import IMPORT_KINDS
from msp_desk.core.importing.presets import (
    Preset,
    fitting_presets,
    headings_of,
    preset_named,
    presets,
    recognise_preset,
)
from msp_desk.core.importing.table import Table
from msp_desk.core.importing.words import choice_words
from tests.core.importing.plain_desk import sentence


def table(*headers: str) -> Table:
    return Table(file="export.csv", headers=headers, rows=[], lines=[])


@pytest.mark.parametrize("preset", presets().values(), ids=lambda preset: preset.name)
def test_a_preset_names_what_is_there(preset: Preset) -> None:
    kind = IMPORT_KINDS[preset.kind]
    fields = {described.key: described for described in kind.fields}
    assert set(preset.columns) <= set(fields)
    assert set(preset.absolute) <= set(fields)
    assert preset.groups in ("", *fields)
    assert preset.source == preset.source.strip() != ""
    for key, words in preset.values.items():
        choices = fields[key].choices
        assert choices is not None
        assert {normalised_heading(word) for word in words.values()} <= set(choice_words(choices))
        assert key in preset.columns
    for names in preset.columns.values():
        assert len(set(names)) == len(names)
    named = {name for names in preset.columns.values() for name in names}
    assert set(preset.units) <= named, "a unit of a column that feeds nothing"
    required = {*kind.required} - {"client", "due_on", "day", "issued_on"}
    assert required <= set(preset.columns), "a required field without any heading"


@pytest.mark.parametrize("preset", presets().values(), ids=lambda preset: preset.name)
def test_its_own_headings_recognise_it(preset: Preset) -> None:
    headers = [sign.split("|")[0] for sign in (*preset.signs, *preset.hints)]
    headers += [names[0] for names in preset.columns.values() if names[0] not in headers]
    found = fitting_presets(table(*headers), preset.kind)
    assert preset in found
    assert found[0].source == preset.source


def test_headings_of_our_own_are_no_program() -> None:
    for kind in IMPORT_KINDS.values():
        assert recognise_preset(table(*(described.key for described in kind.fields)), kind.name) is None


def test_an_unknown_name_lists_the_names() -> None:
    with pytest.raises(ImportFailed) as refused:
        preset_named("freshdex", "x.csv")
    said = sentence(refused.value)
    assert "freshdex" in said
    assert "freshdesk-tickets" in said
    assert preset_named("none") is None
    assert preset_named(" Freshdesk-Tickets ") is presets()["freshdesk-tickets"]


def test_zendesks_kind_of_a_field_and_stars_are_no_part_of_a_heading() -> None:
    assert normalised_heading("Company [txt]") == "company"
    assert normalised_heading("*ContactName") == normalised_heading("Contact Name*")
    assert normalised_heading("Amount [net]") == "amount[net]"
    assert headings_of(table("A", "", "a ")) == {"a": "A"}
