"""The columns of a sheet, made from its fields: what is unknown and what has run out stands out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Final

from msp_desk.core.formatting import format_number
from msp_desk.core.parting.coverage import is_known
from msp_desk.core.records.environment.sheets import Sheet
from msp_desk.core.records.family import Field, FieldKind, Record
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.clients.figures import day_text
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.widgets.plain_text import one_line
from msp_desk.ui.widgets.table_column import Column

UNKNOWN: Final = "?"
"""Stands for a field that matters and is empty; pasted back it is read as empty."""
_ENDS: Final = frozenset({"warranty_end", "support_end", "expiry", "certificate_expiry", "renewal", "contract_end"})
_SOON: Final = timedelta(days=60)
_TEST_LASTS: Final = timedelta(days=365)
_LEAST_TITLE, _WIDEST_TITLE = 72, 200
_WORDS: Final = 160
"""Room for the words of a cell in a narrow table: an address, a serial number; more is cut and told in a tooltip."""
_FIGURES: Final = frozenset({FieldKind.COUNT, FieldKind.DAY})


def sheet_columns(link: DeskLink, sheet: Sheet, rows: Sequence[Record] = ()) -> list[Column[Record]]:
    """The columns of a sheet: the one that names a row first, then its fields in their order.

    Args:
        link: Speaks and knows the day.
        sheet: Which.
        rows: What will be shown; the first column is as wide as they need.
    """
    fields = [field for field in sheet.family.fields if field.kind is not FieldKind.CLIENT]
    fields.sort(key=lambda field: field.key != sheet.title)
    attribute = sheet.family.field(sheet.title).attribute
    longest = max((len(str(getattr(row, attribute))) for row in rows), default=0)
    width = min(_WIDEST_TITLE, max(_LEAST_TITLE, 8 * longest + 24))
    return [_column(link, sheet, field, width) for field in fields]


def droppable_columns(sheet: Sheet) -> list[str]:
    """Keys of the columns that hide where there is little room; those that matter stay and are scrolled to."""
    others = [field.key for field in sheet.family.fields if field.kind is not FieldKind.CLIENT]
    return [key for key in reversed(others) if key not in sheet.matters and key != sheet.title]


def _column(link: DeskLink, sheet: Sheet, field: Field, title_width: int) -> Column[Record]:
    attribute, matters = field.attribute, field.key in sheet.matters

    def value(record: Record) -> object:
        return getattr(record, attribute)

    def unknown(record: Record) -> bool:
        return matters and not is_known(value(record))

    def text(record: Record) -> str:
        return UNKNOWN if unknown(record) else cell_text(link, value(record))

    def tone(record: Record) -> Tone:
        return Tone.WARN if unknown(record) or needs_a_look(link, field.key, value(record)) else Tone.TEXT

    title = field.key == sheet.title
    return Column(
        key=field.key,
        title=link.wording.field(sheet.name, field.key),
        text=text,
        sort=_sort_by(field, value),
        value=(lambda record: _plain(value(record))) if field.kind in _FIGURES else None,
        figures=field.kind in _FIGURES,
        width=title_width if title else _WORDS,
        stretch=title,
        tone=tone,
        bold=(lambda _record: True) if title else None,
    )


def cell_text(link: DeskLink, value: object) -> str:
    """A value as a cell writes it, on one line."""
    if isinstance(value, bool):
        return link.wording.say("words.yes" if value else "words.no")
    if isinstance(value, date):
        return day_text(value, link)
    if isinstance(value, int):
        return format_number(value, link.language)
    return "" if value is None else one_line(link.wording.text(value))


def _plain(value: object) -> int | date | None:
    return value if isinstance(value, int | date) else None


def needs_a_look(link: DeskLink, key: str, value: object) -> bool:
    """Whether a day says that something has run out, runs out within two months, or was tested too long ago."""
    if not isinstance(value, date):
        return False
    if key in _ENDS:
        return value <= link.today + _SOON
    return key == "last_test" and value < link.today - _TEST_LASTS


def _sort_by(field: Field, value: Callable[[Record], object]) -> Callable[[Record], int | float | str]:
    if field.kind is FieldKind.DAY:
        return lambda record: day.toordinal() if isinstance(day := value(record), date) else 0
    if field.kind in (FieldKind.COUNT, FieldKind.FLAG):
        return lambda record: number if isinstance(number := value(record), int) else -1
    return lambda record: str(value(record) or "")
