"""The letter log as a list of rows."""

from crm_desktop.services.letters import log as letter_log
from crm_desktop.services.letters.log import LetterRow


def list_letters(query: str = "", **wanted: object) -> list[LetterRow]:
    """All that is found, the newest first."""
    return letter_log.letter_rows(letter_log.find_letters(query, **wanted))
