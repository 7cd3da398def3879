"""The page of clients: the list, and one client with its overview, log, money and agreement."""
