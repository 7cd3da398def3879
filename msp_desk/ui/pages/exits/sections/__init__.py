"""The parts of one exit, each a page beside the list of them."""
