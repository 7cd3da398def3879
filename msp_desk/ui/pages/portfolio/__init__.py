"""Effort against what it brings, client by client."""
