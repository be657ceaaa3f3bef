"""In which encoding a text file is written: told by its mark, by what decodes, and by its words.

A file of some names decodes as Chinese of either script, Japanese or Western European all the same. Read
wrongly it says rare characters, read rightly those that names, addresses and headers are made of; guessing
libraries look at frequencies in prose and are wrong on lists as short as ours.
"""

import codecs
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from crm_desktop.documents.importing.refusal import Refused

ENCODINGS: Final = ("utf-8", "utf-16", "gb18030", "big5", "shift_jis", "euc_kr", "cp1252")
"""Those that are offered; each stands for its variants."""
_PIECE: Final = 1 << 20
_SAMPLE: Final = 65_536
_LETTERS: Final = 3_000
"""So many letters that are not ASCII are weighed."""
_CLEAR: Final = 0.25
"""A reading that says less than this, a letter, is not taken for the right one."""
_STRAY: Final = 3
"""So many control characters may stand in a list by a fault; its other cells are as good as any."""
_BOMS: Final = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_FAMILIES: Final = (
    ("gb18030",),
    ("big5", "cp950", "big5hkscs"),
    ("shift_jis", "cp932"),
    ("euc_kr",),
    ("cp1252",),
)
"""Of each the first that can decode the file is weighed against those of the others."""
_USUAL: Final = {
    "gb18030": ("gb2312", 0xB0, 0xD7),
    "big5": ("big5", 0xA4, 0xC6),
    "shift_jis": ("shift_jis", 0x88, 0x97),
}
"""The first bytes of each standard's own first level: the characters in everyday use."""
_ACCENTED = re.compile(r"([A-Za-z]?)([^\x00-\x7f]+)(?=([A-Za-z]?))")
_WESTERN_SIGNS: Final = "€£§°–’“”ºª«»"
_COMMON: Final = frozenset(
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭萧田董袁潘于"
    "蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范金石廖贾賈夏韦韋付方白邹鄒孟熊秦邱江尹薛闫段雷侯龙龍史陶黎"
    "伟偉芳娜敏静靜丽麗强強磊军軍洋勇艳艷杰娟涛濤明超秀霞平刚剛桂英华華玉兰蘭红紅建国國志文家俊辉輝玲萍飞飛鹏鵬春梅海燕"
    "雅婷怡君淑惠美雲云雪峰波斌浩宇轩軒欣子涵梓小大中山东東西南北上下新老一二三四五六七八九十百"
    "省市区區县縣镇鎮乡鄉村里鄰路街巷弄号號楼樓室层層栋棟单單元段门門座院小广廣场場花园園城大厦廈台臺湾灣京海津重庆慶河"
    "江苏浙徽福建湖安济濟州深圳香港澳龙龍厦廈杭宁寧青岛島长長沙武汉漢成都西济南历歷"
    "客户戶姓名电電话話手机機联聯系繫络絡地址备備注註日期购買买產产品型号號价價格金额額数數量性别別男女先生小姐"
    "生年月公司有限责任責任股份集团團厂廠店商行号编編序类類级級邮郵箱微信服务務安装裝人员員来來源质質保修到时時间間單位"
    "都道府県丁目番地様株式会社東京大阪電話番号氏名住所顧客郵便会員佐藤鈴木高橋田中渡辺伊山本村吉"
)  # fmt: skip


def shown_as(encoding: str) -> str:
    """Which of the encodings offered a file is in; what is none of them stands for itself."""
    name = encoding.lower()
    family = next((family[0] for family in _FAMILIES if name in family), name)
    return next((known for known in ENCODINGS if family.startswith(known)), family)


def find_encoding(path: Path, encoding: str = "") -> str:
    """The encoding given, else the one that the file is in.

    Raises ``Refused`` where there is no such encoding, the file is not in it, or none makes sense of it.
    """
    if encoding:
        try:
            "".encode(encoding)  # not by codecs.lookup, which knows base64 too
        except (LookupError, ValueError) as error:
            raise Refused("error.no_such_encoding", encoding=encoding) from error
        variants = next((family for family in _FAMILIES if family[0] == encoding.lower()), (encoding,))
        for name in variants:
            if _decodes(path, name):
                return name
        raise Refused("error.file_not_in_encoding", encoding=encoding)
    with path.open("rb") as file:
        start = file.read(_SAMPLE)
    wide = next((name for bom, name in _BOMS if start.startswith(bom)), _wide(start))
    if not wide and _is_binary(start):
        raise Refused("error.file_other_kind")
    for name in (wide,) if wide else ("utf-8",):
        if _decodes(path, name):
            return name
    if not wide and (found := _by_its_words(path)):
        return found
    raise Refused("error.file_encoding")


