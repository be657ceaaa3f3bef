"""Lines break by the Chinese rules, fit their measure and lose nothing."""

import io
import random

import pytest

from crm_desktop.documents.paper import fonts
from crm_desktop.documents.paper.sheet import A4, sheet
from crm_desktop.documents.paper.typesetting import (
    Line,
    Style,
    break_address,
    break_lines,
    clean,
    single_line,
    spread_of,
    text_width,
)
from tests.documents import pdf

NOT_FIRST = set("，。、；：！？”’》）")
NOT_LAST = set("“‘《（")

HAN = "您好昨天下午钱师傅到府上更换了电加热棒打扰的休息谢配合也一直以来对我们信任这台已经陪过三个冬"
CLOSING = ["，", "。", "、", "；", "：", "！", "？", "。”", "！”", "》", "）", "）。", "》，", "？’"]
OPENING = ["“", "‘", "《", "（", "：“", "，《"]
WORDS = [" SLR-58-1800-20 ", "0531-8888 6600", " 55 ℃", "100%", "3.5", "……", "——", " PDF ", "2026年", "10月"]


def texts(line: Line) -> str:
    return "".join(run.text for run in line.runs)


def random_text(source: random.Random) -> str:
    parts = []
    for _ in range(source.randrange(20, 120)):
        kind = source.random()
        if kind < 0.72:
            parts.append("".join(source.choices(HAN, k=source.randrange(1, 6))))
        elif kind < 0.86:
            parts.append(source.choice(HAN) + source.choice(CLOSING))
        elif kind < 0.93:
            parts.append(source.choice(OPENING) + source.choice(HAN))
        else:
            parts.append(source.choice(WORDS) + source.choice(HAN))
    return source.choice(HAN) + "".join(parts)


@pytest.mark.parametrize("family", ["kai", "sans", "bold"])
def test_no_line_starts_or_ends_with_a_forbidden_mark(family: str) -> None:
    source = random.Random(20261021)
    style = Style(family, 12, 20, indent=2)
    for width in (120.0, 200.0, 330.5, 442.0):
        for _ in range(60):
            text = random_text(source)
            lines = break_lines(text, style, width)
            for line in lines:
                shown = texts(line)
                assert shown[0] not in NOT_FIRST, text
                assert shown[-1] not in NOT_LAST, text
                assert line.indent + line.width <= width + 0.01, text
            assert "".join(map(texts, lines)).replace(" ", "") == text.replace(" ", "")


def test_words_and_numbers_stay_whole_where_they_fit() -> None:
    style = Style("kai", 12, 20)
    for width in range(150, 440, 7):
        lines = [
            texts(line) for line in break_lines("请拨打0531-88886600，找SLR先生谈谈价格" * 3, style, width)
        ]
        assert not any(line.endswith(("0531-", "0531-8", "S", "SL")) for line in lines)
        numbers = [texts(line) for line in break_lines("这件投诉T2026-0048是新的" * 4, style, width)]
        assert not any(line.endswith("-") for line in numbers)


def test_a_word_wider_than_the_line_is_broken() -> None:
    style = Style("sans", 10, 14)
    lines = break_lines("地址" + "x" * 300 + "完", style, 200)
    assert len(lines) > 6
    assert all(line.width <= 200.01 for line in lines)
    assert "".join(map(texts, lines)) == "地址" + "x" * 300 + "完"


def test_dashes_and_dots_are_not_parted() -> None:
    style = Style("kai", 12, 20)
    for width in range(100, 300, 5):
        for line in break_lines("他说就是这样——真的没有办法了……我们再想想" * 2, style, width):
            assert texts(line).count("—") % 2 == 0
            assert texts(line).count("…") % 2 == 0


def test_full_lines_are_spread_to_the_measure_and_the_last_is_not() -> None:
    style = Style("kai", 12, 20, indent=2)
    lines = break_lines(HAN * 3, style, 300)
    for line in lines[:-1]:
        assert line.indent + line.width + line.gaps * spread_of(line, style, 300) == pytest.approx(300)
    assert spread_of(lines[-1], style, 300) == 0
    assert lines[0].indent == 24
    assert lines[1].indent == 0


def test_a_single_character_does_not_end_a_paragraph_alone() -> None:
    style = Style("kai", 10, 16)
    for length in range(20, 120):
        lines = break_lines("好" * length + "了。", style, 200)
        assert len(lines) == 1 or len(texts(lines[-1])) > 2


