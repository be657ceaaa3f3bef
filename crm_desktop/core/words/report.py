"""Words of report."""

WORDS: dict[str, tuple[str, str]] = {}
