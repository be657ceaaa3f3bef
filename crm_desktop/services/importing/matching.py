"""What each row means for the archive: a new customer, a known one, another product, a note.

Nothing is written here: a preview stops at the plan.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from crm_desktop.core import texts
from crm_desktop.core.enums import CustomerKind
from crm_desktop.core.fields.own import table_of
from crm_desktop.core.tables import Table
from crm_desktop.services.customers.exporting import Mark
from crm_desktop.services.importing import contacts, value_words, whose
from crm_desktop.services.importing.archive import Archive, ArchiveCustomer
from crm_desktop.services.importing.archive_parts import ArchiveProduct
from crm_desktop.services.importing.asking import (
    ANSWERS,
    AskedRows,
    ImportAnswer,
    ImportChoices,
    ImportQuestion,
)
from crm_desktop.services.importing.changes import ChangeNotes
from crm_desktop.services.importing.correcting import RowCorrection, is_told_by
from crm_desktop.services.importing.doubts import open_doubts
from crm_desktop.services.importing.merging import Merging, with_remarks
from crm_desktop.services.importing.own_rows import OwnRowChanges, OwnRows
from crm_desktop.services.importing.owners import NUMBERED, Owners
from crm_desktop.services.importing.past_records import PastWork
from crm_desktop.services.importing.people import NAMED, People
from crm_desktop.services.importing.reading import RowReader
from crm_desktop.services.importing.result import (
    LISTED,
    DoubtfulValue,
    ImportResult,
    LeftOutRow,
    RejectedRow,
)
from crm_desktop.services.importing.rows import Row, SkippedRow
from crm_desktop.services.importing.rows_before import RowsLeftOut, fingerprints
from crm_desktop.services.importing.value_words import ValueWords
from crm_desktop.services.office import office
from crm_desktop.services.products import catalogue

CHUNK: Final = 500
_OF_PAST: Final = {
    ImportQuestion.NAME_ONLY: ImportQuestion.PAST_NAME_ONLY,
    ImportQuestion.NAMESAKES: ImportQuestion.PAST_NAMESAKES,
}


class Plan:
    """Goes through the rows once and holds what is to be written, in the order of the rows."""

    # Rows of one file may mean each other: the third row's customer may be the one that the first row makes.
    # So `archive` knows the database's customers and the plan's own new ones alike, and a row is matched with
    # what stands so far. The same row again (`fingerprints`) changes nothing, also after an edit.

    # What was deleted here stays out, unless somebody who is there is meant. An import that was undone as a
    # whole may come in again when a person imports it; a schedule (`undone_too`) does not bring it back.

    def __init__(
        self, reader: RowReader, choices: ImportChoices | None = None, *, undone_too: bool = False
    ) -> None:
        self.reader = reader
        self.choices = choices or ImportChoices()
        self.result = ImportResult()
        self.archive = Archive(reader.name_keys(), reader.record_numbers())
        for key in reader.own:
            self.archive.own.setdefault(table_of(key) or Table.CUSTOMER, []).append(key)
        self.merging = Merging(self.archive, self.result, reader.names, self.choices)
        self.new: list[ArchiveCustomer] = []
        self._folded = 0
        """So many of them are kept packed."""
        self.touched: dict[int, ArchiveCustomer] = {}
        """Customers of the database that rows were matched with, whether that changes them or not."""
        self.rows: list[tuple[int, ArchiveCustomer, ArchiveProduct | None, str]] = []
        """Fingerprint, customer, product and the written purchase date of each row that was not known."""
        self._problem_rows: list[tuple[int, ArchiveCustomer]] = []
        self._seen: dict[int, ArchiveCustomer] = {}
        self._left_out = RowsLeftOut(undone_too)
        self._gone: dict[int, LeftOutRow] = {}
        self._past = (
            PastWork(self.archive, self.merging, self._ask_end, office.profile().language)
            if reader.tells_past
            else None
        )
        signs = reader.number_signs() if not NUMBERED.isdisjoint(reader.names) else set()
        self._owners = Owners(self.archive, signs)
        self._people = People(reader.header_of)
        own = office.uuid()
        self._is_ours = reader.table.identifier == own.urn
        self._own_rows = OwnRows(reader, self._people, own, office.profile().language)
        self._notes = ChangeNotes(self._people.said, reader.names)
        self._asked: dict[ImportQuestion, AskedRows] = {}
        self._words = ValueWords(self.choices.words)
        self._model_names = catalogue.spellings()
        self._explained: dict[int, list[tuple[str, str]]] = {}
        """Number of a row to those of its words that are known by now, by field and text."""

    def make(self, progress: Callable[[int, int], object], total: int) -> None:
        """Read and match all rows; ``progress(done, total)`` counts rows."""
        for start in range(0, len(self.reader), CHUNK):
            self._chunk(list(self.reader.read(start, start + CHUNK)))
            progress(min(start + CHUNK, len(self.reader)), total)
        for known in (*self.new, *self.touched.values()):
            if known.contacts:
                contacts.settle_addresses(known)
        self.result.changes = self._notes.listed()
        self.result.past = self._past.found if self._past is not None else []
        self.result.asked_words = list(self._words.asked.values())
        self.result.doubtful.sort(key=lambda value: value.row)
        self.result.changed = bool(self.new) or any(known.is_changed for known in self.touched.values())

    def number_problems(self) -> None:
        """Tell the record and the check numbers of doubtful rows, as far as they are known by now."""
        for number, known in self._problem_rows:
            if known.number:
                self.result.record_numbers[number] = known.number
        for number, doubt in self.merging.row_doubts:
            if doubt.id is not None:
                self.result.check_numbers.setdefault(number, []).append(doubt.id)

    def close(self) -> None:
        """Forget what served only to make the plan: writing it takes the memory that this took."""
        self.archive.let_go()
        self._seen.clear()

    def _chunk(self, found: list[Row | SkippedRow]) -> None:
        found = [contacts.of_company(row) if isinstance(row, Row) and row.company else row for row in found]
        rows = [row for row in found if isinstance(row, Row)]
        if not NAMED.isdisjoint(self.reader.names):
            for each in rows:
                self._people.find(each)
        for each in rows if self._model_names else ():
            if (model := each.product.get("model", "")) in self._model_names:
                each.product["model"] = self._model_names[model]
        before = fingerprints([row.fingerprint for row in rows])
        missing = [row for row in rows if row.fingerprint not in before]
        signs = {sign for row in missing for sign in (row.fingerprint, row.fingerprint_before)}
        self._gone = self._left_out.among(sorted(signs))
        self._explained = {row.number: self._words.explain(row) for row in rows if row.doubtful}
        reopened = self._reopened(rows, before)
        own = self._own_rows.marks(rows)
        by_number = self.archive.by_number
        ids = [by_number[row.record_number] for row in rows if row.record_number in by_number]
        untouched = self._own_rows.untouched
        ids += [mark.customer_id for number, mark in own.items() if number not in untouched]
        ids += reopened.values()
        ids += self._owners.ids(row for row in rows if row.fingerprint not in before)
        new = {row.key for row in rows if row.fingerprint not in before and row.number not in own}
        self.archive.fetch(new, ids)
        still_doubtful = []
        for row in found:
            if isinstance(row, SkippedRow):
                self._leave(row)
                continue
            if row.number in own and self._take_own(row, own[row.number]):
                continue
            if row.fingerprint in before and row.number not in reopened and not self._corrects(row):
                self._count_matched(row)
                if row.doubtful:
                    still_doubtful.append((row, before[row.fingerprint]))
                continue
            known = self._match(row, row.fingerprint not in before)
            if row.doubtful and known is not None:
                self._problem_rows.append((row.number, known))
        self._list_open(still_doubtful)
        for known in self.new[self._folded :]:
            known.fold()
        self._folded = len(self.new)

    def _reopened(
        self, rows: Sequence[Row], before: Mapping[int, tuple[int, str, int | None, str]]
    ) -> dict[int, int]:
        """Rows that came in before with a word that is known only now, each with its customer's id."""
        again = [row for row in rows if self._explained.get(row.number) and row.fingerprint in before]
        waiting = open_doubts(before[row.fingerprint][0] for row in again) if again else {}
        found = {}
        for row in again:
            customer_id = before[row.fingerprint][0]
            texts_of = {(name, text) for _id, name, text, _product in waiting.get(customer_id, ())}
            if not texts_of.isdisjoint(self._explained[row.number]):
                found[row.number] = customer_id
        return found

    def _take_own(self, row: Row, mark: Mark) -> bool:
        """Take a row of our own export; False where it is to be taken like any other."""
        if row.number in self._own_rows.untouched:
            self._count_matched(row)
            return True
        known = self.archive.by_id.get(mark.customer_id)
        base = self._own_rows.as_exported(row, mark) if known is not None else None
        if known is None or base is None:
            self.result.left_out.append(LeftOutRow(row.number, "import.reason.deleted"))
            return True
        changes = OwnRowChanges(self.merging, self.choices, known, mark, row, base)
        for question in changes.questions(lambda: self._own_rows.changed_since(mark)):
            answer = self._ask(question, row, known)
            if answer is ImportAnswer.NEW:
                return False
            if answer is ImportAnswer.LEAVE:
                self.result.left_out.append(LeftOutRow(row.number, "import.reason.asked"))
                return True
        self._count_matched(row)
        if changes.is_changed:
            product = changes.apply()
            self.touched[mark.customer_id] = known
            self._notes.note(row.number, known, product)
        return True

    def _list_open(self, rows: list[tuple[Row, tuple[int, str, int | None, str]]]) -> None:
        """Of rows that came in before: what is still to be checked; what somebody settled stays settled."""
        waiting = open_doubts(known[0] for _row, known in rows)
        for row, (customer_id, number, product_id, _written) in rows:
            for doubt_id, name, text, of_product in waiting[customer_id]:
                if (name, text) in row.doubtful and of_product in (None, product_id):
                    self.result.doubtful.append(DoubtfulValue(row.number, name, text))
                    self.result.check_numbers.setdefault(row.number, []).append(doubt_id)
                    self.result.record_numbers[row.number] = number

    def _leave(self, row: SkippedRow) -> None:
        if row.reason:
            self.result.rejected.append(RejectedRow(row.number, row.reason))
        else:
            self.result.skipped += 1
            self.result.skipped_rows.append(row.number)

    def _corrects(self, row: Row) -> bool:
        """Whether a row that is known as it stands still has to set its record right.

        It was corrected into what another row says, and what it said before is noted as doubtful to this day.
        """
        known = self._named(row) if row.doubt_ids else None
        return known is not None and RowCorrection(self.merging, known, row).is_open()

    def _has_room(self, known: ArchiveCustomer | None, row: Row) -> bool:
        """Whether what a row says finds room in the remarks; else it is rejected, with nothing of it kept."""
        if not row.remarks and not row.notes:
            return True
        has_room = len(with_remarks(known.values["remarks"] if known else "", row)) <= texts.LONGEST
        if not has_room:
            self._leave(SkippedRow(row.number, "import.reason.remarks_full"))
        return has_room

    def _match(self, row: Row, is_new: bool) -> ArchiveCustomer | None:
        """The customer that a row is about; None where it was rejected."""
        known = self._seen.get(row.fingerprint)
        is_new = is_new and known is None
        row.notes += [line for past in row.past if not past.is_whole for line in past.as_written]
        if known is not None and not self._corrects(row):
            self._count_matched(row)
            self.merging.note(known, row, known.product(row.product_key) if row.has_product else None)
            return known
        known = self._by_record_number(row)
        corrects = known is not None and self._is_proven(known, row)
        left = False
        kind = contacts.kind_of(row, names_companies=self.reader.names_companies)
        if known is None:
            known, left = self._meant(row, kind)
        gone = self._gone.get(row.fingerprint) or self._gone.get(row.fingerprint_before)
        if gone is not None and (known is None or (gone.was_undone and not corrects)):
            self.result.left_out.append(replace(gone, row=row.number))
            return None
        if left:
            self.result.left_out.append(LeftOutRow(row.number, "import.reason.asked"))
            return None
        if not self._has_room(known, row):
            return known
        product: ArchiveProduct | None
        if known is None:
            known, product = self.merging.add(row, kind)
            self.new.append(known)
            self.result.customers_new += 1
            self._list(row, self.result.new_rows)
        else:
            self._count_matched(row)
            merging = self.merging
            product = RowCorrection(merging, known, row).apply() if corrects else merging.merge(known, row)
            if known.id is not None:
                self.touched[known.id] = known
                self._notes.note(row.number, known, product)
        if self._past is not None:
            self._past.take(known, row)
            if known.id is not None:
                self._notes.note(row.number, known, product)
        self._owners.got(row, known)
        self.merging.note(known, row, product)
        if explained := self._explained.get(row.number):
            value_words.settle(known, explained)
        self._seen[row.fingerprint] = known
        if is_new:
            self.rows.append((row.fingerprint, known, product, row.purchase_written))
        return known

    def _meant(self, row: Row, kind: CustomerKind) -> tuple[ArchiveCustomer | None, bool]:
        """The customer that a row means, None for a new one, and whether the row is to be left out."""
        found = whose.meant(self.archive, row, kind)
        other = self._owners.other(row, found.known)
        if other is not None:
            answer = self._ask(ImportQuestion.OTHER_OWNER, row, other)
            if answer is ImportAnswer.SAME:
                self.merging.also(other, row, "name", row.name)
            if answer is not ImportAnswer.NEW:
                return (other if answer is ImportAnswer.SAME else None), answer is ImportAnswer.LEAVE
        if found.question is None:
            return found.known, False
        question = (
            _OF_PAST.get(found.question, found.question) if self.reader.tells_only_past else found.question
        )
        answer = self._ask(question, row, found.known)
        return (found.known if answer is ImportAnswer.SAME else None), answer is ImportAnswer.LEAVE

    def _ask_end(self, row: Row, known: ArchiveCustomer) -> ImportAnswer:
        return self._ask(ImportQuestion.COMPLAINT_END, row, known)

    def _ask(self, question: ImportQuestion, row: Row, known: ArchiveCustomer | None) -> ImportAnswer:
        """What is to be done with a row of which two things can be thought."""
        asked = self._asked.get(question)
        if asked is None:
            chosen = self.choices.answers.get(question)
            answer = chosen or ANSWERS[question][0]
            asked = self._asked[question] = AskedRows(question, answer, chosen is not None)
            self.result.asked.append(asked)
        asked.rows.append(row.number)
        asked.numbers.append(known.number if known is not None else "")
        return asked.answer

    def _count_matched(self, row: Row) -> None:
        self.result.customers_matched += 1
        self._list(row, self.result.matched_rows)

    def _list(self, row: Row, among: list[int]) -> None:
        among.append(row.number)
        if len(among) <= LISTED:
            self.result.names[row.number] = row.name

    def _named(self, row: Row) -> ArchiveCustomer | None:
        """The record that a row names, if they have anything else in common."""
        customer_id = self.archive.by_number.get(row.record_number)
        known = self.archive.by_id.get(customer_id) if customer_id is not None else None
        if known is None:
            return None
        same = row.key in (known.key, *known.former_keys) or (
            self._is_proven(known, row)
            and (
                any(phone.digits in known.digits for phone in row.phones)
                or (known.address_key and known.address_key == row.address_key)
            )
        )
        return known if same else None

    def _is_proven(self, known: ArchiveCustomer, row: Row) -> bool:
        """Whether a record number is this office's own: by the workbook, or by what was to be checked."""
        return self._is_ours or is_told_by(row, known)

    def _by_record_number(self, row: Row) -> ArchiveCustomer | None:
        """The record that a corrected row names; a number that fits nobody is doubtful."""
        if not row.record_number:
            return None
        known = self._named(row)
        if known is not None:
            return known
        row.doubtful.append(("record_number", row.record_number))
        self.result.doubtful.append(DoubtfulValue(row.number, "record_number", row.record_number))
        return None


def changed_products(known: Iterable[ArchiveCustomer]) -> Iterable[ArchiveProduct]:
    """Products of the database that rows changed."""
    return (product for customer in known for product in customer.products if product.changes)
