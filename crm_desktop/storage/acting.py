"""Who acts: the person at this desk, and which desk it is."""

from functools import cache

from crm_desktop.core import texts

_acting_staff: int | None = None


def act_as(staff_id: int | None) -> None:
    """Who sits at this desk: each change is entered under this name."""
    global _acting_staff  # noqa: PLW0603 - one person sits at one desk
    _acting_staff = staff_id


def acting_staff() -> int | None:
    return _acting_staff


@cache
def desk() -> str:
    """Where this program runs: whose session on which computer."""
    import getpass  # late: the window opens without it
    import platform

    try:
        who = getpass.getuser()
    except (OSError, KeyError, ImportError):  # an account without a name
        who = ""
    return texts.line(f"{who}@{platform.node()}")
