"""The files kept with a record: a short list with its deeds; files can be dropped on it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget
from shiboken6 import isValid

from msp_desk.core.environment.file_names import safe_file_name
from msp_desk.core.errors import MspDeskError
from msp_desk.core.formatting import DayStyle, format_day, format_number
from msp_desk.core.storage.attachment_list import AttachmentEntry
from msp_desk.ui.desk_link.background import Token
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.asking import ask_once, tell_failure
from msp_desk.ui.widgets.documents_folder import documents_folder
from msp_desk.ui.widgets.panel_table import PanelTable
from msp_desk.ui.widgets.paper_words import short_hash
from msp_desk.ui.widgets.plain_label import ElidedLabel
from msp_desk.ui.widgets.section_head import SectionHead
from msp_desk.ui.widgets.table_column import Column

if TYPE_CHECKING:
    from msp_desk.ui.widgets.attachment_view import AttachmentView

_THOUSAND: Final = 1000
MOST_ROWS: Final = 4
AT_ONCE: Final = 1_000_000
"""Up to so many bytes are kept while the window waits; more takes longer than a glance."""


class AttachmentsPanel(QWidget):
    """Lists, adds, writes out and removes the files of one record.

    Without a stored record the files wait; :meth:`keep_waiting` keeps them once the record is there.

    Signals:
        waiting_changed: Files were added that wait for their record.
    """

    waiting_changed = Signal()

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Make an empty list for a record that is not stored yet.

        Args:
            link: The desk.
            parent: Its owner.
        """
        super().__init__(parent)
        self.setObjectName("attachments")
        self._link = link
        self._client_id, self._subject, self._subject_id = 0, "", 0
        self._waiting: list[Path] = []
        self._entries: Sequence[AttachmentEntry] = ()
        self._keeping = 0
        self._head = SectionHead()
        self._add = self._head.add_button(self.ask_for_files)
        self._add.setAutoDefault(False)
        self._list = PanelTable(
            edited=self.open,
            archived=self.ask_to_remove,
            also=self.save_as,
            droppable=("added", "sha256"),
            most_rows=MOST_ROWS,
        )
        self._list.table.setObjectName("attachments_table")
        self._hint = ElidedLabel(size=TextSize.SMALL, tone=Tone.MUTED)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        for widget in (self._head, self._list, self._hint):
            column.addWidget(widget)
        self.setAcceptDrops(True)
        self.retranslate()

    @property
    def busy(self) -> bool:
        """Whether files are being kept."""
        return self._keeping > 0

    @property
    def table(self) -> PanelTable:
        """The list."""
        return self._list

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in the order of the eye."""
        return (self._add, self._list.table)

    @property
    def entries(self) -> Sequence[AttachmentEntry]:
        """What is listed; what waits has a number below zero."""
        return self._entries

    @property
    def waiting(self) -> Sequence[Path]:
        """The files that wait for their record."""
        return tuple(self._waiting)

    def show_subject(self, client_id: int, subject: str, subject_id: int) -> None:
        """List what is kept with a record.

        Args:
            client_id: Whose record.
            subject: Its family's name.
            subject_id: Its number.
        """
        self._client_id, self._subject, self._subject_id = client_id, subject, subject_id
        self._show()

    def add(self, paths: Sequence[Path]) -> None:
        """Keep files with the record, or let them wait for it; says so when one cannot be kept."""
        if not self._subject_id:
            self._waiting.extend(path for path in paths if path not in self._waiting)
            self.waiting_changed.emit()
        elif sum(_size(path) for path in paths) > AT_ONCE:
            self._attach_away(paths)
        else:
            self._attach(paths)
        self._show()

    def keep_waiting(self, client_id: int, subject: str, subject_id: int) -> None:
        """Keep the waiting files with their record, which is stored now."""
        paths, self._waiting = list(self._waiting), []
        self._client_id, self._subject, self._subject_id = client_id, subject, subject_id
        if paths:
            self._attach(paths)

    def ask_for_files(self) -> QFileDialog:
        """Ask which files should be kept."""
        dialog = QFileDialog(self.window(), self.tr("Attach files"), str(documents_folder()))
        dialog.setObjectName("attach_files")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda chosen: self.add([Path(one) for one in chosen]))
        dialog.open()
        return dialog

    def open(self, number: int) -> AttachmentView | None:
        """Show a kept file inside the program; nothing is handed to another one."""
        from msp_desk.ui.widgets.attachment_view import open_attachment

        if number < 0:
            return None
        view = open_attachment(self._link, number, self.window())
        if view is not None:
            view.save_wanted.connect(partial(self.save_as, number))
        return view

    def save_as(self, number: int) -> QFileDialog | None:
        """Ask where a kept file should go, then write it there, byte for byte; nothing is opened or run."""
        entry = self._entry(number)
        if entry is None or number < 0:
            return None
        name = safe_file_name(entry.file_name)
        dialog = QFileDialog(self.window(), self.tr("Save the file"), str(Path(str(documents_folder())) / name))
        dialog.setObjectName("save_attachment")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda chosen: self.save(number, Path(chosen)))
        dialog.open()
        return dialog

    def save(self, number: int, path: Path) -> None:
        """Write a kept file; says so when that fails."""
        try:
            self._link.desk.attachments.save(number, path)
        except MspDeskError as error:
            tell_failure(self.window(), self._link.wording.error(error))

    def ask_to_remove(self, numbers: list[int]) -> None:
        """Ask once whether files go; one that only waits goes at once."""
        names = [entry.file_name for number in numbers if (entry := self._entry(number)) is not None]
        if all(number < 0 for number in numbers):
            self.remove(numbers)
            return
        if len(names) == 1:
            question = self.tr("Remove “{name}”?").replace("{name}", names[0])
        else:
            question = self.tr("Remove {count} files?").replace("{count}", str(len(names)))
        more = self.tr("The record stays. Ctrl+Z brings the file back.")
        ask_once(self.window(), question, more, self.tr("Remove"), partial(self.remove, numbers))

    def remove(self, numbers: Sequence[int]) -> None:
        """Remove files from the record; Ctrl+Z brings them back."""
        try:
            for number in numbers:
                if number < 0:
                    self._waiting[-number - 1 : -number] = []
                else:
                    self._link.desk.attachments.withdraw(number)
        except MspDeskError as error:
            tell_failure(self.window(), self._link.wording.error(error))
        self._show()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped here to be attached."""
        if _dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Attach what was dropped."""
        files = _dropped(event)
        if files:
            event.acceptProposedAction()
            self.add(files)

    def retranslate(self) -> None:
        """Say its own words in the window's language."""
        self._add.setText(self.tr("Attach file…"))
        self._list.name(self.tr("Attached files"), self.tr("Open"), self.tr("Remove…"), self.tr("Save as…"))
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _attach(self, paths: Sequence[Path]) -> None:
        try:
            self._link.desk.attachments.attach(
                paths, client_id=self._client_id, subject=self._subject, subject_id=self._subject_id
            )
        except MspDeskError as error:
            tell_failure(self.window(), self._link.wording.error(error))

    def _attach_away(self, paths: Sequence[Path]) -> None:
        """Keep large files away from the window; they are kept also when the owner closes it meanwhile."""
        keep = partial(
            self._link.desk.attachments.attach,
            list(paths),
            client_id=self._client_id,
            subject=self._subject,
            subject_id=self._subject_id,
        )

        def run(_token: Token) -> object:
            return keep()

        window = self.window()
        host = window.parentWidget() or window  # the form may be closed by then
        self._keeping += 1
        task = self._link.asking.run(run)  # a review that is being made need not be waited for
        task.failed.connect(partial(_tell, self._link, host))
        for over in (task.finished, task.failed):
            over.connect(self._on_kept)
        task.cancelled.connect(self._on_kept)

    def _on_kept(self, _result: object = None) -> None:
        self._keeping -= 1
        self._show()

    def _show(self) -> None:
        stored: list[AttachmentEntry] = []
        if self._subject_id:
            stored = self._link.desk.attachments.of(self._subject, self._subject_id)
        self._entries = [*stored, *(self._waiting_entry(place, path) for place, path in enumerate(self._waiting))]
        count = len(self._entries)
        self._head.say(self.tr("Files"), str(count) if count else "")
        self._list.show_rows(self._columns(), self._entries, _number)
        if self._keeping:
            self._hint.setText(self.tr("Being kept…"))
        else:
            self._hint.setText(self.tr("Drop files here, up to 25 MB each. They are kept unchanged."))
        self._hint.setVisible(not count or bool(self._keeping))

    def _waiting_entry(self, place: int, path: Path) -> AttachmentEntry:
        size = _size(path)
        name = safe_file_name(path.name)
        return AttachmentEntry(
            id=-place - 1, client_id=0, subject="", subject_id=0, file_name=name, media_type="", size=size,
            added_on=self._link.today, sha256="",
        )  # fmt: skip

    def _columns(self) -> list[Column[AttachmentEntry]]:
        link = self._link
        return [
            Column(
                key="file", title=self.tr("File"), text=lambda entry: entry.file_name,
                tooltip=lambda entry: entry.file_name, sort=lambda entry: entry.file_name, stretch=True, width=160,
            ),
            Column(
                key="size", title=self.tr("Size"), text=lambda entry: size_words(link, entry.size),
                sort=lambda entry: entry.size, width=84,
            ),
            Column(
                key="added", title=self.tr("Added"),
                text=lambda entry: format_day(entry.added_on, link.language, DayStyle.MEDIUM),
                sort=lambda entry: entry.added_on.toordinal(), width=104,
            ),
            Column(
                key="sha256", title="SHA-256",
                text=lambda entry: short_hash(entry.sha256) if entry.sha256 else self.tr("kept on saving"),
                tooltip=lambda entry: entry.sha256, width=124,
            ),
        ]  # fmt: skip

    def _entry(self, number: int) -> AttachmentEntry | None:
        return next((entry for entry in self._entries if entry.id == number), None)


def size_words(link: DeskLink, size: int) -> str:
    """A size as one reads it: bytes below a thousand, then kB and MB with a decimal."""
    if size < _THOUSAND:
        return link.wording.say("attachments.size.bytes", number=str(size))
    unit, part = ("kilobytes", size / _THOUSAND) if size < _THOUSAND**2 else ("megabytes", size / _THOUSAND**2)
    return link.wording.say(f"attachments.size.{unit}", number=format_number(part, link.language, 1))


def _size(path: Path) -> int:
    """How many bytes a file has; 0 when nobody can say."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _tell(link: DeskLink, host: QWidget, error: Exception) -> None:
    """Say why files could not be kept, wherever the owner is by then."""
    if not isinstance(error, MspDeskError):
        raise error
    if isValid(host):
        tell_failure(host, link.wording.error(error))


def _number(entry: AttachmentEntry) -> int:
    return entry.id


def _dropped(event: QDropEvent) -> list[Path]:
    """The files on this machine that an event carries."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
