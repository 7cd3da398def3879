"""A paper of an exit before it is kept: the private talking points, or the checklist."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QWidget

from msp_desk.core.errors import MspDeskError
from msp_desk.core.records.document import Document, DocumentKind
from msp_desk.core.records.language import Language
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.widgets.asking import tell_failure
from msp_desk.ui.widgets.keeping_dialog import Draft, KeepingDialog
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.sourced_edits import SourcedChoice

if TYPE_CHECKING:
    from msp_desk.core.actions.exit_papers import ExitPaper

Drafting = Callable[..., "ExitPaper"]


class ExitPaperDialog(KeepingDialog):
    """The pages of a paper in a language, with what can be done with it."""

    def __init__(
        self, link: DeskLink, draft: Drafting, paper: ExitPaper, title: str, parent: QWidget | None = None
    ) -> None:
        """Show a paper.

        Args:
            link: The desk.
            draft: Sets the paper again, in the ``language`` it is given.
            paper: As it was set first.
            title: What the paper is.
            parent: The window.
        """
        super().__init__(link, "exit_paper_dialog", parent)
        self._drafting, self._paper, self._words = draft, paper, title
        self._private = PlainLabel(tone=Tone.MUTED, wrap=True)
        self._private.setVisible(paper.kind is DocumentKind.TALKING_POINTS)
        self._language_label = PlainLabel(tone=Tone.MUTED)
        self._language = SourcedChoice([(one, link.wording.word(one)) for one in Language])
        self._language.setObjectName("exit_paper_language")
        self._language.write(paper.language)
        self.choices.addWidget(self._private)
        self._line((self._language_label, self._language))
        self._language.currentIndexChanged.connect(lambda _place: self._later.start())
        self.retranslate()
        self.show_draft(paper)

    @property
    def language_choice(self) -> SourcedChoice:
        """The language of the paper."""
        return self._language

    def chosen_draft(self) -> Callable[[], Draft]:
        """What sets the paper in the chosen language."""
        chosen = self._language.value()
        return partial(self._drafting, language=chosen if isinstance(chosen, Language) else None)

    def keep_draft(self, draft: Draft, out: Path | None) -> Document:
        """Keep the paper with the client."""
        return self._link.desk.exits.finish_paper(cast("ExitPaper", draft), out=out)

    def retranslate(self) -> None:
        """Say its own words in the window's language."""
        super().retranslate()
        self._name(f"{self._words}: {self._paper.client.name}")
        self._private.setText(self.tr("Private: for you and your people, not for the client."))
        self._language_label.setText(self.tr("Language"))
        self._language.setAccessibleName(self.tr("Language"))
        self._preview.pages.setAccessibleName(self._words)


def open_draft(link: DeskLink, parent: QWidget, draft: Drafting, title: str) -> ExitPaperDialog | None:
    """Open a paper with its preview; says why when it cannot be set.

    Args:
        link: The desk.
        parent: The window.
        draft: Sets it; takes a ``language``.
        title: What the paper is.
    """
    try:
        paper = draft()
    except MspDeskError as error:
        tell_failure(parent, link.wording.error(error))
        return None
    dialog = ExitPaperDialog(link, draft, paper, title, parent)
    dialog.open()
    return dialog
