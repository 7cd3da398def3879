"""The machine the program runs on: folders, shipped files, the clock, the log, safe writing, the lock of a desk."""
