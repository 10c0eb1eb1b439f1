import os

from snippets.errors import dataloader_spawn_guard as entry


def test_fix_reads_every_batch_in_its_worker():
    assert entry.fix().splitlines() == [f"tensor([{number}])" for number in range(4)]


def test_worker_says_why_and_its_parent_only_that_it_is_gone():
    said = entry.reproduce()
    cause = said.index("bootstrapping phase")
    assert cause < said.index("exited unexpectedly")


def test_without_workers_the_training_process_loads():
    assert entry.without_workers() == {os.getpid()}
