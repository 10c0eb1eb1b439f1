from xml.etree import ElementTree

import pytest
import torch
from torch import nn

from tools.figures import init_spread
from tools.repo import LANGUAGES

FILLS = {
    "normal(0, 1)": nn.init.normal_,
    "Kaiming": lambda weight: nn.init.kaiming_normal_(weight, nonlinearity="relu"),
    "Xavier": nn.init.xavier_normal_,
}


def by_torch(std):
    inputs, layers = init_spread.weights(std)
    values = torch.tensor(inputs, dtype=torch.float64)
    found = []
    for layer in layers:
        values = values @ torch.tensor(layer, dtype=torch.float64).T
        found.append(values.std(correction=0).item())
        values = values.relu()
    return found


@pytest.mark.parametrize(("rule", "std"), init_spread.RULES.items())
def test_spreads_are_those_of_a_net_in_torch(rule, std):
    assert list(init_spread.spreads(std)) == pytest.approx(by_torch(std))


@pytest.mark.parametrize(("rule", "std"), init_spread.RULES.items())
def test_rules_are_those_of_torch(rule, std):
    torch.manual_seed(0)
    width = init_spread.WIDTH
    filled = torch.cat([FILLS[rule](torch.empty(width, width)) for _ in range(50)])
    assert filled.std().item() == pytest.approx(std, rel=0.02)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_figure_says_where_each_rule_ends(lang):
    described = ElementTree.fromstring("\n".join(init_spread.figure(lang))).find("svg/desc").text
    for std in init_spread.RULES.values():
        assert f"{by_torch(std)[-1]:.2g}" in described
