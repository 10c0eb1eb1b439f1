import torch

from snippets.errors import trace_branch as entry


def test_branch_written_as_an_operation_is_traced():
    assert torch.equal(entry.fix(), torch.ones(2))


def test_sum_takes_any_number_of_rows():
    assert torch.equal(entry.fix_loop(), torch.full((2,), 5.0))


def test_silenced_trace_gives_another_result_than_the_function():
    right, wrong = entry.silenced()
    assert torch.equal(right, -wrong)


def test_line_that_decides_by_a_value_is_named(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "return x if x.sum() > 0 else -x\n"
