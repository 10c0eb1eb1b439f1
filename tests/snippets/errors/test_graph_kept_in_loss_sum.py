import torch

from snippets.errors import graph_kept_in_loss_sum as entry


def test_detect_counts_operations_and_none_after_the_fix():
    held_operations = entry.detect()
    assert held_operations(*entry.reproduce()) > 6
    assert held_operations(*entry.fix()) == 0


def test_detect_looks_into_lists():
    held_operations = entry.detect()
    assert held_operations(*entry.reproduce_outputs()) > 3
    assert held_operations(*entry.fix_outputs()) == 0


def test_graph_grows_with_each_batch():
    weight = torch.ones(1, requires_grad=True)
    total, counts = 0, []
    for _ in range(4):
        total = total + 2 * weight
        counts.append(entry.detect()(total))
    assert counts == sorted(set(counts))


def test_both_sums_are_equal():
    (with_graph,), (number,) = entry.reproduce(), entry.fix()
    assert with_graph.item() == number == 3.0


def test_outputs_stay_alive_whatever_is_collected():
    assert entry.empty_cache() == (1000, 1)


def test_find_it_names_what_holds_a_graph():
    assert entry.find_it() == ["total", "history"]
