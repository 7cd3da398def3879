"""Files in the shape of other programs' exports, with their headings and traps and content of our own."""
