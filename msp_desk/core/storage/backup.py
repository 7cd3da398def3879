"""Backups: verified before they count, kept by age, never fewer than one good one."""

from __future__ import annotations

import json
import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from msp_desk.core.environment.clock import as_text
from msp_desk.core.environment.folders import make_private
from msp_desk.core.environment.writing import reason, write_whole
from msp_desk.core.errors import DamagedDesk, FileProblem
from msp_desk.core.storage.copying import content_of, copy_verified
from msp_desk.core.storage.encrypted_file import is_encrypted
from msp_desk.core.storage.keeping import kept
from msp_desk.core.storage.keys import Keys

_ENDING = ".mspdesk"


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """A verified backup.

    Attributes:
        path: The copy.
        made_at: UTC moment, ``2026-11-21T16:42:00Z``.
        sha256: Of the logical content of the desk (every row of every table), hexadecimal. That of an encrypted backup
            is an HMAC-SHA-256 under a key of the file: a plain hash beside it would confirm a guess of what is in it.
        rows: How many rows it holds.
        encrypted: Whether it needs the passphrase.
        number: Which one of its desk it is; tells which is newer when the clock was put back. 0 where nobody counted.
    """

    path: Path
    made_at: str
    sha256: str
    rows: int
    encrypted: bool = False
    number: int = 0


def back_up_beside(path: Path, keys: Keys | None = None) -> Path:
    """A verified copy beside the desk before it is migrated; an earlier one is kept under its own name."""
    number = 1
    while (target := path.with_name(f"{path.stem}.before-migration-{number}{path.suffix}")).exists():
        number += 1
    copy_verified(path, target, keys)
    return target


def back_up(
    desk: Path,
    folder: Path,
    moment: datetime,
    *,
    spare: Path | None = None,
    keys: Keys | None = None,
    content: Path | None = None,
) -> Backup:
    """Make a verified backup in a folder and thin the older ones.

    Args:
        desk: The desk.
        folder: Where.
        moment: Now.
        spare: One that stays, such as the one a desk is about to be restored from.
        keys: What opens the desk when it is encrypted; its backup is encrypted by the same key.
        content: The file to copy when it is not the desk itself, such as what is about to take its place.

    Raises:
        FileProblem: If it cannot be written.
        DamagedDesk: If the desk or the copy is damaged; no backup is left and none is thinned.
    """
    try:
        make_private(folder)
    except OSError as error:
        raise FileProblem("file.cannot_write", file=str(folder), reason=reason(error)) from error
    made_at = as_text(moment)
    target = _free_name(desk, folder, moment)
    sha256, rows = copy_verified(content or desk, target, keys)
    number = 1 + max((one.number for one in backups(desk, folder)), default=0)
    made = Backup(path=target, made_at=made_at, sha256=sha256, rows=rows, encrypted=is_encrypted(target), number=number)
    write_proof(made, desk)
    thin(desk, folder, spare=[target] if spare is None else [target, spare])
    return made


def write_proof(made: Backup, desk: Path) -> None:
    """Write what was proven of a backup beside it.

    Raises:
        FileProblem: If it cannot be written.
    """
    proof = {
        "desk": str(desk.resolve()),
        "made_at": made.made_at,
        "number": made.number,
        "rows": made.rows,
        _hash(made.encrypted): made.sha256,
    }
    write_whole(proof_of(made.path), json.dumps(proof, sort_keys=True).encode())


def proven_hash(proof: Path) -> str:
    """The hash that a proof holds.

    Raises:
        OSError: If it cannot be read.
        ValueError: If it is no proof.
        LookupError: If it holds no hash.
        TypeError: If it is no proof.
    """
    held = json.loads(proof.read_text("utf-8"))
    return str(held[_hash(_hash(True) in held)])


def _hash(encrypted: bool) -> str:  # noqa: FBT001 - the one question it asks
    """The name of the hash in a proof: that of an encrypted backup is keyed."""
    return "hmac_sha256" if encrypted else "sha256"


def backups(desk: Path, folder: Path) -> list[Backup]:
    """The verified backups of a desk, newest first; a copy without its proof does not count.

    Backups of a desk of the same name in another folder are not among them. Which is newer is counted: a moment that
    was written while the clock was wrong says nothing.
    """
    found = [
        (made.number, made.made_at, place, made)
        for path, place in _named(desk, folder)
        if (made := _proven(desk, path))
    ]
    return [made for *_, made in sorted(found, key=lambda entry: entry[:3], reverse=True)]


