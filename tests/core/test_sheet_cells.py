"""Cells of somebody's file: which of them say nothing."""

import pytest

from crm_desktop.core.sheet_cells import is_blank


@pytest.mark.parametrize(
    "cell",
    [
        *(None, "", "  ", "NULL", "NA", "N/A", " NA ", "\\N", "-", "—", "--", "/", "无"),
        *("#N/A", "#REF!", "#DIV/0!", "#NAME?", "#VALUE!", "#NUM!", "#NULL!", "#SPILL!", "#BEZUG!", "#NV"),
        *("0000-00-00", "0000-00-00 00:00:00", "0/0/00", "00/0/0", "1900-01-00", "1/0/1900"),
    ],
)
def test_words_for_no_value_are_blank(cell):
    assert is_blank(cell)


@pytest.mark.parametrize(
    "cell",
    [
        *("Na", "na", "Null", "NAA", "无名", "0", 0, 0.0, False, "00", "-1", "#1", "#小王!", "N", "A-"),
        *("0-0-1", "1900-01-01", "2000/0/0", "0531-86521900", "--05-17"),
    ],
)
def test_what_only_resembles_them_is_a_value(cell):
    assert not is_blank(cell)
