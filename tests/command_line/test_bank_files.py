"""Public bank files: each is imported, or the program says exactly why not, and the desk stays as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.command_line.terminal import Terminal
from tests.core.actions.desks import digest

REFUSED = {
    "betterplace-sepa_snippet_broken.sta": "€766,656.49 before and entries of €50,990.05 do not come to",
    "camt053.v2.minimal.xml": "mixes the currencies EUR and SEK",
    "camt053.v2.wrong.xml": "holds no statement",
    "camt053.v4.xml": "mixes the currencies EUR and SEK",
    "camt053.v8.xml": "mixes the currencies EUR and SEK",
    "cmxl-mt940.sta": "is kept in DEM, this desk in EUR",
    "jejik-ing.sta": "does not add up: €0.00 before and entries of −€45.59 do not come to €3.47",
    "jejik-postfinance.sta": "do not come to CHF\u00a0159.60; CHF\u00a00.20 are missing or too much",
    "self-provided-sparkassen.sta": "row 1: the statement that begins here has no field :20:",
    "stmtrs.ofx": "is kept in USD, this desk in EUR",
    "stmtrs_euro.ofx": "is kept in USD, this desk in EUR",
}
"""Why each file that a desk in euros refuses is refused; added up by hand from the files."""


@pytest.fixture
def folder(shared_folder: Path) -> Path:
    return shared_folder / "data" / "bank"


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_refused_is_refused_for_its_reason(
    terminal: Terminal, empty_desk: Path, folder: Path, name: str
) -> None:
    before = digest(empty_desk)
    said = terminal.run("--desk", empty_desk, "import", "bank", folder / name).sentence
    assert said.startswith(name)
    assert REFUSED[name] in said
    assert digest(empty_desk) == before


def test_a_statement_of_several_pages_is_read(terminal: Terminal, empty_desk: Path, folder: Path) -> None:
    answer = terminal.run("--desk", empty_desk, "import", "bank", folder / "camt053.v2.multi.statement.xml")
    assert answer.code == 0
    assert "0 payments stored, 0 already there, 1 left for you to decide, 1 entries of money that left" in answer.out
    assert "€8.85" in answer.err


def test_every_file_of_the_folder_is_accounted_for(folder: Path) -> None:
    assert {path.name for path in folder.iterdir()} == {*REFUSED, "camt053.v2.multi.statement.xml"}
