"""The office itself: settings, staff, backups, whether all is whole."""
