"""The editor of letters: their facts at the left, the real page at the right, and the checks that must pass."""
