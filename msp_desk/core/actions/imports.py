"""Getting files in: read, plan, and store the plan in one transaction."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from msp_desk.core.actions.client_aliases import remember_aliases
from msp_desk.core.actions.import_storing import store_plan
from msp_desk.core.actions.import_undo import take_back
from msp_desk.core.actions.journal import Change, Journal
from msp_desk.core.environment.clock import Clock, as_text
from msp_desk.core.environment.writing import reason
from msp_desk.core.errors import FileProblem, NotFound
from msp_desk.core.importing.columns import ColumnChoice, match_columns
from msp_desk.core.importing.existing import Existing
from msp_desk.core.importing.failures import failed
from msp_desk.core.importing.headings import fingerprint, known_headings, sheet_named
from msp_desk.core.importing.kinds import IMPORT_KINDS, ImportKind
from msp_desk.core.importing.options import ImportOptions
from msp_desk.core.importing.plan import Fate, ImportPlan
from msp_desk.core.importing.planning import plan_import
from msp_desk.core.importing.presets import preset_named, recognise_preset
from msp_desk.core.importing.progress import Tell, let_go, many_objects, tell_nobody
from msp_desk.core.importing.proposing import sure_columns, with_said
from msp_desk.core.importing.readers import read_table
from msp_desk.core.importing.recognising import Recognition, recognise
from msp_desk.core.importing.remembering import (
    mapping_text,
    options_text,
    remembered_choices,
    remembered_options,
)
from msp_desk.core.importing.shaping.groups import groups_name_clients
from msp_desk.core.importing.table import Table
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.families import FAMILY_BY_NAME
from msp_desk.core.records.firm import FIRM
from msp_desk.core.records.language import Language
from msp_desk.core.records.ledger import IMPORTS, ImportEntry
from msp_desk.core.storage import store
from msp_desk.core.storage.database import Database

if TYPE_CHECKING:
    from msp_desk.core.actions.journal import Writer


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadFile:
    """A file that was read.

    Attributes:
        path: The file.
        sha256: Of its bytes, hexadecimal.
        table: Its content.
    """

    path: Path
    sha256: str
    table: Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What the program makes of a file before the owner says anything.

    Attributes:
        file: The file.
        recognition: Every kind with how well it fits.
        kind: The kind proposed; "" when the owner must say.
        choices: The columns proposed for that kind.
        options: The decisions proposed.
        remembered: The latest import with the same headings, from which all this was taken; None when there is none.
    """

    file: ReadFile
    recognition: Recognition
    kind: str
    choices: tuple[ColumnChoice, ...]
    options: ImportOptions
    remembered: ImportEntry | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FilePlan:
    """A file that was read and planned, and nothing stored of it yet.

    Attributes:
        path: The file.
        sha256: Of its bytes, hexadecimal.
        plan: Every row's fate.
        options: The decisions it was planned with.
        fingerprint: Of its headings.
    """

    path: Path
    sha256: str
    plan: ImportPlan
    options: ImportOptions
    fingerprint: str


