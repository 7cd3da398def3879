"""The recovery note of an encrypted desk, made from what the desk knows; it is kept nowhere."""

from __future__ import annotations

from msp_desk import __version__
from msp_desk.core.actions.desk import Desk
from msp_desk.core.records.language import Language


def recovery_note(desk: Desk, language: Language) -> bytes:
    """The paper as PDF.

    Args:
        desk: Which; its passphrase is not known here and stands nowhere on the paper.
        language: Of the paper.

    Raises:
        MissingCharacters: If a text has characters that cannot be shown.
        LogoUnreadable: If the logo of the firm is not a picture.
    """
    from msp_desk.core.documents.recovery_note import RecoveryNoteFacts, render_recovery_note

    firm = desk.firm.current()
    second = desk.backups.second_place()
    facts = RecoveryNoteFacts(
        firm=firm.name,
        logo=firm.logo,
        day=desk.clock.today(),
        desk=str(desk.path.resolve()),
        backups=str(desk.backups.folder().resolve()),
        second_place="" if second is None else str(second.folder),
        version=__version__,
    )
    return render_recovery_note(facts, language=language)
