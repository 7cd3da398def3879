"""One folder per entry of the navigation; pages never import each other."""
