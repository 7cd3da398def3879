"""The pages of a damaged desk file, each readable by itself.

What leads to a page may be lost while the page is whole. So a second file is made, whose first page is whole and knows
one table without any rule; the pages of the damaged file follow at their own places, the committed part of its
write-ahead log laid over them. Whatever page is wanted is then named as the root of that table, and SQLite itself
reads the rows on it and below it. That works for an encrypted desk as well, because its pages are encrypted each by
itself under the number of its place.
"""

from __future__ import annotations

import contextlib
import shutil
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from sqlcipher3 import dbapi2 as driver

from msp_desk.core.environment.writing import reason
from msp_desk.core.errors import FileProblem
from msp_desk.core.storage import connecting

if TYPE_CHECKING:
    from msp_desk.core.storage.file_key import FileKey

PAGE: Final = 4096
"""Bytes of a page of every desk of ours."""
WIDTH: Final = 64
"""Columns that are read of every row; more than any table of ours has."""
_SPARE: Final = 3
_LOG_HEADER: Final = struct.Struct(">8I")
_FRAME_HEADER: Final = struct.Struct(">6I")
_LOG_MARKS: Final = {0x377F0682: "<", 0x377F0683: ">"}

Value = int | float | str | bytes | None


class DamagedText(str):
    """A text of which some bytes were no text; each of them became U+FFFD."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class PageRow:
    """A row as it lies on a page.

    Attributes:
        number: Its key in the tree it is part of, which is its ``id``.
        values: Its columns, :data:`WIDTH` of them; those it does not have are None.
    """

    number: int
    values: tuple[Value, ...]


class Pages:
    """Reads the rows on any page of a damaged file; the file itself is only ever read as bytes.

    Attributes:
        count: How many pages there are.
    """

    def __init__(self, damaged: Path, graft: Path, key: FileKey | None = None) -> None:
        """Lay the pages out for reading.

        Args:
            damaged: The file; nobody may write to it meanwhile.
            graft: A file to be made, in a private folder.
            key: Opens the pages; None where they are plain.

        Raises:
            FileProblem: If the damaged file cannot be read or the other not be written.
        """
        try:
            self.count = -(-damaged.stat().st_size // PAGE)
            laid = dict(_committed(connecting.write_ahead_log(damaged)))
            self.count = max([self.count, *laid])
            _make_first_page(graft, self.count, key)
            with graft.open("rb+") as target:
                with damaged.open("rb") as source:
                    source.seek(PAGE)
                    target.seek(PAGE)
                    shutil.copyfileobj(source, target, 1 << 20)
                for place, content in laid.items():
                    if place > 1:
                        target.seek((place - 1) * PAGE)
                        target.write(content)
        except OSError as error:
            raise FileProblem("file.cannot_read", file=str(damaged), reason=reason(error)) from error
        self._graft, self._key = graft, key
        self._connection = self._connect()

    def _connect(self) -> driver.Connection:
        connection = connecting.connect_raw(self._graft, "mode=rw", self._key)
        connection.text_factory = _text
        for setting in ("journal_mode = MEMORY", "cell_size_check = ON", "synchronous = OFF", "writable_schema = ON"):
            connection.execute(f"PRAGMA {setting}").close()
        return connection

    def rows(self, page: int, *, most: int = -1, since: int | None = None) -> Iterator[PageRow]:
        """The rows on a page and below it, in the order of their numbers, as far as they can be read.

        Args:
            page: From 2 on; a page that belongs to no table has no rows.
            most: At most so many; -1 for all.
            since: Only what has this number or a higher one.

        Raises:
            BrokenPage: Where reading stops before the end.
        """
        where, given = ("", (most,)) if since is None else ("WHERE rowid >= ?", (since, most))
        for number, *values in self._read(page, f"SELECT rowid, * FROM page {where} ORDER BY rowid LIMIT ?", given):  # noqa: S608 - own words
            yield PageRow(cast("int", number), tuple(values))

    def numbers(
        self, page: int, *, backwards: bool = False, most: int = -1, beyond: int | None = None
    ) -> Iterator[int]:
        """The numbers of the rows on a page and below it, in order; what did not fit on a leaf is not touched.

        Args:
            page: As for :meth:`rows`.
            backwards: From the highest number down.
            most: At most so many; -1 for all.
            beyond: Only what comes after this number, in that order.

        Raises:
            BrokenPage: Where a page of the tree itself cannot be read.
        """
        order, side = ("DESC", "<") if backwards else ("ASC", ">")
        where, given = ("", (most,)) if beyond is None else (f"WHERE rowid {side} ?", (beyond, most))
        for (number,) in self._read(page, f"SELECT rowid FROM page {where} ORDER BY rowid {order} LIMIT ?", given):  # noqa: S608 - own words
            yield cast("int", number)

    def _read(self, page: int, question: str, given: tuple[int, ...]) -> Iterator[tuple[Value, ...]]:
        self._begin_at(page)
        reading = self._connection.cursor()
        try:
            reading.execute(question, given)
            yield from reading
        except (driver.Error, MemoryError) as error:  # SQLCipher answers with both
            raise BrokenPage from error
        finally:
            reading.close()
            with contextlib.suppress(driver.Error, MemoryError):
                self._connection.execute("ROLLBACK").close()

    def _begin_at(self, page: int) -> None:
        """Begin a transaction in which the one table begins at a page.

        SQLCipher reads nothing more on a connection that met a page which is not what was encrypted; another is made.
        """
        try:
            self._name_as_root(page)
        except (driver.Error, MemoryError):
            self._connection.close()
            self._connection = self._connect()
            self._name_as_root(page)

    def _name_as_root(self, page: int) -> None:
        """Let the one table begin at a page, within a transaction that is never kept."""
        self._connection.execute("BEGIN").close()
        self._connection.execute("UPDATE sqlite_schema SET rootpage = ? WHERE name = 'page'", (page,)).close()
        self._connection.execute("PRAGMA writable_schema = RESET").close()
        self._connection.execute("PRAGMA writable_schema = ON").close()

    def close(self) -> None:
        """Close the file that was made; whoever gave its folder removes it."""
        self._connection.close()


class BrokenPage(Exception):
    """A page, or one below it, cannot be read to its end."""


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return DamagedText(content.decode("utf-8", "replace"))


def _make_first_page(graft: Path, count: int, key: FileKey | None) -> None:
    """A file that says it has enough pages, with one table in its first."""
    connection = connecting.connect_raw(graft, "mode=rwc", key)
    try:
        for setting in (f"page_size = {PAGE}", "journal_mode = OFF", "synchronous = OFF", "secure_delete = OFF"):
            connection.execute(f"PRAGMA {setting}").close()
        connection.execute(f"CREATE TABLE page ({', '.join(f'c{number}' for number in range(WIDTH))})").close()
        connection.execute("CREATE TABLE room (content)").close()
        connection.execute("INSERT INTO room VALUES (zeroblob(?))", ((count + _SPARE) * PAGE,)).close()
        connection.execute("PRAGMA writable_schema = ON").close()
        connection.execute("DELETE FROM sqlite_schema WHERE name = 'room'").close()
    finally:
        connection.close()


def _committed(log: Path) -> Iterator[tuple[int, bytes]]:
    """The pages of the committed, unbroken beginning of a write-ahead log; a later one follows its earlier self."""
    if not log.exists():
        return
    content = log.read_bytes()
    if len(content) < _LOG_HEADER.size:
        return
    mark, _, size, _, salt, other_salt, *sums = _LOG_HEADER.unpack_from(content)
    order = _LOG_MARKS.get(mark)
    if order is None or size != PAGE or _checksum(order, content[:24], (0, 0)) != tuple(sums):
        return
    running: tuple[int, int] = (sums[0], sums[1])
    waiting: list[tuple[int, bytes]] = []
    step = _FRAME_HEADER.size + PAGE
    for start in range(_LOG_HEADER.size, len(content) - step + 1, step):
        place, committed, *salts, first, second = _FRAME_HEADER.unpack_from(content, start)
        page = content[start + _FRAME_HEADER.size : start + step]
        running = _checksum(order, content[start : start + 8] + page, running)
        if salts != [salt, other_salt] or running != (first, second):
            return
        waiting.append((place, page))
        if committed:
            yield from waiting
            waiting = []


def _checksum(order: str, content: bytes, begun: tuple[int, int]) -> tuple[int, int]:
    """The sum that SQLite keeps over its write-ahead log (file format, section 4.2)."""
    one, other = begun
    words = struct.unpack(f"{order}{len(content) // 4}I", content)
    for first, second in zip(words[::2], words[1::2], strict=True):
        one = (one + first + other) & 0xFFFFFFFF
        other = (other + second + one) & 0xFFFFFFFF
    return one, other
