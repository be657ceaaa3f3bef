"""`crm-desktop show PHONE`: the window of the office shows who calls; where none is open, it is opened."""

import argparse

from crm_desktop import storage
from crm_desktop.cli_output import DONE, NOT_DONE, complain, print_object
from crm_desktop.core.errors import CrmError
from crm_desktop.core.words import say
from crm_desktop.storage import identity


def show(options: argparse.Namespace, language: str) -> int:
    """Hand the number to the window that is open, and return at once; else be the window that shows it."""
    try:
        found = storage.look(options.data)
        if found is not storage.Found.OURS:
            identity.refuse(found, options.data)
    except CrmError as problem:
        complain(problem.text(language))
        return NOT_DONE
    from crm_desktop import app
    from crm_desktop.gui.office.one_window import hand_over

    if hand_over(options.data, options.number):
        print_object(options, {"number": options.number, "window": "running"})
        return DONE
    if not app.has_display():
        complain(say("cli.no_display", language))
        return NOT_DONE
    print_object(options, {"number": options.number, "window": "opened"})
    return app.run(options.data, language=options.language, show=options.number)
