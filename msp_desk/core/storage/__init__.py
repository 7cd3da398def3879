"""How things are kept: the only room that knows SQLAlchemy and SQLite.

No session, row or query leaves this room; what leaves is frozen records.
"""
