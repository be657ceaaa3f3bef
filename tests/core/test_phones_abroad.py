"""Numbers in offices of other countries: understood whole, kept with their code, shown as at home."""

import pytest

from crm_desktop.core.enums import PhoneKind
from crm_desktop.core.phones import dialled, parse_phones, plainly, pretty, read_phones, spellings, written


@pytest.mark.parametrize(
    ("typed", "country", "kept", "shown"),
    [
        ("(02)20006401", "TW", "+886 2 2000 6401", "02-2000 6401"),
        ("0912-000-401", "TW", "+886 912 000 401", "0912-000 401"),
        ("+886 912 000 402", "TW", "+886 912 000 402", "0912-000 402"),
        ("(049)2006502", "TW", "+886 49 200 6502", "049-200 6502"),
        (912000401, "TW", "+886 912 000 401", "0912-000 401"),
        ("電話：02-20006401", "TW", "+886 2 2000 6401", "02-2000 6401"),
        ("+86 531 86521900", "TW", "0531-86521900", "+86 531 8652 1900"),
        ("+86 138 0531 2210", "TW", "13805312210", "+86 138 0531 2210"),
        ("(415) 555-0102", "US", "+1 415-555-0102", "(415) 555-0102"),
        ("1-800-555-0106", "US", "+1 800-555-0106", "(800) 555-0106"),
        ("011 86 138 0531 2210", "US", "13805312210", "+86 138 0531 2210"),
        ("020 7946 0103", "GB", "+44 20 7946 0103", "020 7946 0103"),
        ("853-2800-0104", "MO", "+853 2800 0104", "2800 0104"),
        ("(852) 2800 0105", "HK", "+852 2800 0105", "2800 0105"),
        ("030/901820", "DE", "+49 30 901820", "030 901820"),
        ("+49 (0)711 2842222", "DE", "+49 711 2842222", "0711 2842222"),
        ("06 1234 5678", "IT", "+39 06 1234 5678", "06 1234 5678"),
        ("(11) 98765-4321", "BR", "+55 11 98765-4321", "(11) 98765-4321"),
        ("8 (495) 123-45-67", "RU", "+7 495 123-45-67", "8 (495) 123-45-67"),
        ("٠٥٠ ١٢٣ ٤٥٦٧", "AE", "+971 50 123 4567", "050 123 4567"),
        ("+44 20 7946 0103", "US", "+44 20 7946 0103", "+44 20 7946 0103"),
    ],
)
def test_a_number_of_the_country_is_kept_with_its_code_and_shown_as_at_home(typed, country, kept, shown):
    (phone,) = parse_phones(typed, country)
    assert phone.number == kept
    assert pretty(phone.number, country=country) == shown
    assert parse_phones(shown, country) == [phone]
    assert parse_phones(plainly(phone.number, country), country) == [phone]


@pytest.mark.parametrize(
    ("typed", "country"),
    [
        ("20006401", "TW"),  # its area code is not known
        ("02-2000 6401/2", "TW"),
        ("13805312210", "TW"),
        ("0531-86521900", "TW"),
        ("555-0102", "US"),
        ("415-555-0102 2019-05-01", "US"),
        ("(415) 555-0102 SN001", "US"),
        ("7112842222", "DE"),  # a zero would have to be put before it
        ("2842222", "DE"),
        ("110", "DE"),
        ("2024-05-01", "HK"),
        ("2800 0105 2024/05/01", "HK"),
        ("1.38E+10", "US"),
        ("13800008001", "US"),  # one of the mainland
        ("111-111-1111", "US"),
        ("0000000000", "US"),
        ("0000000000", "GB"),
        ("00000000", "DE"),
        ("0000000", "TW"),
        ("+0000000000", "GB"),
        ("11111111", "HK"),
        ("99999999", "SG"),
    ],
)
def test_what_is_not_understood_whole_is_no_number(typed, country):
    assert read_phones(typed, country) == ([], typed)


@pytest.mark.parametrize(
    "typed",
    [
        *("(02)20006501", "(049)2006502", "(171) 555-0100", "(5) 555-0101", "(415) 555-0102"),
        *("853-2800-0104", "(852) 2800 0105", "1-800-555-0106", "(496)555-0107x58947", "4155550102"),
        *("1.38E+10", "1.38001E+10", "0912-000-401", "04-20006402", "13800001111 2020-06-23"),
        *("13800001111-2024-05-01", "13800001111 (2019.5)", "13800001111 SN001", "13800001111.5"),
        *("13800001111 20200623", "20200623", "SN86521900", "13800001111/SN86521900"),
        *("0531-86521900转1234567", "53186521900", "+1 415 555 0102 99"),
    ],
)
def test_on_the_mainland_no_piece_of_a_number_is_one(typed):
    assert read_phones(typed, "CN") == ([], typed)


@pytest.mark.parametrize(
    ("typed", "beside"),
    [
        ("13800001111 晚上8点后", "晚上8点后"),
        ("3号楼 13800001111", "3号楼"),
        ("13800001111 2024年5月1日购", "2024年5月1日购"),
        ("电话1：13800001111", ""),
        ("1.3800001111E+10", ""),
    ],
)
def test_figures_whose_words_say_what_they_are_leave_the_number(typed, beside):
    reading = read_phones(typed, "CN")
    assert [phone.digits for phone in reading.phones] == ["13800001111"]
    assert reading.leftover == beside


def test_several_numbers_extension_fax_and_words():
    reading = read_phones("傳真 02-20006401 分機 12/0912-000-401 王先生", "TW")
    assert [(phone.digits, phone.extension, phone.kind) for phone in reading.phones] == [
        ("00886220006401", "12", PhoneKind.FAX),
        ("00886912000401", "", PhoneKind.MOBILE),
    ]
    assert reading.leftover == "王先生"
    assert [phone.digits for phone in parse_phones("0912 000 401 02-2000 6401", "TW")] == [
        "00886912000401",
        "00886220006401",
    ]
    (phone,) = parse_phones("(496)555-0107x58947", "US")
    assert (phone.digits, phone.extension) == ("0014965550107", "58947")
    assert written(phone, language="en", country="US") == "(496) 555-0107 ext. 58947"


def test_a_number_is_the_same_in_whichever_office_and_however_it_was_written():
    ways = (("(02)20006401", "TW"), ("+886 2 2000 6401", "CN"), ("00886-2-20006401", "US"))
    assert {parse_phones(typed, country)[0].digits for typed, country in ways} == {"00886220006401"}


def test_what_is_dialled_and_what_a_number_is_found_by():
    (phone,) = parse_phones("(02)20006401", "TW")
    number, digits = phone.number, phone.digits
    assert [dialled(number, digits, country) for country in ("TW", "CN")] == ["0220006401", "+886220006401"]
    assert [dialled("0531-86521900", "053186521900", country) for country in ("CN", "TW")] == [
        *("053186521900", "+8653186521900")
    ]
    assert spellings(number, digits) == [digits, number, "02-2000 6401", "0220006401"]


@pytest.mark.parametrize("country", ["CN", "TW", "US"])
@pytest.mark.parametrize("piece", ["1", "1 ", "(1)", "0912000401 ", "+1", "030/"])
def test_a_cell_full_of_figures_is_no_list_of_numbers(piece, country):
    assert read_phones(piece * 2_000, country).phones == []
