"""Getting files in: read, plan, and store the plan in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from msp_desk.core.actions.client_aliases import remember_aliases
from msp_desk.core.actions.import_files import FilePlan, Proposal, ReadFile, sha256_of, stored_name
from msp_desk.core.actions.import_proposing import propose, settle
from msp_desk.core.actions.import_storing import store_plan
from msp_desk.core.actions.import_undo import take_back
from msp_desk.core.actions.journal import Change, Journal
from msp_desk.core.environment.clock import Clock, as_text
from msp_desk.core.errors import NotFound
from msp_desk.core.importing.columns import ColumnChoice, match_columns
from msp_desk.core.importing.existing import Existing
from msp_desk.core.importing.failures import failed
from msp_desk.core.importing.headings import fingerprint, known_headings, sheet_named
from msp_desk.core.importing.kinds import IMPORT_KINDS
from msp_desk.core.importing.options import ImportOptions
from msp_desk.core.importing.plan import Fate
from msp_desk.core.importing.planning import plan_import
from msp_desk.core.importing.presets import preset_named
from msp_desk.core.importing.progress import Tell, many_objects, tell_nobody
from msp_desk.core.importing.readers import read_table
from msp_desk.core.importing.remembering import (
    mapping_text,
    options_text,
)
from msp_desk.core.importing.shaping.groups import groups_name_clients
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.families import FAMILY_BY_NAME
from msp_desk.core.records.firm import FIRM
from msp_desk.core.records.language import Language
from msp_desk.core.records.ledger import IMPORTS, ImportEntry
from msp_desk.core.storage import store
from msp_desk.core.storage.database import Database

if TYPE_CHECKING:
    from msp_desk.core.actions.journal import Writer


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
        return ReadFile(path=path, sha256=sha256_of(path), table=table)

    def propose(self, file: ReadFile, *, kind: str = "", preset: str = "") -> Proposal:
        """Say what a file probably holds and which column feeds which field.

        The latest import with the same headings decides; otherwise the program whose export the headings are, or else
        the headings themselves.

        Args:
            file: The file.
            kind: What its rows are, when that is known; "" to recognise it.
            preset: The program that the file comes from, when that is known; "" to recognise it.
        """
        return propose(self._database, file, self.options(), kind=kind, preset=preset)

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
        choices, options = settle(self._database, IMPORT_KINDS[kind_name], file, choices, options)
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
        with many_objects(), self._journal.intention("action.import", file=stored_name(planned.path)) as writer:
            entry = writer.add(
                IMPORTS,
                ImportEntry(
                    kind=plan.kind.name,
                    file=stored_name(planned.path),
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
