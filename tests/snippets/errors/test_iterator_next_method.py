from snippets.errors import iterator_next_method as entry


def test_fix_takes_the_first_batch():
    assert entry.fix().tolist() == [0, 1]


def test_fix_endless_begins_again_at_the_end():
    assert entry.fix_endless().tolist() == [0, 1]


def test_find_it_names_every_place(tmp_path, monkeypatch, capsys):
    (tmp_path / "old.py").write_text("it = iter(loader)\nx, y = it.next()\nz = next(it)\n")
    monkeypatch.chdir(tmp_path)
    entry.find_it()
    assert capsys.readouterr().out == "old.py:2: x, y = it.next()\n"
