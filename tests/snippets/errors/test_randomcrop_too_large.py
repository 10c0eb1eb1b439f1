from PIL import Image

from snippets.errors import randomcrop_too_large as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_resizes_what_it_cuts_out():
    assert entry.fix() == (224, 224)


def test_fix_keep_scale_pads_what_is_missing():
    assert entry.fix_keep_scale() == (224, 224)


def test_does_not_help_pads_with_black():
    crop = entry.does_not_help()
    assert (crop.getpixel((0, 0)), crop.getpixel((112, 112))) == (0, 255)


def test_find_it_names_the_small_pictures(tmp_path, monkeypatch, capsys):
    Image.new("L", (300, 201)).save(tmp_path / "small.jpg")
    Image.new("L", (300, 300)).save(tmp_path / "large.jpg")
    monkeypatch.chdir(tmp_path)
    entry.find_it()
    assert capsys.readouterr().out == "small.jpg (300, 201)\n"


def test_both_sizes_are_among_the_values():
    text = "ValueError: Required crop size (224, 224) is larger than input image size (201, 300)"
    values = {"height": "224", "width": "224", "rows": "201", "columns": "300"}
    assert recognise(text, load()).values == values
