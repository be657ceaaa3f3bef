"""Service orders on the screen."""
