"""The key of one encrypted file.

An encrypted desk is an ordinary SQLCipher 4 file: pages of 4096 bytes, AES-256-CBC, HMAC-SHA512, and the key derived by
PBKDF2-HMAC-SHA512 in 256,000 rounds with the first 16 bytes of the file as salt. Whoever knows the passphrase opens it
with any SQLCipher by ``PRAGMA key = 'passphrase'``.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass, field

ROUNDS = 256_000


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FileKey:
    """What opens one file, and every copy of it.

    Attributes:
        raw: The derived key.
        salt: The first bytes of the file.
    """

    raw: bytes = field(repr=False)
    salt: bytes = field(repr=False)

    def __repr__(self) -> str:
        """Never the key."""
        return "FileKey(…)"

    def secret(self) -> str:
        """The key with its salt as SQLCipher takes it."""
        return f"x'{self.raw.hex()}{self.salt.hex()}'"

    def pragma(self) -> str:
        """The statement that gives a connection this key."""
        return f'PRAGMA key = "{self.secret()}"'

    def proof(self) -> bytes:
        """A key for hashes of the content: without it a hash beside a backup would confirm guesses of what is in it."""
        return hmac.digest(self.raw, b"msp-desk content", "sha256")
