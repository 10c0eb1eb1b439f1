"""Tests that need what this machine may lack: skipped aloud, or refused with `--gpu`."""

import pytest

from tools import here

NEEDING = """
    import pytest

    @pytest.mark.needs("{need}")
    def test_it():
        pass
"""


def run(pytester: pytest.Pytester, need: str, *options: str) -> pytest.RunResult:
    pytester.makepyfile(NEEDING.format(need=need))
    return pytester.runpytest("-p", "tools.pytest_needs", "-p", "no:randomly", *options)


def test_what_is_lacking_skips_with_its_name(pytester: pytest.Pytester) -> None:
    result = run(pytester, "torch<1", "-rs")
    result.assert_outcomes(skipped=1)
    result.stdout.fnmatch_lines(["*needs torch<1*"])


def test_what_is_there_runs(pytester: pytest.Pytester) -> None:
    run(pytester, "torch>=2").assert_outcomes(passed=1)


@pytest.mark.skipif(here.has("cuda"), reason="this machine has a GPU")
def test_without_a_gpu_the_gpu_run_fails_and_does_not_skip(pytester: pytest.Pytester) -> None:
    result = run(pytester, "cuda", "--gpu")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["*torch finds no NVIDIA GPU*"])


@pytest.mark.parametrize("gpu", [True, False])
def test_what_needs_no_gpu_is_skipped_with_one_and_runs_without(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, gpu: bool
) -> None:
    here.has.cache_clear()
    monkeypatch.setattr(here, "_has_cuda", lambda: gpu)
    try:
        result = run(pytester, "no cuda", *(["--gpu"] if gpu else []), "-rs")
        result.assert_outcomes(skipped=int(gpu), passed=int(not gpu))
        assert result.ret == pytest.ExitCode.OK
    finally:
        here.has.cache_clear()


def test_a_typo_in_a_need_is_an_error(pytester: pytest.Pytester) -> None:
    run(pytester, "cudaa").assert_outcomes(errors=1)
