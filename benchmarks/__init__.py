"""How fast the program is, each time as a ratio to a floor measured in the same run."""
