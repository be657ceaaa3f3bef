"""The signs by which an import tells customers of one name apart, and who has them."""

from collections.abc import Iterator
from datetime import date
from struct import Struct
from typing import Final, Generic, TypeAlias, TypeVar

from crm_desktop.core import texts
from crm_desktop.core.values import Values

Sign: TypeAlias = str | tuple[str, date]
T = TypeVar("T")


def sign(kind: str, text: str) -> str:
    """What besides the name tells a customer: a value with its kind (numbers and addresses stand bare)."""
    return f"{kind} {text.lower() if text.isascii() else text}"


def number_signs(product: Values) -> Iterator[str]:
    """A product's serial number and plate."""
    if serial := product.get("serial_number"):
        yield sign("serial", texts.comparable(serial))
    if plate := product.get("plate"):
        yield sign("plate", texts.comparable(plate))


def bought_sign(product: Values) -> tuple[str, date] | None:
    """What was bought when; None where that is not known."""
    model, day = product.get("model"), product.get("purchase_date")
    return (model, day) if model and day else None


class Signed(Generic[T]):
    """Who has a sign, by the name: the first who got it.

    Of hundreds of thousands of customers each has half a dozen. In dictionaries they would take a third of an
    import's memory: so each name has its signs in a row of bytes, twelve for each, hash and owner. Two of one
    name share the 64 bits of a hash by chance once in more imports than there will be.
    """

    _HASH: Final = Struct("=q")
    _OWNER: Final = Struct("=I")
    _SIZE: Final = 12
    _MOST: Final = 2_000 * _SIZE
    """From here on looking through the bytes takes longer: 客户 is everybody's name in some files."""

    def __init__(self) -> None:
        self._of: dict[str, bytearray | dict[int, int]] = {}
        self._owners: list[T] = []

    def get(self, name: str, sign: Sign) -> T | None:
        """The one of this name who has the sign."""
        held = self._of.get(name)
        place = self._place(held, hash(sign)) if held is not None else -1
        return self._owners[place] if place >= 0 else None

    def add(self, name: str, sign: Sign, owner: T) -> None:
        """From now on somebody is found by a sign, unless another one is."""
        held = self._of.setdefault(name, bytearray())
        key = hash(sign)
        if self._place(held, key) >= 0:
            return
        if not self._owners or self._owners[-1] is not owner:
            self._owners.append(owner)
        place = len(self._owners) - 1
        if isinstance(held, dict):
            held[key] = place
            return
        held += self._HASH.pack(key) + self._OWNER.pack(place)
        if len(held) > self._MOST:
            self._of[name] = dict(Struct("=qI").iter_unpack(held))

    def clear(self) -> None:
        self._of.clear()
        self._owners.clear()

    def _place(self, held: bytearray | dict[int, int], key: int) -> int:
        """Whose the sign is among those of a name, by the place in the owners; -1 for nobody's."""
        if isinstance(held, dict):
            return held.get(key, -1)
        wanted = self._HASH.pack(key)
        found = held.find(wanted)
        while found >= 0 and found % self._SIZE:  # the same eight bytes by chance, across two signs
            found = held.find(wanted, found + 1)
        return int(self._OWNER.unpack_from(held, found + 8)[0]) if found >= 0 else -1
