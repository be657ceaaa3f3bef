"""The figures of a month (DOMAIN section 6)."""
