"""Qt objects that lie in cyclic garbage are destroyed in the window's thread, whoever made the garbage."""

import gc
import threading

from PySide6.QtCore import QObject, QThread

from crm_desktop.gui import tasks


def test_working_threads_collect_nothing(qapp, qtbot):
    destroyed_in: list[bool] = []
    here = QThread.currentThread()
    assert not gc.isenabled()

    def leave_garbage() -> None:
        thing = QObject()
        thing.destroyed.connect(lambda: destroyed_in.append(QThread.currentThread() == here))
        thing.itself = thing

    leave_garbage()
    busy = threading.Thread(target=lambda: [[{"a": []} for _ in range(1000)] for _ in range(300)])
    busy.start()
    busy.join()
    assert destroyed_in == []
    gc.collect()
    assert destroyed_in == [True]


def test_what_a_job_held_is_let_go_of_in_the_windows_thread(office, qapp, qtbot):
    let_go_in: list[threading.Thread] = []

    class Held:
        def __del__(self) -> None:
            let_go_in.append(threading.current_thread())

        def work(self) -> int:
            return 1

    owner = QObject()
    results: list[int] = []
    tasks.read(owner, Held().work).then(results.append)
    qtbot.waitUntil(lambda: bool(let_go_in))
    assert results == [1]
    assert let_go_in == [threading.main_thread()]
