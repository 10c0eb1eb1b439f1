"""A warning is the answer only where nothing worse comes after it."""

import pytest

from tests.torchwhy.forms import recorded, whole
from torchwhy import Catalogue, recognise

FAILURES = (
    "FATAL: kernel `step` is for compute 9.0, but was built for 7.5",
    "[FATAL] the engine stops here",
    "CRITICAL:trainer:the run is given up",
    "ERROR: the plug-in did not start",
    "Error: the plug-in did not start",
    "2031-02-03 04:05:06,789 [ERROR] engine: step 3 'NoneType' object has no attribute 'cpu'",
    "E0203 04:05:06.789000 4242 api.py:869] workers ended early",
    "error: the plug-in did not start",
    "/src/op.cpp:12:7: fatal error: op.h: No such file or directory",
    "/src/op.cpp:12:7: error: 'x' was not declared in this scope",
    "OpenCV(4.9.0) /src/resize.cpp:4155: error: (-215:Assertion failed) inv_x > 0 in function 'f'",
    "collect2: error: ld returned 1 exit status",
    "Killed",
    "已杀死",
    "run.sh: line 3: 12345 Killed                  python train.py",
    "zsh: killed     python train.py",
    "[1]    12345 killed     python train.py",
    "Aborted (core dumped)",
    "Aborted!",
    "已放弃 (核心已转储)",
    "Segmentation fault",
    "Segmentation fault (core dumped)",
    "Segmentation fault: 11",
    "段错误 (核心已转储)",
    "zsh: segmentation fault  python train.py",
    "Bus error (core dumped)",
    "Floating point exception (core dumped)",
    "Illegal instruction (core dumped)",
    "terminate called after throwing an instance of 'std::bad_alloc'",
    "libc++abi: terminating due to uncaught exception of type std::length_error: vector",
    "Fatal Python error: Segmentation fault",
    "double free or corruption (!prev)",
    "free(): invalid pointer",
    "*** stack smashing detected ***: terminated",
    "Process finished with exit code 137 (interrupted by signal 9: SIGKILL)",
    "Process finished with exit code -1073741819 (0xC0000005)",
)
# These may stand in a line of code, so they are no failure right below a warning.
LATER = (
    "/usr/bin/ld: cannot find -lmine",
    "bash: mytrain: command not found",
    "Could not load library libmine.so.3",
    "Unable to start the server",
    "Training failed, see the log",
    "python: symbol lookup error: libmine.so: undefined symbol: step_v2",
)
HARMLESS = (
    "100%|██████████| 100/100 [00:03<00:00, 31.25it/s]",
    "Epoch 3:  56%|█████     | 56/100 [00:03<00:02, loss=0.52]",
    "Epoch 3/90, loss 0.693, acc 0.51",
    "Epoch [3/90] error: 0.321",
    "Test error: 12.3%",
    "Test Error: 0.25",
    "Error: 0.25",
    "mean absolute error = 1.25",
    "error rate 0.03, failed 0 of 12",
    "tensor([0.1000, 0.2000])",
    "torch.Size([8, 1])",
    "(env) me@host:~/project$ ",
    "PS C:\\Users\\me\\project>",
    ">>> ",
    "In [8]:",
    "$ python train.py --epochs 3",
    "[INFO] saved checkpoint to last.pt",
    "2031-02-03 04:05:06,789 - train - INFO - closing the log",
    "wandb: You can sync this run later",
    "Process finished with exit code 0",
    "Done in 3.2 s",
    "这个警告要紧吗？怎么去掉？",
    "The run goes on, but I want to get rid of this. Any idea?",
    "I can't find where it comes from.",
)


@pytest.fixture(scope="module")
def warned(real: Catalogue) -> list[tuple[str, str]]:
    """Slug and paste of every recorded warning that is recognised when it stands alone."""
    pastes = [(item.slug, whole(item)) for item in recorded(real) if item.kind == "warning"]
    return [(slug, text) for slug, text in pastes if recognise(text, real).match == slug]


def matched(warned: list[tuple[str, str]], after: str, real: Catalogue) -> list[str]:
    return [slug for slug, text in warned if recognise(f"{text}\n{after}\n", real).match == slug]


@pytest.mark.parametrize("after", FAILURES + LATER)
def test_warning_before_a_failure_that_nobody_knows_is_no_answer(
    after: str, warned: list[tuple[str, str]], real: Catalogue
) -> None:
    assert len(warned) > 20
    assert matched(warned, after, real) == []


@pytest.mark.parametrize("after", FAILURES)
def test_failure_right_below_the_line_of_a_warning_counts_too(
    after: str, warned: list[tuple[str, str]], real: Catalogue
) -> None:
    below = [(slug, text.split("\n  return run(")[0]) for slug, text in warned]
    assert matched(below, after, real) == []


def test_line_of_code_below_a_warning_may_speak_of_errors(
    warned: list[tuple[str, str]], real: Catalogue
) -> None:
    code = '  warnings.warn("step failed: cannot go on, error in loader")'
    single = [(slug, text) for slug, text in warned if text.count("\n") == 1]
    below = [(slug, text.replace("  return run(a, b)", code)) for slug, text in single]
    assert len(below) > 10
    assert matched(below, "", real) == [slug for slug, _ in single]


@pytest.mark.parametrize("after", HARMLESS)
def test_warning_before_harmless_output_stays_the_answer(
    after: str, warned: list[tuple[str, str]], real: Catalogue
) -> None:
    assert matched(warned, after, real) == [slug for slug, _ in warned]


def test_warning_that_a_log_calls_an_error_stays_the_answer(
    warned: list[tuple[str, str]], real: Catalogue
) -> None:
    for slug, text in warned:
        stamp = "2031-02-03 04:05:06,789 - train - ERROR - "
        logged = "\n".join(stamp + row for row in text.split("\n"))
        assert recognise(f"{logged}\nERROR: 3 of 12 files were skipped\n", real).match == slug


def test_failed_lines_are_kept_beside_known_entries(real: Catalogue) -> None:
    warning = "a.py:3: UserWarning: Using a target size (torch.Size([8])) that is different to the "
    warning += "input size (torch.Size([8, 1])). This will likely lead to incorrect results"
    answer = recognise(f"{warning}\n  f()\nKilled", real)
    assert answer.match != "loss-size-warning"
    assert "loss-size-warning" in answer.nearest
