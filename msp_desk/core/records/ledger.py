"""What the desk keeps about itself: the versions of the scorecard and the files that were imported."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import NewType

from msp_desk.core.records.family import Family, FieldKind, ImportId, Record, about

ScorecardId = NewType("ScorecardId", int)


@dataclass(frozen=True, slots=True, kw_only=True)
class ScorecardVersion(Record):
    """A version of the scorecard as the desk keeps it; the one with the highest number is in force.

    Attributes:
        id: Its number on the desk, which is also its version; the program's own scorecard is version 0.
        content: JSON object, see :mod:`msp_desk.core.records.scorecard_text`.
        made_on: The day it was made.
    """

    id: ScorecardId = ScorecardId(0)
    content: str = field(metadata=about(FieldKind.JSON, required=True))
    made_on: date | None = field(default=None, metadata=about(FieldKind.DAY))


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportEntry(Record):
    """A file that was imported.

    Attributes:
        id: Its number on the desk.
        kind: The family its rows belong to.
        file: The file's name without its folder.
        sha256: Of the file's content, hexadecimal.
        made_at: UTC moment.
        added: Rows that were new.
        updated: Rows that changed a record.
        unchanged: Rows the desk already held.
        fingerprint: Of the headings, hexadecimal; files with the same headings have the same one. "" for none.
        mapping: JSON object: the heading that fed each field, "" for a field without a column.
        options: JSON object: what the owner decided beside the columns.
        kept: JSON object: what it takes to take the import back, see :mod:`msp_desk.core.actions.import_undo`.
    """

    id: ImportId = ImportId(0)  # noqa: RUF009 - a NewType is no call
    kind: str = field(metadata=about(FieldKind.TEXT, required=True))
    file: str = field(metadata=about(FieldKind.TEXT, required=True))
    sha256: str = field(metadata=about(FieldKind.TEXT, required=True))
    made_at: str = field(metadata=about(FieldKind.MOMENT, required=True))
    added: int = field(metadata=about(FieldKind.COUNT, minimum=0))
    updated: int = field(metadata=about(FieldKind.COUNT, minimum=0))
    unchanged: int = field(metadata=about(FieldKind.COUNT, minimum=0))
    fingerprint: str = field(default="", metadata=about(FieldKind.TEXT))
    mapping: str = field(default="{}", metadata=about(FieldKind.JSON))
    options: str = field(default="{}", metadata=about(FieldKind.JSON))
    kept: str = field(default="{}", metadata=about(FieldKind.JSON))


SCORECARDS = Family(name="scorecards", record=ScorecardVersion)
IMPORTS = Family(name="imports", record=ImportEntry)
