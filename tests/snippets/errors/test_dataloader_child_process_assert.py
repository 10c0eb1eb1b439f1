from snippets.errors import dataloader_child_process_assert as entry


def test_fix_evaluates_and_stays_quiet():
    printed, complaints = entry.fix()
    assert printed.splitlines() == ["tensor([0])", "evaluated"]
    assert "AssertionError" not in complaints


def test_the_complaint_comes_from_clean_up_and_is_ignored():
    said = entry.reproduce()
    assert said.index("Exception ignored in") < said.index("can only test a child process")


def test_find_it_counts_the_iterator_that_is_alive(capsys):
    before = entry.find_it()
    assert before is not None
    assert int(capsys.readouterr().out) >= 1
