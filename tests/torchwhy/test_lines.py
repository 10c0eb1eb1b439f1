"""Which line is what, which exception is the last, and how far each line is believed."""

import pytest

from torchwhy import Catalogue
from torchwhy.lines import find_head, read_lines, split_lines
from torchwhy.normalise import normalise

PYTHON = """\
Traceback (most recent call last):
  File "a.py", line 3, in <module>
    step()  # RuntimeError: not a head
    ^^^^^^
ValueError: first

During handling of the above exception, another exception occurred:

Traceback (most recent call last):
  File "a.py", line 5, in <module>
    raise RuntimeError("second")
RuntimeError: second
with a second line
"""


def regions(text: str, catalogue: Catalogue) -> list[int]:
    lines = split_lines(normalise(text, catalogue.rules), catalogue.rules)
    return read_lines(lines, catalogue.rules).regions


def test_final_exception_is_believed_most(catalogue: Catalogue) -> None:
    assert regions(PYTHON, catalogue)[-3:] == [5, 5, 5]
    assert regions(PYTHON, catalogue)[:5] == [1, 1, 1, 1, 4]


def test_warning_is_believed_less_than_an_exception(catalogue: Catalogue) -> None:
    assert regions("a.py:3: UserWarning: beware\n  f()\n" + PYTHON, catalogue)[:3] == [1, 2, 2]


def test_warning_alone_is_believed(catalogue: Catalogue) -> None:
    assert regions("a.py:3: UserWarning: beware", catalogue) == [1, 5]


def test_wrapper_is_not_the_final_exception(catalogue: Catalogue) -> None:
    text = PYTHON + "\nsubprocess.CalledProcessError: Command 'x' returned non-zero exit status 1."
    assert regions(text, catalogue)[11] == 5


def test_wrapper_alone_is_the_final_exception(catalogue: Catalogue) -> None:
    assert regions("KeyboardInterrupt", catalogue) == [5]


def test_kernel_assertion_is_believed_beside_the_exception(catalogue: Catalogue) -> None:
    text = "Loss.cu:245: kernel: Assertion `t >= 0` failed.\nRuntimeError: CUDA error: device-side"
    assert regions(text, catalogue) == [5, 5]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("RuntimeError: x", "RuntimeError"),
        ("RuntimeError : x", "RuntimeError"),
        ("RuntimeError- x", "RuntimeError"),
        ("RuntimeError", "RuntimeError"),
        ("torch.AcceleratorError: CUDA error", "AcceleratorError"),
        ("_pickle.UnpicklingError: Weights", "UnpicklingError"),
        ("torch._dynamo.exc.Unsupported: call", "Unsupported"),
        ("a.py:3: UserWarning: x", "UserWarning"),
        ("出现RuntimeError: x", "RuntimeError"),
        ("Exception: x", "Exception"),
        ("except ValueError: pass", ""),
        ('raise ValueError("x")', ""),
        ("'RuntimeError: x'", ""),
        ("RuntimeError Traceback (most recent call last)", ""),
        ("test_a.py:7: RuntimeError", ""),
        ("FAILED test_a.py::test_b - RuntimeError: x", ""),
        ("std::runtime_error: x", ""),
        ("an error: x", ""),
    ],
)
def test_head_of_an_exception(line: str, name: str, catalogue: Catalogue) -> None:
    assert find_head(line, False, catalogue.rules) == name


def test_code_line_needs_a_message_to_be_a_head(catalogue: Catalogue) -> None:
    assert find_head("x = 1  # RuntimeError: y", True, catalogue.rules) == ""
    assert find_head("RuntimeError: y", True, catalogue.rules) == "RuntimeError"


def test_one_line_with_frames_begins_anew_at_its_exception(catalogue: Catalogue) -> None:
    line = 'Traceback (most recent call last): File "a.py", line 3, in f g() RuntimeError: x y'
    assert split_lines([line], catalogue.rules)[-1] == "RuntimeError: x y"
