from snippets.errors import empty_dataset as entry


def test_fix_finds_both_pictures():
    assert entry.fix() == 2


def test_does_not_help_trains_on_nothing_without_a_word():
    assert entry.does_not_help() == []


def test_find_it_names_the_folders_that_are_missing(capsys, monkeypatch, tmp_path):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    (tmp_path / "train").mkdir()
    entry.find_it()
    assert capsys.readouterr().out == "does not exist: images\n"
