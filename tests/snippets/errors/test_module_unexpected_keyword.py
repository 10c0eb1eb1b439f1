import pytest
from torch import nn

from snippets.errors import module_unexpected_keyword as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_tracks_statistics():
    assert entry.fix().running_mean is not None


def test_fix_other_library_sets_the_stride():
    assert entry.fix_other_library().stride == (2, 2)


def test_module_takes_no_keywords_and_the_fix_uses_its_own():
    with pytest.raises(TypeError, match="unexpected keyword argument 'width'"):
        entry.module_kwargs()
    assert entry.module_kwargs_fixed().linear.out_features == 8


def test_find_it_suggests_the_right_name():
    assert entry.find_it() == ["track_running_stats"]


@pytest.mark.parametrize("layer", [nn.Linear, nn.LSTM, nn.Conv1d, nn.LayerNorm, nn.Sequential])
def test_other_layers_are_the_same_entry(layer):
    with pytest.raises(TypeError) as caught:
        layer(4, 2, 3, colour="red") if layer is nn.Conv1d else layer(4, colour="red")
    answer = recognise(f"TypeError: {caught.value}", load())
    assert answer.match == "module-unexpected-keyword"


def test_classes_that_are_no_layers_are_not_this_entry():
    text = "TypeError: LogisticRegression.__init__() got an unexpected keyword argument 'width'"
    assert recognise(text, load()).match is None
