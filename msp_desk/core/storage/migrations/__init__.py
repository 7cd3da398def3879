"""Bringing an older desk file to the current version: all of it in one transaction, or nothing.

A step never calls current code: it says in SQL, through Alembic's operations, what changes between two versions.
The file is backed up and the backup verified before the first step.
"""

from msp_desk.core.storage.migrations.migrating import STEPS, Step, migrate

__all__ = ["STEPS", "Step", "migrate"]
