"""What the import dialog asks where a file does not say how it is meant."""

from __future__ import annotations

from msp_desk.core.wording import Wording
from msp_desk.ui.window.importing.columns_panel import ColumnsPanel


def ask_what_is_open(columns: ColumnsPanel, wording: Wording, code: str, params: dict[str, object]) -> str:
    """Ask beside the columns what a look at the rows needs to know.

    Args:
        columns: Where it is asked.
        wording: Of the window.
        code: Of the error that ended the look.
        params: Of that error.

    Returns:
        The question; "" where the owner can answer nothing.
    """
    if code == "importing.day_order_open":
        columns.ask_days(wanted=True)
        return wording.say("intake.ask_days", **params)
    if code == "importing.decimal_sign_open":
        columns.ask_decimals(wanted=True)
        return wording.say("intake.ask_decimals", **params)
    if code == "importing.due_column_missing":
        columns.ask_due(wanted=True)
        return wording.say("sources.ask_due")
    return wording.say("sources.ask_client") if code == "importing.client_column_missing" else ""
