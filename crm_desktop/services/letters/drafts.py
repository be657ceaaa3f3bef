"""Texts of single letters that were changed by hand: kept at once, used by whoever writes the letter."""

from collections.abc import Iterable, Sequence

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.letters.edits import LetterText, checked
from crm_desktop.services.letters.due import Key, LetterDue
from crm_desktop.services.letters.kinds import declared
from crm_desktop.storage.change import chunks
from crm_desktop.storage.models import LetterDraft


def get_draft(letter: LetterDue, language: str) -> LetterText | None:
    """The changed text of a letter in a language, if somebody changed it."""
    return drafts_of([letter], language).get(letter.key)


def drafts_of(letters: Sequence[LetterDue], language: str) -> dict[Key, LetterText]:
    """The changed texts of these letters; those of an answer that was given anew since are not theirs."""
    with storage.reading():
        drafts = [row for row in _rows(letters) if row.language == language]
    return {_key(row): LetterText(row.salutation, row.body, row.closing) for row in drafts}


def edited(letters: Sequence[LetterDue]) -> set[Key]:
    """Which of these letters have a changed text, in whatever language; inside reading()."""
    return {_key(row) for row in _rows(letters)}


def keep(letter: LetterDue, language: str, text: LetterText) -> None:
    """Keep the text of this letter alone; raises ``InvalidFields`` where it is empty or too long."""
    text = checked(declared(letter.kind).paper, text)
    values = {"salutation": text.salutation, "body": text.body, "closing": text.closing}
    with storage.write("letters.text_changed", name=letter.name) as change:
        known = _known(letter, language)
        if known is not None:
            stale = letter.since is not None and known.at < letter.since
            if stale or any(getattr(known, name) != value for name, value in values.items()):
                change.update(known, at=clock.now(), **values)
            return
        change.insert(
            LetterDraft,
            kind=letter.kind,
            customer=letter.customer_id,
            source_table=letter.source_table,
            source_id=letter.source_id,
            occurrence=letter.occurrence,
            language=language,
            at=clock.now(),
            **values,
        )


def forget(letter: LetterDue, language: str) -> None:
    """Back to the proposed text."""
    with storage.write("letters.text_proposed", name=letter.name) as change:
        known = _known(letter, language)
        if known is not None:
            change.delete(known)


def _known(letter: LetterDue, language: str) -> LetterDraft | None:
    found: LetterDraft | None = LetterDraft.get_or_none(
        (LetterDraft.kind == letter.kind)
        & (LetterDraft.source_table == letter.source_table)
        & (LetterDraft.source_id == letter.source_id)
        & (LetterDraft.occurrence == letter.occurrence)
        & (LetterDraft.language == language)
    )
    return found


def _rows(letters: Sequence[LetterDue]) -> Iterable[LetterDraft]:
    wanted = {letter.key: letter.since for letter in letters}
    for some in chunks(sorted({letter.customer_id for letter in letters}), 500):
        for row in LetterDraft.select().where(LetterDraft.customer.in_(some)):
            since = wanted.get(_key(row))
            if _key(row) in wanted and (since is None or row.at >= since):
                yield row


def _key(row: LetterDraft) -> Key:
    return row.kind, row.source_table, row.source_id, row.occurrence
