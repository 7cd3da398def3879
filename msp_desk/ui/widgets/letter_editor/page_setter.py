"""Sets a letter's page and looks at its checks away from the window; only the newest letter is shown."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject

from msp_desk.core.actions.letters import Letter, LetterRoom
from msp_desk.core.errors import MspDeskError
from msp_desk.core.parting.letter_checks import Check
from msp_desk.ui.widgets.newest import Newest


@dataclass(frozen=True, slots=True, kw_only=True)
class SetLetter:
    """A letter as its page shows it.

    Attributes:
        letter: What was set.
        checks: What was found.
        pdf: Its pages; b"" when they cannot be set.
        failure: Why they cannot; None when they can.
        fits: Whether the address is seen in the window of its envelope.
    """

    letter: Letter
    checks: tuple[Check, ...]
    pdf: bytes = b""
    failure: MspDeskError | None = None
    fits: bool = False


def set_letter(letters: LetterRoom, letter: Letter) -> SetLetter:
    """Check a letter and set its pages; any thread may."""
    from msp_desk.ui.widgets.pdf_drawing import load_reader

    checks = tuple(letters.checks(letter))
    load_reader()
    try:
        pdf, fits = letters.preview(letter), letters.fits_window(letter)
    except MspDeskError as error:
        return SetLetter(letter=letter, checks=checks, failure=error)
    return SetLetter(letter=letter, checks=checks, pdf=pdf, fits=fits)


class PageSetter(Newest):
    """Takes letters as fast as they are typed and sets one after the other, leaving out what is old already.

    What is ``done`` is a :class:`SetLetter`; ``failed`` is a letter that could not even be looked at.
    """

    def __init__(self, letters: LetterRoom, parent: QObject | None = None) -> None:
        """Set nothing yet.

        Args:
            letters: Checks and sets; for both it reads nothing but the letter.
            parent: Its owner.
        """
        super().__init__(parent)
        self._letters = letters

    def set_letter(self, letter: Letter) -> None:
        """Set a letter as soon as the one before is done, whose page is then not shown any more."""
        self.ask(partial(set_letter, self._letters, letter))
