"""Damaging desk files anywhere: nothing wrong is shown, nothing crashes, and what lies on whole pages is salvaged.

A desk is damaged in one of :class:`Harm`'s ways. Then it is opened and read as the program does, salvaged, and held
against the desk it was made from. Which row lies on which page is read by :mod:`tests.faults.leaf_pages`, which shares
nothing with the salvage.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date, timedelta
from enum import StrEnum
from pathlib import Path
from unittest.mock import Mock, patch

from msp_desk.core.errors import DamagedDesk, MspDeskError, NotADesk
from msp_desk.core.records.client import CLIENTS, Client, ClientId
from msp_desk.core.records.families import FAMILIES
from msp_desk.core.records.incident import INCIDENTS, Incident, IncidentFamily, Severity
from msp_desk.core.records.invoice import INVOICES, Invoice, InvoiceId
from msp_desk.core.records.note import NOTES, Note
from msp_desk.core.records.passphrase import Passphrase
from msp_desk.core.records.payment import PAYMENTS, Allocation, Payment
from msp_desk.core.records.ticket import TICKETS, Ticket
from msp_desk.core.storage import chain_check, salvage_reading, store
from msp_desk.core.storage import database as database_module
from msp_desk.core.storage.database import Database, create_desk, open_desk
from msp_desk.core.storage.keys import Keys
from msp_desk.core.storage.salvage_reading import Readable, owned_tables, read_damaged
from msp_desk.core.storage.salvage_trial import Row
from msp_desk.core.storage.salvaging import salvage
from tests.faults.leaf_pages import PAGE, pages_of_rows

SECRET = Passphrase("Kein Geheimnis")
SLOW = 30.0
"""Seconds after which opening or salvaging counts as stuck."""
_DAY = date(2026, 5, 1)
Rows = Mapping[str, Mapping[int, tuple[object, ...]]]
_CHAINED = {"invoices", "payments", "incidents", "allocations", "chain_entries", "chain_head"}


class Harm(StrEnum):
    """How a file is damaged."""

    PAGES = "pages"  # some pages are noise
    ZEROS = "zeros"  # a hole in the file
    BITS = "bits"  # some bytes differ
    HEADER = "header"  # the first page, or its first hundred bytes, are noise
    CUT = "cut"  # the end is missing
    SWAPPED = "swapped"  # one page was written to the place of another
    LOG = "log"  # the write-ahead log of a program that was killed is damaged


class Weakness(StrEnum):
    """A guard that can be taken away, to see that the harness finds its absence."""

    NONE = "none"
    UNCHECKED = "unchecked"  # nobody looks for damage
    TREES = "trees"  # only what a tree still leads to is salvaged
    IN_PLACE = "in place"  # the damaged file itself is opened for writing while it is salvaged


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """Counts over a series of damaged files.

    Attributes:
        cases: How many files were damaged.
        seen: Files of which opening, checking or reading said that they are damaged.
        harmless: Files that still hold exactly what they held.
        slight: Files with other bytes in texts or numbers that no journal covers, none of them missing: SQLite has no
            sums over its pages, so nothing can see these. A hole is one of them where it is the end of a long text.
        silent: Files that show something else than before and of which nothing was said.
        crashed: Files at which something else than a sentence came.
        touched: Damaged files that were changed by looking at them or by salvaging.
        missed: Rows on whole pages that were not salvaged.
        wrong: Salvaged rows on whole pages that are not what they were.
        stuck: Files that took longer than :data:`SLOW`.
        kept: Rows that were salvaged.
    """

    cases: int = 0
    seen: int = 0
    harmless: int = 0
    slight: int = 0
    silent: int = 0
    crashed: int = 0
    touched: int = 0
    missed: int = 0
    wrong: int = 0
    stuck: int = 0
    kept: int = 0

    def __add__(self, other: Outcome) -> Outcome:
        """The counts of both."""
        return Outcome(**{one.name: getattr(self, one.name) + getattr(other, one.name) for one in fields(self)})

    @property
    def faults(self) -> int:
        """How many things went wrong."""
        return self.silent + self.crashed + self.touched + self.missed + self.wrong + self.stuck


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A sound desk and what is known of it.

    Attributes:
        path: The file.
        keys: What opens it.
        whole: Its rows.
        needs: The pages that each row needs, by table and number; of an encrypted desk only its own leaf is known.
        log: A copy that a killed program left, with its write-ahead log; None for an encrypted desk.
    """

    path: Path
    keys: Keys
    whole: Readable
    needs: Mapping[tuple[str, int], frozenset[int]]
    log: Path | None


