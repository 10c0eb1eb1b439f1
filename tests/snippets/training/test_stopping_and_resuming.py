import pytest

from snippets.training import stopping_and_resuming


def test_what_is_tuned_a_lower_training_loss_can_be_worse():
    training, validation = stopping_and_resuming.what_is_tuned()
    assert training < 0.01
    assert validation > 0.4


def test_what_is_tuned_likelihood_of_a_hidden_markov_model_rises():
    likelihood, staying = stopping_and_resuming.what_is_tuned_likelihood()
    assert likelihood > -9
    assert (staying > 0.5).all()


def test_early_stopping_best_checkpoint_gives_the_best_epoch_back():
    stop, last, best_epoch, best = stopping_and_resuming.early_stopping_best_checkpoint()
    assert stop == best_epoch + 20
    assert best < last


def test_exact_resume_restores_every_part(tmp_path):
    build, train, save, load = stopping_and_resuming.exact_resume()
    run = build()
    train(run, 0, 1)
    save(run, 1, tmp_path / "run.pt")
    other = build()
    assert load(other, tmp_path / "run.pt") == 1
    for name in ("optimizer", "scheduler"):
        assert str(other[name].state_dict()) == str(run[name].state_dict())


def test_exact_resume_run_is_bitwise_equal_with_everything_and_only_then():
    equal, without = stopping_and_resuming.exact_resume_run()
    assert equal
    assert without == [False, False, False]


@pytest.mark.needs("cuda")
def test_exact_resume_cuda_needs_the_state_of_the_gpu(capsys):
    stopping_and_resuming.exact_resume_cuda()
    printed = capsys.readouterr().out.splitlines()
    assert printed == ["state of the CPU alone: False", "state of the GPU too: True"]
