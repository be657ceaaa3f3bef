"""Whether a name is a company's, a shop's or an authority's, or a person's: by its words and legal form."""

import re
from functools import cache

from crm_desktop.core.enums import CustomerKind
from crm_desktop.core.patterns import late
from crm_desktop.core.surnames import DOUBLE_SURNAMES, is_surname

_BRACKETS = late(r"[(（\[【][^)）\]】]*[)）\]】]")
_LEGAL = late(
    r"公司|(?:株式|有限|合同|合資|合资)会社|㈱|（株）|\(株\)|주식회사|유한회사|㈜|\(주\)|集团|集團|合伙企业|"
    r"(?<![а-я])(?:ооо|оао|зао|пао)(?![а-я])|"
    r"(?<=[\s,.)&])(?:g?mbh|ltd|limited|llc|l\.l\.c|llp|plc|inc|incorporated|corp|corporation|ug|ohg|e\.\s?k|"
    r"kgaa|s\.\s?a|s\.a\.s|s\.\s?a\.\s?r\.\s?l|sarl|sas|eurl|s\.p\.a|spa|s\.r\.l|srl|s\.l|s\.l\.u|lda|ltda|b\.v|"
    r"n\.v|pty|pvt|bhd|berhad|oyj?|aps|a/s|sp\.\s?z\s?o\.\s?o|s\.r\.o|d\.o\.o|a\.s|kft|zrt|k\.k|&\s?co|co\.)"
    r"(?=\.?\s*(?:$|[&,(]|de\s|ltd|limited|inc|kg|co\b))",
    re.IGNORECASE,
)
_CAPITALS = late(r"(?:^|\s)(?:AG|KG|AB|SA|NV|BV|KK)\.?$")
"""Legal forms that are short words, too: only as capitals, and never behind one syllable of pinyin."""
_SYLLABLE = late(r"(?:zh|ch|sh|[bpmfdtnlgkhjqxzcsryw])?[aeiouv]{1,3}(?:ng?|r)?", re.IGNORECASE)
_HOUSES = late(
    r"宾馆|賓館|酒店|饭店|飯店|旅馆|旅館|学校|學校|医院|醫院|中心|银行|銀行|大厦|大廈|物业|物業|研究所|研究院|"
    r"幼儿园|幼兒園|大学|大學|学院|學院|中学|中學|小学|小學|政府|委员会|委員會|超市|商场|商場|商行|商店|"
    r"经营部|經營部|门市部|門市部|服务部|服務部|批发部|项目部|合作社|工作室|旅行社|事务所|事務所|俱乐部|俱樂部|"
    r"协会|協會|商会|商會|学会|联合会|基金会|村委|居委|街道办|办事处|辦事處|派出所|市场|市場|卖场|專賣店|专卖店|"
    r"旗舰店|加盟店|连锁|4s店|汽修|汽车修理|汽车维修|养殖场|农场|林场|牧场|加工厂|卫生院|卫生室|诊所|診所|药店|药房|"
    r"藥局|养老院|敬老院|福利院|消防|公安局|税务局|检察院|法院|监狱|海关|出版社|报社|电视台|体育馆|图书馆|博物馆|"
    r"殯儀館|殡仪馆|火车站|加油站|服务区|开发区|管理处|管理局|管理所",
    re.IGNORECASE,
)
_HOUSES_AT_THE_END = late(
    r"(?:车队|車隊|业委会|業委會|业主委员会|管委会|工会|党委|支部|团委|工程队|施工队|装修队|维修队|支队|大队|中队|部队|"
    r"车行|車行|餐厅|餐廳|餐馆|食堂|茶楼|茶庄|酒楼|酒庄|会所|會所|公寓|小区|小區|社区|社區|广场|廣場|商城|批发城|"
    r"建材城|家具城|供销社|信用社|教堂|寺|电器行|五金行|建材行|五金店|建材店|电器店|用品店|便利店|理发店|美容院|"
    r"美发店|网吧|门诊部|诊疗所|工厂|工廠|组合|組合|法人)$"
)
_SHORT_AT_THE_END = late(r"(?<=...)(?:厂|廠|店|局|站|社|行|院|馆|館|部|所|处|處|会|會|队|隊|场|場|户)$")
"""Words that end given names as well (知行, 静馆): only behind three characters that are no person's."""
_LATIN_HOUSES = late(
    r"\b(?:hotel|motel|school|university|college|hospital|clinic|restaurant|institute|foundation|association|"
    r"holdings?|group|company|enterprises?|industries|logistics|services|solutions|technologies|systems|trading|"
    r"council|ministry|municipality|gmbh|autohaus|hôtel|école|université|hôpital|escuela|universidad|"
    r"restaurante|schule|universität|krankenhaus|verein|stiftung)(?![-\w])",
    re.IGNORECASE,
)
_OF_A_PERSON = late(
    r"(?:主任|经理|經理|主管|老师|老師|师傅|師傅|先生|女士|小姐|太太|队长|隊長|会计|會計|老板|老闆|医生|"
    r"醫生|书记|書記|局长|处长|科长|校长|院长|站长|店长|厂长|所长|行长|馆长|部长|社长|会长|董事长|秘书|助理|阿姨|叔叔|大哥|大姐|"
    r"总监|工程师|护士|教授|村长|主席|同志)$"
)
_FORM = late(
    r"(?:(?:股份|有限|责任|責任|控股|集团|集團)*(?<!分)公司|集团|集團|"
    r"(?:普通|特殊普通|有限)?合伙(?:企业)?|"
    r"(?:株式|有限|合同|合資|合资)会社|㈱|（株）|\(株\)|주식회사|유한회사|㈜|\(주\))(?=$|[(（])"
)
"""A legal form where it ends a name, or stands before a bracket."""
_BRANCH = late(r"[店部厂廠司院校区站所社处處]$")
"""How a bracket ends that names a branch: （大明湖店） is no remark."""
_FIRST_HAN, _LAST_HAN = "\u3400", "\U0003347f"


