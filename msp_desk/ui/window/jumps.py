"""Where the command palette can lead: pages, clients with their tabs, and entries of the log."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from msp_desk.core.formatting import DayStyle, format_day
from msp_desk.core.records.family import Record
from msp_desk.core.records.language import Language
from msp_desk.core.records.listed import Listed
from msp_desk.core.storage.listing import ListFilter
from msp_desk.ui.desk_link.background import Task, Token
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.widgets.page import Place
from msp_desk.ui.window.navigation import Entry
from msp_desk.ui.window.palette import Jump

if TYPE_CHECKING:
    from msp_desk.ui.pages.clients.deeds import ClientDeeds
    from msp_desk.ui.window.main_window import MainWindow

MOST_LOGGED: Final = 6
_PICTURES: Final = {
    "tickets": Icon.TICKET,
    "work": Icon.WORK,
    "incidents": Icon.INCIDENT,
    "recommendations": Icon.RECOMMENDATION,
    "notes": Icon.NOTE,
    "invoices": Icon.INVOICE,
    "payments": Icon.PAYMENT,
}
_TAB_PICTURES: Final = {
    "log": Icon.LOG,
    "money": Icon.INVOICE,
    "agreement": Icon.AGREEMENT,
    "environment": Icon.HANDOVER,
    "papers": Icon.DOCUMENT,
}

NOT_OFFERED: Final = ("overview", "exit")
"""Tabs that the jump to the client, and the one to its exit, lead to already."""
Go = Callable[[Place], object]


def page_jumps(
    entries: Sequence[Entry], words: Mapping[str, str], kind: str, open_page: Callable[[str], object]
) -> list[Jump]:
    """Every page of the navigation."""
    return [
        Jump(
            words=words.get(entry.key, entry.key),
            detail=kind,
            picture=entry.picture,
            run=partial(open_page, entry.key),
        )
        for entry in entries
    ]


def client_jumps(link: DeskLink, go: Go) -> list[Jump]:
    """Every client by its name or legal name."""
    kind = link.wording.say("words.family.clients")
    return [
        Jump(
            words=client.name,
            detail=client.city or kind,
            picture=Icon.CLIENTS,
            run=partial(go, Place(page="clients", client_id=client.id)),
            also=client.legal_name,
        )
        for client in link.glance.clients()
    ]


def tab_words() -> dict[str, str]:
    """What the tabs of a client are called, by their keys, in their order."""
    return {
        "overview": QCoreApplication.translate("ClientView", "Overview"),
        "log": QCoreApplication.translate("ClientView", "Log"),
        "money": QCoreApplication.translate("ClientView", "Money"),
        "agreement": QCoreApplication.translate("ClientView", "Agreement"),
        "environment": QCoreApplication.translate("ClientView", "Environment"),
        "exit": QCoreApplication.translate("ClientView", "Exit"),
        "papers": QCoreApplication.translate("ClientView", "Papers"),
    }


def tab_jumps(link: DeskLink, go: Go, *, but: int = 0) -> list[Jump]:
    """Every tab of every client and its decision, offered once a second word tells which one is meant.

    Args:
        link: The desk.
        go: Shows a place.
        but: The client in sight, whose tabs :func:`sight_jumps` offers.
    """
    words = tab_words()
    clients = [(client.id, client.name) for client in link.glance.clients() if client.id != but]
    tabs = [
        _tab_jump(number, name, key, words[key], go, fewest=2)
        for number, name in clients
        for key in words
        if key not in NOT_OFFERED
    ]
    exits = [_exit_jump(number, name, go, fewest=2) for number, name in clients]
    return [*tabs, *(_decision_jump(number, name, go, fewest=2) for number, name in clients), *exits]


def sight_jumps(window: MainWindow) -> list[Jump]:
    """The tabs of the client in sight, and what is done for it most; nothing where none is."""
    client_id = window.current_client()
    client = next((one for one in window.link.glance.clients() if one.id == client_id), None)
    if client is None:
        return []
    tabs = [
        _tab_jump(client_id, client.name, key, word, window.go)
        for key, word in tab_words().items()
        if key not in NOT_OFFERED
    ]
    deeds = (
        (QCoreApplication.translate("Palette", "Letter to {client}"), Icon.LETTER, open_letter),
        (QCoreApplication.translate("Palette", "Handover of {client}"), Icon.HANDOVER, make_handover),
        (QCoreApplication.translate("Palette", "Log a payment for {client}"), Icon.PAYMENT, log_payment),
    )
    return [
        *tabs,
        _decision_jump(client_id, client.name, window.go),
        _exit_jump(client_id, client.name, window.go),
        *(
            Jump(
                words=words.replace("{client}", client.name), detail="", picture=picture,
                run=partial(deed, window, client_id),
            )
            for words, picture, deed in deeds
        ),
    ]  # fmt: skip


def open_letter(window: MainWindow, client_id: int) -> None:
    """Open the letter that ends a client's agreement."""
    _deeds(window).open_letter(client_id)


