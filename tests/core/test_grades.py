"""The 80/20 rule: who is A, B and C."""

from crm_desktop.core.enums import Grade
from crm_desktop.core.grades import suggest


def graded(*values: int) -> str:
    found = suggest((number, f"{number:06}", value) for number, value in enumerate(values))
    return "".join(found[number].value for number in range(len(values)))


def test_a_while_those_before_have_less_than_80_percent_b_below_95():
    assert graded(50, 30, 10, 5, 5) == "AABBC"
    assert graded(5, 10, 5, 30, 50) == "BBCAA"
    assert graded(79, 1, 15, 5) == "ACAB"
    assert graded(100) == "A"


def test_the_customer_that_crosses_the_line_is_still_in():
    assert graded(79, 21) == "AA"
    assert graded(80, 20) == "AB"
    assert graded(95, 5) == "AC"


def test_equal_values_go_by_number():
    assert suggest([(1, "000002", 50), (2, "000001", 50), (3, "000003", 25)]) == {
        2: Grade.A,
        1: Grade.A,
        3: Grade.B,
    }


def test_without_any_value_everybody_is_c():
    assert graded(0, 0) == "CC"
    assert graded(-5, 100) == "CA"
    assert suggest([]) == {}


def test_large_sums_do_not_lose_a_fen():
    big = 10**17
    assert graded(80 * big, 15 * big, 5 * big - 1, 1) == "ABCC"
