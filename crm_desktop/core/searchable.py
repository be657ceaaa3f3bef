"""What a record is found by: the lines of text that a search looks through, made of its values.

A figure is found with and without the dashes in it (0531-8652, KFR-35, 鲁A·8F123), an address with and
without 省 and 市 between its names, a name by its sound as well: in full, by initials, by either in turn.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from crm_desktop.core.folding import fold
from crm_desktop.core.grams import END, START
from crm_desktop.core.patterns import late

_BETWEEN = late(
    r"(?:(?<=[0-9])[./()·,+_–—-]+(?=[0-9a-z])|(?<=[0-9]{3})[\s./()–—-]+(?=[0-9]{3})|(?<=[a-z\u3400-\u9fff])[·.–—-]+(?=[0-9])|(?<=[a-z])[·.–—-]+(?=[a-z0-9]*[0-9]))"
)
_LEVEL = late(
    r"(?<=[\u3400-\u9fff]{2})(?<![省市盟县旗区])(?:特别行政区|自治区|自治州|自治县|自治旗|地区|[省市盟县旗]|(?<![小社园校厂库景院发])区)"
)


OF_STREET = 8
"""So many characters of a street stand behind its places as they are written."""


def without_dashes(text: str) -> str:
    """A folded text whose figures have nothing between them: ``0531-8652 1900`` as ``053186521900``."""
    return text if text.isalnum() else _BETWEEN.sub("", text)  # there is nothing between: most texts


def without_levels(text: str) -> str:
    """A folded address without what its places are, 山东济南历下 for 山东省济南市历下区."""
    return _LEVEL.sub("", text)


def kept_places(folded: str, places: list[int]) -> Iterator[tuple[str, list[int]]]:
    """A folded text without dashes, and without levels, each with the places of its characters in what was
    folded."""
    for pattern in (_BETWEEN, _LEVEL):
        left = [place for match in pattern.finditer(folded) for place in range(*match.span())]
        if left:
            gone = set(left)
            kept = [place for place in range(len(folded)) if place not in gone]
            yield "".join(folded[place] for place in kept), [places[place] for place in kept]


@lru_cache(4096)
def lines(value: str) -> tuple[str, ...]:
    """A text as it is compared, line by line: models, installers, tags are the same again and again."""
    found = fold(value).splitlines()
    return tuple(dict.fromkeys(each for line in found for each in (line, without_dashes(line))))


_folded_place = lru_cache(1024)(fold)


def name_lines(name: str) -> Iterator[str]:
    """A name of a person or a company, marked as one: as written, by its words, by its sound."""
    if not (plain := fold(name).strip()):
        return
    from crm_desktop.core import pinyin  # late: a start needs no name's sound

    yield _marked(" ".join(plain.split()))
    words = plain.split()
    if len(words) > 1:
        yield from map(_marked, words)
    sounds = pinyin.keys(name)
    yield from map(_marked, dict.fromkeys((*sounds.full, *sounds.initials)))
    yield from (f"{START}{sound}" for sound in sounds.mixed)


def address_lines(*parts: str) -> Iterator[str]:
    """An address, the street last: its places as written, up to the first characters of the street; the whole
    without what its places are; and the street, where that has levels of its own.

    So every piece of it is found, as it is or without levels, though no long line is there twice.
    """
    *places, street = parts
    above, street = "".join(map(_folded_place, places)), fold(street)
    if not above:
        yield from lines(street)
    else:
        yield from lines(above + street[:OF_STREET])
    plain = without_levels(above + street)
    yield from lines(plain)
    if above and not plain.endswith(street):
        yield from lines(street)


def number_lines(number: str) -> Iterator[str]:
    """A number that names one record or one telephone, marked as a whole as a name is."""
    plain = fold(number).strip()
    if plain:
        yield _marked(without_dashes(plain))
        if without_dashes(plain) != plain:
            yield plain


def _marked(name: str) -> str:
    return f"{START}{name}{END}"


def joined(found: Iterable[str]) -> str:
    """Lines as one text, each once."""
    return "\n".join(dict.fromkeys(filter(None, found)))
