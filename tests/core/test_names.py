"""Names on paper: surname and given name, in Latin letters."""

import pytest

from crm_desktop.core.enums import CustomerKind, Gender
from crm_desktop.core.names import address_as, latin, split_name


@pytest.mark.parametrize(
    ("name", "parts", "spoken"),
    [
        ("钱强", ("钱", "强"), "Qian Qiang"),
        ("欧阳修", ("欧阳", "修"), "Ouyang Xiu"),
        ("买买提·艾力", ("买买提·艾力", ""), "Maimaitiaili"),
        ("Laura Wright", ("Laura Wright", ""), "Laura Wright"),
    ],
)
def test_surname_and_given_name(name, parts, spoken):
    assert split_name(name) == parts
    assert latin(name) == spoken


def test_a_name_with_a_dot_is_said_whole():
    said = address_as("买买提·艾力", "zh_CN", CustomerKind.PERSON, gender=Gender.MALE)
    assert said == "买买提·艾力先生"
