import pytest
import torch

from snippets.errors import op_not_implemented_for_dtype as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_gives_shares_that_sum_to_one():
    assert entry.fix() == pytest.approx(1)


def test_fix_precedence_compares_before_it_combines():
    assert entry.fix_precedence() == [False, True, False]


def test_fix_half_on_cpu_comes_back_to_half():
    assert entry.fix_half_on_cpu() == torch.float16


def test_where_it_runs_is_the_tensors_device():
    assert entry.where_it_runs() == ("cpu", torch.float16)


def test_fix_label_map_invents_no_class():
    label_map = entry.fix_label_map()
    assert label_map.dtype == torch.int64
    assert label_map.unique().tolist() == [0, 1, 2, 3]


def test_find_it_asks_the_operation_itself(capsys):
    entry.find_it()
    assert capsys.readouterr().out.split() == [
        *("torch.float32", "yes"),
        *("torch.float16", "no"),
        *("torch.int64", "no"),
    ]


@pytest.mark.parametrize("dtype", ["BFloat16", "Bool", "ComplexFloat", "Float8_e4m3fn", "UInt16"])
def test_every_dtype_is_read_from_the_message(dtype):
    text = f"RuntimeError: \"replication_pad1d_cuda\" not implemented for '{dtype}'"
    answer = recognise(text, load())
    assert answer.match == "op-not-implemented-for-dtype"
    assert answer.values == {"op": "replication_pad1d_cuda", "dtype": dtype}
