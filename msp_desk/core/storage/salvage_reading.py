"""Which row of a damaged file belongs to which table.

Where the root of a table is known, its rows are read along its tree, around what is broken. Then every page is looked
at by itself: what lies on a whole page that no tree reaches any more belongs to the one table that takes all its rows.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sqlalchemy import Table
from sqlcipher3 import dbapi2 as driver

from msp_desk.core.storage.salvage_pages import PageRow, Pages, Value
from msp_desk.core.storage.salvage_trial import Row, Trial
from msp_desk.core.storage.salvage_walk import Walked, first_row, walk
from msp_desk.core.storage.schema import schema_statements
from msp_desk.core.storage.search_index import DERIVED
from msp_desk.core.storage.tables import CHAIN_ENTRIES, CHAIN_HEAD, METADATA

if TYPE_CHECKING:
    from msp_desk.core.storage.file_key import FileKey

Tell = Callable[[int, int], object]
"""Is told how many of how many pages were looked at; what it raises ends the reading."""
_SCHEMA_WORDS: Final = frozenset({"table", "index", "trigger", "view"})
JOURNAL: Final = frozenset({CHAIN_ENTRIES.name, CHAIN_HEAD.name})
"""Tables that say something about rows and hold none of the owner's."""
_EVERY: Final = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class LooseRow:
    """A row that no table takes.

    Attributes:
        table: Among whose rows it lies; "" where that cannot be told.
        number: Its number.
        why: What the database says against it; "" where no table is known.
        values: Its columns, the number left out.
    """

    table: str
    number: int
    why: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Readable:
    """What can be read of a damaged file.

    Attributes:
        rows: By table and number.
        troubled: Tables of which some of the tree could not be read, so that rows may be missing.
        loose: Rows that no table takes, or more than one.
        unread: By table the numbers of rows that are there and of which nothing else can be read.
    """

    rows: Mapping[str, Mapping[int, Row]]
    troubled: frozenset[str]
    loose: tuple[LooseRow, ...]
    unread: Mapping[str, AbstractSet[int]]

    @property
    def count(self) -> int:
        """How many rows of the owner's there are; those of no table and the journal of hashes are none."""
        return sum(len(rows) for name, rows in self.rows.items() if name not in JOURNAL)

    def missing(self, table: str) -> list[int]:
        """Numbers of a troubled table below its highest that were not read, and whatever else is known to be there.

        A number is not given twice.
        """
        found = set(self.rows.get(table, ())) | {row.number for row in self.loose if row.table == table}
        if table not in self.troubled:
            return []
        return sorted(set(range(1, max(found, default=0) + 1)).union(self.unread.get(table, ())) - found)


def read_damaged(path: Path, key: FileKey | None = None, tell: Tell | None = None) -> Readable:
    """Read what can be read of a file that may be damaged anywhere; not one byte of it changes.

    Args:
        path: The file; nobody may write to it meanwhile.
        key: Opens it; None where it is plain.
        tell: Is told how far it is.

    Raises:
        FileProblem: If the file cannot be read at all, or there is no room for a copy of it.
    """
    with tempfile.TemporaryDirectory(prefix="msp-desk-salvage-") as folder:
        pages = Pages(path, Path(folder) / "pages", key)
        try:
            return _Reader(pages).read(tell or _tell_nobody)
        finally:
            pages.close()


def owned_tables() -> list[Table]:
    """The tables whose rows are the owner's, in an order in which they can be filled."""
    return [table for table in METADATA.sorted_tables if table.name not in DERIVED]


def _tell_nobody(_done: int, _all: int) -> None:
    return None


