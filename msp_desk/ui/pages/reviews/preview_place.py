"""Where a review comes into sight: while it is made its progress, then its pages, or why there are none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from msp_desk.core.actions.reviews import SetReview
from msp_desk.core.records.language import Language
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.theme.spacing import CONTROL_HEIGHT, GRID, PAGE_MARGIN
from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.empty_hint import EmptyHint
from msp_desk.ui.widgets.panel import Panel
from msp_desk.ui.widgets.pdf_preview import PdfPreview
from msp_desk.ui.widgets.plain_label import ElidedLabel
from msp_desk.ui.widgets.plain_text import one_line

HINT, BUSY, SHOWN = range(3)


class PreviewPlace(QWidget):
    """The right side of the page.

    Signals:
        cancel_wanted: What is being made is no longer wanted.
        again_wanted: It is wanted again after all.
    """

    cancel_wanted = Signal()
    again_wanted = Signal()

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        """Make an empty place."""
        super().__init__(parent)
        self._papers: Sequence[SetReview] = ()
        self._hint = EmptyHint(Icon.REVIEWS)
        self._hint.first_wanted.connect(self.again_wanted)
        self._doing = ElidedLabel()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._cancel = PushButton()
        self._cancel.setObjectName("reviews_cancel")
        self._cancel.clicked.connect(lambda _on=False: self.cancel_wanted.emit())
        self._which = QComboBox()
        self._which.setObjectName("reviews_which")
        self._which.setMinimumHeight(CONTROL_HEIGHT)
        self._which.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._which.currentIndexChanged.connect(self._on_which)
        self._preview = PdfPreview(name="", language=language)
        self._stack = QStackedWidget()
        hint = Panel(padding=1)
        hint.column.addWidget(self._hint)
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self._which)
        column.addWidget(self._preview, 1)
        for page in (hint, self._busy(), shown):
            self._stack.addWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)

    @property
    def preview(self) -> PdfPreview:
        """The pages."""
        return self._preview

    @property
    def busy(self) -> bool:
        """Whether progress is in sight."""
        return self._stack.currentIndex() == BUSY

    @property
    def paper(self) -> SetReview | None:
        """The paper in sight."""
        place = self._which.currentIndex()
        return self._papers[place] if self._stack.currentIndex() == SHOWN and 0 <= place < len(self._papers) else None

    @property
    def cancel_button(self) -> PushButton:
        """Stops what is being made."""
        return self._cancel

    def doing(self) -> str:
        """What is said to be going on."""
        return self._doing.text()

    def show_hint(self, heading: str, sentence: str, again: str = "") -> None:
        """Say why there is no paper; `again` is the word of a button that asks for it again."""
        self._papers = ()
        self._preview.clear()
        self._hint.say(heading, sentence, again)
        self._stack.setCurrentIndex(HINT)

    def show_progress(self, done: int, total: int, doing: str) -> None:
        """Say how far it is."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._doing.setText(doing)
        self._stack.setCurrentIndex(BUSY)

    def show_papers(self, papers: Sequence[SetReview]) -> None:
        """Show papers, the first one in sight, or the one that was."""
        before = self._which.currentText()
        self._papers = papers
        blocked = self._which.blockSignals(True)
        self._which.clear()
        self._which.addItems([one_line(paper.title) for paper in papers])
        self._which.setCurrentIndex(max(0, self._which.findText(before)))
        self._which.blockSignals(blocked)
        self._which.setVisible(len(papers) > 1)
        self._stack.setCurrentIndex(SHOWN)
        self._on_which()

    def retranslate(self, language: Language) -> None:
        """Say its own words in the window's language."""
        self._cancel.setText(self.tr("Cancel"))
        self._which.setAccessibleName(self.tr("Which paper is shown"))
        self._preview.pages.setAccessibleName(self.tr("Preview of the review"))
        self._bar.setAccessibleName(self.tr("Progress"))
        self._preview.set_language(language)

    def _busy(self) -> QWidget:
        panel = Panel(padding=PAGE_MARGIN)
        panel.column.addStretch(2)
        panel.column.addWidget(self._doing)
        panel.column.addWidget(self._bar)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self._cancel)
        panel.column.addLayout(line)
        panel.column.addStretch(3)
        self._doing.setAlignment(Qt.AlignmentFlag.AlignLeft)
        return panel

    def _on_which(self, _place: int = 0) -> None:
        paper = self.paper
        if paper is not None:
            self._preview.show_pdf(paper.pdf)
