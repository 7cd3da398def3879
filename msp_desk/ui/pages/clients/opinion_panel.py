"""What people think of a client, beside its grade: how many named it among the hardest in the last round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from msp_desk.core.errors import MspDeskError
from msp_desk.ui.desk_link.background import Token
from msp_desk.ui.desk_link.finding import Finding
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import ButtonRole, PushButton
from msp_desk.ui.widgets.opinion_words import naming_text, own_text, round_name
from msp_desk.ui.widgets.panel import Panel, PanelKind
from msp_desk.ui.widgets.plain_label import ElidedLabel, PlainLabel

if TYPE_CHECKING:
    from msp_desk.core.deciding.opinions import RoundResult


class OpinionPanel(Panel):
    """A few lines; hidden while no round was ever answered."""

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Make the panel; :meth:`show_client` fills it."""
        super().__init__(parent, kind=PanelKind.GROUND)
        self.setObjectName("opinion_panel")
        self._link = link
        self._client_id = 0
        self._round_id = 0
        self._title = PlainLabel(size=TextSize.SECTION)
        self._open = PushButton(role=ButtonRole.LINK)
        self._open.clicked.connect(lambda _on=False: self.open_round())
        self._named, self._own = PlainLabel(wrap=True), PlainLabel(wrap=True)
        self._round = ElidedLabel(size=TextSize.SMALL, tone=Tone.MUTED)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._open)
        self.column.addLayout(head)
        for label in (self._named, self._own, self._round):
            self.column.addWidget(label)
        self._finding: Finding[RoundResult | None] = Finding(
            link, self._find, self._show, self._tell, self, at_once=False
        )
        self.retranslate()
        self.hide()

    @property
    def text(self) -> str:
        """Everything it says, a line each."""
        return "\n".join(label.text() for label in (self._named, self._own, self._round) if label.text())

    @property
    def busy(self) -> bool:
        """Whether the last round is being read."""
        return self._finding.busy

    def show_client(self, client_id: int) -> None:
        """Say what the last answered round says about a client; hides itself without one."""
        if client_id != self._client_id:
            self.hide()
        self._client_id = client_id
        self._finding.ask()

    def _find(self, _token: Token) -> RoundResult | None:
        return self._link.desk.opinions.latest(self._link.today)

    def _show(self, result: RoundResult | None) -> None:
        wording = self._link.wording
        self.setVisible(result is not None)
        if result is None:
            return
        self._round_id = int(result.round.id)
        self._named.setText(naming_text(result, self._client_id, wording))
        own = own_text(result, self._client_id, wording)
        self._own.setText(own)
        self._own.setVisible(bool(own))
        self._round.setText(round_name(result.round, wording))

    def _tell(self, error: Exception) -> None:
        if not isinstance(error, MspDeskError):
            raise error
        self.hide()  # the page says already that the desk cannot be read

    def open_round(self) -> QWidget:
        """Open the round with the answers that name the client."""
        from msp_desk.ui.widgets.opinion_rounds import open_opinions

        return open_opinions(self._link, self, client_id=self._client_id, round_id=self._round_id)

    def retranslate(self) -> None:
        """Say its own words in the window's language."""
        self._title.setText(self.tr("What people think"))
        self._open.setText(self.tr("Answers…"))

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.show_client(self._client_id)
        super().changeEvent(event)
