"""Guards of the program that can be taken away, to see that the harness finds their absence."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from enum import StrEnum
from types import SimpleNamespace
from typing import Any
from unittest import mock

from msp_desk.core.actions.import_files import FilePlan
from msp_desk.core.actions.imports import ImportRoom
from msp_desk.core.importing.plan import ImportPlan
from msp_desk.core.importing.readers import csv_reader, file_access, xlsx_reader


class Weakness(StrEnum):
    """A guard that is taken away."""

    NONE = "none"
    STORING = "storing"  # sound rows are stored before the file as a whole is checked
    LEAVING_OUT = "leaving-out"  # rejected rows are left out without being asked
    BLOCKING = "blocking"  # anything that can be opened counts as a file
    UNMEASURED = "unmeasured"  # a workbook is opened without looking at its sizes
    BARE = "bare"  # what the reader of tables throws is not said in a sentence


@contextlib.contextmanager
def weakened(weakness: Weakness) -> Iterator[None]:
    """Take a guard away for a while."""
    plan = ImportRoom.plan

    def storing_first(room: ImportRoom, *words: Any, **more: Any) -> FilePlan:
        planned = plan(room, *words, **more)
        if planned.plan.rejected:
            room.carry_out(planned, leave_out_rejected=True)
        return planned

    with contextlib.ExitStack() as held:
        match weakness:
            case Weakness.STORING:
                held.enter_context(mock.patch.object(ImportRoom, "plan", storing_first))
            case Weakness.LEAVING_OUT:
                held.enter_context(mock.patch.object(ImportPlan, "require_sound", return_value=None))
            case Weakness.BLOCKING:
                anything = SimpleNamespace(S_ISREG=lambda _mode: True)
                held.enter_context(mock.patch.object(file_access, "stat", anything))
            case Weakness.UNMEASURED:
                held.enter_context(mock.patch.object(xlsx_reader, "_measure", return_value=None))
            case Weakness.BARE:
                held.enter_context(mock.patch.object(csv_reader, "failed", _bare))
        yield


def _bare(code: str, file: str, **params: object) -> Exception:
    return ValueError(code, file, params)
