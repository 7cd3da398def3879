"""Keys of encrypted files: derived once from the passphrase as SQLCipher does it, then given to every connection.

Deriving takes 0.2 s on purpose; a connection that is given the derived key takes as long as one to a plain file.
"""

from __future__ import annotations

import hashlib
import os
import threading
from pathlib import Path

from msp_desk.core.errors import EncryptedDesk, WrongPassphrase
from msp_desk.core.records.passphrase import Passphrase
from msp_desk.core.storage import connecting
from msp_desk.core.storage.encrypted_file import SALT_BYTES, first_bytes, looks_encrypted
from msp_desk.core.storage.file_key import ROUNDS, FileKey

_KEY_BYTES = 32


class Keys:
    """Every key that one passphrase gives; it may be asked from any thread.

    Without a passphrase there are only plain files.
    """

    def __init__(self, passphrase: Passphrase | None = None) -> None:
        """Open files by a passphrase."""
        self._passphrase = passphrase
        self._derived: dict[bytes, FileKey] = {}
        self._deriving = threading.Lock()

    def __repr__(self) -> str:
        """Never the passphrase."""
        return f"Keys({'…' if self._passphrase else ''})"

    @property
    def protects(self) -> bool:
        """Whether there is a passphrase, so that a new file is encrypted."""
        return self._passphrase is not None

    def is_of(self, passphrase: Passphrase) -> bool:
        """Whether these are the keys of that passphrase."""
        return self._passphrase == passphrase

    def new(self) -> FileKey | None:
        """A key with a salt of its own for a new file; None without a passphrase."""
        return None if self._passphrase is None else self._derive(os.urandom(SALT_BYTES))

    def of(self, path: Path) -> FileKey | None:
        """The key of a file, tried on it without changing a byte.

        Args:
            path: The file; one that is missing or no desk is left to whoever opens it.

        Returns:
            None when the file is not encrypted.

        Raises:
            EncryptedDesk: If the file is encrypted and there is no passphrase.
            WrongPassphrase: If the passphrase does not open it.
            DeskFileError: If the file cannot be read.
        """
        start = first_bytes(path)
        if not looks_encrypted(start):
            return None
        if self._passphrase is None:
            raise EncryptedDesk("encryption.passphrase_needed", file=str(path))
        key = self._derive(start[:SALT_BYTES])
        if not connecting.opens(path, key):
            raise WrongPassphrase("encryption.wrong_passphrase", file=str(path))
        return key

    def unproven(self, path: Path) -> FileKey | None:
        """The key of a file whose first page may be damaged, so that it cannot be tried; None without a passphrase."""
        start = b"" if self._passphrase is None else first_bytes(path)[:SALT_BYTES]
        return self._derive(start) if len(start) == SALT_BYTES else None

    def _derive(self, salt: bytes) -> FileKey:
        assert self._passphrase is not None  # noqa: S101 - both callers have looked
        with self._deriving:
            if salt not in self._derived:
                secret = self._passphrase.reveal().encode("utf-8", "surrogatepass")
                raw = hashlib.pbkdf2_hmac("sha512", secret, salt, ROUNDS, _KEY_BYTES)
                self._derived[salt] = FileKey(raw=raw, salt=salt)
            return self._derived[salt]
