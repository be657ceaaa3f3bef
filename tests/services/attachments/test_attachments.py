"""Pictures and papers: kept once by their content, whatever happens to records, disk and backups."""

import errno
import hashlib
import os
import time
from pathlib import Path

import pytest

from crm_desktop import storage
from crm_desktop.core.errors import CrmError
from crm_desktop.core.tables import Table
from crm_desktop.services.attachments import attachments
from crm_desktop.services.customers import customers
from crm_desktop.services.history import deleting, lines, steps
from crm_desktop.services.history.lines import HistoryFilter
from crm_desktop.services.office import backups, checking, tidying
from crm_desktop.storage import files, outputs
from crm_desktop.storage.models import ChangeSet, Customer


@pytest.fixture
def customer(office):
    return customers.save(None, {"name": "王建国"})


@pytest.fixture
def contract(tmp_path):
    file = tmp_path / "合同<1>.pdf"
    file.write_bytes(b"%PDF contract" * 1000)
    return file


def add(customer_id, *given, **more):
    return attachments.add(customer_id, [attachments.from_file(each) for each in given], **more)


def names(customer_id):
    return [each.name for each in attachments.listed(customer_id)]


def kept():
    return sorted(each for each in (storage.folder() / "files").rglob("*") if each.is_file())


def age(file, days=2):
    long_ago = time.time() - days * 24 * 3600
    os.utime(file, (long_ago, long_ago))


def test_a_file_is_kept_by_its_hash_and_found_after_a_restart(customer, contract, reopen):
    added = add(customer, contract)
    content = contract.read_bytes()
    contract.unlink()
    reopen()
    (paper,) = attachments.listed(customer)
    assert (paper.id, paper.name, paper.size) == (added.ids[0], "合同<1>.pdf", len(content))
    assert paper.sha256 == hashlib.sha256(content).hexdigest()
    assert attachments.content_of(paper).read_bytes() == content


def test_equal_content_is_one_file_and_each_record_its_own(customer, contract):
    other = customers.save(None, {"name": "李敏"})
    first, second = add(customer, contract), add(other, contract)
    assert add(customer, contract).known == ("合同<1>.pdf",)
    assert len(kept()) == 1
    steps.undo_last("en")  # of the one who came second: the first one knows nothing of it
    assert (len(names(customer)), names(other)) == (1, [])
    attachments.remove(first.ids)
    assert second.ids
    assert len(kept()) == 1


def test_what_cannot_be_kept_is_told_by_name_and_the_rest_is_kept(customer, contract, tmp_path, monkeypatch):
    empty, large, gone = tmp_path / "empty.txt", tmp_path / "film.mp4", tmp_path / "gone.jpg"
    empty.touch()
    with large.open("wb") as stream:
        stream.truncate(attachments.LARGEST + 1)
    added = add(customer, empty, contract, tmp_path, large, gone, storage.folder() / "crm.sqlite3")
    assert [name for name, _why in added.refused] == [
        "empty.txt", tmp_path.name, "film.mp4", "gone.jpg", "crm.sqlite3",
    ]  # fmt: skip
    assert "200.0 MB" not in added.refused[0][1].text("en")
    assert "209.7 MB" in added.refused[2][1].text("zh_CN")
    assert names(customer) == ["合同<1>.pdf"]
    assert len(kept()) == 1


def test_a_full_disk_leaves_nothing_half(customer, contract, monkeypatch):
    def full(_file):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(outputs, "sync", full)
    added = add(customer, contract)
    assert [(name, why.key) for name, why in added.refused] == [("合同<1>.pdf", "error.disk_full")]
    assert "合同<1>.pdf was not written" in added.refused[0][1].text("en")
    assert (names(customer), kept()) == ([], [])
    assert not list(storage.folder().glob(".crm-*.note"))


def test_a_file_that_changes_while_it_is_read_is_not_kept(customer, contract):
    size = contract.stat().st_size

    def grow(done, _total):
        if done > size:  # the second time that it is read, and without end
            with contract.open("ab") as stream:
                stream.write(b"more")

    (refused,) = add(customer, contract, progress=grow).refused
    assert refused[1].key == "error.changed_while_read"
    assert kept() == []


def test_renaming_keeps_the_ending_and_is_undone(customer, contract):
    (paper,) = add(customer, contract).ids
    assert attachments.rename(paper, "安装合同 2026") == "安装合同 2026.pdf"
    assert attachments.rename(paper, "扫描.PDF") == "扫描.PDF"
    with pytest.raises(CrmError):
        attachments.rename(paper, " ")
    steps.undo_last("en")
    assert names(customer) == ["安装合同 2026.pdf"]


def test_removed_ones_come_back_as_long_as_history_can_bring_them(customer, contract, tmp_path):
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(b"photo")
    ids = add(customer, contract, photo).ids
    attachments.remove(ids)
    for file in kept():
        age(file)
    assert (names(customer), tidying.run()) == ([], 0)
    assert steps.undo_last("en").restored.startswith("Restored 合同<1>.pdf of 王建国")
    assert names(customer) == ["photo.jpg", "合同<1>.pdf"]
    assert checking.check().problems("en") == []


def test_what_nothing_names_any_more_is_swept_but_not_what_was_taken_up_just_now(customer, contract):
    stray = files.take_up(lambda: contract.open("rb"), contract.name)
    assert tidying.run() == 0  # its write may be under way
    age(files.path(stray.sha256))
    assert files.take_up(lambda: contract.open("rb"), contract.name) == stray  # wanted again
    assert tidying.run() == 0
    age(files.path(stray.sha256))
    assert tidying.run() == 1
    assert kept() == []


