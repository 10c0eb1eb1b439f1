from PIL import Image

from snippets.errors import pil_unidentified_image as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_reads_the_picture_that_is_one(capsys):
    entry.fix()
    assert capsys.readouterr().out == "dog.jpg (8, 8)\n"


def test_fix_truncated_reads_the_whole_file():
    red, green, blue = entry.fix_truncated()
    assert red > green > blue


def test_does_not_help_paints_what_is_missing_in_one_colour():
    picture = entry.does_not_help()
    assert len({picture.getpixel((column, 63)) for column in range(64)}) == 1


def test_find_it_names_the_file_and_shows_how_it_begins(tmp_path, monkeypatch, capsys):
    (tmp_path / "bad.jpg").write_bytes(b"<html>404</html>")
    Image.new("RGB", (8, 8)).save(tmp_path / "good.jpg")
    monkeypatch.chdir(tmp_path)
    entry.find_it()
    assert capsys.readouterr().out == "bad.jpg 16 b'<html>' UnidentifiedImageError\n"


def test_the_file_is_among_the_values():
    text = "PIL.UnidentifiedImageError: cannot identify image file 'data/train/cat.jpg'"
    assert recognise(text, load()).values["file"] == "data/train/cat.jpg"
