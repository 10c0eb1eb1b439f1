from snippets.errors import randomsizedcrop_removed as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_crops_and_resizes():
    assert entry.fix() == (224, 224)


def test_fix_scale_sets_the_shorter_side():
    assert entry.fix_scale() == (192, 128)


def test_find_it_suggests_the_right_spelling(capsys):
    entry.find_it()
    suggested = [line.split(" -> ")[1] for line in capsys.readouterr().out.splitlines()]
    assert suggested == ["['RandomResizedCrop']", "['ToTensor']", "['GaussianBlur']"]


def test_the_name_is_among_the_values():
    text = "AttributeError: module 'torchvision.transforms' has no attribute 'Scale'"
    assert recognise(text, load()).values == {"name": "Scale"}
