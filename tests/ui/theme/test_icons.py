"""Every icon has its drawing, and takes the palette's colour when it is painted."""

from __future__ import annotations

import pytest
from defusedxml.ElementTree import parse
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage

from msp_desk.core.environment.shipped_files import shipped_folder
from msp_desk.ui.theme.apply import SchemeChoice, Theme
from msp_desk.ui.theme.icons import Icon, icon
from msp_desk.ui.theme.palette import DARK, LIGHT, Tone


def colors_in(image: QImage) -> set[str]:
    """The colours of the fully opaque pixels."""
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name().upper() for pixel in pixels if pixel.alpha() == 255}


def painted(picture: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal, state: QIcon.State = QIcon.State.Off) -> QImage:
    return picture.pixmap(QSize(40, 40), 1.0, mode, state).toImage()


@pytest.mark.parametrize("which", list(Icon))
def test_every_icon_draws_something_in_one_colour(which: Icon) -> None:
    assert LIGHT.text in colors_in(painted(icon(which)))


def test_every_drawing_is_an_icon_of_the_family() -> None:
    files = {path.stem for path in (shipped_folder() / "icons").glob("*.svg")}
    assert files == {which.value for which in Icon}
    for which in Icon:
        root = parse(shipped_folder() / "icons" / f"{which.value}.svg").getroot()
        assert root is not None
        assert root.get("stroke") == "currentColor"
        assert root.get("viewBox") == "0 0 20 20"
        assert root.get("stroke-width") == "1.5"


def test_an_icon_follows_the_scheme_without_being_made_again(themed_app: Theme) -> None:
    picture = icon(Icon.PLUS, Tone.ACCENT)
    assert colors_in(painted(picture)) == {LIGHT.accent}
    themed_app.choose(SchemeChoice.DARK)
    assert colors_in(painted(picture)) == {DARK.accent}


def test_a_chosen_and_a_disabled_icon_have_their_own_colours() -> None:
    picture = icon(Icon.PLUS, Tone.MUTED, chosen=Tone.ACCENT)
    assert colors_in(painted(picture, state=QIcon.State.On)) == {LIGHT.accent}
    assert colors_in(painted(picture, mode=QIcon.Mode.Disabled)) == {QColor(LIGHT.control).name().upper()}
