"""The sample office: two years of plausible life, made only by calling the services day by day."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from random import Random

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import StaffRole
from crm_desktop.demo import letters, material, simulation
from crm_desktop.services.office import office


def morning(on: date) -> datetime:
    """The moment at which the sample office of ``on`` is entered."""
    return clock.at_local(on, simulation.STARTS_AT)


def build(on: date, language: str, progress: Callable[[int, int], None] = lambda done, total: None) -> None:
    """Fill the open, empty office with two years up to the morning of ``on``; the same for the same date.

    ``progress`` is called with days done and all days; what it raises stops the building.
    """
    words = material.in_language(language)
    first = clock.at_local(on - timedelta(days=simulation.YEARS_DAYS), time(8, 30))
    with storage.without_fsync():
        with clock.at(first):
            office.set_up(words.office, language)
            team = _hire(words)
            profile = office.profile()
            office.save_profile(
                profile._replace(
                    address=words.address,
                    phone=words.phone,
                    postcode=words.postcode,
                    signature=words.manager,
                    desk_staff_id=team.agents[0],
                )
            )
        life = simulation.Simulation(Random(f"{on.isoformat()} {language}"), words, team, on)
        letters.schedule(life, on, language)
        life.live(on, progress)
    office.activate()


def _hire(words: material.Material) -> simulation.Team:
    def person(name: str, role: StaffRole) -> int:
        return office.save_staff(None, {"name": name, "role": role})

    return simulation.Team(
        manager=person(words.manager, StaffRole.MANAGER),
        agents=[person(name, StaffRole.AGENT) for name in words.agents],
        technicians={name: person(name, StaffRole.TECHNICIAN) for name in words.technicians},
    )
