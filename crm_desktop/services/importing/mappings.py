"""How a file is read and taken in, kept under a name: what columns become, what known records get."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from crm_desktop import storage
from crm_desktop.core.date_orders import DateOrder
from crm_desktop.core.errors import CrmError
from crm_desktop.core.fields.own import is_own
from crm_desktop.services.importing import own_field_columns
from crm_desktop.services.importing.asking import ANSWERS, ImportChoices, ImportQuestion, Treatment
from crm_desktop.services.importing.columns import Proposal
from crm_desktop.services.importing.headers import plain
from crm_desktop.services.importing.sheet_names import CHOICES
from crm_desktop.services.own_fields import own_fields
from crm_desktop.storage.models import Setting

SETTING: Final = "import_mappings"
_LONGEST: Final = 80
"""Characters of a name."""

Kept = dict[str, object]


@dataclass(frozen=True, slots=True)
class ImportMapping:
    """What was kept: by header (``plain``) what the column becomes, and the choices for known records."""

    columns: Mapping[str, str]
    country: str
    date_order: DateOrder | None
    date_orders: Mapping[str, DateOrder]
    """Of single columns, by their headers."""
    sheet_names: str | None
    """What the names of sheets become; None where that was never said."""
    choices: ImportChoices

    def apply(self, proposal: Proposal) -> ImportChoices:
        """Let a proposal read a file by this mapping; returns what was chosen for known records.

        Columns whose headers it does not know stay as they are proposed.
        """
        chosen = set(proposal.chosen)
        for column in range(len(proposal.headers)):
            meaning = self.columns.get(plain(proposal.header(column)))
            if meaning is not None and meaning != proposal.meaning(column):
                proposal.choose(column, meaning)
        proposal.chosen = chosen  # these words are kept under the name, not for all files to come
        proposal.country = self.country or proposal.country
        proposal.date_order = self.date_order or proposal.date_order
        for column in range(len(proposal.headers)):
            if (order := self.date_orders.get(plain(proposal.header(column)))) is not None:
                proposal.date_orders[column] = order
        if self.sheet_names is not None and proposal.sheet_names is not None:
            proposal.sheet_names = self.sheet_names
        return ImportChoices(
            dict(self.choices.answers), dict(self.choices.known), {}, set(self.choices.clears)
        )


def names() -> list[str]:
    """The names of all mappings."""
    with storage.reading():
        return sorted(_kept())


def load(name: str) -> ImportMapping:
    """The mapping of this name; raises ``CrmError`` where there is none."""
    with storage.reading():
        kept = _kept()
        declared = own_fields.fields()
    found = kept.get(name)
    if not isinstance(found, dict):
        key = "error.no_such_mapping" if kept else "error.no_mappings"
        raise CrmError(key, name=name, names="、".join(sorted(kept)))
    order = found.get("date_order")
    columns = _texts(found.get("columns"))
    return ImportMapping(
        {
            word: own_field_columns.current(each, declared) if is_own(each) else each
            for word, each in columns.items()
        },
        str(found.get("country") or ""),
        DateOrder(order) if order in set(DateOrder) else None,
        {
            word: DateOrder(each)
            for word, each in _texts(found.get("date_orders")).items()
            if each in set(DateOrder)
        },
        sheets if (sheets := found.get("sheet_names")) in CHOICES else None,
        _choices(found),
    )


def checked(name: str) -> str:
    """A name as it is kept; raises ``CrmError`` for one that none can have."""
    name = " ".join(name.split())
    if not name:
        raise CrmError("error.mapping_name_missing")
    if len(name) > _LONGEST:
        raise CrmError("error.mapping_name_long", longest=_LONGEST)
    return name


def save(name: str, proposal: Proposal, choices: ImportChoices) -> str:
    """Keep how a file is read under a name, in place of what had it; returns the name as it is kept."""
    name = checked(name)
    headers = (plain(proposal.header(column)) for column in range(len(proposal.headers)))
    kept: Kept = {
        "columns": {word: proposal.meaning(column) for column, word in enumerate(headers) if word},
        "country": proposal.country,
        "date_order": proposal.date_order,
        "date_orders": {
            plain(proposal.header(column)): order for column, order in proposal.date_orders.items()
        },
        "sheet_names": proposal.sheet_names,
        "answers": dict(choices.answers),
        "known": dict(choices.known),
        "clears": sorted(choices.clears),
    }
    with storage.write("import_mapping.saved", name=name) as change:
        setting = Setting.get_or_none(Setting.name == SETTING)
        if setting is None:
            change.insert(Setting, name=SETTING, value={name: kept})
        else:
            change.update(setting, value={**_kept(), name: kept})
    return name


def _kept() -> dict[str, object]:
    setting = Setting.get_or_none(Setting.name == SETTING)
    return setting.value if setting is not None and isinstance(setting.value, dict) else {}


def _texts(kept: object) -> dict[str, str]:
    if not isinstance(kept, dict):
        return {}
    return {str(word): meaning for word, meaning in kept.items() if isinstance(meaning, str)}


def _choices(kept: Mapping[str, object]) -> ImportChoices:
    """What of the choices is still offered."""
    answers, known, clears = _texts(kept.get("answers")), _texts(kept.get("known")), kept.get("clears")
    return ImportChoices(
        {q: answer for q in ImportQuestion for answer in ANSWERS[q] if answers.get(q) == answer},
        {name: Treatment(value) for name, value in known.items() if value in set(Treatment)},
        {},
        set(map(str, clears)) if isinstance(clears, list) else set(),
    )
