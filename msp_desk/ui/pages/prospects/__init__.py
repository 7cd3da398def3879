"""The page of prospects: who may become a client, the ideal client, and whom to refer others to."""
