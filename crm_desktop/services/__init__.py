"""What a user can do: modules of functions, the only place that writes."""

import crm_desktop.storage  # noqa: F401 - before any service does it, storage loads Peewee as it needs it
