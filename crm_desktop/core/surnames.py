"""Surnames: which characters are one, and double ones, whose two characters belong together."""

from typing import Final

_DOUBLE = (
    "欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯 宇文 长孙 司空 端木 南宫 轩辕 "
    "西门 东郭 百里 呼延 钟离 闻人 赫连 澹台 公冶 宗政 濮阳 淳于 单于 太叔 申屠 仲孙 鲜于 闾丘 "
    "亓官 司寇 子车 颛孙 巫马 公西 漆雕 乐正 壤驷 公良 拓跋 夹谷 宰父 谷梁 段干 左丘 第五 独孤 "
    "纳兰 完颜 叶赫 爱新 万俟 东门 南门 梁丘 羊舌 微生 即墨 达奚 褚师 耶律 贺兰"
)
DOUBLE_SURNAMES: Final = frozenset(_DOUBLE.split())

# The Hundred Family Surnames and those that are common today. Whoever is not here is addressed in full.
_SINGLE = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎"
    "鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄"
    "和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭"
    "梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚"
    "程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫"
    "宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴郁胥能苍双"
    "闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍却璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容"
    "向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空"
    "曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公佘佟岳缑亢况有琴商牟佴伯赏墨哈谯笪年爱阳"
    "肖闫付代覃仝冼揭芦邸佘楼区敬岩么幺苟鹿鲜植展郇隋岂啜谌宾隽补柏冶竹原青盘粟揣腾禚豆战尧莎但藏帅"
    "兰丛涂楚辜丘朴官练占员位睢虎衷续税綦邝蹇回臣才令撒迟修鄢布矫栗邸操来麦招凡贠铁降衣仉苑底南庹门佟奉初海苏次由晋"
)
SURNAMES: Final = frozenset(_SINGLE)


def is_surname(character: str) -> bool:
    """Whether a character may be a surname: one of those known, or too rare to be anything else (𠮷, 䶮)."""
    return character in SURNAMES or not _common(character)


def _common(character: str) -> bool:
    """Whether it is one of the 6,763 characters of GB 2312."""
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True
