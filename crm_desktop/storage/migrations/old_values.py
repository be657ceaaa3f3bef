"""What the record of changes keeps, for steps that rewrite it: what is damaged there stays as it is."""

import json

from crm_desktop.core.values import ValueDict


def read(kept: str, name: str) -> ValueDict | None:
    """The values of an entry or of a set; None where they make no sense, or hold no text under ``name``.

    An office opens with a damaged history too: what cannot be read can only not be undone.
    """
    try:
        found = json.loads(kept)
    except (TypeError, ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) and isinstance(found.get(name), str) else None
