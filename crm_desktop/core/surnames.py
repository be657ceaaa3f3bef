"""Double surnames: two characters that belong together, in salutations as in pinyin."""

from typing import Final

_DOUBLE = (
    "欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯 宇文 长孙 司空 端木 南宫 轩辕 "
    "西门 东郭 百里 呼延 钟离 闻人 赫连 澹台 公冶 宗政 濮阳 淳于 单于 太叔 申屠 仲孙 鲜于 闾丘 "
    "亓官 司寇 子车 颛孙 巫马 公西 漆雕 乐正 壤驷 公良 拓跋 夹谷 宰父 谷梁 段干 左丘 第五 独孤 "
    "纳兰 完颜 叶赫 爱新 万俟 东门 南门 梁丘 羊舌 微生 即墨 达奚 褚师 耶律 贺兰"
)
DOUBLE_SURNAMES: Final = frozenset(_DOUBLE.split())
