"""What each column of a sheet becomes, judged by its header, its values, and the columns beside it."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from crm_desktop.core.fields.declaration import ValueKind
from crm_desktop.core.fields.past import PAST_NAMES
from crm_desktop.core.fields.registry import readable
from crm_desktop.services.importing import judging_past, values
from crm_desktop.services.importing.bearing_out import CONTRADICTED, fits, is_borne_out
from crm_desktop.services.importing.column_values import Look, Sample
from crm_desktop.services.importing.headers import (
    BY_PARTS,
    LEFT_OUT,
    NOTED,
    counts_rows,
    fold,
    labelled,
    may_count_rows,
    meaning,
    place,
    plain,
    role,
    says_exactly,
)
from crm_desktop.services.importing.judging_words import meant
from crm_desktop.services.importing.splitting import Split, SplitAt

ROW_NUMBER: Final = "row_number"
JOINED: Final = "joined"
"""A column is a further part of the value in the column before it."""
NAMING: Final = frozenset({"name", "last_name", "first_name", "employer", "contact"})
"""What says who a customer is."""
ADDRESS: Final = ("province", "city", "district", "address")

_SEVERAL: Final = frozenset(each.import_name for each in readable() if each.several_columns)
_KINDS: Final = {each.import_name: each.kind for each in readable()}
_BY_VALUES: Final = 2 * BY_PARTS
_NO_DAY: Final = frozenset({Look.DURATIONS, Look.EMAILS, Look.PHONES, Look.LINKS})
_AND = re.compile(r"[/、及和与&+|]|\s+and\s+")
_LOOKS_LIKE: Final = {
    Look.EMAILS: "email",
    Look.PHONES: "phone",
    Look.ADDRESSES: "address",
    Look.COMPANIES: "name",
    Look.NAMES: "name",
}
_WITHOUT_A_HEADER: Final = {Look.PLACES: "address", Look.NAMES: "contact", Look.DIALLED: "phone"}
_GOODS_TO = re.compile(r"ship(?:ping|to)(name|phone)")
_DATE_PART = re.compile(
    r"(?P<stem>.+?)[ \-_]*(?:(?P<year>年份?|year)|(?P<month>月份?|month)|(?P<day>[日号](?:期)?|day))"
)


@dataclass(slots=True)
class Judgement:
    """What each column becomes, as ``Proposal.choose`` takes it, and which are one value together."""

    meanings: list[str]
    joins: list[tuple[int, ...]] = field(default_factory=list)


def judge(
    headers: Sequence[str],
    samples: Sequence[Sample],
    remembered: Mapping[str, str],
    staff: Collection[str] = (),
) -> Judgement:
    """What each column becomes. ``remembered`` header words were set by hand and are not doubted.

    ``staff`` are the names of the office's people, as they are compared.
    """
    judging = _Judging(headers, samples, remembered, staff)
    joins = [*judging.dates(), *judging.area_codes()]
    judging.labels()
    judging.one_address()
    judging.place_alone()
    judging.names()
    judging.contact_persons()
    judging.past_work()
    return Judgement(judging.best(), joins)


class _Judging:
    """The columns of one sheet; ``found`` is each one's meaning with its rank."""

    def __init__(
        self,
        headers: Sequence[str],
        samples: Sequence[Sample],
        remembered: Mapping[str, str],
        staff: Collection[str],
    ) -> None:
        self.staff = staff
        self.headers = headers
        self.samples = samples
        said = [self._said(column, remembered) for column in range(len(headers))]
        self.found = [self._judged(column, each) for column, each in enumerate(said)]
        if not self._is_named():
            self._name_all_the_same(said)

    def _said(self, column: int, remembered: Mapping[str, str]) -> tuple[str, int] | None:
        """What a header says; a column that was joined by hand is joined again to no other column."""
        header = self.headers[column]
        said = meaning(header, remembered)
        if said is None or not said[0].startswith(JOINED):
            return said
        before = self.headers[column - 1] if column else ""
        return (JOINED, said[1]) if said[0] == joined_to(before) else meaning(header, {})

    # -- a column by itself -------------------------------------------------------------------------

    def _judged(self, column: int, said: tuple[str, int] | None) -> tuple[str, int]:
        header, sample = self.headers[column], self.samples[column]
        if said is not None and said[1] < 0:
            return said
        if (numbers := self._number_of_rows(header, sample)) is not None:
            return numbers
        if said is None or said[1] >= BY_PARTS:
            split = _parted(header, sample)
            if split is not None or said is None:
                return (str(split), 0) if split is not None else self._by_values(header, sample)
        name, rank = said
        if name in CONTRADICTED and sample.look in CONTRADICTED[name]:
            return self._instead(name, sample)
        no_day = _KINDS.get(name) in (ValueKind.DAY, ValueKind.BIRTHDAY) and sample.look in _NO_DAY
        if no_day or (rank >= BY_PARTS and not is_borne_out(name, sample)):
            return NOTED, rank
        return meant(name, sample, plain(header), self.staff), rank

    @staticmethod
    def _number_of_rows(header: str, sample: Sample) -> tuple[str, int] | None:
        """Columns that number the rows say nothing of a customer; None for any other."""
        counting = bool(header) and counts_rows(header)
        if not counting and not may_count_rows(header):
            return None
        if sample.counts(gaps=counting):
            return ROW_NUMBER, 0
        return (NOTED, 0) if header else None

    @staticmethod
    def _by_values(header: str, sample: Sample) -> tuple[str, int]:
        """What a column is whose header says nothing."""
        name = _LOOKS_LIKE.get(sample.look, NOTED)
        if not header and sample.look in _WITHOUT_A_HEADER:
            name = _WITHOUT_A_HEADER[sample.look]
        return (NOTED if header and name in NAMING else name), _BY_VALUES

    @staticmethod
    def _instead(name: str, sample: Sample) -> tuple[str, int]:
        """What a column is whose values give its header the lie."""
        if sample.look is Look.EMAILS:
            return "email", _BY_VALUES
        if sample.look is Look.PHONES and name in ("contact", "email", "address", "name"):
            return ("contact_phone" if name == "contact" else "phone"), _BY_VALUES
        if sample.look is Look.ADDRESSES and name == "phone":
            return "address", _BY_VALUES
        return NOTED, _BY_VALUES

    def _name_all_the_same(self, said: Sequence[tuple[str, int] | None]) -> None:
        """Customers that are called by numbers, codes or e-mails, where nothing else names them."""
        if any(found[0] in NAMING for found in self.found):
            return
        meant = [(each[1], column) for column, each in enumerate(said) if each and each[0] == "name"]
        if meant:
            rank, column = min(meant)
            self.found[column] = ("name", rank)

    # -- columns beside each other ------------------------------------------------------------------

    def dates(self) -> list[tuple[int, ...]]:
        """Year, month and day in columns of their own: 出生年, 出生月, 出生日."""
        stems: dict[str, dict[str, int]] = {}
        for column, header in enumerate(self.headers):
            if part := _DATE_PART.fullmatch(fold(header)):
                which = next(name for name in ("year", "month", "day") if part[name])
                stems.setdefault(part["stem"], {}).setdefault(which, column)
        joins = []
        for stem, parts in stems.items():
            said = next(
                (each for word in ("", "日期", " date") if (each := meaning(f"{stem}{word}", {}))), None
            )
            kind = _KINDS.get(said[0]) if said else None
            wanted = [parts[name] for name in ("year", "month", "day") if name in parts]
            if said is None or kind not in (ValueKind.DAY, ValueKind.BIRTHDAY) or len(wanted) < 2:
                continue
            if (
                "month" not in parts
                or "day" not in parts
                or not all(self._holds_figures(each) for each in wanted)
            ):
                continue
            for column in wanted:
                self.found[column] = (NOTED, 0)
            self.found[wanted[0]] = (said[0], 0)
            joins.append(tuple(wanted))
        return joins

    def _holds_figures(self, column: int) -> bool:
        return self.samples[column].look in (Look.NUMBERS, Look.EMPTY, Look.WORDS, Look.DURATIONS)

    def area_codes(self) -> list[tuple[int, ...]]:
        """区号 and the number that it belongs to: the next one to the right, else the one to the left."""
        joins: list[tuple[int, ...]] = []
        for column in self._all("area_code"):
            phones = [each for each in self._all("phone") if self.samples[each].look is not Look.PHONES]
            after = [each for each in phones if each > column]
            number = after[0] if after else phones[-1] if phones else None
            if number is None:
                self.found[column] = (NOTED, 0)
                continue
            self.found[column], self.found[number] = ("phone", 0), (NOTED, 0)
            joins.append((column, number))
        return joins

    def labels(self) -> None:
        """Columns that say of what kind the next one is ("Phone 1 - Type")."""
        for column, header in enumerate(self.headers):
            stem = labelled(header)
            following = self.headers[column + 1] if column + 1 < len(self.headers) else ""
            before = self.headers[column - 1] if column else ""
            if stem and (fold(following).startswith(stem) or fold(before).startswith(stem)):
                self.found[column] = ("label", 0)

    def one_address(self) -> None:
        """What only looks like an address is one where there is no other."""
        alike = [column for column in self._all("address") if self.found[column][1] == _BY_VALUES]
        for column in alike[len(alike) == len(self._all("address")) :]:
            self.found[column] = (NOTED, _BY_VALUES)

    def place_alone(self) -> None:
        """Where something is installed is the customer's address where no column holds another one."""
        places = self._all("place")
        whole = {Look.ADDRESSES, Look.PLACES}
        if len(places) == 1 and self.samples[places[0]].look in whole and not any(map(self._all, ADDRESS)):
            self.found[places[0]] = ("address", _BY_VALUES)

    def names(self) -> None:
        """A given name alone is a whole one; a company is who is meant where nobody else is."""
        if not self._all("last_name") and not self._is_named():
            self._become("first_name", "name")
        contacts = [column for column in self._all("contact") if not role(self.headers[column])]
        if (
            self._all("last_name")
            and len(contacts) == 1
            and not self._is_named()
            and not self._all("employer")
        ):
            self.found[contacts[0]] = ("name", self.found[contacts[0]][1])  # whom the parts belong to
        named = self._is_named() or bool(self._all("last_name"))
        if not named and self._all("employer"):
            best = min(self._all("employer"), key=lambda column: self.found[column][1])
            self.found[best] = ("name", self.found[best][1])
            named = True
        if not named and self._all("contact"):
            plain_ones = [column for column in self._all("contact") if not role(self.headers[column])]
            best = min(plain_ones or self._all("contact"), key=lambda column: self.found[column][1])
            self.found[best] = ("name", self.found[best][1])
        elif not named and not any(self.headers):
            words = [column for column in self._all(NOTED) if self.samples[column].look is Look.WORDS]
            if words:
                self.found[words[0]] = ("name", _BY_VALUES)

    def contact_persons(self) -> None:
        """Numbers and posts of contact persons are the customer's own where there is no such person."""
        if any(plain(self.headers[column]) == "billingname" for column in self._all("name")):
            for column, header in enumerate(self.headers):  # who gets the goods may be somebody else
                if found := _GOODS_TO.fullmatch(plain(header)):
                    self.found[column] = ("contact" if found[1] == "name" else "contact_phone", 0)
        roles = {role(self.headers[column]) for column in self._all("contact")}
        for whose in {role(self.headers[column]) for column in self._all("contact_phone")} - roles:
            named = [column for column in self._all(NOTED) if whose and self.headers[column].strip() == whose]
            if named:  # 送修人 beside 送修人电话
                self.found[named[0]] = ("contact", 0)
                roles.add(whose)
        for column in self._all("contact_phone"):
            if "" not in roles and not role(self.headers[column]):
                self.found[column] = ("phone", self.found[column][1])
        for column in self._all("contact_post"):
            if role(self.headers[column]) not in roles:
                self.found[column] = (NOTED, 0)

    def past_work(self) -> None:
        """Callbacks, complaints and letters have their days; without them their words say nothing."""
        found = judging_past.settled(self.headers, self.samples, [name for name, _rank in self.found])
        for column, name in found.items():
            self.found[column] = (
                self._by_values(self.headers[column], self.samples[column]) if name == NOTED else (name, 0)
            )

    # -- which of several ---------------------------------------------------------------------------

    def best(self) -> list[str]:
        """Of columns that mean what only one can be the best has it; the others go into the remarks."""
        taken: dict[tuple[str, str], tuple[int, int]] = {}
        for column, (name, rank) in enumerate(self.found):
            key = self._key(column, name)
            if key not in taken or rank < taken[key][0]:
                taken[key] = (rank, column)
        result = []
        for column, (name, _rank) in enumerate(self.found):
            many = (
                (name in _SEVERAL and name not in PAST_NAMES)
                or name in (NOTED, LEFT_OUT, JOINED)
                or name.startswith("split:")
            )
            result.append(name if many or taken[self._key(column, name)][1] == column else NOTED)
        return result

    def _key(self, column: int, name: str) -> tuple[str, str]:
        if name in ADDRESS or name == "postcode":
            return name, place(self.headers[column])
        return name, judging_past.which(self.headers[column], name) if name in PAST_NAMES else ""

    def _is_named(self) -> bool:
        splits = (Split.read(name) for name, _rank in self.found)
        return bool(self._all("name")) or any(split and "name" in split.names for split in splits)

    def _is(self, column: int, name: str) -> bool:
        return self.found[column][0] == name

    def _all(self, name: str) -> list[int]:
        return [column for column in range(len(self.found)) if self._is(column, name)]

    def _become(self, name: str, other: str) -> None:
        for column in self._all(name):
            self.found[column] = (other, self.found[column][1])


