import random

import torch

from snippets.errors import random_seed_in_loop as entry


def test_detect_fires_on_the_bug_and_is_quiet_after_the_fix():
    seeds_itself = entry.detect()
    assert seeds_itself(*entry.reproduce())
    assert not seeds_itself(*entry.fix())
    assert seeds_itself(*entry.reproduce_evaluate())
    assert not seeds_itself(*entry.fix_evaluate())


def test_detect_is_quiet_about_a_step_without_random_numbers():
    assert not entry.detect()(lambda: random.random())


def test_detect_leaves_the_generator_as_it_was():
    seeds_itself = entry.detect()
    state = torch.get_rng_state()
    seeds_itself(lambda: torch.manual_seed(1))
    assert torch.equal(torch.get_rng_state(), state)


def test_steps_repeat_until_the_seed_leaves_the_loop():
    (step,) = entry.reproduce()
    assert torch.equal(step(), step())
    (step,) = entry.fix()
    assert len({tuple(step().tolist()) for _ in range(20)}) > 1


def test_find_it_names_the_function_that_seeds(capsys):
    assert entry.find_it() is torch.manual_seed
    assert capsys.readouterr().out == "seed 0 in evaluate\n"
