"""What the import dialog says of a file that cannot be used, with the names that its fields have in the window."""

from __future__ import annotations

from msp_desk.core.errors import MspDeskError
from msp_desk.core.importing.kinds import ImportKind
from msp_desk.core.wording import Wording
from msp_desk.ui.window.importing.preview_rows import field_label


def sentence_about(wording: Wording, error: MspDeskError, kind: ImportKind | None) -> str:
    """Say an error in the window's language.

    The command line names fields as ``--map`` wants them; in the window nobody has ever seen those names.

    Args:
        wording: Of the window.
        error: What ended the look at a file.
        kind: What its rows are; None while that is not known.
    """
    if kind is None or not error.code.startswith("importing."):
        return wording.error(error)
    params = dict(error.params)
    if isinstance(params.get("field"), str):
        params["field"] = _quoted(wording, kind, str(params["field"]))
    fields = params.get("fields")
    if isinstance(fields, list):
        params["fields"] = [_quoted(wording, kind, str(key)) for key in fields]
    return wording.error(MspDeskError(error.code, **params))


def _quoted(wording: Wording, kind: ImportKind, key: str) -> str:
    """A field's name between the quotation marks of the language; a key that is none stays as it is."""
    label = field_label(wording, kind, key)
    return key if label == key else wording.say("intake_fields.quoted", name=label)
