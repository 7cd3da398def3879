"""A first glance at a desk: what the window shows first, read with the driver alone.

Loading SQLAlchemy takes longer than everything else between the start and the first page, so these few questions are
asked without it. Each of them gives what the stores give, which a test holds them to; nothing here writes.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, TypeVar, cast

from sqlcipher3 import dbapi2 as driver

from msp_desk.core.errors import DamagedDesk, FileProblem, NotFound
from msp_desk.core.records.client import CLIENTS, Client
from msp_desk.core.records.family import Family, Record
from msp_desk.core.records.firm import FIRM, SETTINGS, Firm, Settings
from msp_desk.core.storage import connecting
from msp_desk.core.storage.decoding import decoder
from msp_desk.core.storage.file_key import FileKey

R = TypeVar("R", bound=Record)


class Glance:
    """Reads a desk file through one connection of its own, which is opened with the first question.

    Every answer is read at that moment, so nothing can be out of date. It may be asked from any thread.
    """

    def __init__(self, path: Path, key: FileKey | None = None) -> None:
        """Look at a file of the current version; whoever opens it has checked that, and knows its key."""
        self._path = path
        self._key = key
        self._connection: driver.Connection | None = None
        self._asking = threading.Lock()
        self._closed = False

    def firm(self) -> Firm:
        """The firm whose desk it is."""
        return self._only(FIRM)

    def settings(self) -> Settings:
        """Its figures."""
        return self._only(SETTINGS)

    def count_clients(self) -> int:
        """How many clients there are."""
        return int(self._ask(f"SELECT count(*) FROM {CLIENTS.name} WHERE withdrawn = 0")[0][0])  # noqa: S608 - declared

    def count_open_prospects(self) -> int:
        """How many prospects wait for a decision."""
        return int(self._ask("SELECT count(*) FROM prospects WHERE withdrawn = 0 AND status = 'open'")[0][0])

    def count_open_exits(self) -> int:
        """How many exits run: neither closed nor withdrawn."""
        question = "SELECT count(*) FROM exits WHERE withdrawn = 0 AND stage <> 'closed' AND called_off_on IS NULL"
        return int(self._ask(question)[0][0])

    def clients(self) -> list[Client]:
        """Every client, in the order of the names as the file compares them."""
        return self._records(CLIENTS, "withdrawn = 0 ORDER BY name, id")

    def monthly_fees(self, day: date) -> dict[int, int]:
        """The monthly fees of the agreements that run on a day, minor units, by client; others are left out."""
        rows = self._ask(
            "SELECT client_id, sum(monthly_fee) FROM agreements"
            " WHERE withdrawn = 0 AND start <= :day AND (ended_on IS NULL OR ended_on >= :day) GROUP BY client_id",
            {"day": day.isoformat()},
        )
        return {int(client_id): int(fee) for client_id, fee in rows}

    def close(self) -> None:
        """Close the connection; doing it twice does nothing."""
        with self._asking:
            self._closed = True
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def _only(self, family: Family[R]) -> R:
        found = self._records(family, "id = 1 AND withdrawn = 0")
        if not found:
            raise NotFound("desk.no_such_record", family=family.name, number="1")
        return found[0]

    def _records(self, family: Family[R], condition: str) -> list[R]:
        names = ("id", "revision", *(described.attribute for described in family.fields))
        rows = self._ask(f"SELECT {', '.join(names)} FROM {family.name} WHERE {condition}")  # noqa: S608 - declared
        decoders: list[Callable[[Any], object]] = [int, int, *(decoder(described) for described in family.fields)]
        make = cast(Callable[..., R], family.record)
        try:
            return [
                make(**{name: decode(value) for name, decode, value in zip(names, decoders, row, strict=True)})
                for row in rows
            ]
        except ValueError as error:  # a day that no calendar has; the table's CHECK knows its form only
            raise DamagedDesk("desk.unreadable_value", table=family.name, value=str(error)) from error

    def _ask(self, question: str, given: Mapping[str, object] | None = None) -> list[tuple[Any, ...]]:
        """The rows of a question.

        Args:
            question: In SQL.
            given: Its parameters by name.

        Raises:
            DeskFileError: If the file cannot be read.
        """
        with self._asking:
            if self._closed:
                raise FileProblem("desk.closed", file=str(self._path))
            try:
                if self._connection is None:
                    self._connection = connecting.connect_reading(self._path, self._key)
                    connecting.prepare(self._connection, self._path, writable=False)
                found: list[tuple[Any, ...]] = self._connection.execute(question, given or {}).fetchall()
                return found
            except (driver.Error, UnicodeDecodeError) as error:
                raise connecting.owner_error(error, self._path) from error
