"""From what was typed to the letter: other facts follow the kind, the agreements, the days and the language."""

from __future__ import annotations

from dataclasses import dataclass, replace

from msp_desk.core.actions.letters import Letter, LetterRoom
from msp_desk.ui.widgets.letter_editor.fields import LetterFields


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A letter with what was typed.

    Attributes:
        letter: The letter.
        another_kind: Whether it is of another kind now.
        anew: Whether it is about something else, so that the log fills it again.
        followed: Whether facts changed that nobody typed.
    """

    letter: Letter
    another_kind: bool
    anew: bool
    followed: bool


def take(letters: LetterRoom, letter: Letter, fields: LetterFields) -> Taken:
    """Bring what was typed into a letter.

    Args:
        letters: Fills what follows.
        letter: As it was.
        fields: The edits.

    Raises:
        MspDeskError: If the chosen agreements or kind leave no letter that can be written.
    """
    before, main = letter.facts, fields.main
    facts = fields.facts(before)
    days = ("end_date", "day", "on_receipt", "their_notice")
    moved = any(getattr(facts, key) != getattr(before, key) for key in days)
    letter = letters.with_end_date(letter, facts) if moved else replace(letter, facts=facts)
    layout = main.layout
    letter = replace(letter, layout=layout)
    others = main.agreement_numbers != (letter.agreement.number, *(one.number for one in letter.further))
    if others:
        letter = letters.with_agreements(letter, main.agreement_numbers)
    another = main.kind is not letter.kind
    if another:
        letter = letters.of_kind(letter, main.kind)
    if main.language is not letter.language:
        letter = letters.in_language(letter, main.language)
    followed = letter.facts != facts or letter.layout is not layout
    return Taken(letter=letter, another_kind=another, anew=others or another, followed=followed)
