"""Translators for the labels of widgets; every other sentence comes from the core's wording."""
