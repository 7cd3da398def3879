"""The two palettes and the one place where a colour is written down.

Every other file asks for a role ("muted", "danger"), never for a number. The values are those of the design's
table of roles; `contrast_ratio` is the yardstick by which the tests hold them to 4.5 : 1 for text and 3 : 1 for
controls.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

LETTERS: Final = ("A", "B", "C", "D", "F")
"""The grades from best to worst, as they are written."""


TEXT_CONTRAST: Final = 4.5
"""Least contrast of text (WCAG 2.2, AA)."""


class Scheme(StrEnum):
    """Light or dark."""

    LIGHT = "light"
    DARK = "dark"


class Tone(StrEnum):
    """What a piece of text means, which is what decides its colour."""

    TEXT = "text"
    MUTED = "muted"
    ACCENT = "accent"
    DANGER = "danger"
    WARN = "warn"
    OK = "ok"
    ON_ACCENT = "on_accent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """One scheme's colours by role, each as ``#RRGGBB``.

    Attributes:
        window: Behind everything.
        surface: Panels, tables, inputs.
        line: The one hairline.
        soft_line: The line between the rows of a table.
        selection: The tint under what is chosen.
        hover: The tint under the pointer.
        text: Words and figures.
        muted: Words that may be overlooked.
        accent: Links, the focus ring, the primary button.
        accent_hover: The primary button under the pointer.
        on_accent: Words on the accent.
        danger: Late, blocked.
        ok: Done, fine.
        warn: Under the target.
        control: The border of what can be operated.
        on_grade: Letter and shape on a grade's hue.
        grades: Hues of A, B, C, D, F in this order.
    """

    scheme: Scheme
    window: str
    surface: str
    line: str
    soft_line: str
    selection: str
    hover: str
    text: str
    muted: str
    accent: str
    accent_hover: str
    on_accent: str
    danger: str
    ok: str
    warn: str
    control: str
    on_grade: str
    grades: tuple[str, str, str, str, str]

    def grade(self, letter: str) -> str:
        """Return the hue of a letter.

        Raises:
            ValueError: If the letter is none of A, B, C, D, F.
        """
        if letter not in LETTERS:
            raise ValueError(f"no grade is written {letter!r}")
        return self.grades[LETTERS.index(letter)]

    def tone(self, tone: Tone) -> str:
        """Return the colour of a tone."""
        colors = {
            Tone.TEXT: self.text,
            Tone.MUTED: self.muted,
            Tone.ACCENT: self.accent,
            Tone.DANGER: self.danger,
            Tone.WARN: self.warn,
            Tone.OK: self.ok,
            Tone.ON_ACCENT: self.on_accent,
        }
        return colors[tone]

    def tone_on_selection(self, tone: Tone) -> str:
        """Return the colour of a tone on the tint of what is chosen, a little nearer to the text's where it must be."""
        color = self.tone(tone)
        for share in (0.0, 0.1, 0.2, 0.3, 0.4):
            nearer = mixed(self.text, color, share)
            if contrast_ratio(nearer, self.selection) >= TEXT_CONTRAST:
                return nearer
        return self.text

    @property
    def below_target(self) -> str:
        """The ground below the target ray: the hue of D, 6 %, on the surface."""
        return mixed(self.grade("D"), self.surface, 0.06)


LIGHT: Final = Palette(
    scheme=Scheme.LIGHT,
    window="#F6F7F9",
    surface="#FFFFFF",
    line="#D5DAE1",
    soft_line="#EEF1F5",
    selection="#E4EDF7",
    hover="#EEF1F5",
    text="#1C2430",
    muted="#5A6675",
    accent="#1F5FA8",
    accent_hover="#1A5190",
    on_accent="#FFFFFF",
    danger="#B3261E",
    ok="#1E7B4F",
    warn="#8A5A00",
    control="#7C8797",
    on_grade="#FFFFFF",
    grades=("#0B5C8F", "#2F7F9E", "#6E6E78", "#A85A00", "#A3201B"),
)

DARK: Final = Palette(
    scheme=Scheme.DARK,
    window="#14181E",
    surface="#1C222B",
    line="#333C49",
    soft_line="#242B36",
    selection="#253449",
    hover="#242B36",
    text="#E6EAF0",
    muted="#A3AEBD",
    accent="#7FB2EE",
    accent_hover="#97C1F2",
    on_accent="#14181E",
    danger="#F2867D",
    ok="#6CCB9A",
    warn="#E5B567",
    control="#77849A",
    on_grade="#14181E",
    grades=("#6DB7EC", "#7CC6C9", "#B4B7C2", "#F0A95B", "#F58A80"),
)


def palette_for(scheme: Scheme) -> Palette:
    """Return the palette of a scheme."""
    return DARK if scheme is Scheme.DARK else LIGHT


def mixed(over: str, under: str, share: float) -> str:
    """Return `over` laid on `under` with the given opacity (0 to 1), as ``#RRGGBB``."""
    parts = (round(o * share + u * (1 - share)) for o, u in zip(_channels(over), _channels(under), strict=True))
    return "#" + "".join(f"{part:02X}" for part in parts)


def contrast_ratio(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    first, second = _luminance(one), _luminance(other)
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)


def _channels(color: str) -> tuple[int, int, int]:
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)


def _luminance(color: str) -> float:
    linear = [
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4
        for share in (channel / 255 for channel in _channels(color))
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
