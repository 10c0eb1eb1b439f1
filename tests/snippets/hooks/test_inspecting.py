import pytest
import torch
from captum.attr import GuidedBackprop
from torch import nn

from snippets.hooks import inspecting


def test_print_and_summary_counts_the_parameters():
    model = inspecting.print_and_summary()
    assert sum(weight.numel() for weight in model.parameters()) == 3114


def test_print_and_summary_torchinfo_counts_resnet18():
    facts = inspecting.print_and_summary_torchinfo()
    assert (facts.total_params, facts.total_mult_adds) == (11_689_512, 1_814_083_944)


def test_print_and_summary_columns_agrees_with_the_own_count():
    assert inspecting.print_and_summary_columns().total_params == 3114


def test_print_and_summary_wrong_channels_are_reported():
    with pytest.raises(RuntimeError, match="Failed to run torchinfo"):
        inspecting.print_and_summary_wrong()


def test_saliency_points_at_the_bright_patch():
    for row, column in inspecting.saliency():
        assert 2 <= row < 5
        assert 6 <= column < 9


def test_saliency_captum_equals_the_one_by_hand():
    saliency, by_hand, guided = inspecting.saliency_captum()
    assert torch.allclose(saliency, by_hand)
    assert guided.shape == by_hand.shape


@pytest.mark.filterwarnings("ignore:Setting backward hooks on ReLU:UserWarning")
def test_saliency_guided_backprop_sees_relu_modules_only():
    torch.manual_seed(0)
    conv, tail = nn.Conv2d(3, 4, 3), nn.Sequential(nn.Flatten(), nn.Linear(144, 2))
    image = torch.rand(1, 3, 8, 8, requires_grad=True)

    class Written(nn.Module):
        def __init__(self):
            super().__init__()
            self.conv, self.tail = conv, tail

        def forward(self, x):
            return self.tail(torch.relu(self.conv(x)))

    def guided(model):
        return GuidedBackprop(model).attribute(image, target=1)

    (plain,) = torch.autograd.grad(Written()(image)[0, 1], image)
    module = nn.Sequential(conv, nn.ReLU(), tail)
    in_place = nn.Sequential(conv, nn.ReLU(inplace=True), tail)
    assert torch.allclose(guided(Written()), plain)
    assert not torch.allclose(guided(module), plain)
    assert torch.allclose(guided(module), guided(in_place))


def test_grad_cam_equals_that_of_captum():
    heat, captum = inspecting.grad_cam()
    assert torch.allclose(heat, captum, atol=1e-6)
    assert heat.max() > 0


def test_feature_extractor_gives_what_a_hook_sees():
    features, seen = inspecting.feature_extractor()
    assert torch.allclose(features["middle"], seen["middle"])


def test_feature_extractor_names_and_cuts_what_is_not_needed():
    names, small = inspecting.feature_extractor_names()
    assert names[0] == "x"
    assert not hasattr(small, "layer4")
