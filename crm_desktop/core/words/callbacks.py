"""Words of callbacks."""

WORDS: dict[str, tuple[str, str]] = {}
