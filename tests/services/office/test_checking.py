"""The check: kept files against log and history, search index against a rebuild; what it can make anew."""

import pytest

from crm_desktop import storage
from crm_desktop.services.customers import customers
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.services.customers.customers import PhoneEntry
from crm_desktop.services.office import checking
from crm_desktop.storage import files
from crm_desktop.storage.models import StoredFile
from crm_desktop.storage.models.base import database


@pytest.fixture
def kept(office):
    """Three letters as sent, by their hashes."""
    customers.save(None, {"name": "王建国"}, phones=[PhoneEntry("138 0531 2210")])
    customers.save(None, {"name": "李敏"})
    digests = []
    for content in (b"first", b"second", b"third"):
        with storage.write("letters.made", count=1) as change:
            digests.append(files.keep(change, content, f"{content.decode()}.pdf").sha256)
    return digests


def spoil(*statements):
    with storage.database.connection(), database.atomic("IMMEDIATE"):
        for statement in statements:
            database.execute_sql(statement)


def test_a_sound_office_has_no_problems(kept):
    found = checking.check()
    assert (found.problems("en"), found.unnamed) == ([], [])


def test_missing_altered_and_unnamed_files_are_told(kept):
    first, second, _third = kept
    files.path(first).unlink()
    files.path(second).write_bytes(b"forged")
    stray = files.path("ab" + "0" * 62)
    stray.parent.mkdir(exist_ok=True)
    stray.write_bytes(b"stray")
    found = checking.check(repair=True)
    missing, altered = found.problems("en")
    assert "missing" in missing
    assert "first.pdf" in missing
    assert "altered" in altered
    assert str(files.path(second)) in altered
    assert "不见了" in found.problems("zh_CN")[0]
    assert found.unnamed == [stray]
    assert stray.exists()


def test_what_only_history_names_is_named(kept):
    with storage.write("letters.made", count=1) as change:
        change.delete_many(StoredFile, [StoredFile.get(StoredFile.sha256 == kept[0]).id])
    assert checking.check().unnamed == []
    files.path(kept[0]).unlink()
    (line,) = checking.check().problems("en")
    assert "history" in line


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE customer_index SET text = 'x' WHERE customer_id = 1",
        "UPDATE customer_index SET phone = '' WHERE customer_id = 1",
        "DELETE FROM customer_index WHERE customer_id = 1",
        "INSERT INTO customer_gram(customer_gram, rowid, grams) VALUES ('delete', 1, '王 王建')",
        "INSERT INTO customer_gram(rowid, grams) VALUES (77, '鬼')",
        "DROP TABLE customer_gram",
        "DELETE FROM gram_version",
    ],
)
def test_a_search_index_that_is_wrong_is_found_and_made_anew(kept, statement):
    spoil(statement)
    found = checking.check()
    assert found.index_differs == 1 or "DROP" in statement
    (line,) = found.problems("en")
    assert "check --repair" in line
    mended = checking.check(repair=True)
    assert (mended.repaired, mended.problems("en")) == (True, [])
    assert checking.check().index_differs == 0
    assert customer_lists.find_customers("wjg") == [1]
    assert customer_lists.find_customers("8053122") == [1]
