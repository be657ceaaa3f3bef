"""All SQL that is text, by feature: values in, typed rows out, for SQLite and for PostgreSQL."""