def make_desk(path: Path, keys: Keys) -> None:
    """A desk with long and short texts, money, and pages that are free again."""
    create_desk(path, keys=keys)
    database = open_desk(path, writable=True, keys=keys)
    chance = random.Random(7)
    with database.writing() as connection:
        store.insert(connection, CLIENTS, [Client(name=f"Client {number}") for number in range(1, 41)])
        store.insert(
            connection,
            TICKETS,
            [
                Ticket(
                    client_id=_one_of(chance), number=str(number), title=f"Title {number} " * 6, opened_on=_day(chance)
                )
                for number in range(1200)
            ],
        )
        store.insert(connection, INVOICES, [_invoice(number, chance) for number in range(1, 301)])
        store.insert(connection, PAYMENTS, [_payment(number, chance) for number in range(1, 251)])
        store.insert(
            connection,
            INCIDENTS,
            [
                Incident(
                    client_id=_one_of(chance), day=_day(chance), family=IncidentFamily.DEMAND, severity=Severity.NOTE,
                    note=f"Incident {number}",
                )
                for number in range(150)
            ],
        )  # fmt: skip
        texts = [f"Note {number}: " + "Was geschah, ausführlich. " * (number * 7 % 500) for number in range(120)]
        store.insert(
            connection, NOTES, [Note(client_id=_one_of(chance), day=_day(chance), note=text) for text in texts]
        )
        connection.exec_driver_sql("DELETE FROM notes WHERE id BETWEEN 61 AND 80")
    database.close()


def _one_of(chance: random.Random) -> ClientId:
    return ClientId(chance.randint(1, 40))


def _day(chance: random.Random) -> date:
    return _DAY + timedelta(days=chance.randint(0, 200))


def _invoice(number: int, chance: random.Random) -> Invoice:
    return Invoice(
        client_id=ClientId(number % 40 + 1), number=f"R-{number}", issued_on=_day(chance), due_on=date(2027, 1, 1),
        net=number * 100, gross=number * 119,
    )  # fmt: skip


def _payment(number: int, chance: random.Random) -> Payment:
    part = Allocation(invoice_id=InvoiceId(number), amount=number * 119)
    return Payment(
        client_id=ClientId(number % 40 + 1), day=_day(chance), amount=number * 119, reference=f"R-{number}",
        allocations=(part,),
    )  # fmt: skip


def prepare(folder: Path, *, encrypted: bool = False) -> Scene:
    """Make a sound desk and read it."""
    path, keys = folder / ("secret.mspdesk" if encrypted else "plain.mspdesk"), Keys(SECRET if encrypted else None)
    make_desk(path, keys)
    whole = read_damaged(path, keys.of(path))
    assert not whole.troubled
    assert not whole.loose
    log = None if encrypted else _killed(path, folder / "killed.mspdesk")
    needs = {} if encrypted else _needs(path.read_bytes(), whole)
    return Scene(path=path, keys=keys, whole=whole, needs=needs, log=log)


def _killed(path: Path, copy: Path) -> Path:
    """What a program leaves that is killed after it has written: the file and its write-ahead log."""
    shutil.copy(path, copy)
    database = open_desk(copy, writable=True)
    for number in range(4):
        with database.writing() as connection:
            store.insert(connection, CLIENTS, [Client(name=f"In the log {number}")])
    kept = copy.with_name("log.mspdesk")
    for ending in ("", "-wal"):
        shutil.copy(f"{copy}{ending}", f"{kept}{ending}")
    database.close()
    return kept


def _needs(content: bytes, whole: Readable) -> Mapping[tuple[str, int], frozenset[int]]:
    """The pages of each row: a leaf belongs to the table that has all its numbers and as many as its neighbours say."""
    found: dict[tuple[str, int], frozenset[int]] = {}
    by_page = pages_of_rows(content)
    for rows in by_page.values():
        numbers = {number for number, _ in rows}
        for name, known in whole.rows.items():
            if numbers and numbers <= known.keys():
                for number, pages in rows:
                    before = found.get((name, number), frozenset())
                    found[name, number] = before | pages
    return found


