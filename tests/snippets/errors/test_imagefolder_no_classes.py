from snippets.errors import imagefolder_no_classes as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_makes_a_class_of_each_folder(capsys):
    entry.fix()
    assert capsys.readouterr().out == "['cat', 'dog']\n"


def test_fix_no_file_leaves_one_class(capsys):
    entry.fix_no_file()
    assert capsys.readouterr().out == "['cat']\n"


def test_find_it_counts_the_files_of_each_folder(tmp_path, monkeypatch, capsys):
    (tmp_path / "data" / "train" / "cat").mkdir(parents=True)
    (tmp_path / "data" / "train" / "cat" / "1.png").touch()
    monkeypatch.chdir(tmp_path)
    entry.find_it()
    assert capsys.readouterr().out == "exists: True\ncat 1\n"


def test_the_folder_is_among_the_values():
    text = "FileNotFoundError: Couldn't find any class folder in ./data/train."
    assert recognise(text, load()).values["folder"].rstrip(".") == "./data/train"
