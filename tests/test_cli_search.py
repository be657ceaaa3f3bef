"""The command line finds an imported customer by whatever is known of it."""

import json

import pytest

from crm_desktop import cli, storage
from crm_desktop.core import clock

ROWS = """姓名,手机,家庭电话,电子邮箱,邮编,家庭住址,备注
周芳,13800008451,0531-80008452,zhou@example.com,250017,济南市历下区样例路1号,老客户
Zoë Sämple,,,zoe@example.org,,"2 Rue Bélair, Malmö",
吴六,030-0074399,,,,,
"""


@pytest.fixture(scope="module")
def imported(tmp_path_factory):
    folder = tmp_path_factory.mktemp("found")
    (folder / "customers.csv").write_text(ROWS, encoding="utf-8")
    assert cli.main(["--data", str(folder / "office"), "import", str(folder / "customers.csv")]) < 2
    yield folder / "office"
    storage.act_as(None)
    clock.set_zone(clock.DEFAULT_ZONE)


@pytest.mark.parametrize(
    ("query", "name"),
    [
        *(("8000-8452", "周芳"), ("80008452", "周芳"), ("zhou@example.com", "周芳"), ("250017", "周芳")),
        *(
            ("济南历下", "周芳"),
            ("济南市历下区样例", "周芳"),
            ("老客", "周芳"),
            ("zhouf", "周芳"),
            ("周f", "周芳"),
        ),
        *(("zoe", "Zoë Sämple"), ("sample", "Zoë Sämple"), ("malmo", "Zoë Sämple"), ("belair", "Zoë Sämple")),
        ("0074399", "吴六"),
    ],
)
def test_found_by(imported, capsys, query, name):
    assert cli.main(["--json", "--data", str(imported), "customers", query]) == 0
    assert [row["name"] for row in json.loads(capsys.readouterr().out)] == [name]
