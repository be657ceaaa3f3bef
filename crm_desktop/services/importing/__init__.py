"""Importing a customer archive: from a sheet's rows to records."""
