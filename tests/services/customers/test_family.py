"""Who is of one family, told at both customers."""

import pytest

from crm_desktop.core.enums import FamilyRelation
from crm_desktop.core.errors import InvalidFields
from crm_desktop.services.customers import card as customer_card
from crm_desktop.services.customers import customers, deleting, family, whole
from crm_desktop.services.history import steps

pytestmark = pytest.mark.usefixtures("office")


def add(name: str) -> int:
    return customers.save(None, {"name": name})


def told(customer_id: int) -> list[tuple[str, FamilyRelation]]:
    return [(each.name, each.relation) for each in customer_card.card(customer_id, "en").family]


def test_a_child_is_a_child_here_and_its_parent_there() -> None:
    wang, ying = add("王建国"), add("王颖")
    family.save(wang, ying, FamilyRelation.CHILD)
    assert told(wang) == [("王颖", FamilyRelation.CHILD)]
    assert told(ying) == [("王建国", FamilyRelation.PARENT)]
    family.save(ying, wang, FamilyRelation.GRANDPARENT)
    assert told(wang) == [("王颖", FamilyRelation.GRANDCHILD)]
    ((_id, record),) = whole.records([ying])
    assert record["family"] == [{"name": "王建国", "number": "000001", "relation": "grandparent"}]


def test_it_is_taken_back_and_goes_with_a_customer() -> None:
    wang, ying = add("王建国"), add("王颖")
    family.save(wang, ying, FamilyRelation.SPOUSE)
    family.delete(customer_card.card(ying, "en").family[0].id)
    assert told(ying) == []
    steps.undo_last("en")
    assert told(ying) == [("王建国", FamilyRelation.SPOUSE)]
    deleting.delete(wang)
    assert told(ying) == []


@pytest.mark.parametrize("relative", [None, 1])
def test_nobody_is_a_relative_of_nobody_or_of_themselves(relative: int | None) -> None:
    wang = add("王建国")
    with pytest.raises(InvalidFields) as refused:
        family.save(wang, relative, FamilyRelation.SIBLING)
    assert list(refused.value.problems) == ["relative"]
