"""Pictures and papers on the command line: kept for a customer, or listed."""

import argparse

from crm_desktop.cli_output import DONE, PARTLY_DONE, complain, print_object, print_rows
from crm_desktop.core import texts
from crm_desktop.core.errors import CrmError
from crm_desktop.core.words import say


def attach(options: argparse.Namespace, language: str) -> int:
    """Keep files for a customer; without files list what the customer has."""
    from crm_desktop.services.attachments import attachments

    customer_id = attachments.customer_by_number(options.customer)
    if not options.files:
        rows = attachments.listed(customer_id)
        print_rows(
            options,
            (
                {
                    "id": row.id,
                    "name": row.name,
                    "size": row.size,
                    "sha256": row.sha256,
                    "added_at": row.added_at,
                    "product": row.about,
                }
                for row in rows
            ),
        )
        return DONE
    added = attachments.add(customer_id, [attachments.from_file(file) for file in options.files])
    if not added.ids and not added.known:
        raise added.refused[0][1]
    told = {"added": len(added.ids), "known": list(added.known)}
    left_out = [{"file": name, "reason": _said(why, language)} for name, why in added.refused]
    print_object(options, {**told, "left_out": left_out} if options.json else {"added": len(added.ids)})
    if not options.json:
        for name in added.known:
            complain(say("attachment.known", language, name=name))
        for each in left_out:
            complain(each["reason"])
    return PARTLY_DONE if left_out else DONE


def _said(why: CrmError, language: str) -> str:
    return texts.shown(why.text(language))
