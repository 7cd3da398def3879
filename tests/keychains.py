"""A keychain that keeps nothing outside the test, behind the door of the library that the program uses."""

from __future__ import annotations

import keyring.backend
import keyring.errors


class FakeKeychain(keyring.backend.KeyringBackend):
    """Keeps secrets in memory, through the same door as the keychain of a system."""

    priority = 1

    def __init__(self) -> None:
        """Hold nothing."""
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}
        self.asked = 0
        self.fails: Exception | None = None

    def get_password(self, service: str, username: str) -> str | None:
        """What is kept."""
        self.asked += 1
        if self.fails is not None:
            raise self.fails
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep it."""
        if self.fails is not None:
            raise self.fails
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        """Keep it no longer."""
        if (service, username) not in self.kept:
            raise keyring.errors.PasswordDeleteError("there is none")
        del self.kept[service, username]