def copies_of(desk: Path, folder: Path) -> list[Path]:
    """Every backup of a desk in a folder, and those whose proof is missing because the program was killed."""
    return [path for path, _ in sorted(_named(desk, folder)) if _proven(desk, path) or not proof_of(path).exists()]


def _named(desk: Path, folder: Path) -> list[tuple[Path, int]]:
    """The files that are named like backups of a desk, with the place of each among those of its second."""
    named = re.compile(rf"{re.escape(desk.stem)}-\d{{8}}-\d{{6}}(?:-(\d+))?{re.escape(_ENDING)}")
    found = [(path, named.fullmatch(path.name)) for path in folder.glob(f"*{_ENDING}")]
    return [(path, int(name[1] or 1)) for path, name in found if name is not None]


def _proven(desk: Path, path: Path) -> Backup | None:
    """A backup as its proof describes it; None when there is no proof of this desk."""
    try:
        proof = json.loads(proof_of(path).read_text("utf-8"))
        encrypted = _hash(True) in proof
        held = proof[_hash(encrypted)]
        made = Backup(
            path=path, made_at=proof["made_at"], sha256=held, rows=proof["rows"], encrypted=encrypted,
            number=int(proof.get("number", 0)),
        )  # fmt: skip
        return made if proof["desk"] == str(desk.resolve()) else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def copy_backup(backup: Backup, desk: Path, folder: Path, keys: Keys | None = None) -> Backup:
    """Copy a backup with its proof to a second place, prove the copy, and thin what lies there like the first place.

    Args:
        backup: A verified backup.
        desk: Whose.
        folder: The second place; it must be there, for a missing one is a stick that is not plugged in.
        keys: What opens the backup when it is encrypted.

    Raises:
        FileProblem: If the place is not there or cannot be written.
        DamagedDesk: If the copy does not hold what was proven; none is left.
    """
    if not folder.is_dir():
        raise FileProblem("settings.place_missing", folder=str(folder))
    target = folder / backup.path.name

    def prove(part: Path) -> None:
        if content_of(part, keys)[0] != backup.sha256:
            raise DamagedDesk("backup.differs", file=str(target))

    try:
        write_whole(target, backup.path.read_bytes(), verify=prove)
        write_whole(proof_of(target), proof_of(backup.path).read_bytes())
    except OSError as error:
        raise FileProblem("file.cannot_write", file=str(target), reason=reason(error)) from error
    thin(desk, folder, spare=[target])
    return replace(backup, path=target)


def _free_name(desk: Path, folder: Path, moment: datetime) -> Path:
    """A name above every one of that second; the second backup of a second ends on ``-2``."""
    start = f"{desk.stem}-{moment.astimezone(UTC):%Y%m%d-%H%M%S}"
    taken = re.compile(rf"{re.escape(start)}(?:-(\d+))?{re.escape(_ENDING)}")
    numbers = [int(name[1] or 1) for path in folder.iterdir() if (name := taken.fullmatch(path.name)) is not None]
    return folder / (f"{start}-{max(numbers) + 1}{_ENDING}" if numbers else f"{start}{_ENDING}")


def back_up_if_changed(desk: Path, folder: Path, moment: datetime, keys: Keys | None = None) -> Backup | None:
    """Make a backup unless the newest one already holds the same content, protected like the desk.

    Returns:
        The new backup, or None when none was needed.
    """
    known = backups(desk, folder)
    if known and content_of(desk, keys)[0] == known[0].sha256:
        return None
    return back_up(desk, folder, moment, keys=keys)


def thin(desk: Path, folder: Path, *, spare: Collection[Path] = ()) -> list[Path]:
    """Remove backups that the rule of 7 daily, 4 weekly and 12 monthly ones no longer keeps.

    The newest is always kept, so the only good one never goes.

    Args:
        desk: Whose backups.
        folder: Where they are.
        spare: Those that stay whatever their day: the one just made, when the clock was put back.

    Returns:
        The removed files.
    """
    known = backups(desk, folder)
    places = {path.resolve() for path in spare}
    keep = kept([date.fromisoformat(backup.made_at[:10]) for backup in known])
    removed = []
    for position, backup in enumerate(known):
        if position not in keep and backup.path.resolve() not in places:
            backup.path.unlink(missing_ok=True)
            proof_of(backup.path).unlink(missing_ok=True)
            removed.append(backup.path)
    return removed


def proof_of(path: Path) -> Path:
    """The file beside a backup that says what was proven of it."""
    return path.with_name(path.name + ".json")
