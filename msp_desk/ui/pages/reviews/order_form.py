"""What review is wanted: the quarter, the edition, the clients and the paper."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QWidget

from msp_desk.core.actions.reviews import ReviewChoice, ReviewEdition, ReviewOrder
from msp_desk.core.documents.page_style import PaperSize
from msp_desk.core.formatting import format_number
from msp_desk.core.records.language import Language
from msp_desk.core.records.period import Quarter
from msp_desk.core.wording import Wording
from msp_desk.ui.pages.reviews.choice_list import ChoiceList
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import CONTROL_HEIGHT, GRID
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import ButtonRole, PushButton
from msp_desk.ui.widgets.panel import Hairline, Panel
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.search_field import SearchField
from msp_desk.ui.widgets.segments import Segments


def quarter_words(quarter: Quarter, language: Language) -> str:
    """Say a quarter as a person does; the command line and file names keep ``2026Q3``."""
    return Wording(language).say("stepping.quarter", number=str(quarter.number), year=str(quarter.year))


class OrderForm(Panel):
    """The form.

    Signals:
        quarter_changed: Another quarter was chosen; its clients must be read.
        changed: Another paper is wanted.
    """

    quarter_changed = Signal()
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a form without quarters."""
        super().__init__(parent)
        self._quarters: list[Quarter] = []
        self._choices: Sequence[ReviewChoice] = ()
        self._running: Quarter | None = None
        self._language = Language.EN
        self._quarter, self._paper = QComboBox(), QComboBox()
        for box, name in ((self._quarter, "reviews_quarter"), (self._paper, "reviews_paper")):
            box.setObjectName(name)
            box.setMinimumHeight(CONTROL_HEIGHT)
        for size in PaperSize:
            self._paper.addItem("", size)
        self._edition = Segments(tuple((one, "") for one in ReviewEdition), name="")
        self._order = Segments(((False, ""), (True, "")), name="")
        self._search = SearchField()
        self._list = ChoiceList()
        self._all = PushButton(role=ButtonRole.LINK, font_size=TextSize.SMALL)
        self._none = PushButton(role=ButtonRole.LINK, font_size=TextSize.SMALL)
        self._count = PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED)
        self._labels = [PlainLabel(tone=Tone.MUTED) for _ in range(4)]
        self._note = PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED, wrap=True)
        self._build()

    @property
    def clients(self) -> ChoiceList:
        """The clients."""
        return self._list

    @property
    def search(self) -> SearchField:
        """The search among the clients."""
        return self._search

    @property
    def quarter(self) -> Quarter | None:
        """The chosen quarter; None before there are any."""
        place = self._quarter.currentIndex()
        return self._quarters[place] if 0 <= place < len(self._quarters) else None

    @property
    def edition(self) -> ReviewEdition:
        """For whom."""
        return ReviewEdition(str(self._edition.value()))

    def order(self) -> ReviewOrder | None:
        """What is wanted; None while no quarter or no client is chosen."""
        chosen = self._list.chosen()
        if self.quarter is None or not chosen:
            return None
        return ReviewOrder(
            quarter=self.quarter,
            edition=self.edition,
            client_ids=chosen,
            by_grade=bool(self._order.value()),
            size=list(PaperSize)[max(0, self._paper.currentIndex())],
        )

    def show_quarters(self, quarters: Sequence[Quarter], *, preset: Quarter, running: Quarter) -> None:
        """Offer quarters; the chosen one stays chosen, at first it is the preset one.

        Args:
            quarters: Newest first.
            preset: The last whole one.
            running: The one that has not ended.
        """
        chosen = self.quarter or preset
        self._running = running
        self._quarters = list(quarters)
        blocked = self._quarter.blockSignals(True)
        self._quarter.clear()
        for quarter in self._quarters:
            self._quarter.addItem(self._quarter_words(quarter))
        self._quarter.setCurrentIndex(self._quarters.index(chosen) if chosen in self._quarters else 0)
        self._quarter.blockSignals(blocked)

    def choose_quarter(self, quarter: Quarter) -> None:
        """Choose a quarter that is offered."""
        self._quarter.setCurrentIndex(self._quarters.index(quarter))

    def choose_edition(self, edition: ReviewEdition) -> None:
        """Choose for whom."""
        self._edition.set_value(edition)
        self._on_edition()

    def choose_paper(self, size: PaperSize) -> None:
        """Choose the paper."""
        self._paper.setCurrentIndex(list(PaperSize).index(size))

    def choose_by_grade(self, *, by_grade: bool) -> None:
        """Choose the order."""
        self._order.set_value(by_grade)
        self._on_order()

    def show_choices(self, choices: Sequence[ReviewChoice]) -> None:
        """Show the clients of the quarter."""
        self._choices = choices
        self._list.show_choices(choices, owners=self.edition is ReviewEdition.OWNER)
        self._say_count()

    def retranslate(self, language: Language) -> None:
        """Say its own words in the window's language."""
        self._language = language
        names = (self.tr("Quarter"), self.tr("Edition"), self.tr("Order"), self.tr("Paper"))
        for label, name in zip(self._labels, names, strict=True):
            label.setText(name)
        self._quarter.setAccessibleName(names[0])
        self._paper.setAccessibleName(names[3])
        self._edition.rename(names[1])
        self._edition.set_words([self.tr("For me"), self.tr("For clients")])
        self._order.rename(names[2])
        self._order.set_words([self.tr("By name"), self.tr("By grade")])
        self._paper.setItemText(0, self.tr("A4"))
        self._paper.setItemText(1, self.tr("US Letter"))
        self._search.set_placeholder(self.tr("Search clients"))
        self._all.setText(self.tr("All"))
        self._all.setAccessibleName(self.tr("Tick every client shown"))
        self._none.setText(self.tr("None"))
        self._none.setAccessibleName(self.tr("Untick every client shown"))
        heads = (self.tr("Client"), self.tr("Grade"), self.tr("Made"))
        self._list.set_words(self.tr("Clients in the review"), heads, (self.tr("made"), ""))
        for place, quarter in enumerate(self._quarters):
            self._quarter.setItemText(place, self._quarter_words(quarter))
        self._say_note()
        self._say_count()

    def _build(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(2 * GRID)
        form.setVerticalSpacing(GRID)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        edits = (self._quarter, self._edition, self._order, self._paper)
        for label, edit in zip(self._labels, edits, strict=True):
            label.setMinimumHeight(CONTROL_HEIGHT)
            label.setBuddy(edit)
            form.addRow(label, edit)
        self.column.addLayout(form)
        self.column.addWidget(self._note)
        self.column.addWidget(Hairline())
        self.column.addWidget(self._search)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self._count, 1)
        line.addWidget(self._all)
        line.addWidget(self._none)
        self.column.addLayout(line)
        self.column.addWidget(self._list, 1)
        previous: QWidget = self._quarter
        for widget in (self._edition, self._order, self._paper, self._search, self._all, self._none, self._list):
            QWidget.setTabOrder(previous, widget)
            previous = widget
        self._quarter.currentIndexChanged.connect(self._on_quarter)
        self._edition.changed.connect(self._on_edition)
        self._order.changed.connect(self._on_order)
        self._paper.currentIndexChanged.connect(lambda _place: self.changed.emit())
        self._search.wanted.connect(self._list.search)
        self._search.left_down.connect(lambda: self._list.setFocus(Qt.FocusReason.TabFocusReason))
        self._all.clicked.connect(lambda _on=False: self._list.tick_shown(on=True))
        self._none.clicked.connect(lambda _on=False: self._list.tick_shown(on=False))
        self._list.ticked.connect(self._on_ticked)

    def _quarter_words(self, quarter: Quarter) -> str:
        said = quarter_words(quarter, self._language)
        if quarter != self._running:
            return said
        return self.tr("{quarter} (up to today)").replace("{quarter}", said)

    def _say_note(self) -> None:
        if self.edition is ReviewEdition.OWNER:
            self._note.setText(self.tr("One paper with grades and margins, marked as internal. Never for clients."))
        else:
            self._note.setText(
                self.tr("One paper for each client, in its language: no grade, no margin, no other client.")
            )

    def _say_count(self) -> None:
        said = self.tr("{chosen} of {all} clients")
        said = said.replace("{chosen}", format_number(len(self._list.chosen()), self._language))
        self._count.setText(said.replace("{all}", format_number(self._list.count, self._language)))

    def _on_quarter(self, place: int) -> None:
        if place >= 0:
            self.quarter_changed.emit()

    def _on_edition(self) -> None:
        self._say_note()
        self._list.show_choices(self._choices, owners=self.edition is ReviewEdition.OWNER)
        self.changed.emit()

    def _on_order(self) -> None:
        self._list.order(by_grade=bool(self._order.value()))
        self.changed.emit()

    def _on_ticked(self) -> None:
        self._say_count()
        self.changed.emit()
