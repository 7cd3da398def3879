"""What things are: frozen dataclasses and the rules of their input, with the standard library only.

Read :mod:`msp_desk.core.records.family` first: one declaration per record serves its table in the file, its form,
its import, its export and its place on paper.
"""
