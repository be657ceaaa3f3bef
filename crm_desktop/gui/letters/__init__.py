"""Letters on the screen: who is due one, the paper beside its text, the log, the printer."""
