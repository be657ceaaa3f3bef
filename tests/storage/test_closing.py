"""Closing the office while other threads still read: they finish, whoever comes later finds no office."""

import threading

from crm_desktop import storage
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.storage import models


def test_closing_waits_for_readers_and_turns_later_ones_away(office):
    with storage.write("customer.added", name="many") as change:
        for number in range(200):
            change.insert(
                models.Customer, number=f"n{number}", name=f"张{number}", customer_since="2026-01-01"
            )
    answers: list[int] = []
    refusals: list[str] = []
    reading = threading.Event()

    def read_on() -> None:
        storage.connect()
        try:
            while True:
                answers.append(len(customer_lists.find_customers("张")))
                reading.set()
        except RuntimeError as refusal:
            refusals.append(str(refusal))

    readers = [threading.Thread(target=read_on) for _ in range(4)]
    for reader in readers:
        reader.start()
    assert reading.wait(10)
    storage.close_office()
    for reader in readers:
        reader.join(10)
    assert set(answers) == {200}
    assert refusals == ["no office is open"] * 4
