from snippets.errors import pil_removed_attribute as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_resizes():
    assert entry.fix() == (320, 240)


def test_fix_image_open_capital_reads_the_picture():
    assert entry.fix_image_open_capital() == (8, 8)


def test_fix_textsize_measures_the_word():
    width, height = entry.fix_textsize()
    assert width > height > 0


def test_find_it_names_every_place(tmp_path, monkeypatch, capsys):
    (tmp_path / "old.py").write_text("a.resize(size, Image.ANTIALIAS)\nImage.LANCZOS\n")
    monkeypatch.chdir(tmp_path)
    entry.find_it()
    assert capsys.readouterr().out == "old.py:1: a.resize(size, Image.ANTIALIAS)\n"


def test_the_name_is_among_the_values():
    text = "AttributeError: module 'PIL.Image' has no attribute 'CUBIC'"
    assert recognise(text, load()).values == {"name": "CUBIC"}
