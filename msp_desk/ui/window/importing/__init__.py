"""Importing files in the window: the dialog, the list of past imports, and files dropped on a window."""

from __future__ import annotations

from msp_desk.ui.window.importing.opening import dropped_files, open_import, open_past_imports

__all__ = ["dropped_files", "open_import", "open_past_imports"]
