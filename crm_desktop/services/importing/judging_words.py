"""Header words that mean one thing in one program and another in the next: the values decide."""

import re
from collections.abc import Collection
from typing import Final

from crm_desktop.core import texts
from crm_desktop.services.importing import values
from crm_desktop.services.importing.column_values import Sample
from crm_desktop.services.importing.headers import NOTED
from crm_desktop.services.importing.people import NAMED, REFERRER

_GRADE_OR_TAG: Final = frozenset(
    {"类别", "分类", "客户类别", "class", "category", "categories", "level", "rating"}
)
"""Headers of grades as well as of whatever else customers are sorted by."""
_TITLES: Final = re.compile(
    r"(?:mr|mrs|ms|miss|dr|prof|sir|madam|herr|frau|先生|女士|小姐|太太|夫人|师傅|老师|.{0,3}总|.{0,3}经理|.{0,3}主任)\.?",
    re.IGNORECASE,
)


def meant(name: str, sample: Sample, word: str, staff: Collection[str]) -> str:
    """What a column is whose header word (``plain``) says ``name``; ``staff``: names as they are compared."""
    found = name
    nobody = name in NAMED and sample.texts and not _names_people(name, sample, staff)
    if nobody or (name == "status" and not sample.understood(values.status)):
        found = NOTED
    elif name == "employer" and sample.texts and sample.longest() <= 2:
        found = NOTED  # 单位: 台
    elif (name == "grade" and word in _GRADE_OR_TAG and not sample.understood(values.grade)) or (
        name == "kind" and not sample.understood(values.kind)
    ):
        found = "tags"
    elif name == "honorific" and word == "title" and sample.texts:
        titled = any(_TITLES.fullmatch(text) for text in sample.texts)
        found = "honorific" if titled else "contact_post"
    return found


def _names_people(name: str, sample: Sample, staff: Collection[str]) -> bool:
    """Whether most values are names of people who are known here."""
    known = [
        REFERRER.fullmatch(text) if name == "referred_by" else texts.comparable(text) in staff
        for text in sample.texts
    ]
    return 2 * sum(map(bool, known)) > len(known)
