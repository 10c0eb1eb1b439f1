from xml.etree import ElementTree

import pytest
import torch

from tools.figures import inplace_version
from tools.repo import LANGUAGES


def test_versions_are_those_of_torch():
    x = torch.ones(3, requires_grad=True)
    y = x.exp()
    found = [y._version]
    y += 1
    found.append(y._version)
    (after_exp, saved), (after_add, still_saved), _ = inplace_version.versions(
        inplace_version.STEPS
    )
    assert [after_exp, after_add] == found
    message = f"is at version {after_add}; expected version {still_saved} instead"
    with pytest.raises(RuntimeError, match=message):
        y.sum().backward()
    assert saved == still_saved


@pytest.mark.parametrize("lang", LANGUAGES)
def test_version_figure_shows_where_they_differ(lang):
    drawn = ElementTree.fromstring("\n".join(inplace_version.figure(lang)))
    shown = [element.text for element in drawn.iter("text")]
    versions = inplace_version.versions(inplace_version.STEPS)
    numbers = [int(text) for text in shown if text.isdecimal()]
    assert numbers == [number for pair in versions for number in pair]
    signs = [text for text in shown if text in ("=", "\u2260")]
    assert signs == ["=" if now == saved else "\u2260" for now, saved in versions]
