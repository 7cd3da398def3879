"""Effort against revenue: every client's place, who brings most, who takes most (decision definitions, "Portfolio").

Everything is drawn from the same figures as the grades, over the same window. A client with few or no known minutes has
its place as well: its hours are what is known of them.
"""
