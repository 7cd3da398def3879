"""What is known of a file before the owner says anything: imports with the same headings, known exports, headings."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from msp_desk.core.actions.import_files import Proposal, ReadFile
from msp_desk.core.importing.columns import ColumnChoice
from msp_desk.core.importing.failures import failed
from msp_desk.core.importing.headings import fingerprint
from msp_desk.core.importing.kinds import IMPORT_KINDS, ImportKind
from msp_desk.core.importing.options import ImportOptions
from msp_desk.core.importing.presets import preset_named, recognise_preset
from msp_desk.core.importing.proposing import sure_columns, with_said
from msp_desk.core.importing.recognising import recognise
from msp_desk.core.importing.remembering import remembered_choices, remembered_options
from msp_desk.core.records.ledger import IMPORTS, ImportEntry
from msp_desk.core.storage import store
from msp_desk.core.storage.database import Database


def propose(
    database: Database, file: ReadFile, options: ImportOptions, *, kind: str = "", preset: str = ""
) -> Proposal:
    """Say what a file probably holds and which column feeds which field.

    Args:
        database: Where the imports before are.
        file: The file.
        options: The decisions an import starts from.
        kind: What its rows are, when that is known; "" to recognise it.
        preset: The program that the file comes from, when that is known; "" to recognise it.
    """
    named = preset_named(preset, file.path.name)
    kind = kind if named is None else named.kind
    recognition = recognise(file.table, options.today)
    past = _latest_alike(database, file, {kind} if kind else IMPORT_KINDS.keys())
    if past is not None and not preset:
        return Proposal(
            file=file,
            recognition=recognition,
            kind=past.kind,
            choices=remembered_choices(past, IMPORT_KINDS[past.kind], file.table),
            options=remembered_options(past, options),
            remembered=past,
        )
    source = named if preset else recognise_preset(file.table, kind)
    if source is not None:
        known = IMPORT_KINDS[source.kind]
        columns = sure_columns(file.table, known, source, options.today)
        return Proposal(
            file=file,
            recognition=recognition,
            kind=source.kind,
            choices=with_said(columns, (), known),
            options=replace(options, preset=source.name),
            remembered=None,
        )
    found = kind or (recognition.best.name if recognition.sure else "")
    choices = recognition.of(found).guess.choices() if found else ()
    return Proposal(file=file, recognition=recognition, kind=found, choices=choices, options=options, remembered=None)


def settle(
    database: Database, kind: ImportKind, file: ReadFile, said: Sequence[ColumnChoice], options: ImportOptions
) -> tuple[Sequence[ColumnChoice], ImportOptions]:
    """Add to what the owner says what is known of files with these headings.

    Args:
        database: Where the imports before are.
        kind: What the rows are.
        file: The file.
        said: What the owner says of the columns.
        options: The owner's other decisions.

    Raises:
        ImportFailed: If the owner names a program whose export holds rows of another kind.
    """
    past = None if options.preset else _latest_alike(database, file, {kind.name})
    if past is not None:
        kept = remembered_options(past, options)
        columns = {one.field: one.column for one in remembered_choices(past, kind, file.table)}
        due = options.due_days if options.due_days is not None else kept.due_days
        return with_said(columns, said, kind), replace(options, preset=kept.preset, due_days=due)
    source = preset_named(options.preset, file.path.name)
    if not options.preset:
        source = recognise_preset(file.table, kind.name)
    elif source is not None and source.kind != kind.name:
        raise failed("preset_other_kind", file.path.name, preset=source.name, kind=source.kind)
    columns = sure_columns(file.table, kind, source, options.today)
    return with_said(columns, said, kind), replace(options, preset="" if source is None else source.name)


def _latest_alike(database: Database, file: ReadFile, kinds: Collection[str]) -> ImportEntry | None:
    """The latest import of one of these kinds whose file had the same headings."""
    mark = fingerprint(file.table.headers)
    with database.reading() as connection:
        alike = store.fetch_all(connection, IMPORTS, where={"fingerprint": mark}, descending=True, without=("kept",))
    return next((one for one in alike if one.kind in kinds), None)