def _by_its_words(path: Path) -> str:
    """The reading that says most; empty where none says enough."""
    sample = _telling_lines(path)
    best, best_score = "", _CLEAR
    for family in _FAMILIES:
        name = next((name for name in family if _decodes(path, name)), "")
        if name and (score := _score(sample.decode(name, "ignore"), family[0])) > best_score:
            best, best_score = name, score
    return best


def _telling_lines(path: Path) -> bytes:
    """Lines that hold more than ASCII, from all of the file's beginning, as many as are weighed."""
    found: list[bytes] = []
    letters = 0
    with path.open("rb") as file:
        for line in file:
            high = sum(byte > 0x7F for byte in line[:_SAMPLE])
            if high:
                found.append(line[:_SAMPLE])
                letters += high
            if letters > 2 * _LETTERS:
                break
    return b"".join(found)


def _score(text: str, family: str) -> float:
    """How much a reading says, a letter that is not ASCII: 2 for the words of lists, below 0 for nonsense."""
    if family == "cp1252":
        return _western(text)
    letters = [letter for letter in text if letter > "\x7f"][:_LETTERS]
    return sum(_worth(letter, family) for letter in letters) / max(len(letters), 1)


def _worth(letter: str, family: str) -> float:
    code = ord(letter)
    if letter in _COMMON:
        return 2.0
    if 0x4E00 <= code <= 0x9FFF:
        return 0.7 if _is_usual(letter, family) else -1.0
    if 0x3041 <= code <= 0x30FF:
        return 1.5 if family == "shift_jis" else -0.5
    if 0xAC00 <= code <= 0xD7A3:
        return 1.0 if family == "euc_kr" else -1.0
    if 0x3000 <= code <= 0x303F or 0xFF00 <= code <= 0xFF60 or 0x2010 <= code <= 0x2027:
        return 0.3
    return -0.5 if 0xFF61 <= code <= 0xFF9F or 0x3400 <= code <= 0x4DBF or code > 0x1FFFF else -1.5


def _is_usual(letter: str, family: str) -> bool:
    if family not in _USUAL:
        return False
    codec, first, last = _USUAL[family]
    try:
        return first <= letter.encode(codec)[0] <= last
    except UnicodeEncodeError:
        return False


def _western(text: str) -> float:
    """Accented letters stand singly, at most in twos, among plain ones; else it is signs and runs."""
    score, letters = 0.0, 0
    for run in _ACCENTED.finditer(text):
        size = len(run[2])
        letters += size
        if size <= 2 and run[2].isalpha() and (run[1] or run[3]):
            score += 1.0 if size == 1 else 0.6 * size
        else:
            score += 0.2 if run[2] in _WESTERN_SIGNS else -size
    return score / max(letters, 1)


def _wide(start: bytes) -> str:
    """UTF-16 without its mark: every other byte of figures, commas and line ends is 0."""
    even, odd = start[::2].count(0), start[1::2].count(0)
    most = max(even, odd)
    if most < 2 or most * 10 < len(start) // 2 or min(even, odd) * 20 > most:
        return ""
    return "utf-16-be" if even > odd else "utf-16-le"


def _decodes(path: Path, encoding: str) -> bool:
    """Whether all of the file is in this encoding; looked at piece by piece."""
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        with path.open("rb") as file:
            while piece := file.read(_PIECE):
                decoder.decode(piece)
        decoder.decode(b"", final=True)
    except UnicodeError:
        return False
    return True


def _is_binary(start: bytes) -> bool:
    control = sum(start.count(byte) for byte in b"\0\x01\x02\x03\x04\x05\x06\x07\x08\x0e\x0f\x10\x11\x12")
    web_page = (
        start.lstrip(b"\xef\xbb\xbf \t\r\n")
        .lower()
        .startswith((b"<html", b"<!doctype", b"<?xml", b"%pdf", b"{\\rtf"))
    )
    return control > max(_STRAY, len(start) // 500) or web_page


def without_mark(lines: Iterable[str]) -> Iterator[str]:
    """The mark of the byte order is no part of the first header."""
    for number, line in enumerate(lines):
        yield line if number else line.removeprefix("\ufeff")
