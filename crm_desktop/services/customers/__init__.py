"""The customer archive: keeping customers, finding them, everything around one."""
