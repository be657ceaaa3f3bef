"""By a name and a sign the first who got it is found, however many there are."""

from datetime import date

from crm_desktop.services.importing.signs import Signed


def test_the_first_who_got_a_sign_has_it():
    signed = Signed()
    signed.add("张三", "13805312345", "one")
    signed.add("张三", ("GL8", date(2024, 5, 1)), "one")
    signed.add("张三", "13805312345", "two")
    signed.add("李四", "13805312345", "three")
    assert signed.get("张三", "13805312345") == "one"
    assert signed.get("张三", ("GL8", date(2024, 5, 1))) == "one"
    assert signed.get("李四", "13805312345") == "three"
    assert signed.get("张三", "13805312346") is None
    assert signed.get("王五", "13805312345") is None


def test_thousands_of_one_name_are_told_apart():
    signed = Signed()
    for number in range(5_000):
        signed.add("客户", str(number), number)
    assert all(signed.get("客户", str(number)) == number for number in range(5_000))
    assert signed.get("客户", "5000") is None
    signed.add("客户", "7", 8)
    assert signed.get("客户", "7") == 7


def test_a_sign_is_not_found_across_two_others(monkeypatch):
    signed = Signed()
    zeros, ones = 0, -1  # whose bytes are all the same
    monkeypatch.setattr("crm_desktop.services.importing.signs.hash", int, raising=False)
    signed.add("张三", ones, "one")
    signed.add("李四", zeros, "other")
    signed.add("张三", ones << 32, "one")
    assert signed.get("张三", zeros) is None
    assert signed.get("张三", ones << 32) == "one"
