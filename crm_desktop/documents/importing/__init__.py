"""Other people's files: read in a child process, their problem rows handed back."""
