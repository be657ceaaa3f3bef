"""That a file is not read, and why; how much of it may be."""

FILE_LIMIT = 200 * 1024 * 1024
UNPACKED_LIMIT = 1024 * 1024 * 1024
ROW_LIMIT = 1_048_576
COLUMN_LIMIT = 1_024


class Refused(Exception):
    """The file cannot be read; the key says why."""

    def __init__(self, key: str, **params: object) -> None:
        super().__init__(key)
        self.key = key
        self.params = params
