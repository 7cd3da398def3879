"""A distance on paper in millimetres, which may go either way."""

from __future__ import annotations

from msp_desk.core.formatting import format_number, parse_number
from msp_desk.ui.widgets.typed_edits import Conventions, TypedEdit


class MillimetreEdit(TypedEdit):
    """Millimetres with up to one digit: 4, -2,5."""

    def __init__(self, conventions: Conventions) -> None:
        """Make an empty edit."""
        super().__init__(conventions)
        self.set_trailing("mm")

    def value(self) -> float | None:
        """Return the distance, None when empty.

        Raises:
            Unreadable: It is no number.
        """
        text = self.text().strip().removesuffix("mm").replace("−", "-").replace(" ", "")
        return parse_number(text, self._conventions.language, digits=1) if text else None

    def written(self, value: object) -> str:
        """Return the distance with a digit where it has one."""
        if not isinstance(value, int | float):
            return ""
        digits = 0 if float(value).is_integer() else 1
        return format_number(float(value), self._conventions.language, digits)

    def _on_typed(self) -> None:
        self.set_trailing("mm")