def test_a_last_line_of_one_or_two_characters_is_pulled_in_where_there_is_room() -> None:
    """Two characters too many for three lines: their commas give way, and nothing sticks out."""
    style = Style("kai", 12, 21, indent=2)
    sentence = "打扰了您的休息，谢谢您的配合，也谢谢您一直以来对我们的信任，"
    for length in range(40, 100):
        for end in ("好。", "很好！", "了"):
            text = (sentence * 4)[:length] + end
            lines = break_lines(text, style, 442.0)
            assert "".join(map(texts, lines)) == text
            assert len(texts(lines[-1]).rstrip("，。！")) > 2
            for line in lines:
                assert line.indent + line.width <= 442.01
    full = 2 * 36 - 2  # characters of two lines behind an indent
    text = ("打扰了您的休息，谢谢您的配合，也谢谢您" * 4)[: full + 1] + "。"
    pulled = break_lines(text, style, 36 * 12.0)
    assert len(pulled) == 2
    assert any(line.tight or any(run.shift < 0 for run in line.runs) for line in pulled)


def test_quotation_marks_are_full_width_in_chinese_only() -> None:
    for family in ("kai", "sans", "bold"):
        style = Style(family, 10)
        assert text_width("说“好”吗", style) == pytest.approx(50)
        assert text_width("it’s", style) < 20
        assert texts(single_line("您说“it’s ‘好’”", style)) == "您说“it’s ‘好’”"
    assert text_width("“好”", Style("serif", 10)) < 20
    ends = break_lines("您好您好您好“您好”您好", Style("kai", 10, 16), 70)
    assert [texts(line) for line in ends] == ["您好您好您好", "“您好”您好"]


def test_a_figure_and_its_unit_stay_together() -> None:
    style = Style("kai", 12, 20)
    for width in range(100, 300, 3):
        for line in break_lines("经十路 88 号 3 号楼 2 单元 501 室，10月20日见" * 2, style, width)[:-1]:
            assert not texts(line).rstrip()[-1].isdigit() or texts(line).endswith("501")


def test_english_leaves_no_word_alone_and_parts_no_date() -> None:
    style = Style("serif", 12, 17, align="left")
    text = (
        "It is good to know you. We hope that 25 September brings you joy and that we are only a call away."
    )
    for width in range(140, 420, 3):
        lines = [texts(line) for line in break_lines(text, style, width)]
        assert " ".join(line.strip() for line in lines) == text
        assert not any(line.rstrip().endswith("25") for line in lines)
        assert lines[-1] != "away."


def test_a_short_phrase_of_a_card_is_not_parted() -> None:
    style = Style("kai", 15, 28, align="left", indent=2, phrases=True)
    text = "农历八月十五是您的生日。我们全体同事祝您身体健康，诸事顺遂，家人常伴，笑口常开！"
    for width in range(120, 320, 5):
        lines = [texts(line) for line in break_lines(text, style, width)]
        assert "".join(lines) == text
        for phrase in ("诸事顺遂", "家人常伴", "笑口常开"):
            assert any(phrase in line for line in lines)


def test_paragraphs_and_characters_that_cannot_be_printed() -> None:
    assert clean("甲\r\n乙\t丙\x00\u200b\ufeff") == "甲\n乙 丙"
    lines = break_lines("甲\n\n乙", Style(), 100)
    assert [texts(line) for line in lines] == ["甲", "", "乙"]


def test_rare_characters_come_from_the_font_that_has_them() -> None:
    runs = single_line("王䶮𠮷", Style("sans")).runs
    assert [(run.face.name, run.text) for run in runs] == [(fonts.SANS, "王䶮"), (fonts.KAI, "𠮷")]
    bold = single_line("龘王", Style("bold")).runs
    assert [run.face.name for run in bold] == [fonts.SANS, fonts.BOLD]


def test_what_no_font_has_is_marked_and_named(monkeypatch: pytest.MonkeyPatch) -> None:
    missing = "\U00031350"  # an ideograph of extension H
    stream = io.BytesIO()
    with sheet(stream, A4, title="t", author="a", language="en") as paper:
        paper.text(f"王{missing}", 50, 50, 300, Style("sans"))
        paper.next_page()
        if fonts.face_for("sans", missing) is None:
            assert paper.missing == {missing}
            paper.label("x", 50, 100, Style("sans"))
            paper.next_page()
    assert pdf.text_of(stream, 0)[0] == "王"