def kind_of(name: str) -> CustomerKind:
    """What ``is_company`` says of a name."""
    return CustomerKind.COMPANY if is_company(name) else CustomerKind.PERSON


def is_company(name: str) -> bool:
    """Whether a name is a company's, a shop's or an authority's: 有限公司, 建材市场, 业委会, S.A., GmbH …

    What stands in brackets says only where a person belongs to (李四（物业公司）), and so do the words before
    a person's title (学校张老师).
    """
    if _is_persons(name):
        return False
    bare = _BRACKETS.sub("", name).strip() or name
    if bare != name and _is_persons(bare):
        return False
    if _OF_A_PERSON.search(bare) or (bare[-1:] in "总總" and is_surname(bare[-2:-1])):
        return False
    if _LEGAL.search(name) or _HOUSES.search(bare) or _HOUSES_AT_THE_END.search(bare):
        return True
    if found := _CAPITALS.search(bare):
        return _SYLLABLE.fullmatch(bare[: found.start()].strip()) is None
    return bool(_SHORT_AT_THE_END.search(bare) or _LATIN_HOUSES.search(bare))


def _is_persons(name: str) -> bool:
    """Two or three Chinese characters with a surname, four with a double one: what most people are called."""
    length = len(name)
    if not 2 <= length <= 4 or min(name) < _FIRST_HAN or max(name) > _LAST_HAN:
        return False
    if name[:2] in DOUBLE_SURNAMES:
        return length > 2
    return length < 4 and is_surname(name[0]) and name not in _house_words()


@cache
def _house_words() -> frozenset[str]:
    """What is no name although it begins like one: 公司, 车队, 商会."""
    patterns = (_LEGAL.pattern, _HOUSES.pattern, _HOUSES_AT_THE_END.pattern)
    return frozenset(word for pattern in patterns for word in re.split(r"(?:[|()]|\?:)+", pattern))


def is_full_company_name(name: str) -> bool:
    """Whether a company's name is one of a kind: with its legal form, or too long to be 小卖部 or 超市."""
    letters = sum(char.isalnum() for char in name)
    han = sum(_FIRST_HAN <= char <= _LAST_HAN for char in name)
    is_legal = _LEGAL.search(name) is not None or _CAPITALS.search(name) is not None
    return is_company(name) and letters > 2 and (is_legal or han >= 6 or letters - han >= 10)


def without_form(name: str) -> str:
    """A company's name folded, without its legal form, and without brackets that are remarks about it.

    泉城汽修有限公司 and 泉城汽修（老客户） are 泉城汽修; a branch stays one: 如家酒店（大明湖店）.
    """
    from crm_desktop.core.folding import fold

    text = _FORM.sub("", fold(name))
    text = _BRACKETS.sub(lambda found: found[0] if _BRANCH.search(found[0][1:-1]) else " ", text)
    latin = _LEGAL.sub("", _CAPITALS.sub("", text)) if text.isascii() or " " in text.strip() else text
    plain = "".join(filter(str.isalnum, _FORM.sub("", latin.strip())))
    return plain or "".join(filter(str.isalnum, fold(name)))
