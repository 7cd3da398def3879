"""A round of opinions as tables: who has answered, the named clients, and the single answers that may be shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QSplitter, QVBoxLayout, QWidget

from msp_desk.core.deciding.opinions import Naming, RoundResult, Voter
from msp_desk.core.formatting import DayStyle, format_day
from msp_desk.core.records.opinion import Opinion
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GAP, GRID
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.menus import add_entry
from msp_desk.ui.widgets.opinion_words import mood_text, naming_columns, opinion_columns, voter_columns
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.record_table import RecordTable
from msp_desk.ui.widgets.row_source import MemoryRows


class OpinionTables(QSplitter):
    """The tables of one round.

    Signals:
        take_back_wanted: The owner wants an answer out of the round; carries its number.
    """

    take_back_wanted = Signal(int)

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Make empty tables."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName("opinions_splitter")
        self.setChildrenCollapsible(False)
        self._link = link
        self._result: RoundResult | None = None
        self._names: Mapping[int, str] = {}
        namings, answers, voters = (
            naming_columns(link.wording),
            opinion_columns(link.wording, {}),
            voter_columns(link.wording),
        )
        self.namings: RecordTable[Naming] = RecordTable(
            namings, MemoryRows[Naming]([], _naming_id, namings), name="", several=False
        )
        self.answers: RecordTable[Opinion] = RecordTable(
            answers, MemoryRows[Opinion]([], _opinion_id, answers), name="", several=False
        )
        self.voters: RecordTable[Voter] = RecordTable(
            voters, MemoryRows[Voter]([], _voter_id, voters), name="", several=False
        )
        self._voters_title, self.hint = PlainLabel(size=TextSize.SECTION), PlainLabel(tone=Tone.MUTED, wrap=True)
        self._answers_title = PlainLabel(size=TextSize.SECTION)
        self._build()

    def show_result(self, result: RoundResult | None, names: Mapping[int, str]) -> None:
        """Show what may be seen of a round.

        Args:
            result: Of the round; None without one.
            names: The clients' names by number.
        """
        self._result, self._names = result, names
        wording = self._link.wording
        namings, voters = naming_columns(wording), voter_columns(wording)
        found, voted = ((), ()) if result is None else (result.namings, result.voters)
        self.namings.show_columns(namings, MemoryRows(found, _naming_id, namings))
        self.voters.show_columns(voters, MemoryRows(voted, _voter_id, voters))
        self._show_answers()
        self.hint.setText("" if result is None else self._said(result))

    def retranslate(self) -> None:
        """Say its own words in the window's language."""
        self._voters_title.setText(self.tr("Who has answered"))
        self.voters.setAccessibleName(self.tr("Who has answered"))
        self.namings.setAccessibleName(self.tr("Named among the hardest"))
        self.answers.setAccessibleName(self.tr("Single answers"))
        self.namings.set_empty(self.tr("Nobody is named."))
        self.answers.set_empty(self.tr("No answer to show."))
        self.voters.set_empty(self.tr("Nobody yet."))

    def _build(self) -> None:
        self.namings.setObjectName("opinions_namings")
        self.namings.chosen.connect(lambda _client: self._show_answers())
        self.answers.setObjectName("opinions_answers")
        self.voters.setObjectName("opinions_voters")
        self.voters.removal_wanted.connect(lambda chosen: self.take_back_wanted.emit(chosen[0]) if chosen else None)
        self.voters.set_menu(self._fill_voter_menu)
        left, right = QWidget(), QWidget()
        for place, parts in ((left, (self._voters_title, self.voters)),
                             (right, (self.hint, self.namings, self._answers_title, self.answers))):  # fmt: skip
            inner = QVBoxLayout(place)
            inner.setContentsMargins(0 if place is left else GRID, GRID, GRID if place is left else 0, GRID)
            inner.setSpacing(GRID)
            for part in parts:
                inner.addWidget(part, 1 if isinstance(part, RecordTable) else 0)
            self.addWidget(place)
        self.setStretchFactor(1, 1)
        self.setSizes([260, 660])
        self.setHandleWidth(GAP)

    def _said(self, result: RoundResult) -> str:
        """The mood, how many answers are missing, and whether the round goes on."""
        wording = self._link.wording
        closed = result.round.closed_on
        parts = [mood_text(result, wording)]
        if result.is_hidden:
            parts.append(wording.say("opinions.hidden", count=result.missing))
        if closed is not None and not result.round.is_open(self._link.today):
            parts.append(wording.say("opinions.round_closed", day=format_day(closed, wording.language, DayStyle.LONG)))
        return " · ".join(part for part in parts if part)

    def _show_answers(self) -> None:
        """The single answers; those that name the chosen client while one is chosen."""
        result = self._result
        client_id = self.namings.current_id() if self.namings.selected_count() else 0
        shown = [] if result is None else [*([result.own] if result.own is not None else []), *result.others]
        title = self.tr("Single answers")
        if client_id:
            shown = [one for one in shown if client_id in one.hardest]
            title = self.tr("Answers that name {client}").replace("{client}", self._names.get(client_id, ""))
        self._answers_title.setText(title)
        columns = opinion_columns(self._link.wording, self._names)
        self.answers.show_columns(columns, MemoryRows(shown, _opinion_id, columns))

    def _fill_voter_menu(self, menu: QMenu, chosen: Sequence[int]) -> None:
        if chosen:
            number = chosen[0]
            add_entry(menu, self.tr("Take back…"), lambda: self.take_back_wanted.emit(number), picture=Icon.UNDO)


def _naming_id(naming: Naming) -> int:
    return int(naming.client_id)


def _opinion_id(opinion: Opinion) -> int:
    return int(opinion.id)


def _voter_id(voter: Voter) -> int:
    return int(voter.opinion_id)
