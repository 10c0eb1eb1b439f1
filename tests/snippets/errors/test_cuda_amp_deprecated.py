import torch

from snippets.errors import cuda_amp_deprecated as entry


def test_fix_runs_the_model_without_a_warning():
    assert entry.fix() == (3, 2)


def test_fix_grad_scaler_is_enabled_only_with_a_gpu():
    assert entry.fix_grad_scaler().is_enabled() == torch.cuda.is_available()


def test_fix_no_cuda_computes_in_half_the_bits(capsys):
    assert entry.fix_no_cuda().dtype == torch.float32
    assert capsys.readouterr().out == "torch.bfloat16\n"


def test_whole_step_leaves_gradients():
    assert entry.whole_step().weight.grad is not None


def test_find_it_names_both_spellings_of_the_import(tmp_path, monkeypatch, capsys):
    text = (
        "from torch.cuda.amp import autocast\nfrom torch.amp import x\nfrom torch.cuda import amp\n"
    )
    (tmp_path / "train.py").write_text(text)
    monkeypatch.chdir(tmp_path)
    entry.find_it()
    assert [line.split(":")[1] for line in capsys.readouterr().out.splitlines()] == ["1", "3"]
