"""What stands in a field of the office's own, given to many records at once."""

from collections.abc import Sequence

from crm_desktop import storage
from crm_desktop.core.errors import InvalidFields
from crm_desktop.core.fields.own import OwnDeclaration, OwnValue
from crm_desktop.services.listing.many import Made, ManyChange, Progress, all_but, made, steps
from crm_desktop.services.office import office
from crm_desktop.services.own_fields import own_values
from crm_desktop.storage.queries import many as queries
from crm_desktop.storage.queries import own_fields as values


def setting(field: OwnDeclaration, value: OwnValue | None) -> ManyChange:
    """Let a value stand in a field of customers or of products; None empties it. Raises ``InvalidFields``."""
    unfit = own_values.problems(field.table, None, {field.key: value})
    if unfit:
        raise InvalidFields(unfit, field.table)

    def have_it(ids: Sequence[int]) -> set[int]:
        held = values.held_in(field.table, field.id, ids)
        if value is None:
            return set(ids) - held.keys()
        return {record_id for record_id, other in held.items() if other == value}

    def make(ids: Sequence[int], progress: Progress) -> Made:
        changed = 0
        action = "own_field.given" if value is not None else "own_field.emptied"
        said = field.say(value, office.profile().language)
        with storage.write(action, field=field.name, value=said) as change:
            for some in steps(ids, progress):
                these = all_but(queries.there(field.table, some), have_it(some), "").ids
                own_values.put(change, field.table, {each: {field.key: value} for each in these})
                changed += len(these)
            change.indexing = progress
            return made(change, field.table, changed)

    return ManyChange(lambda ids: all_but(ids, have_it(ids), "item_has_it"), make)
