"""Columns that are joined and taken apart again, and where a cell is parted."""

import pytest

from crm_desktop.services.importing import columns
from crm_desktop.services.importing.headers import LEFT_OUT, NOTED
from crm_desktop.services.importing.judging import JOINED
from crm_desktop.services.importing.splitting import Split, SplitAt


def test_what_was_joined_can_be_taken_apart_again() -> None:
    proposal = columns.Proposal(1, {0: "name"}, ["a", "b", "c"])
    proposal.choose(1, JOINED)
    proposal.choose(2, JOINED)
    assert proposal.sources() == [((0, 1, 2), "name")]
    proposal.choose(0, "contact")  # what is chosen for the first holds for all
    assert proposal.sources() == [((0, 1, 2), "contact")]
    proposal.choose(1, NOTED)
    assert proposal.sources() == [((0, 2), "contact"), ((1,), NOTED)]
    proposal.choose(0, LEFT_OUT)
    assert proposal.sources() == [((1,), NOTED), ((2,), "contact")]
    assert [proposal.meaning(column) for column in range(3)] == [LEFT_OUT, NOTED, "contact"]


@pytest.mark.parametrize(
    ("at", "text", "pieces"),
    [
        (SplitAt.SPACE, "张三 13800001111 测试路 1号", ["张三", "13800001111", "测试路 1号"]),
        (SplitAt.COMMA, "张三，13800001111；测试路1号", ["张三", "13800001111", "测试路1号"]),
        (SplitAt.COMMA, "a ::: b", ["a", "b"]),
        (SplitAt.SLASH, "张三／13800001111", ["张三", "13800001111"]),
        (SplitAt.LINE, "张三\n13800001111", ["张三", "13800001111"]),
        (SplitAt.DASH, "张三-0531-80001111", ["张三", "0531-80001111"]),
        (SplitAt.FIGURES, "张三13800001111", ["张三", "13800001111"]),
        (SplitAt.FIGURES, "张三：0531-80001111", ["张三", "0531-80001111"]),
        (SplitAt.FIGURES, "张三", ["张三"]),
    ],
)
def test_where_a_cell_is_parted(at: SplitAt, text: str, pieces: list[str]) -> None:
    split = Split(at, ("name", "phone", "address"))
    assert split.pieces(text) == pieces
    assert Split.read(str(split)) == split


@pytest.mark.parametrize(
    "text", ["", "name", "split:", "split:moon:name+phone", "split:space:name", "split:space:a+b"]
)
def test_what_is_no_split(text: str) -> None:
    assert Split.read(text) is None
