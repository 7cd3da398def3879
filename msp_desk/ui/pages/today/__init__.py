"""The page today."""
