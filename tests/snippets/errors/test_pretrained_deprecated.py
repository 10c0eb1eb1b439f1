import pytest
from torchvision.models import ResNet18_Weights, ResNet50_Weights

from snippets.errors import pretrained_deprecated as entry
from torchwhy import recognise
from torchwhy.catalogue import load


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("fix", [entry.fix, entry.fix_positional])
def test_fix_is_silent(fix):
    assert fix().fc.out_features == 1000


def test_default_is_not_what_pretrained_true_loads():
    old, new = entry.not_the_same()
    assert (old, new) == (ResNet50_Weights.IMAGENET1K_V1, ResNet50_Weights.IMAGENET1K_V2)
    assert ResNet18_Weights.DEFAULT is ResNet18_Weights.IMAGENET1K_V1


def test_find_it_stops_at_the_call(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "The parameter 'pretrained'\n"


@pytest.mark.parametrize("old", ["pretrained", "pretrained_backbone"])
def test_wording_of_torchvision_0_13_is_recognised(old):
    new = old.replace("pretrained", "weights")
    text = f"UserWarning: The parameter '{old}' is deprecated since 0.13 and will be removed in "
    answer = recognise(f"{text}0.15, please use '{new}' instead.", load())
    assert answer.match == "pretrained-deprecated"
    assert answer.values == {"old": old, "new": new}
