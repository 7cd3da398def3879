"""Reviews: choose quarter, edition and clients; see the paper; save, print and keep it; and the earlier ones."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import ClassVar, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from msp_desk.core.actions.journal import Topics
from msp_desk.core.actions.reviews import ReviewChoice, ReviewEdition, ReviewOrder, SetReview
from msp_desk.core.errors import MspDeskError
from msp_desk.core.records.document import Document, DocumentKind
from msp_desk.core.records.period import Quarter, last_whole_quarter, quarter_of
from msp_desk.ui.desk_link.background import Task, Token
from msp_desk.ui.desk_link.finding import Finding
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.reviews.agreed_part import AgreedPart
from msp_desk.ui.pages.reviews.order_form import OrderForm, quarter_words
from msp_desk.ui.pages.reviews.preview_place import PreviewPlace
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.theme.spacing import GAP, GRID, PAGE_MARGIN
from msp_desk.ui.widgets.asking import ask_folder, ask_where, tell_failure
from msp_desk.ui.widgets.buttons import ButtonRole, PushButton
from msp_desk.ui.widgets.empty_hint import EmptyHint
from msp_desk.ui.widgets.kept_papers import KeptPapers
from msp_desk.ui.widgets.page import Page, Place
from msp_desk.ui.widgets.page_head import PageHead
from msp_desk.ui.widgets.pdf_drawing import load_reader
from msp_desk.ui.widgets.printing import print_papers
from msp_desk.ui.widgets.segments import Segments

PAUSE: Final = 350
"""Milliseconds after the last change of the order before the paper is set again."""
KEPT_AT_ONCE: Final = 20
"""Up to so many papers are kept faster than anybody could see a progress bar."""
NEW, EARLIER, AGREED = "new", "earlier", "agreed"
FORM_WIDTH: Final = 320


class ReviewsPage(Page):
    """The page of reviews."""

    topics: ClassVar[frozenset[str]] = frozenset(
        {
            "clients", "tickets", "work", "incidents", "invoices", "payments", "recommendations", "documents", "firm",
            "settings", "scorecards", "imports", "agreed_actions", "notes", "assets", "boundary_plans", "overrides",
        }
    )  # fmt: skip
    manual: ClassVar[str] = "reviews"

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Make the page; it reads nothing before it is shown."""
        super().__init__(link, parent)
        self._task: Task[list[SetReview]] | Task[list[Path]] | Task[list[Document]] | None = None
        self._made: tuple[ReviewOrder, list[SetReview]] | None = None
        self._kept: list[Document] = []
        self._facts_changed = False
        self._stopped = False
        self._finding: Finding[list[ReviewChoice]] = Finding(
            link, self._find_choices, self._show_choices, self._on_no_choices, self
        )
        self._form = OrderForm()
        self._place = PreviewPlace(link.language)
        self._earlier = KeptPapers(link, name="reviews_kept")
        self._agreed = AgreedPart(link)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(PAUSE)
        self._later.timeout.connect(self._set_again)
        self._build()
        self._form.quarter_changed.connect(self._on_quarter)
        self._form.changed.connect(self._on_order)
        self._place.cancel_wanted.connect(self._on_cancel)
        self._place.again_wanted.connect(self._set_again)
        self.retranslate()

    @property
    def form(self) -> OrderForm:
        """What is wanted."""
        return self._form

    @property
    def place(self) -> PreviewPlace:
        """Where the paper comes into sight."""
        return self._place

    @property
    def earlier(self) -> KeptPapers:
        """The reviews that were made."""
        return self._earlier

    @property
    def agreed(self) -> AgreedPart:
        """What was agreed with clients."""
        return self._agreed

    @property
    def save_button(self) -> PushButton:
        """Saves and keeps."""
        return self._save

    @property
    def busy(self) -> bool:
        """Whether something is being made or found."""
        return self._task is not None or self._finding.busy or self._later.isActive()

    def papers(self) -> list[SetReview]:
        """The papers in sight; none while they are being set."""
        return [] if self._made is None else self._made[1]

    def open_part(self, part: str) -> None:
        """Show the form for a new review, the earlier ones, or what was agreed."""
        self._parts.set_value(part)
        self._on_part()

    def refresh(self) -> None:
        """Read the quarters, the clients and the earlier reviews."""
        link = self.link
        today = link.today
        try:
            quarters = link.desk.reviews.quarters()
            kept = link.desk.papers.all(kind=DocumentKind.REVIEW)
            self._agreed.refresh()
        except MspDeskError as error:
            self._place.show_hint(self.tr("The desk could not be read"), link.wording.error(error))
            return
        self._form.show_quarters(quarters, preset=last_whole_quarter(today), running=quarter_of(today))
        self._earlier.show_papers(kept)
        self._kept_stack.setCurrentIndex(1 if kept else 0)
        self._empty = not link.desk.clients.count()
        self._nothing = self._empty and not kept
        self._show_part()
        self._say_tools()
        if not self._empty:
            self._finding.ask()

    def retranslate(self) -> None:
        """Say the page's own words in the window's language."""
        self._head.set_title(self.tr("Reviews"))
        self._head.set_line(self.tr("Quarterly reviews, for you and for each client."))
        self._parts.rename(self.tr("What is shown"))
        self._parts.set_words([self.tr("New review"), self.tr("Earlier reviews"), self.tr("Agreed actions")])
        self._print.setText(self.tr("Print…"))
        self._keep.setText(self.tr("Keep"))
        self._keep.setToolTip(self.tr("Keeps the papers on the desk without writing a file."))
        self._save.setText(self.tr("Save and keep…"))
        self._form.retranslate(self.link.language)
        self._place.retranslate(self.link.language)
        self._earlier.retranslate()
        self._agreed.retranslate()
        self._new_agreed.setText(self.tr("New agreed action…"))
        self._no_clients.say(
            self.tr("Nobody to review yet"),
            self.tr("A review needs clients with tickets, work or invoices. Enter the first client, or import a file."),
            self.tr("Go to the clients"),
            self.tr("Import…"),
        )
        self._no_reviews.say(
            self.tr("No reviews yet"),
            self.tr("Each review that you save, print or keep stands here, unchanged, with its SHA-256."),
            self.tr("Make a review"),
        )

    def show_place(self, place: Place) -> None:
        """Show a kept review, or the form for a client's own edition."""
        self.refresh_if_stale()
        if place.family == "documents" and place.record_id:
            self.open_part(EARLIER)
            self._earlier.choose(place.record_id)
        elif place.family == "agreed_actions":
            self.open_part(AGREED)
            if place.record_id:
                self._agreed.table.choose(place.record_id)
        elif place.client_id:
            self.open_part(NEW)
            self._form.clients.tick([place.client_id])
            self._form.choose_edition(ReviewEdition.CLIENT)

    def new_record(self) -> None:
        """Begin a new review, or log what was agreed where that is in sight."""
        if self._parts.value() == AGREED:
            self._agreed.new()
            return
        self.open_part(NEW)
        self._form.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_search(self) -> None:
        """Put the cursor into the search among the clients, or among what was agreed."""
        searches = {NEW: self._form.search, AGREED: self._agreed.search}
        search = searches.get(str(self._parts.value()))
        if search is not None:
            search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            search.selectAll()

    def print_paper(self) -> None:
        """Print the papers of the order, or the chosen earlier ones; new ones are kept once the printer has them."""
        if self._parts.value() == EARLIER:
            self._earlier.print_paper()
            return
        papers = self.papers()
        if self._place.paper is None or not papers or self._parts.value() != NEW:
            return
        dialog = print_papers([paper.pdf for paper in papers], papers[0].title, self.window())
        if isinstance(dialog, QPrintDialog):
            dialog.accepted.connect(partial(self._keep_papers, papers))

    def ask_where(self) -> QFileDialog | None:
        """Ask for the file of one paper, or the folder of several."""
        papers = self.papers()
        if not papers:
            return None
        if len(papers) == 1:
            name = papers[0].name.removesuffix(".pdf")
            return ask_where(self.window(), self.tr("Save the review"), name, self.save)
        return ask_folder(self.window(), self.tr("Choose the folder for the reviews"), self.save)

    def save(self, out: Path) -> None:
        """Write the papers in sight, away from the window, and keep them once all are written."""
        papers = self.papers()
        if not papers or self._task is not None:
            return
        task: Task[list[Path]] = self.link.background.run(
            lambda token: self.link.desk.reviews.write(papers, out, tell=partial(self._tell, token))
        )
        self._run(task)
        task.finished.connect(lambda files: self._on_written(papers, files))
        task.failed.connect(lambda error: self._on_not_written(papers, error))
        task.cancelled.connect(lambda: self._on_not_written(papers, None))

    def keep(self) -> None:
        """Keep the papers in sight without writing a file."""
        self._keep_papers(self.papers())

    def _on_changed(self, topics: Topics) -> None:
        self._facts_changed = self._facts_changed or bool(topics & (self.topics - {"documents"}))
        super()._on_changed(topics)

    def showEvent(self, event: QShowEvent) -> None:
        """What was given up when the page was left is made after all."""
        super().showEvent(event)
        if self._made is None and not self.busy and not self._stopped and not self._empty:
            self._on_order()

    def hideEvent(self, event: QHideEvent) -> None:
        """What is set for a page that nobody sees only keeps others waiting."""
        super().hideEvent(event)
        self._later.stop()
        if self._task is not None and self._made is None:
            self._task.cancel()

    def _build(self) -> None:
        self._head = PageHead("", "")
        self._parts = Segments(((NEW, ""), (EARLIER, ""), (AGREED, "")), name="")
        self._print = PushButton(picture=Icon.PRINT)
        self._keep = PushButton()
        self._save = PushButton(role=ButtonRole.PRIMARY)
        self._save.setObjectName("reviews_save")
        self._new_agreed = PushButton(role=ButtonRole.PRIMARY)
        self._new_agreed.setObjectName("reviews_agreed_new")
        for widget in (self._parts, self._print, self._keep, self._save, self._new_agreed):
            self._head.add(widget)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setObjectName("reviews_splitter")
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._form)
        splitter.addWidget(self._place)
        self._form.setMinimumWidth(FORM_WIDTH)
        self._place.setMinimumWidth(320)
        splitter.setStretchFactor(0, 0)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([400, 760])
        self._no_reviews = EmptyHint(Icon.REVIEWS)
        self._no_reviews.first_wanted.connect(partial(self.open_part, NEW))
        self._kept_stack = QStackedWidget()
        self._kept_stack.addWidget(self._no_reviews)
        self._kept_stack.addWidget(self._earlier)
        self._no_clients = EmptyHint(Icon.REVIEWS)
        self._no_clients.first_wanted.connect(lambda: self.place_wanted.emit(Place(page="clients")))
        self._no_clients.second_wanted.connect(lambda: self.import_wanted.emit("clients"))
        self._stack = QStackedWidget()
        self._shown_parts: dict[object, QWidget] = {NEW: splitter, EARLIER: self._kept_stack, AGREED: self._agreed}
        for part in (self._no_clients, *self._shown_parts.values()):
            self._stack.addWidget(part)
        self._empty = self._nothing = False
        room = QHBoxLayout()
        room.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, GAP)
        room.addWidget(self._stack)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self._head)
        column.addLayout(room, 1)
        self._parts.changed.connect(lambda _part: self._on_part())
        self._print.clicked.connect(lambda _on=False: self.print_paper())
        self._keep.clicked.connect(lambda _on=False: self.keep())
        self._save.clicked.connect(lambda _on=False: self.ask_where())
        self._new_agreed.clicked.connect(lambda _on=False: self._agreed.new())

    # Finding the clients ----------------------------------------------------------------------------------------------

    def _find_choices(self, token: Token) -> list[ReviewChoice]:
        token.check()
        quarter = self._form.quarter
        return [] if quarter is None else self.link.desk.reviews.choices(quarter)

    def _show_choices(self, choices: list[ReviewChoice]) -> None:
        self._form.show_choices(choices)
        if self._facts_changed or self._made is None:
            self._on_order()

    def _on_no_choices(self, error: Exception) -> None:
        self._form.show_choices([])
        self._drop()
        self._place.show_hint(self.tr("The clients could not be read"), self._sentence(error), self.tr("Try again"))
        self._pass_on(error)

    # Setting the paper ------------------------------------------------------------------------------------------------

    def _on_quarter(self) -> None:
        self._drop()
        self._finding.ask()

    def _on_order(self) -> None:
        self._drop()
        self._stopped = False
        if self._form.order() is None:
            if not self._finding.busy:
                self._say_nobody()
            return
        self._place.show_progress(0, 0, self.link.wording.say("reviews.reading"))
        if self.isVisible():
            self._later.start()

    def _drop(self) -> None:
        """The papers in sight are no longer what is wanted."""
        self._made, self._kept = None, []
        self._later.stop()
        if self._task is not None:
            self._task.cancel()
        self._say_tools()

    def _set_again(self) -> None:
        self._later.stop()
        self._stopped = False
        order = self._form.order()
        if order is None:
            self._say_nobody()
            return
        if self._task is not None:
            self._task.cancel()
            self._later.start()
            return
        self._place.show_progress(0, 0, self.link.wording.say("reviews.reading"))
        self._facts_changed = False
        task: Task[list[SetReview]] = self.link.background.run(partial(self._set_away, order))
        self._run(task)
        task.finished.connect(lambda papers: self._on_set(order, papers))
        task.failed.connect(self._on_not_set)
        task.cancelled.connect(self._on_set_cancelled)

    def _set_away(self, order: ReviewOrder, token: Token) -> list[SetReview]:
        """Runs away from the window, without collecting garbage.

        One collection among the many objects of a large review would hold the window for a quarter of a second, and
        the work leaves no circles behind.
        """
        collecting = gc.isenabled()
        gc.disable()
        try:
            load_reader()  # before the window needs it to show what was set
            return self.link.desk.reviews.set_pages(order, tell=partial(self._tell, token))
        finally:
            if collecting:
                gc.enable()

    def _tell(self, token: Token, done: int, total: int, doing: str) -> None:
        """Called away from the window: the words are put together there."""
        token.progress(done, total, doing)

    def _run(self, task: Task[list[SetReview]] | Task[list[Path]]) -> None:
        self._task = task
        task.progressed.connect(self._on_progressed)
        self._say_tools()

    def _on_progressed(self, done: int, total: int, doing: str) -> None:
        wording = self.link.wording
        if doing == "reviews.page_of":
            said = wording.say(doing, client=self.tr("Setting the pages"), done=done, count=total)
        elif doing == "reviews.writing":
            said = wording.say(doing, file=self.papers()[done].name if done < len(self.papers()) else "PDF")
        else:
            said = wording.say(doing)
        self._place.show_progress(done, total, said)

    def _on_set(self, order: ReviewOrder, papers: list[SetReview]) -> None:
        self._task = None
        if order != self._form.order():
            self._on_order()
            return
        self._made = (order, papers)
        self._place.show_papers(papers)
        self._say_tools()

    def _on_not_set(self, error: Exception) -> None:
        self._task = None
        self._say_tools()
        self._place.show_hint(self.tr("There is no review"), self._sentence(error), self.tr("Try again"))
        self._pass_on(error)

    def _on_set_cancelled(self) -> None:
        self._task = None
        self._say_tools()
        if self._stopped:
            self._say_stopped()
        elif self.isVisible():
            self._on_order()

    def _on_cancel(self) -> None:
        self._stopped = True
        self._later.stop()
        if self._task is not None:
            self._task.cancel()
        else:
            self._say_stopped()

    # Writing and keeping ----------------------------------------------------------------------------------------------

    def _on_written(self, papers: list[SetReview], files: list[Path]) -> None:
        self._task = None
        self._place.show_papers(papers)
        self._keep_papers(papers, files)

    def _on_not_written(self, papers: list[SetReview], error: Exception | None) -> None:
        self._task = None
        self._stopped = False
        self._place.show_papers(papers)
        self._say_tools()
        if error is not None:
            tell_failure(self.window(), self._sentence(error))
            self._pass_on(error)

    def _keep_papers(self, papers: Sequence[SetReview], files: Sequence[Path] = ()) -> None:
        have = {document.title for document in self._kept}
        wanted = [paper for paper in papers if paper.title not in have]
        if len(wanted) > KEPT_AT_ONCE:
            self._keep_away(wanted, files)
            return
        if wanted:
            try:
                self._kept = [*self._kept, *self.link.desk.reviews.keep(wanted, files=files)]
            except MspDeskError as error:
                tell_failure(self.window(), self.link.wording.error(error))
        self._say_tools()

    def _keep_away(self, papers: list[SetReview], files: Sequence[Path]) -> None:
        """Keep many papers away from the window; what is being kept is kept, also when the owner turns away."""
        task: Task[list[Document]] = self.link.background.run(
            lambda _token: self.link.desk.reviews.keep(papers, files=files)
        )
        self._task = task
        self._place.show_progress(0, 0, self.link.wording.say("stepping.keeping"))
        self._say_tools()
        task.finished.connect(lambda kept: self._on_kept(kept, None))
        task.failed.connect(lambda error: self._on_kept([], error))
        task.cancelled.connect(lambda: self._on_kept([], None))

    def _on_kept(self, kept: list[Document], error: Exception | None) -> None:
        self._task = None
        self._stopped = False
        if self._made is None:  # other papers were asked for meanwhile
            self._on_order()
        else:
            self._kept = [*self._kept, *kept]
            self._place.show_papers(self._made[1])
        self._say_tools()
        if error is not None:
            tell_failure(self.window(), self._sentence(error))
            self._pass_on(error)

    # Saying -----------------------------------------------------------------------------------------------------------

    def _on_part(self) -> None:
        self._show_part()
        self._say_tools()

    def _show_part(self) -> None:
        """Show the part that was chosen; without a client there is nothing to choose."""
        self._stack.setCurrentWidget(self._no_clients if self._nothing else self._shown_parts[self._parts.value()])

    def _say_tools(self) -> None:
        new = self._parts.value() == NEW
        there = bool(self.papers()) and self._task is None
        kept = there and len(self._kept) >= len(self.papers())
        for button in (self._keep, self._save):
            button.setVisible(new)
        self._save.setEnabled(there)
        self._keep.setEnabled(there and not kept)
        self._keep.setText(self.tr("Kept") if kept else self.tr("Keep"))
        count = len(self.papers())
        several = self.tr("Print {count} papers…").replace("{count}", str(count))
        self._print.setText(several if count > 1 else self.tr("Print…"))
        self._print.setVisible(new)
        self._new_agreed.setVisible(self._parts.value() == AGREED and not self._nothing)
        self._print.setEnabled(there)

    def _sentence(self, error: Exception) -> str:
        if isinstance(error, MspDeskError):
            return self.link.wording.error(error)
        return self.tr("Something unexpected happened. Nothing was written and nothing was kept.")

    def _pass_on(self, error: Exception) -> None:
        """Let the window's own dialog tell of what no sentence foresaw."""
        if not isinstance(error, MspDeskError):
            raise error

    def _say_nobody(self) -> None:
        if self._form.clients.count:
            self._place.show_hint(self.tr("No client is ticked"), self.tr("Tick the clients that the review is about."))
        else:
            quarter: Quarter | None = self._form.quarter
            named = "" if quarter is None else quarter_words(quarter, self.link.language)
            said = self.link.wording.say("document.nothing_to_review", quarter=named)
            self._place.show_hint(self.tr("Nobody was served"), said)

    def _say_stopped(self) -> None:
        self._place.show_hint(
            self.tr("Cancelled"), self.tr("Nothing was written and nothing was kept."), self.tr("Make it again")
        )
