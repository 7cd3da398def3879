"""What there is to say about where the desk lies."""

from __future__ import annotations

from pathlib import Path

from msp_desk.core.environment.desk_place import place_of
from msp_desk.core.records.problem import Problem


def place_warnings(desk: Path) -> list[Problem]:
    """What an owner should know about the place of a desk, in the words of :mod:`msp_desk.core.wording`.

    Args:
        desk: The file.

    Returns:
        One for a synchronised folder or a network drive, one for copies that a synchronisation made; none mostly.
    """
    place = place_of(desk)
    found = []
    if place.service is not None:
        found.append(Problem(field="", code="place.synchronised", params={"service": place.service.value}))
    elif place.network:
        found.append(Problem(field="", code="place.network", params={}))
    if place.copies:
        names = ", ".join(copy.name for copy in place.copies)
        found.append(Problem(field="", code="place.copies", params={"count": len(place.copies), "names": names}))
    return found