class ImportRoom:
    """Imports into the desk."""

    def __init__(
        self, database: Database, journal: Journal, clock: Clock, *, before_bulk: Callable[[], object]
    ) -> None:
        """Import into one desk.

        Args:
            database: Where it is read.
            journal: Where it is written.
            clock: Says the moment of an import.
            before_bulk: Makes a verified backup before many rows change.
        """
        self._database = database
        self._before_bulk = before_bulk
        self._journal = journal
        self._clock = clock

    def entries(self) -> list[ImportEntry]:
        """The imports that were not taken back, the newest first, without what it takes to take them back."""
        with self._database.reading() as connection:
            return store.fetch_all(connection, IMPORTS, descending=True, without=("kept",))

    def options(self, *, client: str = "", create_clients: bool = False) -> ImportOptions:
        """The decisions an import starts from: the home currency and language of the firm, and today."""
        with self._database.reading() as connection:
            firm = store.fetch(connection, FIRM, 1)
        return ImportOptions(
            home_currency=firm.currency,
            today=self._clock.today(),
            language=Language(firm.language),
            client=client,
            create_clients=create_clients,
        )

    def read(self, path: Path, *, sheet: str = "", tell: Tell = tell_nobody) -> ReadFile:
        """Read a file; nothing is understood and nothing stored yet.

        Args:
            path: The file.
            sheet: The sheet of a workbook; "" for the first one that holds anything.
            tell: Told now and then; it may raise to stop.

        Raises:
            ImportFailed: If the file cannot be read.
            FileProblem: If it goes away while it is read.
        """
        with many_objects():
            table = read_table(path, sheet=sheet, tell=tell)
        return ReadFile(path=path, sha256=_sha256(path), table=table)

    def propose(self, file: ReadFile, *, kind: str = "", preset: str = "") -> Proposal:
        """Say what a file probably holds and which column feeds which field.

        The latest import with the same headings decides; otherwise the program whose export the headings are, or else
        the headings themselves.

        Args:
            file: The file.
            kind: What its rows are, when that is known; "" to recognise it.
            preset: The program that the file comes from, when that is known; "" to recognise it.
        """
        named = preset_named(preset, file.path.name)
        kind = kind if named is None else named.kind
        recognition = recognise(file.table, self._clock.today())
        options = self.options()
        mark = fingerprint(file.table.headers)
        kinds = {kind} if kind else IMPORT_KINDS.keys()
        with self._database.reading() as connection:
            alike = store.fetch_all(
                connection, IMPORTS, where={"fingerprint": mark}, descending=True, without=("kept",)
            )
        past = next((one for one in alike if one.kind in kinds), None)
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
            columns = sure_columns(file.table, known, source, self._clock.today())
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
        return Proposal(
            file=file, recognition=recognition, kind=found, choices=choices, options=options, remembered=None
        )

    def recognised_kind(self, path: Path) -> str:
        """Say what the rows of a file are.

        Args:
            path: The file.

        Raises:
            ImportFailed: If it cannot be read, or nothing shows what its rows are.
        """
        proposal = self.propose(self.read(path))
        if not proposal.kind:
            raise failed("kind_unclear", path.name, kinds=list(IMPORT_KINDS))
        return proposal.kind

    def plan(
        self,
        kind_name: str,
        path: Path,
        choices: Sequence[ColumnChoice],
        options: ImportOptions,
        *,
        left_out: Collection[int] = (),
        tell: Tell = tell_nobody,
    ) -> FilePlan:
        """Read a file and say what an import of it would do; see :meth:`plan_read`.

        Of a workbook with several sheets it is the one that is called like the kind, in any of the three languages.
        What the owner does not say of the columns is taken from the latest import with the same headings, else from the
        headings: a preset fits them, or they leave no doubt.
        """
        file = self.read(path, tell=tell)
        sheet = sheet_named(IMPORT_KINDS[kind_name], file.table.sheets)
        if sheet not in ("", file.table.sheet):
            file = self.read(path, sheet=sheet, tell=tell)
        choices, options = self._settled(IMPORT_KINDS[kind_name], file, choices, options)
        return self.plan_read(kind_name, file, choices, options, left_out=left_out, tell=tell)

    def plan_read(
        self,
        kind_name: str,
        file: ReadFile,
        choices: Sequence[ColumnChoice],
        options: ImportOptions,
        *,
        left_out: Collection[int] = (),
        tell: Tell = tell_nobody,
    ) -> FilePlan:
        """Say what an import of a file would do; nothing is stored.

        Args:
            kind_name: A key of :data:`~msp_desk.core.importing.kinds.IMPORT_KINDS`.
            file: The file.
            choices: What the owner says about its columns.
            options: The owner's other decisions.
            left_out: Lines of rows that the owner leaves out.
            tell: Told now and then; it may raise to stop.

        Raises:
            ImportFailed: If the file as a whole cannot be used.
        """
        kind = IMPORT_KINDS[kind_name]
        labels = known_headings(kind).own
        columns = match_columns(
            file.table,
            kind,
            choices,
            client_given=bool(options.client)
            or groups_name_clients(file.table, preset_named(options.preset, file.path.name)),
            due_given=options.due_days is not None,
            labels=labels,
        )
        with many_objects():
            with self._database.reading() as connection:
                records = {name: store.fetch_all(connection, FAMILY_BY_NAME[name]) for name in kind.needs}
            existing = Existing(records=records)
            plan = plan_import(file.table, kind, columns, existing, options, left_out=left_out, tell=tell)
        mark = fingerprint(file.table.headers)
        return FilePlan(path=file.path, sha256=file.sha256, plan=plan, options=options, fingerprint=mark)

    def _settled(
        self, kind: ImportKind, file: ReadFile, said: Sequence[ColumnChoice], options: ImportOptions
    ) -> tuple[Sequence[ColumnChoice], ImportOptions]:
        """Add to what the owner says what is known of files with these headings."""
        past = None if options.preset else self._latest_alike(file, kind.name)
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

    def _latest_alike(self, file: ReadFile, kind: str) -> ImportEntry | None:
        """The latest import of this kind whose file had the same headings."""
        mark = fingerprint(file.table.headers)
        with self._database.reading() as connection:
            alike = store.fetch_all(
                connection, IMPORTS, where={"fingerprint": mark}, descending=True, without=("kept",)
            )
        return next((one for one in alike if one.kind == kind), None)

    def carry_out(
        self,
        planned: FilePlan,
        *,
        leave_out_rejected: bool = False,
        tell: Tell = tell_nobody,
        begin: Callable[[Writer], None] | None = None,
    ) -> ImportEntry | None:
        """Store a plan in one transaction, which one undo takes back whole.

        Args:
            planned: A file without rejected rows, unless these may be left out.
            leave_out_rejected: Whether rejected rows are left out rather than stop the file.
            tell: Told rows done and all rows; it may raise to stop, and then nothing is stored.
            begin: Called inside the transaction before any row is stored; it may look once more whether the plan still
                fits the desk, raise, and store what belongs to the same step.

        Returns:
            What was imported, or None when there was nothing to change.

        Raises:
            ImportFailed: If a row is rejected; nothing was stored.
            ChangedMeanwhile: If a record it changes was changed since it was planned; nothing was stored.
        """
        plan = planned.plan
        if not leave_out_rejected:
            plan.require_sound()
        if plan.changes_nothing:
            return None
        tell(0, 0)
        self._before_bulk()
        counts = plan.counts
        with many_objects(), self._journal.intention("action.import", file=_stored_name(planned.path)) as writer:
            entry = writer.add(
                IMPORTS,
                ImportEntry(
                    kind=plan.kind.name,
                    file=_stored_name(planned.path),
                    sha256=planned.sha256,
                    made_at=as_text(self._clock.moment()),
                    added=counts[Fate.NEW],
                    updated=counts[Fate.UPDATED],
                    unchanged=counts[Fate.UNCHANGED],
                    fingerprint=planned.fingerprint,
                    mapping=mapping_text(plan.kind, plan.columns),
                    options=options_text(planned.options),
                ),
            )
            if begin is not None:
                begin(writer)
            remember_aliases(writer, _by_client(plan.same_clients))
            writer.import_id = entry.id
            kept = store_plan(writer, plan, self._language(writer), tell)
            entry = store.update(writer.connection, IMPORTS, replace(entry, kept=kept.as_text()))
            writer.changes[0] = Change(family=IMPORTS, before=None, after=entry)
            tell(0, 0)
        return entry

    def undo_import(self, number: int, *, tell: Tell = tell_nobody) -> ImportEntry:
        """Take a whole import back in one transaction, at any time; undo brings it back again.

        Args:
            number: Of the import.
            tell: Told now and then; it may raise to stop, and then nothing is taken back.

        Returns:
            The import that was taken back.

        Raises:
            NotFound: If there is no such import, or it was taken back already.
            ChangedMeanwhile: Naming the rows that were changed, paid or used since; nothing was taken back.
        """
        try:
            with self._database.reading() as connection:
                entry = store.fetch(connection, IMPORTS, number)
        except NotFound as error:
            raise NotFound("intake.no_such", number=str(number)) from error
        self._before_bulk()
        with many_objects(), self._journal.intention("action.undo_import", file=entry.file) as writer:
            take_back(writer, entry, tell)
        return entry

    def _language(self, writer: Writer) -> Language:
        return Language(store.fetch(writer.connection, FIRM, 1).language)


def _by_client(names: Sequence[tuple[str, ClientId]]) -> dict[ClientId, list[str]]:
    found: dict[ClientId, list[str]] = {}
    for name, client_id in names:
        found.setdefault(client_id, []).append(name)
    return found


def release(file: ReadFile | None, planned: FilePlan | None = None) -> None:
    """Let the rows of a file go that nobody will look at again.

    They are as many as the file has, and letting them go at once would stop every thread for a tenth of a second; so
    whoever has a window does it here, away from the window.

    Args:
        file: Its cells go; None when there are none.
        planned: The rows of this plan go; None when there are none.
    """
    held: list[Sequence[object]] = []
    if file is not None:
        held.append(file.table.rows)
    if planned is not None:
        held.append(planned.plan.rows)
    for rows in held:
        if isinstance(rows, list):
            let_go(rows)


def _sha256(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise FileProblem("file.cannot_read", file=str(path), reason=reason(error)) from error


def _stored_name(path: Path) -> str:
    """A file's name as the desk can keep it; bytes that are no text in it are shown as question marks."""
    return path.name.encode("utf-8", "replace").decode("utf-8")
