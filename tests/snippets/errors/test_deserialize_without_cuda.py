import torch

from snippets.errors import deserialize_without_cuda as entry


def test_fix_puts_the_weights_on_the_cpu():
    weight = entry.fix()["weight"]
    assert weight.device.type == "cpu"
    assert torch.equal(weight, torch.zeros(3))


def test_fix_hard_coded_loads_on_whatever_there_is():
    weights, model = entry.fix_hard_coded()
    assert torch.equal(model.weight, weights["weight"])
    assert model.weight.is_cuda == torch.cuda.is_available()


def test_saving_from_the_cpu_keeps_the_names(capsys):
    entry.save_from_the_cpu()
    assert capsys.readouterr().out == "['weight', 'bias']\n"


def test_find_it_tells_where_the_file_was_saved():
    assert entry.find_it() == {"cuda:0"}
