"""The 8 px grid and the heights that every page shares, in device-independent pixels."""

from __future__ import annotations

from typing import Final

GRID: Final = 8
HALF: Final = 4
PAGE_MARGIN: Final = 24
PANEL_PADDING: Final = 16
GAP: Final = 16

CONTROL_HEIGHT: Final = 32
SMALL_CONTROL_HEIGHT: Final = 28
ROW_HEIGHT: Final = 28
HEAD_HEIGHT: Final = 32
TWO_LINE_HEAD_HEIGHT: Final = 40
RADIUS: Final = 6
BADGE_RADIUS: Final = 4

NAVIGATION_WIDTH: Final = 200
STATUS_HEIGHT: Final = 28
NARROW_WINDOW: Final = 1100
"""Below this width the navigation shows icons only and a detail replaces its list."""
