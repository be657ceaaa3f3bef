"""Deleting one picture or paper, as any record; it can be undone."""

from crm_desktop.core.tables import Table
from crm_desktop.services.attachments import attachments
from crm_desktop.services.office.deleting import goes_along
from crm_desktop.storage.models import Attachment


def what_goes_along(attachment_id: int) -> dict[Table, int]:
    """Nothing does; ``NotFound``."""
    return goes_along(Attachment, attachment_id)


def delete(attachment_id: int) -> None:
    """Delete it; ``NotFound``."""
    attachments.remove([attachment_id])
