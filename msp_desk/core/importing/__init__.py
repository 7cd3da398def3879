"""Getting data in: a file becomes a table, the table a plan with every row's fate; storing is the actions' work.

Read :mod:`~msp_desk.core.importing.planning` first.
"""

from __future__ import annotations

from msp_desk.core.importing.clients import ClientReference
from msp_desk.core.importing.columns import ColumnChoice, Columns, match_columns, parse_choice
from msp_desk.core.importing.existing import Existing
from msp_desk.core.importing.guessing import Candidate, Guess, guess_columns
from msp_desk.core.importing.headings import fingerprint
from msp_desk.core.importing.kinds import IMPORT_KINDS, ImportKind
from msp_desk.core.importing.options import DayOrder, DecimalSign, ImportOptions
from msp_desk.core.importing.plan import Difference, Fate, ImportPlan, PlannedRow, Settlement, draft_record
from msp_desk.core.importing.planning import plan_import
from msp_desk.core.importing.readers import Limits, read_table
from msp_desk.core.importing.recognising import Recognition, recognise
from msp_desk.core.importing.table import Encoding, Table

__all__ = [
    "IMPORT_KINDS",
    "Candidate",
    "ClientReference",
    "ColumnChoice",
    "Columns",
    "DayOrder",
    "DecimalSign",
    "Difference",
    "Encoding",
    "Existing",
    "Fate",
    "Guess",
    "ImportKind",
    "ImportOptions",
    "ImportPlan",
    "Limits",
    "PlannedRow",
    "Recognition",
    "Settlement",
    "Table",
    "draft_record",
    "fingerprint",
    "guess_columns",
    "match_columns",
    "parse_choice",
    "plan_import",
    "read_table",
    "recognise",
]
