"""Why a search found somebody, where no column of a list shows it: the field, and what of it was found."""

from __future__ import annotations

from crm_desktop.core.fields.registry import field_word
from crm_desktop.core.marks import marked_part
from crm_desktop.core.tables import Table
from crm_desktop.core.texts import line
from crm_desktop.gui.language import language, phone_words, say
from crm_desktop.gui.widgets.record_model import Cell
from crm_desktop.services.customers.finding import Hit

_SEEN_BEFORE = 24
"""So many characters of a long text stand before the part that was found."""


def hit_cell(hit: Hit, query: str) -> Cell:
    """Where a search hit what the columns do not show: the field, and what of it was found."""
    label = say("found.to_check") if hit.table is Table.IMPORT_DOUBT else ""
    label = label or line(hit.own_field) or field_word(hit.table, hit.column, language())
    text = phone_words(hit.text) if hit.table is Table.PHONE else hit.text
    whole = " ".join(text.split())
    mark = marked_part(whole, query)
    start = max(whole.find(mark) - _SEEN_BEFORE, 0) if mark else 0
    text = f"{'…' if start else ''}{line(whole[start:])}"
    return Cell(say("found.where", field=label, text=text), "muted", mark=mark, tooltip=line(whole))
