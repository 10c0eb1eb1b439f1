from snippets.errors import attn_mask_shape as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_keeps_batch_and_length():
    assert entry.fix() == (4, 10, 16)


def test_does_not_help_sentences_attend_to_each_other():
    assert entry.does_not_help() is True


def test_fix_length_cuts_the_mask():
    assert entry.fix_length() == (4, 10, 16)


def test_fix_per_sample_repeats_the_mask_for_each_head():
    assert entry.fix_per_sample() == (4, 10, 16)


def test_find_it_names_all_attentions(capsys):
    entry.find_it()
    assert capsys.readouterr().out.count("batch_first = False") == 2


def test_values_are_both_shapes():
    text = "The shape of the 2D attn_mask is torch.Size([77, 77]), but should be (10, 10)."
    answer = recognise(f"RuntimeError: {text}", load())
    assert answer.values == {"actual": "torch.Size([77, 77])", "expected": "(10, 10)"}
