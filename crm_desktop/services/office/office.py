"""The office itself: its name and settings, its staff, who sits at this desk."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from crm_desktop import storage
from crm_desktop.core import clock, countries, texts
from crm_desktop.core.enums import Actor, StaffRole
from crm_desktop.core.errors import InvalidFields
from crm_desktop.core.tables import Table
from crm_desktop.core.values import ValueDict
from crm_desktop.core.words import LANGUAGES
from crm_desktop.services.own_fields import own_fields
from crm_desktop.storage.models import Setting, Staff
from crm_desktop.storage.queries import office as queries

if TYPE_CHECKING:
    from uuid import UUID


class Profile(NamedTuple):
    """The office's settings; ``name`` is empty until it was set up."""

    name: str = ""
    address: str = ""
    postcode: str = ""
    phone: str = ""
    signature: str = ""
    """Who signs the letters; the office's name where nobody is entered."""
    language: str = "zh_CN"
    time_zone: str = clock.DEFAULT_ZONE
    desk_staff_id: int | None = None
    history_years: int | None = None
    """How long the history of changes is kept; None is for ever."""
    country: str = countries.DEFAULT
    """By its two letters of ISO 3166; numbers without a + are read as its own."""


def records() -> dict[Table, int]:
    """How many of each record there are."""
    with storage.reading():
        return queries.record_counts()


def uuid() -> "UUID":
    """Which office in the world this is: with it, table and id name a record anywhere."""
    with storage.reading():
        return queries.own_uuid()


def profile() -> Profile:
    with storage.reading():
        kept = {row.name: row.value for row in Setting.select() if row.name in Profile._fields}
    return Profile(**kept)


def activate() -> Profile:
    """Take up the opened office's time zone, country, own fields and the person at this desk; to be called
    after opening.

    What is written later is taken up by itself, also what is undone or what another program writes.
    """
    with storage.reading():  # both by one connection: a start waits for each that is opened
        office = profile()
        own_fields.fields()  # what it has declared is known from now on
    clock.set_zone(office.time_zone)
    countries.set_here(office.country)
    storage.act_as(office.desk_staff_id)
    return office


def _take_up(changed: storage.Changed) -> None:
    if Table.SETTING in changed.tables:
        activate()
    elif Table.OWN_FIELD in changed.tables:
        own_fields.fields()


storage.on_change(_take_up)


def ensure_defaults() -> None:
    """Put in the default rules and causes where they are missing (the command line needs no set-up).

    Nothing is written, and so no other program's write is waited for, where they are there.
    """
    from crm_desktop.services.callbacks import rules
    from crm_desktop.services.complaints import causes

    if not rules.lack_defaults() and not causes.lack_defaults():
        return
    with storage.write("office.defaults", by=Actor.PROGRAM) as change:
        _add_defaults(change)


def set_up(
    name: str,
    language: str,
    *,
    time_zone: str = clock.DEFAULT_ZONE,
    country: str = countries.DEFAULT,
) -> Profile:
    """Make an empty database an office: its name, language and country, the default rules and causes."""
    with storage.write("office.set_up", name=name) as change:
        _add_defaults(change)
        kept = profile_in(change)
        return save_profile(kept._replace(name=name, language=language, time_zone=time_zone, country=country))


def _add_defaults(change: storage.Change) -> None:
    from crm_desktop.services.callbacks import rules  # late: the window opens without them
    from crm_desktop.services.complaints import causes

    rules.ensure_defaults(change)
    causes.ensure_defaults(change)


def save_profile(office: Profile) -> Profile:
    """Keep the settings; raises ``InvalidFields``."""
    problems = texts.problems(office._asdict())
    if not texts.normalise(office.name):
        problems["name"] = "error.required"
    if office.language not in LANGUAGES:
        problems["language"] = "error.required"
    try:
        ZoneInfo(office.time_zone)
    except (ZoneInfoNotFoundError, ValueError):
        problems["time_zone"] = "error.time_zone_unknown"
    if not countries.is_known(office.country):
        problems["country"] = "error.country_unknown"
    if problems:
        raise InvalidFields(problems)
    with storage.write("office.changed") as change:
        kept = {row.name: row for row in Setting.select()}
        for setting, typed in office._asdict().items():
            value = texts.normalise(typed) if isinstance(typed, str) else typed
            if setting in kept:
                change.update(kept[setting], value=value)
            else:
                change.insert(Setting, name=setting, value=value)
    return profile()


def settle_in(country: str) -> Profile:
    """Let a country (by its letters, known to ``countries``) be a new office's, which has no name yet.

    It belongs to the making of the office: nobody takes it back by Ctrl+Z.
    """
    with storage.write("office.changed", by=Actor.PROGRAM) as change:
        _keep(change, "country", country)
    return profile()


def sit_down(staff_id: int | None) -> Profile:
    """From now on what is done at this desk is entered under this name; raises ``NotFound``."""
    with storage.write("office.seated" if staff_id is not None else "office.unseated") as change:
        if staff_id is not None:
            change.params |= {"name": change.get(Staff, staff_id).name}
        _keep(change, "desk_staff_id", staff_id)
    return profile()


def _keep(change: storage.Change, setting: str, value: object) -> None:
    kept = Setting.select().where(Setting.name == setting).first()
    if kept is not None:
        change.update(kept, value=value)
    else:
        change.insert(Setting, name=setting, value=value)


def profile_in(_change: storage.Change) -> Profile:
    """The settings as they stand inside a write."""
    return Profile(**{row.name: row.value for row in Setting.select() if row.name in Profile._fields})


def staff(*, active_only: bool = True) -> list[Staff]:
    """The staff by name as it sounds (陈 before 李), those who left last."""
    with storage.reading():
        query = Staff.select()
        people = list(query.where(Staff.active) if active_only else query)
    return sorted(people, key=lambda person: (not person.active, by_sound(person.name)))


def by_sound(name: str) -> str:
    """What names are sorted by: Chinese ones by their pinyin."""
    if name.isascii():
        return name.lower()
    from crm_desktop.core import pinyin  # slow to load, and only Chinese needs it

    return pinyin.keys(name).sort


def add_technicians(names: Iterable[str]) -> int:
    """Enter technicians in one write, each whose name nobody has yet; returns how many."""
    with storage.write("staff.technicians_added") as change:
        known = {person.name for person in Staff.select()}
        new = [name for name in dict.fromkeys(names) if name not in known]
        change.insert_many(Staff, [{"name": name, "role": StaffRole.TECHNICIAN} for name in new])
        change.params["count"] = len(new)
    return len(new)


def save_staff(staff_id: int | None, values: ValueDict, *, version: int | None = None) -> int:
    """Add or change a member of the staff; raises ``InvalidFields``, ``Conflict``."""
    values = {**values, "name": values.get("name", "").strip()}
    if problems := texts.problems(values):
        raise InvalidFields(problems)
    if not values["name"]:
        raise InvalidFields({"name": "error.name_missing"})
    action = "staff.added" if staff_id is None else "staff.saved"
    with storage.write(action, name=values["name"]) as change:
        duplicate = Staff.get_or_none(Staff.name == values["name"])
        if duplicate is not None and duplicate.id != staff_id:
            raise InvalidFields({"name": "error.staff_name_taken"})
        if staff_id is None:
            change.subject = person = change.insert(Staff, **{"role": StaffRole.AGENT, **values})
            return int(person.id)
        change.subject = person = change.get(Staff, staff_id, version)
        change.update(person, **values)
        return staff_id
