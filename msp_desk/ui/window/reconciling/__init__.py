"""Bank statements in the window: what arrived, what it pays, and storing what the owner agrees to."""

from __future__ import annotations

from msp_desk.ui.window.reconciling.opening import open_reconciling

__all__ = ["open_reconciling"]