class _Reader:
    """One reading of a file."""

    def __init__(self, pages: Pages) -> None:
        """Read through these pages."""
        self._pages = pages
        self._tables = {table.name: table for table in owned_tables()}
        self._trial = Trial(self._tables.values())
        self._rows: dict[str, dict[int, Row]] = {name: {} for name in self._tables}
        self._troubled: set[str] = set()
        self._certain: set[str] = set()  # tables of which the file itself says where they begin
        self._loose: dict[tuple[str, int], LooseRow] = {}
        self._unread: dict[str, set[int]] = {name: set() for name in self._tables}
        self._listed: set[tuple[int, tuple[Value, ...]]] = set()

    def read(self, tell: Tell) -> Readable:
        """Everything, trees first."""
        firsts = self._look_at_all(tell)
        roots = self._roots(firsts)
        for name in self._tables:
            self._along(name, roots.get(name), certain=name in self._certain)
        self._beside(firsts)
        loose = tuple(row for row in self._loose.values() if row.number not in self._rows.get(row.table, ()))
        unread = {name: numbers - self._rows[name].keys() for name, numbers in self._unread.items()}
        return Readable(rows=self._rows, troubled=frozenset(self._troubled), loose=loose, unread=unread)

    def _look_at_all(self, tell: Tell) -> dict[int, PageRow]:
        """The first row that can be read of every page that has one."""
        found = {}
        for page in range(2, self._pages.count + 1):
            if page % _EVERY == 2:
                tell(page, self._pages.count)
            first = first_row(self._pages, page)
            if first is not None:
                found[page] = first
        return found

    def _roots(self, firsts: Mapping[int, PageRow]) -> dict[str, int]:
        """The root of each table: as the file says, else as in a file that this program makes."""
        roots = _usual_roots(set(self._tables))
        for page, first in firsts.items():
            if first.values[0] in _SCHEMA_WORDS:
                for row in walk(self._pages, page).rows:
                    kind, name, _, root = row.values[:4]
                    if kind == "table" and isinstance(root, int) and name in self._tables:
                        roots[str(name)] = root
                        self._certain.add(str(name))
        return roots

    def _along(self, name: str, root: int | None, *, certain: bool) -> None:
        """Read a table along its tree."""
        if root is None or root > self._pages.count:
            self._troubled.add(name)
            return
        walked = walk(self._pages, root)
        if not self._enter(name, walked, certain=certain) or not walked.whole:
            self._troubled.add(name)

    def _enter(self, name: str, walked: Walked, *, certain: bool = False) -> bool:
        """Enter the rows of a table and list those that break its rules; whether there were none of these."""
        rows = walked.rows
        if self._trial.all_taken(name, rows):
            if rows or certain:
                self._unread[name] |= walked.unread
            for row in rows:
                self._rows[name].setdefault(row.number, self._trial.kept(name, row))
            return True
        refused: list[tuple[PageRow, str]] = []
        for row in rows:
            found = self._trial.taken(name, row)
            if isinstance(found, str):
                refused.append((row, found))
            else:
                self._rows[name].setdefault(row.number, found)
        if certain or len(refused) < len(rows):  # otherwise it is the tree of something else
            self._unread[name] |= walked.unread
            for row, why in refused:
                self._list(name, row, table=name, why=why)
        return not refused

    def _beside(self, firsts: Mapping[int, PageRow]) -> None:
        """Enter what lies on pages that no tree reaches; list what fits nowhere."""
        for page, first in sorted(firsts.items()):
            if first.values[0] is not None or self._known(
                first
            ):  # every row of ours begins with its number, kept apart
                continue
            walked = walk(self._pages, page)
            rows = [row for row in walked.rows if not self._known(row)]
            names = self._takers(rows)
            if len(names) == 1:
                self._enter(names[0], replace(walked, rows=rows))
                continue
            for row in rows:
                if any(value is not None for value in row.values[2:]):  # those of the search index have one column more
                    self._list(f"page {page}", row)

    def _known(self, row: PageRow) -> bool:
        for name, rows in self._rows.items():
            kept = rows.get(row.number)
            if kept is not None and kept[1:] == row.values[1 : len(self._tables[name].columns)]:
                return True
        return (row.number, row.values[1:]) in self._listed

    def _list(self, key: str, row: PageRow, *, table: str = "", why: str = "") -> None:
        self._listed.add((row.number, row.values[1:]))
        self._loose[key, row.number] = LooseRow(table=table, number=row.number, why=why, values=row.values[1:])

    def _takers(self, rows: list[PageRow]) -> list[str]:
        """The tables that take the most of the rows of a page; only those of which something is missing."""
        fits = {
            name: sum(not isinstance(self._trial.taken(name, row), str) for row in rows)
            for name in sorted(self._troubled)
        }
        most = max(fits.values(), default=0)
        names = [name for name, count in fits.items() if most and count == most]
        return names if len(names) < 2 else self._nearest(names, rows)

    def _nearest(self, names: list[str], rows: list[PageRow]) -> list[str]:
        """Of several tables those that have none of the numbers, and among them those that have a number beside."""
        numbers = {row.number for row in rows}
        free = [name for name in names if not numbers & self._rows[name].keys()]
        beside = [
            name for name in free if {min(numbers) - 1, max(numbers) + 1} & self._rows[name].keys()
        ]  # fmt: skip
        return beside or free


def _usual_roots(names: set[str]) -> dict[str, int]:
    """Where the tables begin in a file that this program makes."""
    connection = driver.connect(":memory:", isolation_level=None)
    try:
        for statement in schema_statements():
            connection.execute(statement)
        found = connection.execute("SELECT name, rootpage FROM sqlite_schema WHERE type = 'table'")
        return {str(name): int(root) for name, root in found if name in names}
    finally:
        connection.close()
