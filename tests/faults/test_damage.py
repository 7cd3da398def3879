"""Files damaged anywhere: said, never shown wrong, never changed, and salvaged; and the harness would see otherwise."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from msp_desk.core.storage import connecting
from tests.faults import damage
from tests.faults.damage import Weakness
from tests.faults.damage_desk import Scene, prepare
from tests.faults.damage_harm import Harm, damaged
from tests.faults.damage_outcome import Outcome, rows_said
from tests.faults.leaf_pages import PAGE

TICKETS_BEGIN = "SELECT rootpage FROM sqlite_schema WHERE name = 'tickets'"
UNSEEN = 1
"""With this seed a byte of an invoice, a payment or an incident differs that no reading stumbles over."""


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Scene:
    """A sound desk."""
    return prepare(tmp_path_factory.mktemp("plain"))


@pytest.fixture(scope="module")
def secret(tmp_path_factory: pytest.TempPathFactory) -> Scene:
    """A sound encrypted desk."""
    return prepare(tmp_path_factory.mktemp("secret"), encrypted=True)


@pytest.mark.parametrize("harm", list(Harm))
def test_damage_is_said_and_what_is_whole_comes_back(plain: Scene, harm: Harm) -> None:
    outcome = damage.one_case(plain, harm, random.Random(f"{harm} 1"))
    assert outcome.faults == 0, outcome
    assert outcome.kept > 20
    assert outcome.seen + outcome.harmless + outcome.slight == 1


@pytest.mark.parametrize("harm", [Harm.PAGES, Harm.HEADER])
def test_an_encrypted_desk_is_salvaged_page_by_page_too(secret: Scene, harm: Harm) -> None:
    outcome = damage.one_case(secret, harm, random.Random(f"{harm} 2"))
    assert (outcome.faults, outcome.seen) == (0, 1), outcome
    assert outcome.kept > 1_800


def test_without_the_look_at_single_pages_rows_are_missed(plain: Scene, tmp_path: Path) -> None:
    path = tmp_path / "my.mspdesk"
    content = bytearray(plain.path.read_bytes())
    (root,) = (page for (page,) in connecting.connect_raw(plain.path, "mode=ro").execute(TICKETS_BEGIN))
    content[(root - 1) * PAGE : root * PAGE] = bytes(PAGE)
    path.write_bytes(content)
    with damage.without(Weakness.TREES):
        outcome = damage.salvaged(plain, path, {root}, Harm.ZEROS, Weakness.TREES)
    assert (outcome.missed, outcome.found) == (1_200, ("missed tickets 1-1200",))
    path.with_name("salvaged.mspdesk").unlink()
    assert damage.salvaged(plain, path, {root}, Harm.ZEROS, Weakness.NONE).faults == 0


def test_a_harness_that_looks_at_nothing_would_show_something_wrong(plain: Scene, tmp_path: Path) -> None:
    path = tmp_path / "my.mspdesk"
    damaged(plain, Harm.BITS, random.Random(UNSEEN), path)
    with damage.without(Weakness.UNCHECKED):
        outcome = damage.looked_at(plain, path, Harm.BITS)
    assert outcome == Outcome(silent=1)
    assert outcome.found
    assert all(said.startswith("silent ") for said in outcome.found)
    assert damage.looked_at(plain, path, Harm.BITS) == Outcome(seen=1)


def test_a_damaged_file_that_is_written_to_is_noticed(plain: Scene) -> None:
    outcome = damage.one_case(plain, Harm.PAGES, random.Random(1), Weakness.IN_PLACE)
    assert outcome.touched == 1
    assert [said.split(": ", 1)[1] for said in outcome.found] == ["touched while salvaging: file"]


def test_rows_are_named_by_table_in_ranges() -> None:
    rows = [("notes", 8), ("notes", 3), ("notes", 4), ("notes", 5), ("clients", 1)]
    assert rows_said("missed", rows) == ("missed clients 1", "missed notes 3-5, 8")
    assert rows_said("missed", []) == ()
