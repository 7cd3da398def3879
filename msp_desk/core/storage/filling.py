"""A new desk file filled with records that keep their numbers, such as those of an export."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import cast

from sqlalchemy.exc import IntegrityError

from msp_desk.core.errors import DamagedDesk
from msp_desk.core.records.families import FAMILIES
from msp_desk.core.records.family import Record
from msp_desk.core.records.firm import FIRM, SETTINGS, Firm, Settings
from msp_desk.core.storage import store
from msp_desk.core.storage.database import create_desk, open_desk
from msp_desk.core.storage.keys import Keys


def fill_desk(
    path: Path,
    records: Mapping[str, Sequence[Record]],
    archived: Mapping[str, Sequence[Record]],
    *,
    source: str,
    keys: Keys | None = None,
) -> None:
    """Make a desk of records.

    Args:
        path: The new file.
        records: By the name of their family, held against its rules already; firm and settings have the number 1.
        archived: Those that were archived; a number that one of them has may be another's by now.
        source: Where they come from, for the sentence.
        keys: Encrypt the file when they are those of a passphrase.

    Raises:
        FileProblem: If something is there already, or the folder cannot be written.
        DamagedDesk: If a record refers to one that is not there, or two say the same where only one may.
    """
    firm = cast("Sequence[Firm]", records.get(FIRM.name, ()))
    settings = cast("Sequence[Settings]", records.get(SETTINGS.name, ()))
    create_desk(path, firm=firm[0] if firm else None, settings=settings[0] if settings else None, keys=keys)
    database = open_desk(path, writable=True, keys=keys)
    try:
        with database.writing() as connection:
            connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")  # a credit note may come before its invoice
            for family in FAMILIES:
                if family not in (FIRM, SETTINGS):
                    gone = store.insert(connection, family, list(archived.get(family.name, ())))
                    store.set_all_withdrawn(connection, family, gone, withdrawn=True)
                    store.insert(connection, family, list(records.get(family.name, ())))
    except IntegrityError as error:
        raise DamagedDesk("bundle.does_not_fit", file=source, found=str(error.orig)) from error
    finally:
        database.close()
