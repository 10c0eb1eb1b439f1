from snippets.errors import packed_lengths_cpu as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_packs_three_sentences():
    assert entry.fix() == [3, 3, 2, 2, 1]


def test_lengths_of_any_device_and_order_are_packed():
    assert entry.on_any_device() == [3, 3, 2, 2, 1]


def test_find_it_shows_the_column(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "cpu torch.int64 (3, 1)\n"


def test_lengths_on_a_card_are_the_same_entry():
    text = (
        "RuntimeError: 'lengths' argument should be a 1D CPU int64 tensor, "
        "but got 1D cuda:0 Long tensor"
    )
    answer = recognise(text, load())
    assert (answer.match, answer.values["given"]) == ("packed-lengths-cpu", "cuda:0 Long")
