"""Letting go of kept files that nothing can bring back any more."""

from crm_desktop import storage
from crm_desktop.services.office import backups
from crm_desktop.storage import files


def run() -> int:
    """Remove kept files that neither record nor history nor a backup without them names; how many."""
    found = backups.list_backups(storage.folder())
    spared = {digest for each in found if each.contents for digest in each.contents.left_out}
    return files.sweep(spared)
