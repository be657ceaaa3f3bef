"""Papers, workbooks and other people's files."""
