from snippets.errors import too_many_workers as entry


def test_fix_starts_no_more_workers_than_two():
    assert 1 <= entry.fix() <= 2


def test_find_it_measures_every_number_of_workers(capsys, monkeypatch):
    monkeypatch.setattr(entry, "__name__", "__main__")  # as in a script
    entry.find_it()
    assert [line.split()[:2] for line in capsys.readouterr().out.splitlines()] == [
        ["0", "64"],
        ["1", "64"],
    ]
