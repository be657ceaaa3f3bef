"""When two names mean one model: spaces, dashes, brackets, width and case make no difference."""

import unicodedata

from crm_desktop.core.patterns import late

_NO_DIFFERENCE = late(r"[\s\-‐-―_·()\[\]【】]+")


def key(name: str) -> str:
    """What is the same for all spellings of a model's name: KFR-35 GW, KFR—35GW and ｋｆｒ35gw are one."""
    plain = unicodedata.normalize("NFKC", name)
    return _NO_DIFFERENCE.sub("", plain).casefold() or plain