def test_text_comes_out_of_the_pdf_as_it_went_in() -> None:
    text = "王䶮𠮷“您好”，<b>&amp;(\\)%s{0}</b>……——55℃《说明书》"
    stream = io.BytesIO()
    with sheet(stream, A4, title="t", author="a", language="zh_CN") as paper:
        top = 50.0
        for family in ("kai", "sans", "bold"):
            top = paper.text(text, 50, top, 480, Style(family, 12, 20))
        paper.next_page()
    assert pdf.text_of(stream) == text * 3
    assert pdf.all_embedded_and_subset(stream)


def test_more_than_a_hundred_characters_of_one_font_come_out_too() -> None:
    text = "".join(chr(0x4E00 + n) for n in range(400))
    stream = io.BytesIO()
    with sheet(stream, A4, title="t", author="a", language="zh_CN") as paper:
        paper.text(text, 50, 50, 480, Style("kai", 12, 20))
        paper.next_page()
    assert pdf.text_of(stream) == text


def test_widths_are_the_fonts_own() -> None:
    assert text_width("王建国", Style("kai", 10)) == pytest.approx(30)
    assert text_width("Mr.", Style("sans", 10)) < 25


def test_a_chinese_address_is_parted_where_one_of_its_places_ends() -> None:
    style = Style("sans", 11, 15, align="left", places=True)
    for text, lines in (
        (
            "250001 山东省济南市市中区人民大街112号2号楼2单元1403",
            ["250001 山东省济南市市中区人民大街112号", "2号楼2单元1403"],
        ),
        (
            "050011 河北省石家庄市长安区中山东路303号世贸广场酒店写字楼A座1206室",
            ["050011 河北省石家庄市长安区中山东路303号", "世贸广场酒店写字楼A座1206室"],
        ),
        (
            "330106 浙江省杭州市西湖区文三路 90 号东部软件园",
            ["330106 浙江省杭州市西湖区文三路 90 号", "东部软件园"],
        ),
    ):
        assert [texts(line) for line in break_lines(text, style, 238)] == lines
    endless = "卓达星辰" * 80  # no place ends there: it is broken all the same
    assert "".join(texts(line) for line in break_lines(endless, style, 238)) == endless
    foreign = "Flat 4, The Old Rectory, 12 Church Lane, Guildford, Surrey GU1 4AB"
    plain = Style("sans", 11, 15, align="left")
    assert [texts(line) for line in break_lines(foreign, style, 150)] == [
        texts(line) for line in break_lines(foreign, plain, 150)
    ]


def test_of_a_broken_number_more_than_two_characters_go_on_below() -> None:
    style = Style("kai", 16, 28, indent=2.0)
    text = "您好！10月28日下午，钱师傅到府上维修 SLR-58-1800-20。这次完成的是：更换电加热棒。"
    for width in range(200, 460, 3):
        lines = [texts(line) for line in break_lines(text, style, width)]
        assert not any(line.startswith("20。") for line in lines), lines


def test_a_span_of_time_stays_together() -> None:
    style = Style("sans", 9, 12, align="left")
    lines = [texts(line) for line in break_lines("实于 2026-10-29 08:30（21 小时 40 分）", style, 154)]
    assert lines == ["实于 2026-10-29 08:30", "（21 小时 40 分）"]


@pytest.mark.parametrize("family", ["serif", "sans"])
@pytest.mark.parametrize("postcode", ["GU1 4AB", "20500"])
def test_a_postcode_does_not_stand_alone_on_a_line(family: str, postcode: str) -> None:
    style = Style(family, 11, 15, align="left")
    long = "12 Upper Marlborough Grove Street Road Lane Park House North Mount Vale Crescent"
    for length in range(12, len(long)):
        if long[length - 1] != " ":
            street = f"{long[:length]}, London {postcode}"
            lines = [
                "".join(run.text for run in line.runs)
                for line in break_address(street, postcode, style, 84 * 72 / 25.4)
            ]
            assert lines[-1].endswith(f" {postcode}")
            assert " ".join(line.strip() for line in lines) == street
