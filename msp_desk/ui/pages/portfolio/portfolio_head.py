"""The head of the portfolio: search, filter by grade, the upright axis, export, and the way to the decision room."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QMenu, QToolButton, QWidget

from msp_desk.core.deciding.exits import MOST_LEAVERS
from msp_desk.core.formatting import format_number
from msp_desk.core.wording import Wording
from msp_desk.ui.pages.portfolio.columns import GradeFilter
from msp_desk.ui.pages.portfolio.portfolio_export import PortfolioFile, kind_words
from msp_desk.ui.pages.portfolio.scatter_words import Upright
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.widgets.buttons import ButtonRole, PushButton
from msp_desk.ui.widgets.letter_keys import give_letter_keys
from msp_desk.ui.widgets.menus import add_entry
from msp_desk.ui.widgets.page_head import PageHead
from msp_desk.ui.widgets.search_field import SearchField
from msp_desk.ui.widgets.segments import Segments

_NO_LIMIT: Final = 16777215
_SHORT: Final = 150


class PortfolioHead(PageHead):
    """Title and toolbar.

    Signals:
        filtered: Search or grade changed.
        upright_chosen: What the upright axis should show.
        export_wanted: The kind of file that is wanted.
        compare_pressed: The selected clients should be compared.
    """

    filtered = Signal()
    upright_chosen = Signal(object)
    export_wanted = Signal(object)
    compare_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it without words."""
        super().__init__("", "", parent)
        self.search = SearchField()
        self.search.wanted.connect(lambda _text: self.filtered.emit())
        self.grades = QComboBox()
        self.grades.setObjectName("grade_filter")
        for grade in GradeFilter:
            self.grades.addItem("", grade)
        self.grades.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.grades.currentIndexChanged.connect(lambda _place: self.filtered.emit())
        self.segments = Segments([(upright, "") for upright in Upright], name=self.tr("What the upright axis shows"))
        self.segments.changed.connect(lambda upright: self.upright_chosen.emit(Upright(str(upright))))
        self.export = PushButton(picture=Icon.EXPORT)
        self.export.setObjectName("portfolio_export")
        self._menu = QMenu(self.export)
        self._actions: dict[PortfolioFile, QAction] = {}
        for kind in PortfolioFile:
            self._actions[kind] = self._entry(kind)
        self.export.setMenu(self._menu)
        self.compare = PushButton(role=ButtonRole.PRIMARY)
        self.compare.setObjectName("portfolio_compare")
        self.compare.hide()
        self.compare.clicked.connect(lambda _on=False: self.compare_pressed.emit())
        for widget in (self.search, self.grades, self.segments, self.export, self.compare):
            self.add(widget)

    @property
    def grade(self) -> GradeFilter:
        """The grade that is shown."""
        return GradeFilter(self.grades.currentData())

    @property
    def is_searching(self) -> bool:
        """Whether something is searched."""
        return bool(self.search.text().split())

    @property
    def way_of_tab(self) -> list[QWidget]:
        """The last widgets that Tab meets in the head, in their order."""
        return [self.segments.findChildren(QToolButton)[-1], self.export, self.compare]

    def retranslate(self, wording: Wording) -> None:
        """Say everything but the line under the title in a language."""
        self.set_title(wording.say("grading.portfolio.title"))
        self.search.set_placeholder(self.tr("Find a client"))
        self.segments.rename(self.tr("What the upright axis shows"))
        self.segments.set_words([wording.say(f"grading.figure.{upright.value}") for upright in Upright])
        self.grades.setAccessibleName(self.tr("Grades shown"))
        for place, grade in enumerate(GradeFilter):
            self.grades.setItemText(place, self._grade_words(grade))
        for kind, action in self._actions.items():
            action.setText(kind_words(kind))
        give_letter_keys(self._menu)

    def fit(self, *, narrow: bool) -> None:
        """In a narrow window the export keeps its picture, the search a short field."""
        self.export.setText("" if narrow else self.tr("Export"))
        self.export.setAccessibleName(self.tr("Export"))
        self.search.setMaximumWidth(_SHORT if narrow else _NO_LIMIT)

    def enable(self, *, on: bool) -> None:
        """Whether there is anything to search, filter or export."""
        for widget in (self.search, self.grades, self.segments, self.export):
            widget.setEnabled(on)

    def show_selected(self, count: int, wording: Wording) -> None:
        """Offer to compare the selected clients, as long as an order of exits is sought for so many."""
        self.compare.setVisible(0 < count <= MOST_LEAVERS)
        several = self.tr("Compare {count} clients").replace("{count}", format_number(count, wording.language))
        self.compare.set_plain_text(self.tr("Compare 1 client") if count == 1 else several)

    def focus_search(self) -> None:
        """Put the cursor into the search."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def clear(self) -> None:
        """Show everyone."""
        self.search.clear()
        self.grades.setCurrentIndex(0)

    def _entry(self, kind: PortfolioFile) -> QAction:
        return add_entry(self._menu, kind_words(kind), lambda: self.export_wanted.emit(kind))

    def _grade_words(self, grade: GradeFilter) -> str:
        if grade is GradeFilter.ALL:
            return self.tr("All grades")
        if grade is GradeFilter.NOT_GRADED:
            return self.tr("Not graded")
        return self.tr("Grade {letter}").replace("{letter}", grade.value)
