"""A second place for the backups of each desk: a folder of this machine, such as a stick or a synchronised folder."""

from __future__ import annotations

import json
from pathlib import Path

FILE = "second_places.json"


def load_second_place(folder: Path, desk: Path) -> Path | None:
    """The second place of a desk; what cannot be read is as never chosen.

    Args:
        folder: Of the preferences.
        desk: The desk file.
    """
    place = _load(folder).get(str(desk.resolve()), "")
    return Path(place) if place else None


def save_second_place(folder: Path, desk: Path, place: Path | None) -> None:
    """Keep or forget the second place of a desk.

    Raises:
        FileProblem: If it cannot be written.
        OSError: If the folder cannot be made.
    """
    from msp_desk.core.environment.folders import make_private
    from msp_desk.core.environment.writing import write_whole

    places = _load(folder)
    places.pop(str(desk.resolve()), None)
    if place is not None:
        places[str(desk.resolve())] = str(place)
    make_private(folder)
    write_whole(folder / FILE, (json.dumps(places, indent=1, sort_keys=True) + "\n").encode("utf-8"))


def _load(folder: Path) -> dict[str, str]:
    try:
        content = json.loads((folder / FILE).read_text("utf-8"))
        return {str(desk): str(place) for desk, place in dict(content).items()}
    except (OSError, ValueError, TypeError):
        return {}
