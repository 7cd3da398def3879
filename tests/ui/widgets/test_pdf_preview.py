"""The preview shows the real pages and is scrolled by keyboard."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas
from shiboken6 import delete

from msp_desk.ui.theme.spacing import GAP, PAGE_MARGIN
from msp_desk.ui.widgets import pdf_pages as pages_module
from msp_desk.ui.widgets.pdf_drawing import PageSize
from msp_desk.ui.widgets.pdf_layout import Layout, lay_out
from msp_desk.ui.widgets.pdf_preview import PdfPreview
from msp_desk.ui.widgets.plain_label import PlainLabel


def pdf_of(pages: int) -> bytes:
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=(595, 842))
    for place in range(pages):
        canvas.setFillColorRGB(*((1, 0, 0) if place == 0 else (0, 0, 1)))
        canvas.rect(0, 421, 595, 421, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


@pytest.fixture
def preview(qtbot: QtBot) -> PdfPreview:
    made = PdfPreview(name="Letter")
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.show()
    made.show_pdf(pdf_of(2))
    return made


def said(preview: PdfPreview) -> list[str]:
    return [label.text() for label in preview.findChildren(PlainLabel)]


def test_the_pages_fit_the_width_and_are_drawn(preview: PdfPreview) -> None:
    view = preview.pages.viewport()
    picture = view.grab().toImage()
    assert picture.pixelColor(view.width() // 2, 60).name() == "#ff0000"
    assert picture.pixelColor(4, 60).name() != "#ff0000"
    assert preview.pages.fits_width
    assert preview.pages.zoom == pytest.approx((view.width() - 48) / (595 * 96 / 72))


def test_the_line_says_where_one_is(preview: PdfPreview) -> None:
    preview.set_remark("not legal advice")
    assert "Page 1 of 2 · not legal advice" in said(preview)
    QTest.keyClick(preview.pages, Qt.Key.Key_End)
    assert "Page 2 of 2 · not legal advice" in said(preview)
    assert preview.pages.viewport().grab().toImage().pixelColor(250, 1).isValid()
    QTest.keyClick(preview.pages, Qt.Key.Key_Home)
    assert preview.pages.current_page() == 0
    preview.pages.go_to(1)
    assert preview.pages.current_page() == 1


def test_keys_zoom_and_fit(preview: PdfPreview) -> None:
    fitted = preview.pages.zoom
    QTest.keyClick(preview.pages, Qt.Key.Key_Plus)
    assert preview.pages.zoom > fitted
    assert preview.pages.horizontalScrollBar().maximum() > 0 or preview.pages.zoom < 1
    QTest.keyClick(preview.pages, Qt.Key.Key_0)
    assert preview.pages.zoom == fitted


def test_marks_lie_on_top_of_the_page(preview: PdfPreview) -> None:
    view = preview.pages.viewport()
    plain = view.grab().toImage()
    preview.pages.set_marks({0: [QRectF(0, 0, 595, 200)]})
    assert view.grab().toImage().pixelColor(view.width() // 2, 60) != plain.pixelColor(view.width() // 2, 60)


def test_another_version_of_the_letter_keeps_the_place(preview: PdfPreview) -> None:
    QTest.keyClick(preview.pages, Qt.Key.Key_End)
    place = preview.pages.verticalScrollBar().value()
    assert place > 0
    preview.show_pdf(pdf_of(2))
    assert preview.pages.verticalScrollBar().value() == place


def test_what_is_no_pdf_is_refused_and_nothing_is_shown(preview: PdfPreview) -> None:
    with pytest.raises(ValueError, match="PDF"):
        preview.show_pdf(b"%PDF-1.4 not really")
    assert preview.pages.page_count == 0
    assert not preview.grab().isNull()


def test_a_screen_reader_can_name_it(preview: PdfPreview, unnamed_widgets: Callable[[QWidget], list[str]]) -> None:
    assert unnamed_widgets(preview) == []


def test_the_document_is_closed_with_its_widget(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    import pypdfium2

    closed: list[bool] = []
    close = pypdfium2.PdfDocument.close

    def watched(document: object, *rest: object) -> None:
        closed.append(True)
        close(document, *rest)

    preview = PdfPreview(name="Letter")
    preview.show_pdf(pdf_of(1))
    monkeypatch.setattr(pypdfium2.PdfDocument, "close", watched)
    assert closed == []
    delete(preview)
    assert closed == [True]


def test_a_long_paper_is_laid_out_once_for_each_size_it_is_seen_in(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid: list[int] = []

    def counted(sizes: Sequence[PageSize], zoom: float, width: int) -> Layout:
        laid.append(len(sizes))
        return lay_out(sizes, zoom, width)

    monkeypatch.setattr(pages_module, "lay_out", counted)
    preview = PdfPreview(name="Review")
    qtbot.addWidget(preview)
    preview.resize(500, 400)
    preview.show()
    laid.clear()
    preview.show_pdf(pdf_of(300))
    preview.pages.viewport().repaint()
    assert 1 <= laid.count(300) <= 2, "asking where a page lies never lays all of them out again"
    before = laid.count(300)
    preview.pages.go_to(250)
    preview.pages.viewport().repaint()
    assert preview.pages.current_page() == 250
    assert laid.count(300) == before
    preview.pages.zoom_to(2.0)
    assert laid.count(300) == before + 1
    assert preview.pages.current_page() == 250
    preview.pages._background.stop()


@given(
    st.lists(st.tuples(st.floats(50, 900), st.floats(50, 1200)), max_size=12), st.floats(0.1, 3), st.integers(100, 900)
)
def test_pages_stand_below_one_another_and_each_is_found(
    sizes: list[tuple[float, float]], zoom: float, width: int
) -> None:
    layout = lay_out([PageSize(*size) for size in sizes], zoom, width)
    assert len(layout.boxes) == len(sizes)
    top = 0
    for place, box in enumerate(layout.boxes):
        assert box.top() > top
        assert box.left() >= PAGE_MARGIN
        assert layout.page_at(box.top()) == place
        assert layout.page_at(box.bottom()) == place
        top = box.bottom()
    assert layout.height == (top + GAP if sizes else 0)
    assert layout.page_at(top + 10_000) == max(0, len(sizes) - 1)


def test_a_broken_paper_after_a_good_one_leaves_nothing_in_sight(preview: PdfPreview) -> None:
    with pytest.raises(ValueError, match="PDF"):
        preview.show_pdf(b"%PDF-1.4 not really")
    assert preview.pages.page_count == 0
    assert preview.pages.verticalScrollBar().maximum() == 0
