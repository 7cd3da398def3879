"""The page of reviews: the order, the paper beside it, saving, printing and keeping, and the earlier ones."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.actions.reviews import ReviewEdition
from msp_desk.core.documents.page_style import PaperSize
from msp_desk.core.documents.review.facts import ReviewFacts
from msp_desk.core.records.agreed_action import AgreedAction
from msp_desk.core.records.document import DocumentKind
from msp_desk.core.records.incident import Incident, IncidentFamily, Severity
from msp_desk.core.records.language import Language
from msp_desk.core.records.period import Quarter
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.reviews import page as page_module
from msp_desk.ui.pages.reviews.order_form import quarter_words
from msp_desk.ui.pages.reviews.page import EARLIER, ReviewsPage
from msp_desk.ui.widgets.page import Place

Q3 = Quarter(2026, 3)


def kept_reviews(desk: Desk) -> int:
    """How many reviews are kept; the sample has papers of other kinds."""
    return len(desk.papers.all(kind=DocumentKind.REVIEW))


def opened(qtbot: QtBot, desk: Desk) -> ReviewsPage:
    page = ReviewsPage(DeskLink(desk, Language.EN))
    qtbot.addWidget(page)
    page.resize(1240, 840)
    page.show()
    return page


def set_up(qtbot: QtBot, page: ReviewsPage) -> None:
    qtbot.waitUntil(lambda: bool(page.papers()) and not page.busy)


@pytest.fixture
def page(qtbot: QtBot, sample: Desk) -> ReviewsPage:
    made = opened(qtbot, sample)
    set_up(qtbot, made)
    return made


def test_the_last_whole_quarter_is_preset_and_its_paper_comes_into_sight(page: ReviewsPage, sample: Desk) -> None:
    assert page.form.quarter == Q3
    assert page.form.edition is ReviewEdition.OWNER
    (paper,) = page.papers()
    clients = len(sample.grades.table(Q3.period.last).clients)
    assert page.place.preview.content == paper.pdf
    assert 1 + clients <= page.place.preview.pages.page_count <= 1 + 2 * clients
    assert kept_reviews(sample) == 0, "what is only looked at is kept nowhere"


def test_a_grade_stands_beside_each_name_and_both_orders_are_there(page: ReviewsPage, sample: Desk) -> None:
    names = [grade.name for grade in sample.grades.table(Q3.period.last).clients]
    assert page.form.clients.shown() == names
    page.form.choose_by_grade(by_grade=True)
    first = page.form.clients.shown()[0]
    worst = sample.grades.table(Q3.period.last).find(sample.clients.named(first).id)
    assert worst is not None
    assert worst.letter is not None
    assert worst.letter.value == "F"
    spoken = page.form.clients.topLevelItem(0)
    assert spoken is not None
    assert spoken.data(1, Qt.ItemDataRole.AccessibleTextRole).startswith("Grade F")


def test_searching_hides_names_and_keeps_their_ticks(page: ReviewsPage, qtbot: QtBot) -> None:
    everyone = page.form.clients.count
    page.form.clients.search("nimb")
    assert page.form.clients.shown() == ["Nimbuskai Spedition"]
    assert len(page.form.clients.chosen()) == everyone
    page.form.clients.tick_shown(on=False)
    page.form.clients.search("")
    assert len(page.form.clients.chosen()) == everyone - 1
    set_up(qtbot, page)
    (paper,) = page.papers()
    assert isinstance(paper.facts, ReviewFacts)
    assert len(paper.facts.clients) == everyone - 1


def test_nobody_ticked_says_what_to_do(page: ReviewsPage) -> None:
    page.form.clients.tick([])
    assert page.papers() == []
    assert not page.save_button.isEnabled()
    assert not page.busy


def test_space_takes_a_tick_away(page: ReviewsPage) -> None:
    page.activateWindow()
    page.form.clients.setFocus()
    before = page.form.clients.chosen()
    QTest.keyClick(page.form.clients, Qt.Key.Key_Space)
    assert page.form.clients.chosen() == before[1:]


def test_the_clients_edition_is_one_paper_for_each_in_its_language(
    page: ReviewsPage, sample: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    page.form.clients.tick([sample.clients.named(name).id for name in ("Hotel Nebelzinne", "Officine Valtorba")])
    page.form.choose_edition(ReviewEdition.CLIENT)
    page.form.choose_paper(PaperSize.LETTER)
    set_up(qtbot, page)
    assert [paper.language for paper in page.papers()] == [Language.DE, Language.IT]
    asked = page.ask_where()
    assert asked is not None
    assert asked.fileMode() is QFileDialog.FileMode.Directory
    asked.close()
    page.save(tmp_path)
    qtbot.waitUntil(lambda: kept_reviews(sample) == 2)
    qtbot.waitUntil(lambda: not page.busy)
    written = sorted(tmp_path.glob("*2026Q3*.pdf"))
    kept = sample.papers.all(kind=DocumentKind.REVIEW)
    assert {hashlib.sha256(path.read_bytes()).hexdigest() for path in written} == {paper.sha256 for paper in kept}
    assert {paper.client for paper in kept} == {"Hotel Nebelzinne", "Officine Valtorba"}
    choices = {choice.name: choice.has_own for choice in sample.reviews.choices(Q3)}
    assert choices["Hotel Nebelzinne"]
    assert not choices["Nimbuskai Spedition"]


def test_the_owners_edition_is_saved_kept_once_and_stands_among_the_earlier_ones(
    page: ReviewsPage, sample: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    out = tmp_path / "review.pdf"
    page.save(out)
    qtbot.waitUntil(lambda: kept_reviews(sample) == 1)
    qtbot.waitUntil(lambda: not page.busy)
    assert page.papers(), "keeping a paper does not make it again"
    page.keep()
    assert kept_reviews(sample) == 1
    page.open_part(EARLIER)
    (entry,) = sample.papers.all(kind=DocumentKind.REVIEW)
    assert page.earlier.choose(entry.id)
    assert page.earlier.preview.content == out.read_bytes()
    assert entry.sha256 in page.earlier.state
    page.earlier.save(entry.id, tmp_path / "again.pdf")
    assert (tmp_path / "again.pdf").read_bytes() == out.read_bytes()
    page.earlier.copy_hash()
    assert QGuiApplication.clipboard().text() == entry.sha256
    assert all(choice.in_owners for choice in sample.reviews.choices(Q3))
    sample.undo()
    assert kept_reviews(sample) == 0


def test_a_failed_save_keeps_nothing_and_the_paper_stays(
    page: ReviewsPage, sample: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    page.save(tmp_path / "missing" / "review.pdf")
    qtbot.waitUntil(lambda: page.findChild(QMessageBox, "failure") is not None)
    assert kept_reviews(sample) == 0
    assert page.papers()
    box = page.findChild(QMessageBox, "failure")
    assert isinstance(box, QMessageBox)
    box.close()


def test_cancel_leaves_nothing_and_offers_to_make_it_again(page: ReviewsPage, sample: Desk, qtbot: QtBot) -> None:
    page.form.choose_by_grade(by_grade=True)
    assert page.place.busy
    page.place.cancel_button.click()
    qtbot.waitUntil(lambda: not page.place.busy and not page.busy)
    assert page.papers() == []
    assert kept_reviews(sample) == 0
    page.place.again_wanted.emit()
    set_up(qtbot, page)


def test_leaving_the_page_gives_up_and_coming_back_makes_it(page: ReviewsPage, qtbot: QtBot) -> None:
    page.form.choose_by_grade(by_grade=True)
    page.hide()
    assert not page._later.isActive()
    page.show()
    set_up(qtbot, page)


def test_another_quarter_and_one_without_anybody(page: ReviewsPage, sample: Desk, qtbot: QtBot) -> None:
    page.form.choose_quarter(Quarter(2026, 2))
    set_up(qtbot, page)
    assert page.papers()[0].title == "Quarterly review, second quarter 2026"


def test_a_change_of_the_log_makes_the_paper_again(page: ReviewsPage, sample: Desk, qtbot: QtBot) -> None:
    before = page.papers()[0].pdf
    sample.incidents.add(
        Incident(
            client_id=sample.clients.named("Amberlock Dental").id, day=date(2026, 9, 1), family=IncidentFamily.ABUSE,
            severity=Severity.CRITICAL, note="shouted",
        )
    )  # fmt: skip
    qtbot.waitUntil(lambda: bool(page.papers()) and page.papers()[0].pdf != before)


def test_a_place_leads_to_a_kept_review_and_to_a_clients_own(page: ReviewsPage, sample: Desk, qtbot: QtBot) -> None:
    made = sample.reviews.make(Quarter(2026, 2))
    page.show_place(Place(page="reviews", family="documents", record_id=int(made.id)))
    assert page.earlier.paper is not None
    assert page.earlier.paper.id == made.id
    client = sample.clients.named("Hotel Nebelzinne")
    page.show_place(Place(page="reviews", client_id=int(client.id)))
    set_up(qtbot, page)
    assert [paper.client_id for paper in page.papers()] == [client.id]


def test_ctrl_p_asks_for_a_printer_or_says_that_there_is_none(
    page: ReviewsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(list))
    page.print_paper()
    box = page.findChild(QMessageBox, "print_message")
    assert isinstance(box, QMessageBox)
    box.close()


def test_an_empty_desk_says_what_belongs_here(qtbot: QtBot, bare: Desk) -> None:
    page = opened(qtbot, bare)
    wanted: list[object] = []
    page.import_wanted.connect(wanted.append)
    page.place_wanted.connect(wanted.append)
    page._no_clients.first_wanted.emit()
    page._no_clients.second_wanted.emit()
    assert page._stack.currentWidget() is page._no_clients
    assert wanted == [Place(page="clients"), "clients"]
    assert not page.save_button.isEnabled()


def test_a_screen_reader_can_name_everything(
    page: ReviewsPage, unnamed_widgets: Callable[[QWidget], list[str]]
) -> None:
    assert unnamed_widgets(page) == []
    page.open_part(EARLIER)
    assert unnamed_widgets(page) == []


def test_many_papers_are_kept_away_from_the_window(
    page: ReviewsPage, sample: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_module, "KEPT_AT_ONCE", 1)
    page.form.clients.tick([sample.clients.named(name).id for name in ("Hotel Nebelzinne", "Officine Valtorba")])
    page.form.choose_edition(ReviewEdition.CLIENT)
    set_up(qtbot, page)
    page.keep()
    keeping = page.busy
    assert keeping, "they were kept at once"
    assert not page.save_button.isEnabled()
    qtbot.waitUntil(lambda: not page.busy)
    assert kept_reviews(sample) == 2
    assert page.papers(), "they are in sight again"
    page.keep()
    assert not page.busy, "they are kept once"
    assert kept_reviews(sample) == 2
    sample.undo()
    assert kept_reviews(sample) == 0


def test_many_papers_that_cannot_be_kept_stay_in_sight(
    page: ReviewsPage, sample: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_module, "KEPT_AT_ONCE", 0)
    told: list[str] = []
    monkeypatch.setattr(page_module, "tell_failure", lambda _window, text: told.append(text))
    sample.path.rename(sample.path.with_name("aside.mspdesk"))
    page.keep()
    qtbot.waitUntil(lambda: not page.busy)
    sample.path.with_name("aside.mspdesk").rename(sample.path)
    assert len(told) == 1
    assert page.papers()
    assert kept_reviews(sample) == 0


@pytest.mark.parametrize(
    ("language", "said"),
    [(Language.EN, "Q3\xa02026"), (Language.DE, "3.\xa0Quartal\xa02026"), (Language.IT, "3º\xa0trimestre\xa02026")],
)
def test_a_quarter_is_said_as_people_say_it(page: ReviewsPage, language: Language, said: str) -> None:
    assert quarter_words(Q3, language).replace(" ", "\xa0") == said
    page.form.retranslate(language)
    box = page.form.findChild(QComboBox, "reviews_quarter")
    assert box is not None
    offered = [box.itemText(place) for place in range(box.count())]
    assert quarter_words(Q3, language) in offered
    assert not any("2026Q" in text for text in offered)


def test_a_clients_edition_is_kept_and_opened_again_unchanged(
    page: ReviewsPage, sample: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    client = sample.clients.named("Nimbuskai Spedition")
    page.show_place(Place(page="reviews", client_id=int(client.id)))
    set_up(qtbot, page)
    (paper,) = page.papers()
    assert paper.title == "Servicebericht Nimbuskai Spedition, 3. Quartal 2026"
    page.keep()
    (kept,) = sample.papers.all(kind=DocumentKind.REVIEW)
    assert (kept.client_id, kept.quarter, kept.title) == (client.id, "2026Q3", paper.title)
    sample.agreed_actions.add(AgreedAction(client_id=client.id, what="Später vereinbart", agreed_on=date(2026, 11, 20)))
    qtbot.waitUntil(lambda: bool(page.papers()) and page.papers()[0].pdf != paper.pdf)
    page.show_place(Place(page="reviews", family="documents", record_id=kept.id))
    assert page.earlier.isVisible()
    assert page.earlier.paper is not None
    assert page.earlier.preview.content == paper.pdf, "what was kept is opened as it was made"
    assert page.earlier.preview.pages.page_count >= 1
    assert paper.sha256 in page.earlier.state
    page.earlier.save(kept.id, tmp_path / "again.pdf")
    assert (tmp_path / "again.pdf").read_bytes() == paper.pdf
