import torch

from snippets.errors import stack_unequal as entry


def test_fix_pads_the_short_sentence_with_zero():
    assert entry.fix() == [[4, 7, 1], [9, 2, 0]]


def test_padding_counts_unless_a_mask_leaves_it_out():
    batch, mask, lengths = entry.padding_counts()
    assert batch.mean(dim=1).tolist() == [5.0, 2.5]
    assert mask.tolist() == [[True] * 4, [True, True, False, False]]
    assert ((batch * mask).sum(dim=1) / lengths).tolist() == [5.0, 5.0]


def test_fix_rows_puts_all_boxes_below_each_other():
    assert entry.fix_rows() == (3 + 5, 4)


def test_fix_own_collate_pads_to_the_largest_picture():
    pictures, batch = entry.fix_own_collate()
    assert batch.shape == (2, 3, 24, 30)
    assert torch.equal(batch[0, :, :20, :30], pictures[0])
    assert torch.equal(batch[1, :, :24, :18], pictures[1])
    assert batch[0, :, 20:].sum() == 0
    assert batch[1, :, :, 18:].sum() == 0


def test_find_it_names_the_entry_that_differs(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "2 (1,) but entry 0 is (3, 4)\n"
