"""Giving a desk a passphrase, changing it, and taking it away: it opens with the old or the new one, content equal."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from msp_desk.core.actions.desk import Desk, open_at
from msp_desk.core.actions.protecting import change_passphrase, is_encrypted, remove_passphrase, set_passphrase
from msp_desk.core.environment.clock import FixedClock
from msp_desk.core.errors import EncryptedDesk, MspDeskError
from msp_desk.core.records.client import Client
from msp_desk.core.records.passphrase import Passphrase
from msp_desk.core.storage import backup
from msp_desk.core.storage.copying import content_of
from msp_desk.core.storage.keys import Keys
from tests.faults.place import DAY, Place, desk_digest, furnish
from tests.faults.scene import Scene, Weakness, weaken_replacing
from tests.faults.stepping import Steps

FIRST, SECOND = Passphrase("the first correct horse"), Passphrase("another battery staple")
_TRIED = {"first": FIRST, "second": SECOND}


def opened(place: Place) -> tuple[str, Desk]:
    """The desk, and which of the passphrases opened it.

    Raises:
        MspDeskError: If none does.
    """
    clock = FixedClock(DAY)
    if not is_encrypted(place.desk):
        return "plain", open_at(place.desk, clock, place.folders)
    for name, passphrase in _TRIED.items():
        try:
            return name, open_at(place.desk, clock, place.folders, passphrase=passphrase)
        except EncryptedDesk:
            continue
    raise EncryptedDesk("encryption.passphrase_needed", file=str(place.desk))


class PassphraseScene(Scene):
    """What is done to the passphrase of a desk.

    Attributes:
        before_it: The passphrase before; None for a plain desk.
        after_it: The passphrase afterwards; None for a plain desk.
    """

    goal = ("desk",)
    weaknesses = (Weakness.IN_PLACE,)
    before_it: ClassVar[Passphrase | None]
    after_it: ClassVar[Passphrase | None]

    def prepare(self, place: Place) -> None:
        furnish(place)
        if self.before_it is not None:
            set_passphrase(place.desk, self.before_it, FixedClock(DAY), place.folders)
        _, desk = opened(place)
        desk.clients.add(Client(name="Client of today"))
        desk.backups.make()
        desk.close()

    def ready(self, place: Place, weakness: Weakness, steps: Steps) -> Callable[[], None]:
        clock, present, wanted = FixedClock(DAY), self.before_it, self.after_it
        if weakness is Weakness.IN_PLACE:
            weaken_replacing(steps, place.desk)

        def act() -> None:
            if present is None and wanted is not None:
                set_passphrase(place.desk, wanted, clock, place.folders)
            elif present is not None and wanted is not None:
                change_passphrase(place.desk, present, wanted, clock, place.folders)
            elif present is not None:
                remove_passphrase(place.desk, present, clock, place.folders)

        return act

    def open(self, place: Place) -> Desk:
        return opened(place)[1]

    def picture(self, place: Place) -> dict[str, str]:
        try:
            name, desk = opened(place)
            shown = f"{name} {desk_digest(desk)}"
            desk.close()
        except MspDeskError as error:
            shown = f"unreadable: {error.code}"
        listed = backup.backups(place.desk, place.backups)
        held = sum(_holds(one) for one in listed)
        return {"desk": shown, "backups": f"{held} of {len(listed)} hold"}


def _holds(made: backup.Backup) -> bool:
    for passphrase in (None, *_TRIED.values()):
        try:
            return content_of(made.path, Keys(passphrase))[0] == made.sha256
        except EncryptedDesk:
            continue
        except MspDeskError:
            return False
    return False


class SetScene(PassphraseScene):
    """A plain desk gets a passphrase."""

    name = "set-passphrase"
    before_it, after_it = None, FIRST


class ChangeScene(PassphraseScene):
    """A desk gets another passphrase."""

    name = "change-passphrase"
    before_it, after_it = FIRST, SECOND


class RemoveScene(PassphraseScene):
    """A desk becomes plain again."""

    name = "remove-passphrase"
    before_it, after_it = FIRST, None
