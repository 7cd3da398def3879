"""The pages of the dialog: asking for a file, clearing it, saying why it cannot be used, saying what was stored."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import IntEnum
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.theme.spacing import PAGE_MARGIN
from msp_desk.ui.widgets.documents_folder import documents_folder
from msp_desk.ui.widgets.empty_hint import EmptyHint
from msp_desk.ui.widgets.panel import Panel, PanelKind
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.record_forms import conventions
from msp_desk.ui.window.importing.result_page import ResultPage
from msp_desk.ui.window.reconciling.allocating import AllocatingPanel
from msp_desk.ui.window.reconciling.arrivals import ArrivalsPanel

_FILES: Final = "*.xml *.sta *.mt940 *.940 *.swi *.ofx *.qfx *.txt"
_DETAIL_LEAST: Final = 360
_DETAIL_MOST: Final = 480


class Step(IntEnum):
    """The page in sight."""

    CHOOSE = 0
    LOOK = 1
    FAILED = 2
    DONE = 3


class ReconcilePages(QStackedWidget):
    """One page at a time, in the order of :class:`Step`.

    Attributes:
        hint: Asks for a file.
        arrivals: The list of what arrived.
        allocating: The current arrival beside it.
        problem: Why a file cannot be used.
        result: What was stored.
    """

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Make the pages."""
        super().__init__(parent)
        self.hint = EmptyHint(Icon.IMPORT)
        self.hint.say(
            self.tr("Drop bank statements here"),
            self.tr("camt.053, MT940 and OFX as your bank exports them. Nothing is stored before you have seen it."),
            self.tr("Choose files …"),
        )
        self.arrivals = ArrivalsPanel(link.wording, link.currency)
        self.allocating = AllocatingPanel(link.wording, conventions(link))
        self.problem = PlainLabel(wrap=True)
        self.problem.setObjectName("reconcile_problem")
        self.result = ResultPage()
        for page in (self.hint, self._clearing_page(), self._failed_page(), self.result):
            self.addWidget(page)

    def _clearing_page(self) -> QWidget:
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setObjectName("reconcile_split")
        split.setChildrenCollapsible(False)
        split.addWidget(self.arrivals)
        split.addWidget(self.allocating)
        split.setStretchFactor(0, 1)
        self._split = split
        return split

    def share(self, width: int) -> None:
        """Share the first width between list and arrival: the list has the larger part of it."""
        detail = max(_DETAIL_LEAST, min(_DETAIL_MOST, width * 2 // 5))
        self._split.setSizes([width - detail, detail])

    def _failed_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
        panel = Panel(kind=PanelKind.PROBLEM, padding=12)
        panel.column.addWidget(self.problem)
        column.addWidget(panel)
        column.addStretch(1)
        return page


def ask_for_statements(parent: QWidget, then: Callable[[Sequence[Path]], object]) -> QFileDialog:
    """Ask which bank files to clear.

    Args:
        parent: Where.
        then: Called with the chosen files.

    Returns:
        The open question.
    """
    folder = str(documents_folder())
    dialog = QFileDialog(parent, QCoreApplication.translate("ReconcilePages", "Choose bank statements"), folder)
    dialog.setObjectName("reconcile_files")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    statements = QCoreApplication.translate("ReconcilePages", "Bank statements (camt.053, MT940, OFX)")
    every = QCoreApplication.translate("ReconcilePages", "All files (*)")
    dialog.setNameFilters([f"{statements} ({_FILES})", every])
    dialog.filesSelected.connect(lambda chosen: then([Path(one) for one in chosen]))
    dialog.open()
    return dialog
