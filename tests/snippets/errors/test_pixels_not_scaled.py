import torch

from snippets.errors import pixels_not_scaled as entry


def test_detect_fires_on_each_bug_and_is_quiet_after_its_fix():
    differently_scaled = entry.detect()
    assert "255 times" in differently_scaled(*entry.reproduce())
    assert differently_scaled(*entry.fix()) is None
    assert "255 times" in differently_scaled(*entry.reproduce_floats())
    assert differently_scaled(*entry.fix_floats()) is None


def test_detect_sees_the_reverse_too():
    known, new = entry.reproduce()
    assert entry.detect()(new, known)


def test_fix_gives_the_inputs_of_training():
    known, new = entry.fix()
    assert torch.allclose(known, new)


def test_normalize_does_not_mend_it():
    assert entry.normalized().max() > 1000


def test_find_it_prints_what_the_model_gets(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "torch.float32 0.0 253.0\n"
