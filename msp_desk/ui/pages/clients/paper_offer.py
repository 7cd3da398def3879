"""What Ctrl+P offers where no paper is in sight: the papers that can be made for the client, and those that were."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from msp_desk.ui.pages.clients.deeds import ClientDeeds
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.widgets.menus import add_entry

MOST_KEPT = 5


def offer_papers(deeds: ClientDeeds, client_id: int, over: QWidget) -> QMenu:
    """Open a menu in the middle of a widget.

    Args:
        deeds: What can be done.
        client_id: For whom.
        over: The page.

    Returns:
        The open menu.
    """
    menu = QMenu(over)
    menu.setObjectName("paper_offer")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    letter = add_entry(
        menu,
        QCoreApplication.translate("PaperOffer", "Write a letter…"),
        partial(deeds.open_letter, client_id),
        picture=Icon.LETTER,
    )
    add_entry(
        menu,
        QCoreApplication.translate("PaperOffer", "Make a handover…"),
        partial(deeds.make_handover, client_id),
        picture=Icon.HANDOVER,
    )
    add_entry(
        menu,
        QCoreApplication.translate("PaperOffer", "Make an evidence timeline…"),
        partial(deeds.make_evidence, client_id),
        picture=Icon.DOCUMENT,
    )
    add_entry(
        menu,
        QCoreApplication.translate("PaperOffer", "Make an open-items list…"),
        partial(deeds.make_open_items, client_id),
        picture=Icon.DOCUMENT,
    )
    kept = deeds.kept_papers(client_id)
    if kept:
        menu.addSeparator()
    for paper in kept[:MOST_KEPT]:
        words = QCoreApplication.translate("PaperOffer", "Print: {title}").replace("{title}", paper.title)
        add_entry(menu, words, partial(deeds.print_paper, paper.id), picture=Icon.PRINT)
    menu.setActiveAction(letter)
    size = menu.sizeHint()
    middle = over.mapToGlobal(over.rect().center())
    menu.popup(QPoint(middle.x() - size.width() // 2, middle.y() - size.height() // 2))
    return menu
