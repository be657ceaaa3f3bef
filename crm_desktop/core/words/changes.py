"""What a user did, in words: one line for each action that writes."""

WORDS: dict[str, tuple[str, str]] = {}
