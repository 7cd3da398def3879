"""The one window: navigation, pages, quick log, and what happens when something fails."""
