"""What the first list does not need is not loaded before it is shown: each late import is a faster start."""

import subprocess
import sys

_LATE = (
    "crm_desktop.cli_lists",
    "crm_desktop.cli_office",
    "crm_desktop.cli_parser",
    "crm_desktop.core.child_process",
    "crm_desktop.core.fields.saying",
    "crm_desktop.core.file_names",
    "crm_desktop.core.lists.registry",
    "crm_desktop.core.lunar",
    "crm_desktop.services.importing",
    "crm_desktop.services.letters",
    "crm_desktop.services.history",
    "crm_desktop.services.own_fields.own_values",
    "crm_desktop.documents",
    "crm_desktop.storage.references",
    "crm_desktop.storage.undo",
    "crm_desktop.gui.customers.row_menu",
    "crm_desktop.gui.importing",
    "crm_desktop.gui.listing.condition_chip",
    "crm_desktop.gui.widgets.copying",
    "crm_desktop.gui.widgets.empty",
    "crm_desktop.gui.widgets.form",
    "crm_desktop.gui.widgets.marked_bar",
    "crm_desktop.gui.widgets.save_file",
    "argparse",
    "calendar",
    "hashlib",
    "openpyxl",
    "socket",
    "uuid",
)
_SCRIPT = f"""
import sys
import crm_desktop.cli
from crm_desktop.gui import lean_pyside
lean_pyside.load()
import crm_desktop.app
import crm_desktop.gui.customers.page
print(*sorted(each for each in sys.modules if each.startswith({_LATE!r})))
"""


def test_the_customers_page_loads_nothing_of_what_is_asked_for_later():
    done = subprocess.run([sys.executable, "-c", _SCRIPT], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
