import pytest

from snippets.errors import numpy_compiled_1x as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_imports_the_module():
    assert entry.fix() == "fast\n"


def test_find_it_lists_packages_that_refuse_numpy_2(capsys):
    entry.find_it()
    assert all("<2" in line for line in capsys.readouterr().out.splitlines())


@pytest.mark.parametrize(
    "text",
    [
        "UserWarning: Failed to initialize NumPy: _ARRAY_API not found (Triggered internally at x)",
        "RuntimeError: Numpy is not available",
        "ValueError: numpy.dtype size changed, may indicate binary incompatibility",
    ],
    ids=["warning", "later", "cython"],
)
def test_other_words_for_it_are_recognised(text):
    assert recognise(text, load()).match == "numpy-compiled-1x"


def test_version_is_read():
    text = (
        "A module that was compiled using NumPy 1.x cannot be run in\nNumPy 2.2.4 as it may crash."
        " To support both 1.x and 2.x\nversions of NumPy, modules must be compiled with NumPy 2.0."
    )
    answer = recognise(text, load())
    assert (answer.match, answer.values["version"]) == ("numpy-compiled-1x", "2.2.4")
