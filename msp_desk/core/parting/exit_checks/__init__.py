"""What each stage of an exit demands before it is left: one file a stage.

Every check says how it came out and how to mend it, as the checks of a letter do. The sentences are
``exits.check.<key>``, their mends ``exits.mend.<key>``.
"""
