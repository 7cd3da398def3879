"""Backups: the last one, all of them, making one now, and the second place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from msp_desk.core.actions.backups import SecondPlace
from msp_desk.core.errors import MspDeskError
from msp_desk.core.formatting import DayStyle, format_day, format_number
from msp_desk.core.storage.backup import Backup
from msp_desk.ui.desk_link.background import Task, Token
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.settings.opening import open_folder
from msp_desk.ui.pages.settings.section import Section, heading
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.widgets.asking import ask_once
from msp_desk.ui.widgets.buttons import ButtonRole, PushButton
from msp_desk.ui.widgets.documents_folder import documents_folder
from msp_desk.ui.widgets.integrity_panel import IntegrityPanel
from msp_desk.ui.widgets.panel import Panel
from msp_desk.ui.widgets.plain_label import ElidedLabel, PlainLabel
from msp_desk.ui.widgets.record_table import RecordTable
from msp_desk.ui.widgets.row_source import MemoryRows
from msp_desk.ui.widgets.table_column import Column

_WIDEST = 860
_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """A backup in the list."""

    place: int
    backup: Backup
    size: int
    holds: bool | None


class BackupSection(Section):
    """Backups of the desk.

    Signals:
        restore_wanted: The owner wants a backup in the place of the desk; carries its path.
    """

    restore_wanted = Signal(object)

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Make the section."""
        super().__init__(link, parent)
        self._rows: list[_Row] = []
        self._checked: dict[Path, bool] = {}
        self._task: Task[object] | None = None
        self._dialog: QFileDialog | None = None
        self._build()
        self.retranslate()

    @property
    def busy(self) -> bool:
        """Whether a backup is being made, copied or checked."""
        return self._task is not None

    def retranslate(self) -> None:
        """Say the section's words in the window's language."""
        self.name(
            self.tr("Backup"),
            self.tr("Each backup is copied while you work, compared with the desk row by row, and only then counted."),
        )
        self._now.setText(self.tr("Back up now"))
        self._open.setText(self.tr("Open the folder"))
        self._check.setText(self.tr("Check again"))
        self._restore.setText(self.tr("Restore this one…"))
        self._restore_file.setText(self.tr("Restore a file…"))
        self._list_title.setText(self.tr("Verified backups"))
        self._second_title.setText(self.tr("A second place"))
        self._second_line.setText(
            self.tr(
                "Each verified backup is also copied to this folder: a stick, another disk, or a folder that is "
                "synchronised. The desk itself should stay on this machine."
            )
        )
        self._choose.setText(self.tr("Choose a folder…"))
        self._copy.setText(self.tr("Copy now"))
        self._open_second.setText(self.tr("Open the folder"))
        self._forget.setText(self.tr("No second place"))
        self._table.setAccessibleName(self.tr("Verified backups"))
        self._table.set_empty(self.tr("No backup yet. The program makes one when it starts and something has changed."))
        self._table.show_columns(self._columns())

    def refresh(self) -> None:
        """Show what lies in the folders."""
        backups = self.link.desk.backups.all()
        self._rows = [
            _Row(place=place, backup=one, size=_size(one.path), holds=self._checked.get(one.path))
            for place, one in enumerate(backups, start=1)
        ]
        self._table.show_rows(MemoryRows(self._rows, lambda row: row.place, self._columns()))
        if backups:
            last = self.tr("Last verified backup: {when}.").replace("{when}", self._when(backups[0]))
            kept = self.link.wording.say("settings.backups_kept", count=len(backups))
            self._last.setText(f"{last} {kept}")
        else:
            self._last.setText(self.tr("There is no backup yet."))
        self._last.set_tone(Tone.TEXT if backups else Tone.WARN)
        self._show_second(self.link.desk.backups.second_place())
        self._check.setEnabled(bool(backups) and not self.busy)
        self._restore.setEnabled(bool(backups) and not self.busy)
        self._restore_file.setEnabled(not self.busy)

    def back_up(self) -> None:
        """Make a backup away from the window."""
        self._run(self.link.desk.backups.make, self._told_made)

    def take_second_place(self, folder: Path | None) -> None:
        """Choose the second place, and copy the newest backup there at once."""
        self._tell("")
        try:
            self.link.desk.backups.choose_second_place(folder)
        except MspDeskError as error:
            self._tell(self.link.wording.error(error), Tone.DANGER)
            return
        self.refresh()
        if folder is not None:
            self.copy()

    def copy(self) -> None:
        """Copy the newest backup to the second place."""
        self._run(self.link.desk.backups.copy_to_second_place, self._told_copied)

    def check_chosen(self) -> None:
        """Read the chosen backup again and compare it with what was proven."""
        row = self._chosen()
        if row is None:
            return
        backup = row.backup

        def told(holds: object) -> None:
            self._checked[backup.path] = bool(holds)
            self._tell(
                self.tr("This backup still holds everything it was proven to hold.")
                if holds
                else self.tr("This backup no longer holds what was proven. Make a new one now."),
                Tone.OK if holds else Tone.DANGER,
            )

        self._run(lambda: self.link.desk.backups.still_holds(backup), told)

    def ask_to_restore(self) -> None:
        """Ask whether the chosen backup should take the place of the desk."""
        row = self._chosen()
        if row is not None:
            question = self.tr("Put the backup of {when} in the place of the desk?")
            self._ask_to_restore(row.backup.path, question.replace("{when}", self._when(row.backup)))

    def ask_for_file(self) -> None:
        """Ask for a backup that lies elsewhere, then whether it should take the place of the desk."""
        folder = str(documents_folder())
        dialog = self._dialog = QFileDialog(self.window(), self.tr("Choose a backup"), folder)
        dialog.setObjectName("restore_file")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(["MSP Desk (*.mspdesk)", self.tr("All files (*)")])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._ask_to_restore_file)
        dialog.open()

    def _ask_to_restore_file(self, name: str) -> None:
        question = self.tr("Put {file} in the place of the desk?")
        self._ask_to_restore(Path(name), question.replace("{file}", Path(name).name))

    def _ask_to_restore(self, path: Path, question: str) -> None:
        more = self.tr(
            "What was entered since then is no longer in sight. Nothing is lost: the desk as it is now is backed up "
            "first and also kept as a file beside the new one. What can be undone now cannot be undone afterwards."
        )
        ask_once(self.window(), question, more, self.tr("Restore"), lambda: self.restore_wanted.emit(path))

    def _chosen(self) -> _Row | None:
        place = self._table.current_id() or 1
        return next((row for row in self._rows if row.place == place), None)

    def _build(self) -> None:
        panel = Panel()
        panel.setMaximumWidth(_WIDEST)
        self._last = PlainLabel(wrap=True)
        self._now = PushButton(role=ButtonRole.PRIMARY)
        self._now.clicked.connect(self.back_up)
        self._open = PushButton()
        self._open.clicked.connect(lambda _on=False: open_folder(self.link.desk.backups.folder()))
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addWidget(self._now)
        line.addWidget(self._open)
        line.addStretch(1)
        self._said = PlainLabel(wrap=True)
        self._said.hide()
        panel.column.addWidget(self._last)
        panel.column.addLayout(line)
        panel.column.addWidget(self._said)
        self.column.addWidget(panel)
        self.column.addWidget(self._list_panel())
        self._integrity = IntegrityPanel(self.link)
        self._integrity.setMaximumWidth(_WIDEST)
        self.column.addWidget(self._integrity)
        self.column.addWidget(self._second_panel())
        self.column.addStretch(1)

    def _list_panel(self) -> Panel:
        panel = Panel()
        panel.setMaximumWidth(_WIDEST)
        self._list_title = heading()
        self._check = PushButton(small=True)
        self._check.clicked.connect(self.check_chosen)
        line = QHBoxLayout()
        self._restore, self._restore_file = PushButton(small=True), PushButton(small=True)
        self._restore.setObjectName("restore_backup")
        self._restore_file.setObjectName("restore_from_file")
        self._restore.clicked.connect(self.ask_to_restore)
        self._restore_file.clicked.connect(self.ask_for_file)
        line.setSpacing(GRID)
        line.addWidget(self._list_title)
        line.addStretch(1)
        for button in (self._check, self._restore, self._restore_file):
            line.addWidget(button)
        self._table: RecordTable[_Row] = RecordTable(
            self._columns(), MemoryRows[_Row]([], lambda row: row.place, self._columns()), name="backups", several=False
        )
        self._table.setObjectName("settings_backups")
        self._table.setMinimumHeight(170)
        self._table.setMaximumHeight(330)
        panel.column.addLayout(line)
        panel.column.addWidget(self._table, 1)
        return panel

    def _second_panel(self) -> Panel:
        panel = Panel()
        panel.setMaximumWidth(_WIDEST)
        self._second_title = heading()
        self._second_line = PlainLabel(tone=Tone.MUTED, wrap=True)
        self._second = ElidedLabel()
        self._second_state = PlainLabel(wrap=True)
        self._choose, self._copy, self._open_second, self._forget = (PushButton(small=True) for _ in range(4))
        self._choose.clicked.connect(self._ask)
        self._copy.clicked.connect(self.copy)
        self._open_second.clicked.connect(self._on_open_second)
        self._forget.clicked.connect(lambda _on=False: self.take_second_place(None))
        line = QHBoxLayout()
        line.setSpacing(GRID)
        for button in (self._choose, self._copy, self._open_second, self._forget):
            line.addWidget(button)
        line.addStretch(1)
        for widget in (self._second_title, self._second_line, self._second, self._second_state):
            panel.column.addWidget(widget)
        panel.column.addLayout(line)
        return panel

    def _columns(self) -> list[Column[_Row]]:
        return [
            Column(key="when", title=self.tr("Made at"), text=lambda row: self._when(row.backup),
                   sort=lambda row: row.backup.made_at, width=170),
            Column(key="size", title=self.tr("Size"), text=self._size_text, figures=True,
                   sort=lambda row: row.size, value=lambda row: row.size, width=90),
            Column(key="rows", title=self.tr("Records"), figures=True, width=100,
                   text=lambda row: format_number(row.backup.rows, self.link.language),
                   sort=lambda row: row.backup.rows, value=lambda row: row.backup.rows),
            Column(key="state", title=self.tr("State"), text=self._state, width=170,
                   tone=lambda row: Tone.DANGER if row.holds is False else Tone.OK),
            Column(key="file", title=self.tr("File"), text=lambda row: row.backup.path.name, stretch=True, width=120,
                   tone=lambda _row: Tone.MUTED),
        ]  # fmt: skip

    def _size_text(self, row: _Row) -> str:
        return f"{format_number(row.size / _MEGABYTE, self.link.language, 1)} MB"

    def _state(self, row: _Row) -> str:
        if row.holds is None:
            return self.tr("verified when made")
        return self.tr("verified again just now") if row.holds else self.tr("damaged")

    def _when(self, backup: Backup) -> str:
        made = datetime.fromisoformat(backup.made_at).astimezone()
        return f"{format_day(made.date(), self.link.language, DayStyle.MEDIUM)}, {made:%H:%M}"

    def _show_second(self, place: SecondPlace | None) -> None:
        for button in (self._copy, self._open_second, self._forget):
            button.setVisible(place is not None)
        self._second.setVisible(place is not None)
        if place is None:
            self._second_state.set_tone(Tone.MUTED)
            self._second_state.setText(self.tr("No second place is chosen."))
            return
        self._second.setText(str(place.folder))
        self._open_second.setEnabled(place.reachable)
        self._copy.setEnabled(place.reachable and not place.complete and not self.busy)
        if not place.reachable:
            said, tone = self.tr("This folder cannot be reached now; nothing is copied until it can."), Tone.WARN
        elif place.newest is None:
            said, tone = self.tr("No backup lies there yet."), Tone.WARN
        elif place.complete:
            said, tone = self.tr("The newest backup lies there, too."), Tone.OK
        else:
            behind = self.tr("The newest backup there is of {when}; later ones are missing.")
            said, tone = behind.replace("{when}", self._when(place.newest)), Tone.WARN
        self._second_state.set_tone(tone)
        self._second_state.setText(said)

    def _ask(self) -> None:
        dialog = self._dialog = QFileDialog(self.window(), self.tr("Choose a second place"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly, True)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.take_second_place(Path(name)))
        dialog.open()

    def _on_open_second(self) -> None:
        place = self.link.desk.backups.second_place()
        if place is not None:
            open_folder(place.folder)

    def _run(self, work: Callable[[], object], told: Callable[[object], None]) -> None:
        """One thing at a time; the window goes on meanwhile."""
        if self._task is not None:
            return
        self._tell(self.tr("Working…"), Tone.MUTED)
        self._now.setEnabled(False)

        def in_background(_token: Token) -> object:
            return work()

        task = self._task = self.link.background.run(in_background)
        task.finished.connect(lambda result: self._over(lambda: told(result)))
        task.failed.connect(lambda error: self._over(lambda: self._told_failure(error)))
        task.cancelled.connect(lambda: self._over(lambda: self._tell("")))

    def _over(self, say: Callable[[], None]) -> None:
        self._task = None
        self._now.setEnabled(True)
        say()
        self.refresh()

    def _told_made(self, made: object) -> None:
        if not isinstance(made, Backup):
            return
        said = self.link.wording.say("backup.made", file=made.path.name, count=made.rows)
        place = self.link.desk.backups.second_place()
        if place is not None and not place.complete:
            missing = self.tr("It was not copied to the second place.")
            self._tell(f"{said} {missing}", Tone.WARN)
        else:
            self._tell(said, Tone.OK)

    def _told_copied(self, made: object) -> None:
        if isinstance(made, Backup):
            self._tell(self.tr("Copied to the second place and verified there."), Tone.OK)
        else:
            self._tell("")

    def _told_failure(self, error: object) -> None:
        if isinstance(error, MspDeskError):
            self._tell(self.link.wording.error(error), Tone.DANGER)
        elif isinstance(error, BaseException):
            self._tell("")
            raise error

    def _tell(self, sentence: str, tone: Tone = Tone.TEXT) -> None:
        self._said.set_tone(tone)
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
