import torch

from snippets.errors import scheduler_never_stepped as entry


def test_detect_counts_no_step_and_is_quiet_after_the_fix():
    wrong_step_count = entry.detect()
    assert wrong_step_count(*entry.reproduce()) == "0 scheduler steps, not 1"
    assert wrong_step_count(*entry.fix()) is None


def test_detect_sees_one_step_an_epoch_where_each_batch_needs_one():
    wrong_step_count = entry.detect()
    assert wrong_step_count(*entry.reproduce_per_batch()) == "1 scheduler steps, not 4"
    assert wrong_step_count(*entry.fix_per_batch()) is None


def test_detect_counts_the_steps_of_plateau_too():
    optimizer = torch.optim.SGD([torch.zeros(2, requires_grad=True)], lr=0.1)
    scheduler = torch.optim.lr_scheduler.ReduceLROnPlateau(optimizer)
    assert entry.detect()(scheduler, lambda: scheduler.step(1.0), 1) is None


def test_rate_falls_only_after_the_fix():
    scheduler, _, _ = entry.reproduce()
    assert scheduler.optimizer.param_groups[0]["lr"] == 0.1
    scheduler, _, _ = entry.fix()
    assert scheduler.optimizer.param_groups[0]["lr"] < 0.01


def test_find_it_sees_the_other_optimizer():
    assert entry.find_it() == (0, False)
