"""Damaging desk files anywhere: nothing wrong is shown, nothing crashes, and what lies on whole pages is salvaged.

A desk is damaged in one of the ways of :class:`~tests.faults.damage_harm.Harm`. Then it is opened and read as the
program does, salvaged, and held against the desk it was made from. Which row lies on which page is read by
:mod:`tests.faults.leaf_pages`, which shares nothing with the salvage.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import random
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from unittest.mock import Mock, patch

from msp_desk.core.errors import DamagedDesk, MspDeskError, NotADesk
from msp_desk.core.records.families import FAMILIES
from msp_desk.core.storage import chain_check, salvage_reading, store
from msp_desk.core.storage import database as database_module
from msp_desk.core.storage.database import Database, open_desk
from msp_desk.core.storage.keys import Keys
from msp_desk.core.storage.salvage_reading import owned_tables, read_damaged
from msp_desk.core.storage.salvage_trial import Row
from msp_desk.core.storage.salvaging import salvage
from tests.faults.damage_desk import Scene, prepare
from tests.faults.damage_harm import Harm, damaged
from tests.faults.damage_outcome import Outcome, ranges, rows_said
from tests.faults.leaf_pages import PAGE

SLOW = 30.0
"""Seconds after which opening or salvaging counts as stuck."""
Rows = Mapping[str, Mapping[int, tuple[object, ...]]]
_CHAINED = {"invoices", "payments", "incidents", "allocations", "chain_entries", "chain_head"}


class Weakness(StrEnum):
    """A guard that can be taken away, to see that the harness finds its absence."""

    NONE = "none"
    UNCHECKED = "unchecked"  # nobody looks for damage
    TREES = "trees"  # only what a tree still leads to is salvaged
    IN_PLACE = "in place"  # the damaged file itself is opened for writing while it is salvaged


def run(folder: Path, cases: int, seed: int, weakness: Weakness = Weakness.NONE, only: int | None = None) -> Outcome:
    """Damage as many copies as asked, every fifth of an encrypted desk.

    Args:
        folder: Empty, for the desks.
        cases: How many.
        seed: Chooses what is damaged.
        weakness: The guard that is taken away.
        only: Look at this case alone, damaged just as among the others.
    """
    plain, secret = prepare(folder), prepare(folder, encrypted=True)
    chance = random.Random(seed)
    total = Outcome()
    harms = list(Harm)
    with without(weakness):
        for case in range(cases):
            scene = secret if case % 5 == 4 else plain
            harm = harms[case % len(harms)]
            if scene is secret and harm is Harm.LOG:
                harm = Harm.PAGES
            if only in (None, case):
                total += one_case(scene, harm, chance, weakness).of(f"case {case}")
            else:
                damaged(scene, harm, chance, folder / "passed over.mspdesk")  # takes as much of chance
    return total


def one_case(scene: Scene, harm: Harm, chance: random.Random, weakness: Weakness = Weakness.NONE) -> Outcome:
    """Damage one copy, look at it as the program does, and salvage it."""
    with tempfile.TemporaryDirectory(dir=scene.path.parent) as made:
        path = Path(made) / "my.mspdesk"
        hit = damaged(scene, harm, chance, path)
        began = time.monotonic()
        looked = looked_at(scene, path, harm)
        found = looked + salvaged(scene, path, hit, harm, weakness)
        took = time.monotonic() - began
        found += Outcome(cases=1, stuck=int(took > SLOW), found=(f"stuck for {took:.0f} s",) if took > SLOW else ())
        return found.of(f"{harm}{' encrypted' if scene.keys.protects else ''}, pages {ranges(hit) or 'none'}")


def _files(path: Path) -> dict[str, bytes]:
    """The desk and its log; the shared memory of a reader is not part of it."""
    return {ending: Path(f"{path}{ending}").read_bytes() for ending in ("", "-wal") if Path(f"{path}{ending}").exists()}


def looked_at(scene: Scene, path: Path, harm: Harm) -> Outcome:
    """Open a desk as the program does and read everything: damage is said, or nothing is different."""
    before = _files(path)
    try:
        shown = _shown(path, scene.keys)
    except MspDeskError:
        return Outcome(seen=1) + _touched(path, before, "looking")
    except Exception as error:  # noqa: BLE001 - whatever an owner would meet instead of a sentence
        return Outcome(crashed=1, found=(f"crashed while looking: {error!r}",))
    expected = {family.name: scene.whole.rows[family.name] for family in FAMILIES}
    other = {name for name in shown if shown[name] != len(expected[name])}
    different = _different(path, scene)
    if not other and not different:
        return Outcome(harmless=1)
    if harm is Harm.LOG and not different - {"clients"} and shown["clients"] <= len(expected["clients"]) + 4:
        return Outcome(harmless=1)  # what a damaged log held after its damage was never safe, or was
    if harm in (Harm.BITS, Harm.SWAPPED, Harm.ZEROS) and not other and not different & _CHAINED:
        return Outcome(slight=1)
    counts = (f"silent: other counts of {', '.join(sorted(other))}",) if other else ()
    return Outcome(silent=1, found=counts + rows_said("silent", _rows_different(path, scene)))


def _touched(path: Path, before: Mapping[str, bytes], doing: str) -> Outcome:
    """Whether a damaged file is not what it was before."""
    changed = sorted(
        ending or "file" for ending in before.keys() | _files(path) if before.get(ending) != _files(path).get(ending)
    )
    return Outcome(
        touched=int(bool(changed)), found=(f"touched while {doing}: {', '.join(changed)}",) if changed else ()
    )


def _shown(path: Path, keys: Keys) -> Mapping[str, int]:
    """Everything the program can show of a desk: how many records of each family.

    Raises:
        MspDeskError: With a sentence.
    """
    database = open_desk(path, writable=False, keys=keys)
    try:
        with database.reading() as connection:
            found = {family.name: len(store.fetch_all(connection, family)) for family in FAMILIES}
            _check(database)
            state = chain_check.verify(connection)
            if state.findings:
                raise DamagedDesk("desk.damaged", file=str(path), found="journal of hashes")
        database.glance.clients()
        return found
    finally:
        database.close()


def _check(database: Database) -> None:
    """The full check that every backup makes."""
    with database.reading() as connection:
        if connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar_one() != "ok":
            raise DamagedDesk("desk.damaged", file=str(database.path), found="integrity")


def _different(path: Path, scene: Scene) -> set[str]:
    """Tables whose rows are not what they were."""
    return {name for name, _ in _rows_different(path, scene)}


def _rows_different(path: Path, scene: Scene) -> set[tuple[str, int]]:
    """Tables and numbers of the rows that are not what they were."""
    readable = read_damaged(path, scene.keys.of(path))
    return {
        (name, number)
        for name, was in scene.whole.rows.items()
        for number in was.keys() | readable.rows[name].keys()
        if was.get(number) != readable.rows[name].get(number)
    }


def salvaged(scene: Scene, path: Path, hit: set[int], harm: Harm, weakness: Weakness) -> Outcome:
    """Salvage a damaged desk and hold it against the sound one."""
    before = _files(path)
    target = path.with_name("salvaged.mspdesk")
    if weakness is Weakness.IN_PLACE and harm is not Harm.LOG:
        with path.open("ab") as file:
            file.write(bytes(PAGE))
    must = {key for key, pages in scene.needs.items() if not pages & hit and key[0] not in salvage_reading.JOURNAL}
    try:
        salvage(path, target, lambda number: f"Lost {number}", keys=scene.keys)
    except NotADesk:
        return Outcome(missed=len(must), found=rows_said("missed", must)) + _touched(path, before, "salvaging")
    except Exception as error:  # noqa: BLE001 - whatever an owner would meet instead of a sentence
        return Outcome(crashed=1, found=(f"crashed while salvaging: {error!r}",))
    new = _rows(target, scene.keys)
    kept = sum(len(rows) for name, rows in new.items() if name not in salvage_reading.JOURNAL)
    missed, wrong = set(), set()
    for name, number in must:
        row, was = new[name].get(number), scene.whole.rows[name][number]
        if row is None and not _gone_with_another(scene, name, was, new):
            missed.add((name, number))
        elif row is not None and harm is not Harm.LOG and not _same(row, was):
            wrong.add((name, number))
    found = rows_said("missed", missed) + rows_said("wrong", wrong)
    beyond = 0
    if scene.keys.protects and harm is not Harm.CUT:
        beyond = max(0, scene.whole.count - kept - len(hit) * 120 - 60 * (len(hit) > 0))
        found += (f"missed {beyond} rows more than the pages can hold",) if beyond else ()
    outcome = Outcome(missed=len(missed) + beyond, wrong=len(wrong), kept=kept, found=found)
    return outcome + _touched(path, before, "salvaging")


def _rows(path: Path, keys: Keys) -> Rows:
    database = open_desk(path, writable=False, keys=keys)  # it opens as any desk, checked
    try:
        with database.reading() as connection:
            return {
                table.name: {
                    int(row[0]): tuple(row) for row in connection.exec_driver_sql(f'SELECT * FROM "{table.name}"')
                }
                for table in owned_tables()
            }
    finally:
        database.close()


def _same(row: tuple[object, ...], was: Row) -> bool:
    """Whether a row is what it was, but for a reference that was emptied because what it names is lost."""
    return all(one == other or one is None for one, other in zip(row, was, strict=True))


def _gone_with_another(scene: Scene, name: str, row: Row, new: Rows) -> bool:
    """Whether a row had to be left out, because it needs a payment or an invoice that is lost."""
    if name != "allocations":
        return False
    _, payment, invoice, _ = row
    return payment not in new["payments"] or invoice not in new["invoices"]


@contextlib.contextmanager
def without(weakness: Weakness) -> Iterator[None]:
    """Take the guard of a weakness away for a while."""
    with contextlib.ExitStack() as stack:
        if weakness is Weakness.UNCHECKED:
            nothing = Mock(return_value=None)
            stack.enter_context(patch.object(database_module, "quick_check", nothing))
            stack.enter_context(patch.object(sys.modules[__name__], "_check", nothing))
            stack.enter_context(patch.object(chain_check, "verify", Mock(return_value=Mock(findings=()))))
        elif weakness is Weakness.TREES:
            stack.enter_context(patch.object(salvage_reading._Reader, "_beside", Mock(return_value=None)))
        yield


def main(arguments: Sequence[str] | None = None) -> int:
    """Damage as many files as asked; 1 when something was found."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults damage", description=__doc__)
    parser.add_argument("--cases", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--weakness", choices=[one.value for one in Weakness], default=Weakness.NONE.value)
    parser.add_argument("--only", type=int, metavar="CASE", help="look at one case of the series alone")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="msp-desk-damage-") as folder:
        outcome = run(Path(folder), asked.cases, asked.seed, Weakness(asked.weakness), asked.only)
    print(json.dumps({"harness": "damage", "weakness": asked.weakness, **asdict(outcome)}), flush=True)
    return 1 if outcome.faults else 0
