"""What the names of sheets say that are read as one list: a model, something to note, or nothing."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from crm_desktop.core.addresses import split_address
from crm_desktop.core.surnames import is_surname
from crm_desktop.services.importing.headers import NOTED

NOTHING: Final = ""
MODEL: Final = "model"
TAG: Final = "tags"
CHOICES: Final = (MODEL, TAG, NOTED, NOTHING)
"""What can be made of them, in the order in which it is offered."""

_NUMBER = r"(?:\d{1,4}|[一二三四五六七八九十两]+)"
_TIME = re.compile(
    rf"(?:\d{{2,4}}\s*[年./_-]?\s*)?{_NUMBER}\s*月(?:份|度)?.*|\d{{4}}\s*(?:年度?)?|.*\d{{4}}\s*年.*"
    r"|\d{6}|\d{8}|\d{1,4}[./_-]\d{1,2}(?:[./_-]\d{1,2})?|.*(?:季度?|半年)|.*q[1-4].*|.*\bh[12]\b.*"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\W*\d*|\d{2,4}\W*"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(?:星期|周)[一二三四五六日天末\d]+"
)
_GENERIC = re.compile(
    r"(?:sheet|table|page|part|list|data|tab|worksheet|copy|export|工作表|表|第?\w?(?:页|部分|批|组|区))\s*"
    rf"[({{]?{_NUMBER}?[)}}]?|[a-z\d]{{1,2}}|{_NUMBER}"
    r"|(?:all|the|old|new|more|my|our)?\s*(?:customers?|clients?|contacts?|people|members?|users?|addresses)\s*\d*"
    r"|(?:全部|所有|其他|其它|新|老|旧|原|潜在|重点|意向|普通|一般|vip|a类|b类|c类)?(?:客户|用户|顾客|会员|业主|车主|人员)?"
    r"(?:档案|名单|名册|信息|资料|明细|列表|台账|数据|登记|汇总)?表?\s*\d*"
    r"|总表|总计|合计|汇总|未分类|备份|other|others|misc|rest|vip|[a-z]类(?:客户)?|[a-z]级(?:客户)?"
)
_CODE = re.compile(r"(?=.*[a-z])(?=.*\d)[\w .+/-]+")
_THING = re.compile(
    r".*(?:机|器|车|泵|炉|灶|柜|箱|门|窗|板|灯|管|仪|阀|锁|床|系列|型|款|空调|冰箱|电视|热水器|太阳能|地暖|光伏|净水|油烟机|新风)"
)


def proposed(names: Sequence[str], columns: Iterable[str]) -> str:
    """What is made of the names, where the file's ``columns`` become these fields: one of ``CHOICES``.

    A model where all of them look like one and no column holds the models; what says anything else than a
    time, a part of the file or everybody is noted.
    """
    said = [" ".join(name.split()).lower() for name in names]
    if len(said) < 2 or any(_TIME.fullmatch(name) or _GENERIC.fullmatch(name) for name in said):
        return NOTHING
    if MODEL not in columns and all(map(_is_model, said)):
        return MODEL
    return NOTED


def _is_model(name: str) -> bool:
    place = split_address(name)
    person = 2 <= len(name) <= 3 and is_surname(name[0]) and not name.isascii()
    if place.province or place.city or (person and not _THING.fullmatch(name)):
        return False
    return _CODE.fullmatch(name) is not None or _THING.fullmatch(name) is not None
