import pytest
import torch

from snippets.training import the_loop


def test_six_steps_find_the_line():
    loss, model = the_loop.six_steps()
    assert loss < 1e-3
    assert torch.allclose(model.weight, torch.tensor([[1.0, -2.0, 0.5]]), atol=0.05)


def test_six_steps_by_hand_are_those_of_sgd():
    model, by_hand = the_loop.six_steps_by_hand()
    assert torch.allclose(model.weight, by_hand.weight)
    assert torch.allclose(model.bias, by_hand.bias)


def test_six_steps_rebinding_changes_nothing(capsys):
    model = the_loop.six_steps_rebinding()
    assert model.weight.item() == 0.5
    assert capsys.readouterr().out == "1.0\n0.5\n"


def test_six_steps_without_no_grad_are_refused():
    with pytest.raises(RuntimeError, match="leaf Variable that requires grad"):
        the_loop.six_steps_without_no_grad()


def test_train_loop_lowers_the_loss():
    losses = the_loop.train_loop()
    assert losses[0] > 0.5
    assert losses[-1] < 0.2


def test_train_loop_drop_last_sees_less_than_the_dataset():
    assert the_loop.train_loop_drop_last() == (96, 100)


def test_train_loop_swapped_is_refused():
    with pytest.raises(RuntimeError):
        the_loop.train_loop_swapped()


def test_train_loop_print_outside_knows_no_epoch():
    with pytest.raises(NameError, match="epoch"):
        exec(the_loop.TRAIN_LOOP_PRINT_OUTSIDE, {})


def test_validation_loop_measures_and_changes_nothing():
    loss, accuracy, model = the_loop.validation_loop()
    assert accuracy == 1
    assert 0 < loss < 0.5
    assert not model.training
    assert model.weight.grad is None


def test_validation_loop_unbound_without_a_start():
    with pytest.raises(UnboundLocalError, match="hits"):
        exec(the_loop.VALIDATION_LOOP_UNBOUND, {})
