"""What stands in the way of importing the rows in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msp_desk.core.wording import Wording
from msp_desk.ui.window.importing.preview import Preview
from msp_desk.ui.window.importing.preview_rows import Sieve, unknown_clients

if TYPE_CHECKING:
    from msp_desk.core.actions.import_files import FilePlan


def rows_to_import(planned: FilePlan | None, preview: Preview) -> int:
    """How many rows an import would add or change; 0 while that is not known."""
    return 0 if planned is None else preview.count(Sieve.NEW) + preview.count(Sieve.UPDATED)


def obstacle_of(planned: FilePlan | None, preview: Preview, wording: Wording) -> str:
    """Why nothing can be imported of a file whose kind is known; "" when it can.

    Args:
        planned: The fate of its rows; None while it is read.
        preview: Where they stand.
        wording: Of the window.
    """
    if planned is None:
        return wording.say("intake.block_reading")
    rejected = preview.count(Sieve.REJECTED)
    if rejected:
        unknown = unknown_clients(planned.plan)
        return wording.say("intake.block_unknown" if unknown else "intake.block_rejected", count=rejected)
    if not rows_to_import(planned, preview):
        return wording.say("intake.block_nothing" if planned.plan.rows else "intake.block_empty")
    return ""
