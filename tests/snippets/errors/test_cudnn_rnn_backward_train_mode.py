import pytest

from snippets.errors import cudnn_rnn_backward_train_mode as entry


@pytest.mark.needs("cuda")
def test_fix_gives_the_weights_their_gradient():
    assert entry.fix().shape == (16, 2)


@pytest.mark.needs("cuda")
def test_without_cudnn_the_input_gets_its_gradient_in_evaluation_mode():
    assert entry.fix_saliency().shape == (5, 3, 2)


def test_report_names_the_recurrent_layer_in_evaluation_mode(capsys):
    model = entry.find_it()
    assert capsys.readouterr().out.split()[0] == "encoder"
    assert model["head"].training
