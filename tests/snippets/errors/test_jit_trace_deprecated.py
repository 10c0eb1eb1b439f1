import torch

from snippets.errors import jit_trace_deprecated as entry


def test_exported_program_computes_what_the_model_does():
    wanted, got = entry.fix()
    assert torch.equal(wanted, got)


def test_dimension_declared_as_free_takes_another_batch():
    assert tuple(entry.any_batch().shape) == (7, 2)


def test_saved_program_runs_again():
    assert tuple(entry.save_and_load().shape) == (1, 2)
