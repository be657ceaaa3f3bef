"""What all tests share: no screen, a fresh office, a clock that stands still, a restart of the program."""

import gc
import os
import pickle
import sys

# A screen as large as a desk's: without the file it has 800×800. Not the whole path: a drive has a colon.
os.environ["QT_QPA_PLATFORM"] = "offscreen:configfile=" + os.path.relpath(
    os.path.join(os.path.dirname(__file__), "data", "screen.json")
)

# What is compiled once serves all workers and the programs that tests start, also where Python is told to
# leave nothing beside the sources.
if sys.dont_write_bytecode:
    sys.dont_write_bytecode = False
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    sys.pycache_prefix = os.path.abspath(
        os.path.join(os.path.dirname(__file__), "..", ".pytest_cache", "compiled")
    )
    os.environ["PYTHONPYCACHEPREFIX"] = sys.pycache_prefix

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import peewee  # noqa: F401 - before the program, which keeps the driver of PostgreSQL out of it
import pytest

from crm_desktop import storage
from crm_desktop.core import clock, countries
from crm_desktop.core.fields import own
from crm_desktop.storage import database
from tests import offices
from tests import postgres as servers
from tests.paths import SAMPLE_DAY


def pytest_configure(config: pytest.Config) -> None:
    """Say to all workers of a run where its database server is, if any test wants one."""
    told = getattr(config, "workerinput", None)
    config.stash[servers.FOLDER] = Path(told["postgres"]) if told else servers.new_folder()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Types are checked first: where the longest single test comes last, one worker waits for the other."""
    items.sort(key=lambda item: item.path.name != "test_style.py")


def pytest_collection_finish() -> None:
    """What was imported and collected stays to the end: no search for garbage goes through it again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 10, 10)  # as the program's own


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """One more than there are processors: while a test waits for a program that it started, another runs."""
    return (os.cpu_count() or 1) + 1


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    node.workerinput["postgres"] = str(node.config.stash[servers.FOLDER])


def pytest_unconfigure(config: pytest.Config) -> None:
    """The server ends with the run: when the last worker has."""
    if not hasattr(config, "workerinput"):
        servers.stop(config.stash[servers.FOLDER])


@pytest.fixture(scope="session")
def qapp() -> object:
    """The program's own QApplication in place of pytest-qt's: with its fonts and garbage collection."""
    from crm_desktop import app

    return app.application()


AT_WORK = database._PRAGMAS["synchronous"]


@pytest.fixture(autouse=True)
def no_waiting_for_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """No power cut is to be outlived here; programs that tests start and kill write as users' do."""
    monkeypatch.setitem(database._PRAGMAS, "synchronous", "off")


@pytest.fixture(autouse=True)
def clock_of_the_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    """A sample office or a day at the desk sets the process's clock ahead: not for the tests after it."""
    monkeypatch.setattr(clock._settings, "ahead", timedelta(0))


@pytest.fixture(autouse=True)
def country_of_the_office(monkeypatch: pytest.MonkeyPatch) -> None:
    """An office elsewhere is open for one test only."""
    monkeypatch.setattr(countries._Office, "country", countries.DEFAULT)
    monkeypatch.setattr(own._Office, "fields", {})


@pytest.fixture
def written_as_at_work(monkeypatch: pytest.MonkeyPatch, no_waiting_for_the_disk: None) -> None:
    """Offices that are opened now wait for the disk, as users' do."""
    monkeypatch.setitem(database._PRAGMAS, "synchronous", AT_WORK)


@pytest.fixture(autouse=True)
def no_window_left_behind() -> Iterator[None]:
    """Work of one test must not run on in the next one's office, nor its window be taken for that one's."""
    yield
    if "crm_desktop.gui.main_window" in sys.modules:
        from tests.gui import leftovers

        leftovers.clear()


NOON = datetime(2026, 10, 21, 4, 0, tzinfo=UTC)


@pytest.fixture
def noon() -> Iterator[datetime]:
    """Let the clock stand at 12:00 in Shanghai on 21 October 2026, a Wednesday."""
    with clock.at(NOON):
        yield NOON


@pytest.fixture(scope="session")
def made_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder just made, closed: copied, it spares each test the making of its tables."""
    folder = tmp_path_factory.mktemp("made") / "office"
    storage.open_office(folder)
    storage.close_office()
    return folder


@pytest.fixture(scope="session")
def named_folder(made_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with a name and what every office has; entered today."""
    return _named(made_folder, tmp_path_factory)


