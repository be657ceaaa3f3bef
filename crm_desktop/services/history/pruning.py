"""How long history is kept: for ever, or a number of years, as the office's settings say."""

from typing import Final

from crm_desktop.core import clock, dates
from crm_desktop.services.figures.past import PAST_VALUES
from crm_desktop.services.office import office
from crm_desktop.storage import pruning

CHOICES: Final = (None, 1, 2, 3, 5, 10)
"""Years; None is for ever."""

_MOST_TURNS: Final = 5


def run() -> int:
    """Forget what is older than the settings ask for, some of it each time; returns how many changes.

    Values that past months are counted from stay: no figure of any month changes.
    """
    years = office.profile().history_years
    if years is None:
        return 0
    before = clock.start_of_day(dates.add_months(clock.today(), -12 * years))
    spared = {model._meta.table_name: fields for model, fields in PAST_VALUES.items()}
    done = 0
    for _turn in range(_MOST_TURNS):
        found = pruning.prune(before, spared)
        done += found
        if found < pruning.AT_ONCE:
            break
    return done
