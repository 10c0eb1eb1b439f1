import pytest

from snippets.errors import cuda_library_missing as entry


def test_library_that_is_loaded_first_is_found():
    assert entry.fix() == "loaded\n"


def test_variable_set_inside_the_process_comes_too_late(monkeypatch):
    monkeypatch.setenv("LD_LIBRARY_PATH", "")
    with pytest.raises(OSError, match="cannot open shared object file"):
        entry.too_late()


def test_find_it_names_the_release_of_cuda(capsys):
    entry.find_it()
    assert "CUDA" in capsys.readouterr().out
