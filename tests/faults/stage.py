"""The workers of every scene: they get ready, say so, do the one thing, and say that it is done."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from tests.faults.nursery import serve, tell
from tests.faults.place import Place
from tests.faults.scene import Scene, Weakness
from tests.faults.scene_backup import BackupScene
from tests.faults.scene_entry import ChoicesScene, EntryScene
from tests.faults.scene_export import ExportScene, PaperScene
from tests.faults.scene_import import ImportScene, UndoImportScene
from tests.faults.scene_passphrase import ChangeScene, RemoveScene, SetScene
from tests.faults.scene_restore import RestoreScene
from tests.faults.stepping import Steps

SCENES: Mapping[str, Scene] = MappingProxyType(
    {
        scene.name: scene
        for scene in (
            EntryScene(),
            ChoicesScene(),
            ImportScene(),
            UndoImportScene(),
            BackupScene(),
            RestoreScene(),
            ExportScene(),
            PaperScene(),
            SetScene(),
            ChangeScene(),
            RemoveScene(),
        )
    }
)
WORDS = 4
"""How many words a worker of this module is started with."""


def work(words: list[str]) -> None:
    """Do the one thing of a scene.

    Args:
        words: The scene, the place, the weakness, and the step before which to end (0 for none).
    """
    scene, place, weakness, last = SCENES[words[0]], Place(root=Path(words[1])), Weakness(words[2]), int(words[3])
    steps = Steps(place.root)
    steps.watch()
    act = scene.ready(place, weakness, steps)
    tell("begun")
    steps.begin(last)
    act()
    tell(f"done {steps.end()}")


if __name__ == "__main__":
    serve(work)