def damaged(scene: Scene, harm: Harm, chance: random.Random, path: Path) -> set[int]:
    """Make a damaged copy of a desk.

    Returns:
        The pages that are not what they were; those of the log are none of the file.
    """
    source = scene.log if harm is Harm.LOG and scene.log is not None else scene.path
    content = bytearray(source.read_bytes())
    count = len(content) // PAGE
    hit: set[int] = set()
    if harm in (Harm.PAGES, Harm.ZEROS):
        hit = set(chance.sample(range(1, count + 1), chance.randint(1, 6)))
        for page in hit:
            content[(page - 1) * PAGE : page * PAGE] = chance.randbytes(PAGE) if harm is Harm.PAGES else bytes(PAGE)
    elif harm is Harm.BITS:
        for _ in range(chance.randint(1, 8)):
            place = chance.randrange(len(content))
            content[place] ^= 1 << chance.randrange(8)
            hit.add(place // PAGE + 1)
    elif harm is Harm.HEADER:
        start = 16 if scene.keys.protects else 0  # without its salt nothing opens an encrypted desk
        end = chance.choice([100, PAGE])
        content[start:end] = chance.randbytes(end - start)
        hit = {1}
    elif harm is Harm.CUT:
        left = chance.randrange(PAGE, len(content))
        hit = set(range(left // PAGE + 1, count + 1))
        del content[left:]
    elif harm is Harm.SWAPPED:
        one, other = chance.sample(range(2, count + 1), 2)
        content[(one - 1) * PAGE : one * PAGE] = content[(other - 1) * PAGE : other * PAGE]
        hit = {one}
    path.write_bytes(content)
    if harm is Harm.LOG:
        log = bytearray(Path(f"{source}-wal").read_bytes())
        for _ in range(chance.randint(1, 8)):
            log[chance.randrange(len(log))] ^= 1 << chance.randrange(8)
        Path(f"{path}-wal").write_bytes(log)
    return hit


def run(folder: Path, cases: int, seed: int, weakness: Weakness = Weakness.NONE) -> Outcome:
    """Damage as many copies as asked, every fifth of an encrypted desk.

    Args:
        folder: Empty, for the desks.
        cases: How many.
        seed: Chooses what is damaged.
        weakness: The guard that is taken away.
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
            total += one_case(scene, harm, chance, weakness)
    return total


def one_case(scene: Scene, harm: Harm, chance: random.Random, weakness: Weakness = Weakness.NONE) -> Outcome:
    """Damage one copy, look at it as the program does, and salvage it."""
    with tempfile.TemporaryDirectory(dir=scene.path.parent) as made:
        path = Path(made) / "my.mspdesk"
        hit = damaged(scene, harm, chance, path)
        began = time.monotonic()
        looked = looked_at(scene, path, harm)
        found = looked + salvaged(scene, path, hit, harm, weakness)
        return found + Outcome(cases=1, stuck=int(time.monotonic() - began > SLOW))


def _files(path: Path) -> dict[str, bytes]:
    """The desk and its log; the shared memory of a reader is not part of it."""
    return {ending: Path(f"{path}{ending}").read_bytes() for ending in ("", "-wal") if Path(f"{path}{ending}").exists()}


def looked_at(scene: Scene, path: Path, harm: Harm) -> Outcome:
    """Open a desk as the program does and read everything: damage is said, or nothing is different."""
    before = _files(path)
    try:
        shown = _shown(path, scene.keys)
    except MspDeskError:
        return Outcome(seen=1, touched=int(_files(path) != before))
    except Exception:  # noqa: BLE001 - whatever an owner would meet instead of a sentence
        return Outcome(crashed=1)
    expected = {family.name: scene.whole.rows[family.name] for family in FAMILIES}
    other = {name for name in shown if shown[name] != len(expected[name])}
    different = _different(path, scene)
    if not other and not different:
        return Outcome(harmless=1)
    if harm is Harm.LOG and not different - {"clients"} and shown["clients"] <= len(expected["clients"]) + 4:
        return Outcome(harmless=1)  # what a damaged log held after its damage was never safe, or was
    if harm in (Harm.BITS, Harm.SWAPPED, Harm.ZEROS) and not other and not different & _CHAINED:
        return Outcome(slight=1)
    return Outcome(silent=1)


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
    readable = read_damaged(path, scene.keys.of(path))
    return {name for name in scene.whole.rows if dict(readable.rows[name]) != dict(scene.whole.rows[name])}


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
        return Outcome(missed=len(must), touched=int(_files(path) != before))
    except Exception:  # noqa: BLE001 - whatever an owner would meet instead of a sentence
        return Outcome(crashed=1)
    new = _rows(target, scene.keys)
    kept = sum(len(rows) for name, rows in new.items() if name not in salvage_reading.JOURNAL)
    missed = wrong = 0
    for name, number in must:
        row = new[name].get(number)
        if row is None:
            missed += not _gone_with_another(scene, name, scene.whole.rows[name][number], new)
        elif harm is not Harm.LOG:
            wrong += not _same(row, scene.whole.rows[name][number])
    if scene.keys.protects and harm is not Harm.CUT:
        missed += max(0, scene.whole.count - kept - len(hit) * 120 - 60 * (len(hit) > 0))
    return Outcome(missed=missed, wrong=wrong, kept=kept, touched=int(_files(path) != before))


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
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="msp-desk-damage-") as folder:
        outcome = run(Path(folder), asked.cases, asked.seed, Weakness(asked.weakness))
    print(json.dumps({"harness": "damage", "weakness": asked.weakness, **asdict(outcome)}), flush=True)
    return 1 if outcome.faults else 0
