"""This machine's choices: language, theme, window place, the last page; never anything about the firm."""

from msp_desk.core.preferences.choices import LOCK_AFTER, Choices, Theme, load_choices, save_choices
from msp_desk.core.preferences.system_language import system_language

__all__ = ["LOCK_AFTER", "Choices", "Theme", "load_choices", "save_choices", "system_language"]
