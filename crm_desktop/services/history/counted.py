"""Numbers of records in words: "2 orders and 5 calls"."""

from collections.abc import Mapping

from crm_desktop.core.tables import Table
from crm_desktop.core.words import say
from crm_desktop.storage.deleting import RECORDS


def listed(counts: Mapping[Table, int], language: str) -> str:
    """How many records of which table, in words; empty where there are none that a user counts."""
    parts = [
        say(f"counted.{table}", language, count=count)
        for table in RECORDS
        if (count := counts.get(table, 0)) > 0
    ]
    if len(parts) < 2:
        return "".join(parts)
    comma = say("history.comma", language)
    return say("deletion.and", language, first=comma.join(parts[:-1]), last=parts[-1])
