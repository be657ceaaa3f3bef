"""Finding doubles among 100,000 customers against finding them among 10,000: nobody meets everybody."""

import time
from pathlib import Path
from unittest import mock

from benchmarks import sample
from benchmarks.ratio import Ratio
from crm_desktop.services.doubles import doubles
from crm_desktop.storage.queries import search_texts

LIMIT = 15
FEW = 10_000
ROUNDS = 3


def measure(place: Path) -> list[Ratio]:
    """Processor time of a whole search, from the database to the list."""
    with sample.opened(place):
        ids = search_texts.customer_ids()[:FEW]
        whole = doubles._raw

        def few(_ids: object) -> object:
            return whole(ids)

        with mock.patch.object(doubles, "_raw", few):
            floor = min(_seconds() for _round in range(ROUNDS))
        ours = _seconds()
    return [Ratio("doubles, 100,000 customers", ours, floor, "s", LIMIT)]


def _seconds() -> float:
    start = time.process_time()
    doubles.find()
    return time.process_time() - start
