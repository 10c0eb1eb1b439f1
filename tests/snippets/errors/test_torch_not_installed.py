import sys

from snippets.errors import torch_not_installed as entry


def test_interpreter_that_has_torch_finds_it():
    assert entry.fix() == "found\n"


def test_library_is_imported_by_its_own_name():
    assert entry.fix_pytorch() == "Linear(in_features=2, out_features=1, bias=True)\n"


def test_pip_of_another_python_is_named(tmp_path, monkeypatch, capsys):
    pip = tmp_path / ("pip.exe" if sys.platform == "win32" else "pip")
    pip.touch(mode=0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    entry.find_it()
    assert capsys.readouterr().out.startswith(f"torch is here: True\n{pip} installs into another")
