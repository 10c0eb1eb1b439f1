import pytest
import torch

from snippets.errors import normalized_twice as entry


def test_detect_fires_on_each_bug_and_is_quiet_after_its_fix():
    badly_scaled = entry.detect()
    assert badly_scaled(*entry.reproduce())
    assert not badly_scaled(*entry.fix())
    assert badly_scaled(*entry.reproduce_divided())
    assert not badly_scaled(*entry.fix_divided())


@pytest.mark.parametrize("brightness", [0.15, 0.85])
def test_detect_accepts_dark_and_bright_pictures(brightness):
    pictures = (brightness + 0.1 * torch.randn(8, 3, 32, 32)).clamp(0, 1)
    assert not entry.detect()((pictures - 0.45) / 0.225 if brightness < 0.5 else pictures)


def test_normalising_once_centres_the_inputs():
    (inputs,) = entry.fix()
    assert inputs.mean().abs() < 0.5
    assert 0.5 < inputs.std() < 1.5


def test_dividing_twice_leaves_next_to_nothing():
    (inputs,) = entry.reproduce_divided()
    assert inputs.max() < 0.004


def test_transforms_of_weights_normalise_already():
    assert entry.find_it().mean == [0.485, 0.456, 0.406]
