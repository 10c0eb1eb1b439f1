from snippets.errors import dataloader_spawn_guard, dataloader_worker_killed
from snippets.errors import dataloader_worker_exited as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_gives_a_label_that_the_loss_ignores():
    assert entry.fix() == "tensor([   4,    7, -100])\n"


def test_the_exit_code_is_among_the_values():
    said = entry.reproduce()
    first = said[said.index("RuntimeError") :].split("\n")[0]
    answer = recognise(first, load())
    assert answer.match == "dataloader-worker-exited"
    assert answer.values["code"] == "1"


def test_find_it_names_the_sample(capsys):
    entry.find_it()
    assert capsys.readouterr().out.startswith("2 ValueError(")


def test_what_stands_above_is_explained_instead():
    for other, slug in (
        (dataloader_spawn_guard, "dataloader-spawn-guard"),
        (dataloader_worker_killed, "dataloader-worker-killed"),
    ):
        assert recognise(other.reproduce(), load()).match == slug


def test_last_line_alone_is_this_entry():
    text = "RuntimeError: DataLoader worker (pid(s) 4, 5, 6) exited unexpectedly"
    assert recognise(text, load()).match == "dataloader-worker-exited"
