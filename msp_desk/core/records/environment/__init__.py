"""The environment of a client: one sheet for each kind of thing that a next provider has to know."""
