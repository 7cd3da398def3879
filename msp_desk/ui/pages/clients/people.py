"""The columns of a client's contacts and papers."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from msp_desk.core.records.contact import Contact
from msp_desk.core.records.document import Document
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.clients.figures import day_text
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.widgets.table_column import Column


def contact_columns(link: DeskLink) -> list[Column[Contact]]:
    """The columns of the contacts."""
    wording = link.wording
    return [
        Column(
            key="name",
            title=wording.field("contacts", "name"),
            text=lambda contact: contact.name,
            sort=lambda contact: contact.name,
            bold=lambda contact: contact.signatory,
            tooltip=lambda contact: wording.field("contacts", "signatory") if contact.signatory else "",
            width=128,
        ),
        Column(
            key="role",
            title=wording.field("contacts", "role"),
            text=lambda contact: contact.role,
            sort=lambda contact: contact.role,
            width=110,
        ),
        Column(
            key="email",
            title=wording.field("contacts", "email"),
            text=lambda contact: contact.email,
            sort=lambda contact: contact.email,
            tone=lambda _contact: Tone.MUTED,
            stretch=True,
            width=80,
        ),
        Column(
            key="phone",
            title=wording.field("contacts", "phone"),
            text=lambda contact: contact.phone,
            tone=lambda _contact: Tone.MUTED,
            width=110,
        ),
    ]


def paper_columns(link: DeskLink) -> list[Column[Document]]:
    """The columns of the papers."""
    wording = link.wording
    return [
        Column(
            key="title",
            title=QCoreApplication.translate("PaperColumns", "Paper"),
            text=lambda paper: paper.title,
            sort=lambda paper: paper.title,
            stretch=True,
            width=160,
        ),
        Column(
            key="kind",
            title=QCoreApplication.translate("PaperColumns", "Kind"),
            text=lambda paper: wording.word(paper.kind),
            sort=lambda paper: wording.word(paper.kind),
            tone=lambda _paper: Tone.MUTED,
            width=84,
        ),
        Column(
            key="made_at",
            title=QCoreApplication.translate("PaperColumns", "Made on"),
            text=lambda paper: made_on(paper, link),
            sort=lambda paper: paper.made_at,
            value=day_made,
            figures=True,
            width=104,
        ),
    ]


def made_on(paper: Document, link: DeskLink) -> str:
    """:func:`day_made` in words."""
    return day_text(day_made(paper), link)


def day_made(paper: Document) -> date:
    """The day on the owner's wall on which a paper was made."""
    return datetime.fromisoformat(paper.made_at).astimezone().date()
