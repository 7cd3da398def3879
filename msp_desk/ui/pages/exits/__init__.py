"""Exits: parting with a client, from the decision to the closed file."""
