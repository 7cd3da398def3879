"""Asking once before something goes, saying what failed, and asking where a file should go, as this page needs it."""

from __future__ import annotations

from msp_desk.ui.widgets.asking import ask_once, ask_where, pdf_name, tell_failure

__all__ = ["ask_once", "ask_where", "pdf_name", "tell_failure"]
