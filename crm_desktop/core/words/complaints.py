"""Words of complaints."""

WORDS: dict[str, tuple[str, str]] = {}
