"""Letter keys for the entries of a menu: each gets a letter of its own, the first of a word where it is free."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu


def give_letter_keys(menu: QMenu) -> None:
    """Mark one letter in each entry, which then chooses it while the menu is open; entries that have one keep it."""
    entries = [action for action in menu.actions() if not action.isSeparator() and action.text()]
    plain = {action: action.text().replace("&&", "\0") for action in entries}
    taken = {_marked(text) for text in plain.values()} - {""}
    for action in entries:
        text = plain[action]
        if _marked(text):
            continue
        place = next((place for place in _places(text) if text[place].casefold() not in taken), -1)
        if place >= 0:
            taken.add(text[place].casefold())
            action.setText(f"{text[:place]}&{text[place:]}".replace("\0", "&&"))


def _marked(text: str) -> str:
    place = text.find("&")
    return text[place + 1 : place + 2].casefold() if place >= 0 else ""


def _places(text: str) -> list[int]:
    """Where a letter may be marked: beginnings of words first, then every other letter, before any tab."""
    letters = [place for place, sign in enumerate(text.split("\t", 1)[0]) if sign.isalnum()]
    beginnings = [place for place in letters if place == 0 or not text[place - 1].isalnum()]
    return beginnings + [place for place in letters if place not in beginnings]
