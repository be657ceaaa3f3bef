"""A backup written by version 0.2 can be restored by this one, with everything in it."""

from crm_desktop import cli, storage
from crm_desktop.core.enums import ComplaintState
from crm_desktop.services.customers import customers, timeline
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.services.letters import log as letter_log
from crm_desktop.storage.models import Complaint, Letter
from tests.paths import DATA

BACKUP = DATA / "backup-0.2.zip"
"""Two customers, a product, a promise, a complaint, a card as sent. Never made anew after its release."""


def test_a_backup_of_version_0_2_brings_everything_back(tmp_path, noon, capsys):
    folder = tmp_path / "office"
    assert cli.main(["--data", str(folder), "restore", str(BACKUP)]) == 0
    capsys.readouterr()
    storage.open_office(folder)
    try:
        assert storage.check() == []
        customer = customers.get_customer(customer_lists.find_customers("wjg")[0])
        assert customer.address == "山东省济南市历下区经十路88号"
        assert [phone.number for phone in customer.phones] == ["13805312210"]
        assert [product.serial_number for product in customer.products] == ["8652"]
        assert "送滤芯" in [entry.detail for entry in timeline.of_customer(customer.id, "zh_CN")]
        with storage.reading():
            case = Complaint.get()
            kept = Letter.get(Letter.customer == customer.id).id
        assert case.state == ComplaintState.PROPOSED
        assert "今天下午一定上门" in case.message_to_customer
        paper = letter_log.stored(kept).path
        assert paper.read_bytes().startswith(b"%PDF")
    finally:
        storage.close_office()
