"""The edges that the running part of a letter keeps, points."""

from __future__ import annotations

from msp_desk.core.documents.page_style import MM

LEFT = 25 * MM
MEASURE = 140 * MM
