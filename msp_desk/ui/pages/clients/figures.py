"""Figures as tables and lines of this page write them: whole units of the currency, short days."""

from __future__ import annotations

from msp_desk.ui.widgets.figure_text import DASH, NEAR_DAYS, bare_money, day_text, money, near_day, whole_money

__all__ = ["DASH", "NEAR_DAYS", "bare_money", "day_text", "money", "near_day", "whole_money"]