def test_what_was_swept_between_its_coming_and_the_write_is_put_back(customer, contract, monkeypatch):
    insert = storage.write

    def swept_first(action, **more):
        for file in kept():
            file.unlink()
        return insert(action, **more)

    monkeypatch.setattr(storage, "write", swept_first)
    add(customer, contract)
    assert checking.check().problems("en") == []


def test_a_deleted_customer_takes_them_along_and_brings_them_back(customer, contract):
    add(customer, contract)
    assert "1 picture or paper" in deleting.announced(Table.CUSTOMER, customer, "en")
    deleting.delete(Table.CUSTOMER, customer, "王建国", "en")
    steps.undo_last("en")
    assert names(customer) == ["合同<1>.pdf"]


def test_backup_and_restore_bring_them_and_a_moved_folder_has_them(customer, contract, tmp_path):
    add(customer, contract)
    attachments.remove([attachments.listed(customer)[0].id])  # history alone names it
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(os.urandom(3000))
    add(customer, photo)
    made = backups.back_up(tmp_path / "b.zip")
    assert (len(made.parts), made.left_out) == (3, ())
    there = tmp_path / "there"
    there.mkdir()
    storage.close_office()
    backups.restore(tmp_path / "b.zip", there)
    moved = there.rename(tmp_path / "moved")
    storage.open_office(moved)
    assert names(customer) == ["photo.jpg"]
    assert attachments.content_of(attachments.listed(customer)[0]).read_bytes() == photo.read_bytes()
    with storage.reading():
        removal = ChangeSet.select().where(ChangeSet.action == "attachment.deleted").get().id
    steps.undo(removal, "en")
    assert checking.check().problems("en") == []


def test_a_missing_or_damaged_one_is_told_by_the_card_the_check_and_the_backup(customer, contract, tmp_path):
    (paper,) = add(customer, contract).ids
    file = kept()[0]
    file.write_bytes(b"forged")
    for problem, key in (("altered", "attachment.error.altered"), ("missing", "attachment.error.missing")):
        (line,) = checking.check().problems("en")
        assert problem in line
        assert "合同<1>.pdf" in line
        assert "王建国" in line
        with pytest.raises(CrmError) as caught:
            attachments.shown(paper)
        assert caught.value.key == key
        assert len(backups.back_up(tmp_path / "b.zip").left_out) == 1
        file.unlink(missing_ok=True)
    add(customers.save(None, {"name": "李敏"}), contract)  # the same content comes again
    assert checking.check().problems("en") == []


def test_a_viewer_gets_a_copy_that_it_cannot_write_to_and_no_program_is_started(customer, contract, tmp_path):
    tool = tmp_path / "setup.EXE"
    tool.write_bytes(b"MZ")
    (paper,) = add(customer, contract).ids
    shown = attachments.shown(paper)
    assert shown.name == "合同_1_.pdf"
    assert shown.read_bytes() == contract.read_bytes()
    assert shown.stat().st_mode & 0o222 == 0
    assert attachments.shown(paper) == shown
    (program,) = add(customer, tool).ids
    with pytest.raises(CrmError, match="is a program"):
        attachments.shown(program)
    attachments.save_as(program, tmp_path / "saved.exe")
    assert (tmp_path / "saved.exe").read_bytes() == b"MZ"


def test_one_may_belong_to_a_product_and_goes_with_it(customer, contract):
    from crm_desktop.services.products import products

    product = products.save(None, {"model": "空调"}, customer_id=customer)
    (paper,) = add(customer, contract).ids
    attachments.belongs_to(paper, product)
    assert attachments.listed(customer)[0].about == "空调"
    assert "1 picture or paper" in deleting.announced(Table.PRODUCT, product, "en")


def test_history_tells_it_in_both_languages(customer, contract, tmp_path):
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(b"photo")
    add(customer, contract, photo)
    add(customer, Path(photo.rename(tmp_path / "x.jpg")))  # known: nothing is written
    attachments.rename(attachments.listed(customer)[0].id, "门口")
    attachments.remove([attachments.listed(customer)[0].id])
    assert [line.told.whole for line in lines.fetch(lines.find(HistoryFilter()).ids[:3], "zh_CN")] == [
        "已删除 王建国 的附件 门口.jpg",
        "附件 photo.jpg 已改名为 门口.jpg",
        "已给 王建国 添加 2 份附件：合同<1>.pdf 等",
    ]


@pytest.mark.parametrize(
    "name", ["<b>&.jpg", "=1+1.csv", "䶮𠮷.png", "a" * 300 + ".pdf", "con.txt", "..", "\udcff.jpg"]
)
def test_any_name_is_kept_shown_and_handed_out(customer, name):
    added = attachments.add(customer, [attachments.from_bytes(b"content", name)])
    shown = attachments.shown(added.ids[0])
    assert shown.read_bytes() == b"content"
    assert len(shown.name.encode()) <= 180
    assert shown.parent.parent == storage.folder() / outputs.SHOWN


def test_nobody_has_papers_who_is_not_there(office, contract):
    with pytest.raises(CrmError):
        add(99, contract)
    with pytest.raises(CrmError):
        attachments.customer_by_number("X-1")
    with storage.reading():
        assert Customer.select().count() == 0
