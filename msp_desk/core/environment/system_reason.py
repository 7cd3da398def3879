"""Why the operating system refused, as something that every language has words for."""

from __future__ import annotations

import errno
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class SystemReason(StrEnum):
    """The refusals that owners meet: the value is what the system says, for logs; the wording has words for people."""

    NOT_ALLOWED = "Permission denied"
    READ_ONLY = "Read-only file system"
    WRITE_PROTECTED = "write-protected"
    NO_ROOM = "No space left on device"
    MISSING = "No such file or directory"
    IS_A_FOLDER = "Is a directory"
    NOT_A_FOLDER = "Not a directory"
    NAME_TOO_LONG = "File name too long"
    DISK_ERROR = "Input/output error"
    IN_USE = "Device or resource busy"
    TOO_LARGE = "File too large"


_BY_NUMBER: Final[Mapping[int, SystemReason]] = MappingProxyType(
    {
        errno.EACCES: SystemReason.NOT_ALLOWED,
        errno.EPERM: SystemReason.NOT_ALLOWED,
        errno.EROFS: SystemReason.READ_ONLY,
        errno.ENOSPC: SystemReason.NO_ROOM,
        errno.EDQUOT: SystemReason.NO_ROOM,
        errno.ENOENT: SystemReason.MISSING,
        errno.EISDIR: SystemReason.IS_A_FOLDER,
        errno.ENOTDIR: SystemReason.NOT_A_FOLDER,
        errno.ENAMETOOLONG: SystemReason.NAME_TOO_LONG,
        errno.EIO: SystemReason.DISK_ERROR,
        errno.EBUSY: SystemReason.IN_USE,
        errno.EFBIG: SystemReason.TOO_LARGE,
    }
)


def system_reason(error: OSError) -> str:
    """Give the reason of an error, without the path.

    Returns:
        A :class:`SystemReason` where there is one, else what the system itself said.
    """
    known = _BY_NUMBER.get(error.errno or 0)
    return known if known is not None else error.strerror or type(error).__name__
