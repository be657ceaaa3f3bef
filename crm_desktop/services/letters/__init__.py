"""Letters: who is due one, what it says, and the log of those written."""
