"""Chinese addresses: a whole one taken apart into province, city, district and street, nothing lost."""

import re
from typing import NamedTuple

from crm_desktop.core.patterns import late


class Address(NamedTuple):
    """The parts of an address as written; joined they are the address again."""

    province: str = ""
    city: str = ""
    district: str = ""
    street: str = ""


_NAME = r"[^\W\d_a-zA-Z]"
_PROVINCE = late(
    # 北京路, 上海西街, 重庆中一路 are streets.
    r"(?:(?:北京|天津|上海|重庆)市?|(?:香港|澳门)(?:特别行政区)?)(?![东西南北中]{0,2}[一二三四五六七八九十]?[路街道巷里])"
    r"|(?:内蒙古|广西壮族|西藏|宁夏回族|新疆维吾尔)自治区"
    rf"|{_NAME}{{2,3}}?省"
)
_CITY = late(
    rf"(?:(?!{_NAME}{{0,3}}(?:(?<!地)区|[县路街镇乡村])){_NAME}){{1,9}}?(?:自治州|地区|盟|市(?!场|民|政))"
)
# 小区, 社区, 园区 … are parts of a street; 市中区 is a district, 市中 alone is not.
_SHORT_PROVINCE = late(
    r"(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|"
    r"内蒙古|广西|西藏|宁夏|新疆)(?![省市路街])"
)
"""As shops write it: 山东济南市. Only a city behind it tells that it is one; 湖南路 is a street."""
_DISTRICT = late(
    rf"{_NAME}{{1,7}}?(?:(?<![小社园校厂库景院])区|自治县|县(?!委|政)|自治旗|旗(?!舰)|市(?!场|民|政|中))"
)
_MUNICIPALITIES = frozenset({"北京", "天津", "上海", "重庆", "香港", "澳门"})


def split_address(text: str) -> Address:
    """Province, city, district and the rest of an address such as 山东省济南市历下区经十路88号.

    An address that names neither a province nor a city stays whole in ``street``: 阳光小区 is no district.
    A municipality is its own province; its city stays empty unless it is written twice.
    """
    rest = text.strip()
    province, rest = _take(_PROVINCE, rest)
    if province in _MUNICIPALITIES and not rest:
        return Address(street=province)
    if not province:
        short, behind = _take(_SHORT_PROVINCE, rest)
        if short and _CITY.match(behind):
            province, rest = short, behind
    city, after = _take(_CITY, rest)
    if city and province[:2] in _MUNICIPALITIES and not city.startswith(province[:2]):
        city, after = "", rest
    if not province and not city:
        return Address(street=rest)
    district, street = _take(_DISTRICT, after)
    return Address(province, city, district, street)


def _take(pattern: re.Pattern[str], text: str) -> tuple[str, str]:
    match = pattern.match(text)
    return (match[0], text[match.end() :]) if match else ("", text)


def join_address(province: str, city: str, district: str, street: str) -> str:
    """The whole address in one line: Chinese from the large to the small, others the other way round."""
    parts = [part for part in (province, city, district, street) if part]
    if not any("\u3400" <= character <= "\u9fff" for part in parts for character in part):
        return ", ".join(reversed(parts))
    return "".join(parts)
