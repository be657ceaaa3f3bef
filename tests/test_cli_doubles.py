"""The command line lists customers who are there twice."""

import json

import pytest

from crm_desktop import cli, storage
from crm_desktop.core import clock

ROWS = """姓名,手机,家庭住址
王芳,13800001111,济南市历下区经十路1号
王芳(空调),138-0000-1111,
=1+1<b>,13900001111,
王先生,13700001111,
王伟,13700001111,
"""


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    folder = tmp_path_factory.mktemp("doubles")
    (folder / "customers.csv").write_text(ROWS, encoding="utf-8")
    assert cli.main(["--data", str(folder / "office"), "import", str(folder / "customers.csv")]) == 0
    yield folder / "office"
    storage.act_as(None)
    clock.set_zone(clock.DEFAULT_ZONE)


def test_doubles_as_json(office, capsys):
    assert cli.main(["--json", "--language", "en", "--data", str(office), "doubles"]) == 0
    sure, likely = json.loads(capsys.readouterr().out)
    assert (sure["kind"], sure["band"], sure["score"]) == ("title", "sure", 88)
    assert sure["reason"].endswith("same number 138 0000 1111")
    assert [each["name"] for each in sure["customers"]] == ["王芳", "王芳(空调)"]
    assert sure["customers"][1]["record"].endswith("/customer/2")
    assert (likely["band"], [each["number"] for each in likely["customers"]]) == (
        "likely",
        ["000004", "000005"],
    )


def test_only_those_that_are_sure(office, capsys):
    assert cli.main(["--language", "en", "--data", str(office), "doubles", "--band", "sure"]) == 0
    head, row = capsys.readouterr().out.splitlines()
    assert head.split("\t")[:4] == ["band", "score", "kind", "number"]
    assert row.startswith("Sure\t88\tName with title or remark\t000001\t王芳\t13800001111\t")
