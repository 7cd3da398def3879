"""Getting everything out again: nobody is locked in."""
