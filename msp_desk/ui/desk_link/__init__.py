"""The bridge between the desk and the window."""