def _parted(header: str, sample: Sample) -> Split | None:
    """How a column is split whose header names several fields (姓名/电话), each of which its cells hold."""
    said = [meaning(word, {}) for word in _words_in(header)]
    names = tuple(each[0] for each in said if each is not None and each[0] != NOTED)
    if len(said) < 2 or len(set(names)) < len(said) or not sample.texts:
        return None
    for at in SplitAt:
        split = Split(at, names)
        pieces = [split.pieces(values.long_text(cell)) for cell in sample.cells]
        whole = [each for each in pieces if len(each) == len(names)]
        if 5 * len(whole) < 4 * len(pieces):
            continue
        columns = (Sample(list(texts)) for texts in zip(*whole, strict=True))
        if all(fits(name, each) for name, each in zip(names, columns, strict=True)):
            return split
    return None


def _words_in(header: str) -> list[str]:
    """The words of a header that names several fields: 姓名/电话, 姓名电话."""
    words = [word for word in _AND.split(header) if word]
    if len(words) == 1 and not header.isascii():
        for end in range(2, len(header) - 1):
            if says_exactly(header[:end]) and says_exactly(header[end:]):
                return [header[:end], header[end:]]
    return words


def joined_to(header: str) -> str:
    """How it is remembered that a column is joined to the one before it, which has this header."""
    return f"{JOINED}:{plain(header)}"


def guess(texts: Sequence[str]) -> str:
    """What these texts look like, as a field; ``NOTED`` where they look like nothing in particular."""
    look = Sample([text for text in texts if text]).look
    return _LOOKS_LIKE.get(look, NOTED)
