"""Pictures and papers on the screen."""
