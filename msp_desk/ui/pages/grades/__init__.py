"""Who is falling, since when, and why."""
