"""Characters that nobody sees and that mean nothing, wherever in a text they stand."""

from crm_desktop.core.patterns import late

_NOTHING = late("[\u00ad\u200b\u202a-\u202e\u2060\u2066-\u2069\ufdd0-\ufdef\ufeff\ufffe\uffff]")
"""Soft hyphens, zero-width spaces and the byte order mark: copied along from web pages, they mean nothing
anywhere in a text, and make two names that look alike differ. So do forced directions, which Windows' dialogs
give along: a sentence with such a name in it runs backwards. Joiners belong to some scripts and stay. What
Unicode says is no character cannot stand in a workbook."""


def seen(text: str) -> str:
    """Without them."""
    return text if text.isascii() else _NOTHING.sub("", text)


def has_unseen(text: str) -> bool:
    """Whether any of them is in a text."""
    return not text.isascii() and _NOTHING.search(text) is not None
