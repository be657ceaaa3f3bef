"""Setting up the office, its settings, its staff and who sits at this desk."""

import pytest
from peewee import fn

from crm_desktop import storage
from crm_desktop.core import clock, countries
from crm_desktop.core.enums import StaffRole
from crm_desktop.core.errors import Conflict, InvalidFields, NotFound
from crm_desktop.services.customers import customers
from crm_desktop.services.history import detail
from crm_desktop.services.office import office as offices
from crm_desktop.services.office.office import Profile
from crm_desktop.storage import undo
from crm_desktop.storage.models import ChangeSet

pytestmark = pytest.mark.usefixtures("noon")


@pytest.fixture(autouse=True)
def as_it_was():
    yield
    clock.set_zone(clock.DEFAULT_ZONE)
    storage.act_as(None)


def test_an_empty_database_is_no_office_yet(empty_office):
    assert offices.profile() == Profile()
    assert offices.profile().name == ""


def test_setting_up_keeps_name_and_language(empty_office, reopen):
    offices.set_up("  济南阳光售后 ", "en")
    reopen()
    assert (offices.profile().name, offices.profile().language) == ("济南阳光售后", "en")


def test_settings_are_kept_after_a_restart(office, reopen):
    staff_id = offices.save_staff(None, {"name": "李敏"})
    wanted = Profile("旺福", "解放路6号", "250013", "0531-86521900", "王芳", "en", "Asia/Tokyo", staff_id)
    assert offices.save_profile(wanted) == wanted
    clock.set_zone(clock.DEFAULT_ZONE)
    storage.act_as(None)
    reopen()
    assert offices.activate() == wanted
    assert clock.zone().key == "Asia/Tokyo"
    assert storage.acting_staff() == staff_id


@pytest.mark.parametrize(
    ("profile", "problems"),
    [
        (Profile(name=" "), {"name": "error.required"}),
        (Profile(name="x", language="fr"), {"language": "error.required"}),
        (Profile(name="x", time_zone="Asia/Nowhere"), {"time_zone": "error.time_zone_unknown"}),
        (Profile(name="x", country="XX"), {"country": "error.country_unknown"}),
        (Profile(name="x", time_zone="../etc"), {"time_zone": "error.time_zone_unknown"}),
    ],
)
def test_what_is_wrong_is_told_and_nothing_kept(office, profile, problems):
    before = offices.profile()
    with pytest.raises(InvalidFields) as refused:
        offices.save_profile(profile)
    assert refused.value.problems == problems
    assert offices.profile() == before


def test_staff_by_name_and_those_who_left_last(office):
    offices.save_staff(None, {"name": "b 王芳", "role": StaffRole.MANAGER})
    left = offices.save_staff(None, {"name": "a 李敏"})
    offices.save_staff(None, {"name": "c 孙工"})
    offices.save_staff(left, {"name": "a 李敏", "active": False})
    assert [person.name for person in offices.staff()] == ["b 王芳", "c 孙工"]
    assert [person.name for person in offices.staff(active_only=False)] == ["b 王芳", "c 孙工", "a 李敏"]
    assert offices.staff()[0].role == StaffRole.MANAGER


def test_two_of_the_same_name_must_be_told_apart(office):
    first = offices.save_staff(None, {"name": "李敏"})
    with pytest.raises(InvalidFields) as refused:
        offices.save_staff(None, {"name": " 李敏 "})
    assert refused.value.problems == {"name": "error.staff_name_taken"}
    assert offices.save_staff(first, {"name": "李敏", "phone": "1001"}) == first
    assert [person.phone for person in offices.staff()] == ["1001"]


def test_a_nameless_or_missing_person_is_refused(office):
    with pytest.raises(InvalidFields):
        offices.save_staff(None, {"name": " "})
    with pytest.raises(NotFound):
        offices.save_staff(99, {"name": "李敏"})


def test_an_older_version_of_a_person_is_a_conflict(office):
    staff_id = offices.save_staff(None, {"name": "李敏"})
    offices.save_staff(staff_id, {"name": "李敏", "phone": "1"}, version=1)
    with pytest.raises(Conflict):
        offices.save_staff(staff_id, {"name": "李敏", "phone": "2"}, version=1)


def test_staff_stand_in_the_order_of_their_sound(office):
    for name in ("周师傅", "王芳", "陈静", "单工", "李敏", "amy"):
        offices.save_staff(None, {"name": name})
    assert [person.name for person in offices.staff()] == ["amy", "陈静", "李敏", "单工", "王芳", "周师傅"]


def test_what_the_program_holds_follows_a_setting_that_is_undone_and_done_again(office):
    here = offices.profile()
    staff_id = offices.save_staff(None, {"name": "李敏"})
    offices.save_profile(here._replace(time_zone="Asia/Tokyo", desk_staff_id=staff_id))
    held = [(clock.zone().key, storage.acting_staff())]
    taken_back = undo.undo(newest_set())
    held.append((clock.zone().key, storage.acting_staff()))
    undo.undo(taken_back)
    held.append((clock.zone().key, storage.acting_staff()))
    assert held == [("Asia/Tokyo", staff_id), (clock.DEFAULT_ZONE, None), ("Asia/Tokyo", staff_id)]


def test_who_sits_down_takes_back_their_own_last_action_and_not_that(office):
    amy, daniel = (offices.save_staff(None, {"name": name}) for name in ("Amy Lee", "Daniel Ford"))
    offices.sit_down(amy)
    customer = customers.save(None, {"name": "Karen Hall"})
    offices.sit_down(daniel)
    customers.save(customer, {"name": "Karen Hill"})
    offices.sit_down(amy)
    assert storage.acting_staff() == offices.profile().desk_staff_id == amy
    with storage.reading():
        assert undo.last_undoable(amy, storage.desk()).action == "customer.added"
    found = detail.of_set(newest_set(), "en")
    assert [(each.old, each.new) for each in found.changes] == [("Daniel Ford", "Amy Lee")]
    offices.sit_down(None)
    assert storage.acting_staff() is None


def newest_set():
    with storage.reading():
        return ChangeSet.select(fn.max(ChangeSet.id)).scalar()


def test_a_setting_that_is_not_kept_after_all_is_not_taken_up(office):
    def fail_late():
        with storage.write("office.changed"):
            offices.save_profile(offices.profile()._replace(time_zone="Asia/Tokyo"))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_late()
    assert clock.zone().key == clock.DEFAULT_ZONE


def test_an_offices_country_is_kept_taken_up_and_goes_back_with_undo(office, reopen):
    offices.save_profile(offices.profile()._replace(country="TW"))
    assert countries.here() == "TW"
    offices.save_profile(offices.profile()._replace(country="DE"))
    found = detail.of_set(newest_set(), "zh_CN")
    assert [(each.field, each.old, each.new) for each in found.changes] == [("国家或地区", "台湾", "德国")]
    undo.undo(newest_set())
    countries.set_here("CN")
    reopen()
    assert offices.activate().country == countries.here() == "TW"
    undo.undo(undo.last_undoable(storage.acting_staff(), storage.desk()).id)
    assert countries.here() == "CN"
    offices.settle_in("US")
    assert offices.profile().country == countries.here() == "US"
    assert undo.last_undoable(storage.acting_staff(), storage.desk()).action != "office.changed"
