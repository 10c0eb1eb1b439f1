from snippets.errors import broadcast_coalesced_devices as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_copies_from_the_device_where_the_model_is():
    model, copies = entry.fix()
    assert copies[0].weight.device == model.weight.device


def test_find_it_counts_every_weight_and_buffer(capsys):
    model = entry.find_it()
    rows = capsys.readouterr().out.splitlines()
    assert len(rows) == 1 + len(list(model.parameters())) + len(list(model.buffers()))


def test_wrapper_that_looks_before_it_copies_is_recognised():
    text = (
        "RuntimeError: module must have its parameters and buffers on device cuda:0 "
        "(device_ids[0]) but found one of them on device: cpu"
    )
    answer = recognise(text, load())
    assert answer.match == "broadcast-coalesced-devices"
    assert (answer.values["wanted"], answer.values["found"]) == ("cuda:0", "cpu")