def make_handover(window: MainWindow, client_id: int) -> None:
    """Open the handover of a client."""
    _deeds(window).make_handover(client_id)


def log_payment(window: MainWindow, client_id: int) -> None:
    """Open the form of a payment that a client made."""
    _deeds(window).new("payments", client_id)


def log_jumps(link: DeskLink, wanted: str, go: Go) -> Task[Sequence[Jump]]:
    """Look for the newest entries of the log, and the invoices, that hold every word of a text.

    Returns:
        What looks for them, away from the window.
    """
    language, listings = link.language, link.desk.listings

    def find(token: Token) -> Sequence[Jump]:
        found: list[Jump] = []
        for name in ("log", "invoices"):
            token.check()
            rows = listings.rows(name, ListFilter(wanted=wanted), limit=MOST_LOGGED)
            found += [_log_jump(language, row, go) for row in rows]
        return found

    return link.asking.run(find)


def _deeds(window: MainWindow) -> ClientDeeds:
    from msp_desk.ui.pages.clients.deeds import ClientDeeds

    return ClientDeeds(window.link, window.page)


def _tab_jump(client_id: int, client: str, key: str, word: str, go: Go, *, fewest: int = 0) -> Jump:
    words = QCoreApplication.translate("Palette", "{tab} of {client}")
    return Jump(
        words=words.replace("{tab}", word).replace("{client}", client),
        detail="",
        picture=_TAB_PICTURES[key],
        run=partial(go, Place(page="clients", client_id=client_id, tab=key)),
        fewest=fewest,
    )


def _decision_jump(client_id: int, client: str, go: Go, *, fewest: int = 0) -> Jump:
    """The decision room of a client."""
    words = QCoreApplication.translate("Palette", "Decide about {client}: keep, reprice or part")
    return Jump(
        words=words.replace("{client}", client),
        detail="",
        picture=Icon.PORTFOLIO,
        run=partial(go, Place(page="portfolio", client_id=client_id, tab="decision")),
        fewest=fewest,
    )


def _exit_jump(client_id: int, client: str, go: Go, *, fewest: int = 0) -> Jump:
    """The exit of a client; where there is none, the form that begins it."""
    words = QCoreApplication.translate("Palette", "Exit of {client}: go on, or begin it")
    return Jump(
        words=words.replace("{client}", client),
        detail="",
        picture=Icon.EXITS,
        run=partial(go, Place(page="exits", client_id=client_id)),
        fewest=fewest,
    )


def _log_jump(language: Language, row: Listed[Record], go: Go) -> Jump:
    record = row.record
    day = next((value for key in _DAYS if (value := getattr(record, key, None)) is not None), None)
    words = next((text for key in _TEXTS if (text := str(getattr(record, key, "") or ""))), row.client)
    parts = (row.client, "" if day is None else format_day(day, language, DayStyle.MEDIUM))
    return Jump(
        words=words,
        detail=" · ".join(part for part in parts if part),
        picture=_PICTURES.get(row.family, Icon.LOG),
        run=partial(go, Place(page="log", family=row.family, record_id=record.id)),
    )


_DAYS: Final = ("day", "opened_on", "issued_on", "proposed_on")
_TEXTS: Final = ("title", "note", "text", "number")
