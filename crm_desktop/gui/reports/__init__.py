"""The month's figures on the screen: tiles, charts, what is behind each."""
