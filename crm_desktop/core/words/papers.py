"""Words of papers."""

WORDS: dict[str, tuple[str, str]] = {}
