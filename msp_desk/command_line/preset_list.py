"""``import --presets``: the programs whose exports are known."""

from __future__ import annotations

from msp_desk.core.importing.presets import presets


def preset_lines() -> list[str]:
    """Give a line for each: the name that ``--preset`` takes, the program, and what the rows are."""
    width = max(map(len, presets()))
    return [f"{one.name:{width}}  {one.source}: {one.kind}" for one in presets().values()]