@pytest.fixture(scope="session")
def named_at_noon(made_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same entered where the clock stands for `noon`."""
    with clock.at(NOON):
        return _named(made_folder, tmp_path_factory)


def _named(made_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    from crm_desktop.services.office import office as service

    folder = offices.copy(made_folder, tmp_path_factory.mktemp("named") / "office")
    storage.open_office(folder)
    service.set_up("济南阳光售后", "zh_CN")
    storage.close_office()
    return folder


@pytest.fixture(scope="session")
def small_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a closed office with two customers and a kept letter, to be copied."""
    return offices.fill(tmp_path_factory.mktemp("small") / "office")


@pytest.fixture(scope="session")
def backed_up_office(small_office: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with a good backup, to be copied."""
    from crm_desktop.services.office import backups

    folder = offices.copy(small_office, tmp_path_factory.mktemp("backed_up") / "office")
    storage.open_office(folder)
    backups.back_up()
    storage.close_office()
    return folder


@pytest.fixture(scope="session")
def sample_folder(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Path:
    """The sample office of `SAMPLE_DAY`, closed, to be copied: made once in a run, for all workers.

    What its making told of each write is kept beside it: `sample_told`.
    """
    from PySide6.QtCore import QLockFile

    from crm_desktop import demo

    shared = tmp_path_factory.getbasetemp()
    if hasattr(request.config, "workerinput"):
        shared = shared.parent
    folder, lock = shared / "sample", QLockFile(str(shared / "sample.lock"))
    lock.setStaleLockTime(0)
    assert lock.lock()
    try:
        if not folder.exists():
            making = tmp_path_factory.mktemp("sample")
            with pytest.MonkeyPatch.context() as patch:
                patch.setitem(database._PRAGMAS, "synchronous", "off")
                storage.open_office(making)
                told: list[storage.Changed] = []
                off = storage.on_change(told.append)
                demo.build(SAMPLE_DAY, "zh_CN")
                off()
                storage.close_office()
                storage.act_as(None)
                clock.set_zone(clock.DEFAULT_ZONE)
            _told_of(folder).write_bytes(pickle.dumps(told))
            making.rename(folder)
    finally:
        lock.unlock()
    return folder


def _told_of(sample: Path) -> Path:
    return sample.with_suffix(".told")


@pytest.fixture(scope="session")
def sample_told(sample_folder: Path) -> list[storage.Changed]:
    """What was told of each write while the sample office was lived, in order."""
    told: list[storage.Changed] = pickle.loads(_told_of(sample_folder).read_bytes())
    return told


@pytest.fixture
def sample_office(sample_folder: Path, tmp_path: Path) -> Iterator[Path]:
    """A copy of the sample office, open on its last morning."""
    from crm_desktop import demo
    from crm_desktop.services.office import office as service

    folder = offices.copy(sample_folder, tmp_path / "sample")
    storage.open_office(folder)
    service.activate()
    with clock.at(demo.morning(SAMPLE_DAY)):
        yield folder
    storage.act_as(None)
    storage.close_office()
    clock.set_zone(clock.DEFAULT_ZONE)


@pytest.fixture(scope="session")
def postgres(request: pytest.FixtureRequest) -> servers.Server:
    """The run's PostgreSQL server."""
    return servers.running(request.config.stash[servers.FOLDER])


@pytest.fixture
def empty_office(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Path]:
    """The folder of an open database that is no office yet, unless the test asks for an `office`.

    Where a test lets the clock stand, it stands before anything is entered: what was entered on another day
    makes the window doubt the date.
    """
    made = "made_folder"
    if "office" in request.fixturenames:
        made = "named_at_noon" if "noon" in request.fixturenames else "named_folder"
    folder = offices.copy(request.getfixturevalue(made), tmp_path / "office")
    if "noon" in request.fixturenames:
        request.getfixturevalue("noon")
    storage.open_office(folder)
    yield folder
    storage.act_as(None)
    storage.close_office()
    clock.set_zone(clock.DEFAULT_ZONE)


@pytest.fixture
def office(empty_office: Path) -> Path:
    """A fresh office with a name, open in its own folder."""
    return empty_office


@pytest.fixture
def reopen(empty_office: Path) -> Callable[[], None]:
    """Close the office and open it again, as after a restart of the program."""

    def again() -> None:
        storage.close_office()
        storage.open_office(empty_office)

    return again
