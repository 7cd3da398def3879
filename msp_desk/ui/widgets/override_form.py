"""Setting a letter beside the computed one."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from msp_desk.core.grading.override_words import override_words
from msp_desk.core.records.period import add_months
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.widgets.form_dialog import FormDialog
from msp_desk.ui.widgets.record_forms import open_form

__all__ = ["MONTHS", "open_override", "override_words"]

MONTHS = 3
"""So long a letter is proposed to count."""


def open_override(link: DeskLink, client_id: int, parent: QWidget | None = None) -> FormDialog:
    """Open the form that sets a client's letter, or changes the one that counts today.

    Returns:
        The open form.
    """
    known = link.desk.overrides.of(client_id, link.today)
    if known is not None:
        return open_form(link, "overrides", record=known, parent=parent)
    given = {"client": client_id, "set_on": link.today, "expires_on": add_months(link.today, MONTHS)}
    return open_form(link, "overrides", given=given, parent=parent)
