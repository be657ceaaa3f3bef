"""The cause tree: what is built in, what an office adds."""

import pytest

from crm_desktop import storage
from crm_desktop.core.enums import ComplaintState
from crm_desktop.core.errors import InvalidFields, NotFound
from crm_desktop.core.words import say
from crm_desktop.services.complaints import causes
from crm_desktop.services.complaints import work as complaint_work
from crm_desktop.services.figures import figures, wording
from tests.services.complaints.complaint_helpers import opened, reach


def test_the_built_in_causes_are_there_once_in_both_languages(office):
    with storage.write("office.set_up") as change:
        causes.ensure_defaults(change)
    tree = causes.tree("zh_CN")
    assert len(tree) == 4 + 16
    assert [node.name for node in tree if node.is_group] == ["价值诱因", "系统原因", "员工诱因", "其他原因"]
    assert all(node.built_in and node.active for node in tree)
    assert causes.tree("en")[1].full_name == "Value › Poor quality, or nothing in stock"


def test_an_office_adds_its_own_and_takes_them_out_of_use(office, reopen):
    slow = next(node for node in causes.tree("en") if node.name.startswith("Slow service"))
    own = causes.add("预约未改约", slow.id)
    for wrong in ("", "  ", "预约未改约"):
        with pytest.raises(InvalidFields):
            causes.add(wrong, slow.id)
    with pytest.raises(InvalidFields):
        causes.add(say("cause.value", "en"), None)
    with pytest.raises(NotFound):
        causes.add("没有上级", 4711)
    reopen()
    assert causes.full_name(own, "zh_CN") == "系统原因 › 服务响应慢，或无处求助 › 预约未改约"
    assert causes.full_name(None, "zh_CN") == ""


def test_a_cause_that_the_office_names_like_a_slug_stays_what_was_typed(office, noon):
    own = causes.add("system.slow_service", causes.add("staff", None))
    built_in = causes.ids_by_slug()["system.slow_service"]
    for cause in (own, built_in, built_in):
        complaint_id = reach(opened(), ComplaintState.INVESTIGATING)
        complaint_work.set_findings(complaint_id, {"cause": cause})
    report = figures.month(2026, 10)
    rows = report.table("complaints_by_cause").rows
    words = [[wording.word("cause", each, "en") for each in row[:2]] for row in rows]
    assert words == [["System", "Slow service, or no help to be had"], ["staff", "system.slow_service"]]
    assert [row[2] for row in rows] == [2, 1]
