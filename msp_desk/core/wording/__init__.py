"""The sentences the core itself says, the same for window, command line and paper.

The core's functions return codes with parameters; :class:`Wording` turns them into text of one language from the
TOML files under ``resources/wording/<language>/``. ``notice.ends_on`` is the key ``ends_on`` of ``notice.toml``. A
value is a text with ``{names}``, or a table with ``one`` and ``other`` chosen by the parameter ``count``.
"""

from msp_desk.core.wording.wording import Wording

__all__ = ["Wording"]
