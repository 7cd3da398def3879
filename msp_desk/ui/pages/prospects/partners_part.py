"""Referral partners: other providers that a client can be sent to."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from msp_desk.core.records.prospect import ReferralPartner
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.prospects.columns import partner_columns
from msp_desk.ui.pages.prospects.deeds import ProspectDeeds
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.theme.spacing import PAGE_MARGIN
from msp_desk.ui.widgets.empty_hint import EmptyHint
from msp_desk.ui.widgets.menus import add_entry
from msp_desk.ui.widgets.panel import Panel
from msp_desk.ui.widgets.record_table import RecordTable
from msp_desk.ui.widgets.row_source import MemoryRows
from msp_desk.ui.widgets.table_column import Column

FAMILY = "referral_partners"


class PartnersPart(QWidget):
    """The partners as a table."""

    def __init__(self, link: DeskLink, deeds: ProspectDeeds, parent: QWidget | None = None) -> None:
        """Make an empty table."""
        super().__init__(parent)
        self._link, self._deeds = link, deeds
        self._partners: dict[int, ReferralPartner] = {}
        self._columns: list[Column[ReferralPartner]] = partner_columns(link.wording)
        self._table: RecordTable[ReferralPartner] = RecordTable(
            self._columns, MemoryRows[ReferralPartner]([], _number, self._columns), name="", several=False, link=link
        )
        self._table.setObjectName("prospects_partners")
        self._table.opened.connect(partial(deeds.edit, FAMILY))
        self._table.edit_wanted.connect(partial(deeds.edit, FAMILY))
        self._table.removal_wanted.connect(lambda chosen: self.archive(chosen[0]) if chosen else None)
        self._table.set_menu(self._fill_menu)
        self._empty = EmptyHint(Icon.CONTACT)
        self._empty.first_wanted.connect(self.new)
        self._stack = QStackedWidget()
        self._frame = Panel(padding=1)
        self._frame.column.addWidget(self._table)
        self._stack.addWidget(self._frame)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, PAGE_MARGIN)
        column.addWidget(self._stack)
        self.retranslate()

    @property
    def table(self) -> RecordTable[ReferralPartner]:
        """The partners."""
        return self._table

    @property
    def is_empty(self) -> bool:
        """Whether the page says what belongs here instead of a table."""
        return self._stack.currentWidget() is self._empty

    def show_partners(self, partners: Sequence[ReferralPartner], wanted: str) -> None:
        """Show the partners that contain a text."""
        self._partners = {int(one.id): one for one in partners}
        self._columns = partner_columns(self._link.wording)
        self._table.show_columns(self._columns, MemoryRows(list(partners), _number, self._columns))
        self._table.set_filter(wanted)
        self._stack.setCurrentWidget(self._frame if partners else self._empty)

    def new(self) -> None:
        """Open the form of a new partner."""
        self._deeds.new(FAMILY, self._table.choose)

    def archive(self, number: int) -> None:
        """Ask once, then archive a partner."""
        partner = self._partners.get(number)
        if partner is not None:
            self._deeds.archive(FAMILY, number, partner.name)

    def retranslate(self) -> None:
        """Say its own words in the window's language."""
        self._table.setAccessibleName(self.tr("Referral partners"))
        self._table.set_empty(self.tr("No partner fits the search."))
        self._empty.say(
            self.tr("No referral partners yet"),
            self.tr("Other providers, and what they are good at: for prospects and clients that fit them better."),
            self.tr("New partner…"),
        )

    def _fill_menu(self, menu: QMenu, chosen: Sequence[int]) -> None:
        add_entry(menu, self.tr("New partner…"), self.new, picture=Icon.PLUS)
        partner = self._partners.get(chosen[0]) if chosen else None
        if partner is not None:
            number = int(partner.id)
            add_entry(menu, self.tr("Edit…"), partial(self._deeds.edit, FAMILY, number), picture=Icon.EDIT)
            if partner.email.strip():
                copy = partial(QGuiApplication.clipboard().setText, partner.email.strip())
                add_entry(menu, self.tr("Copy the e-mail address"), copy)
            add_entry(menu, self.tr("Archive…"), partial(self.archive, number), picture=Icon.ARCHIVE)


def _number(partner: ReferralPartner) -> int:
    return int(partner.id)
