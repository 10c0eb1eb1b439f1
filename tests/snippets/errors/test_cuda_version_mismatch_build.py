from snippets.errors import cuda_version_mismatch_build as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_goes_on_to_compile():
    assert entry.fix() == "compiles points ['points.cu']\n"


def test_find_it_prints_all_three(capsys):
    entry.find_it()
    assert len(capsys.readouterr().out.splitlines()) == 3


def test_versions_are_read_from_either_wording():
    old = (
        "RuntimeError:\nThe detected CUDA version (12.1) mismatches the version that was used to "
        "compile\nPyTorch (11.7). Please make sure to use the same CUDA versions."
    )
    new = (
        "RuntimeError: ('The detected CUDA version (%s) mismatches the version that was used to "
        "compilePyTorch (%s). Please make sure to use the same CUDA versions.', '12.1', '11.7')"
    )
    for text in (old, new):
        answer = recognise(text, load())
        assert answer.match == "cuda-version-mismatch-build"
        assert (answer.values["found"], answer.values["built"]) == ("12.1", "11.7")
