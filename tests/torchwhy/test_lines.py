"""Which line is what, which exception is the last, and how far each line is believed."""

import json

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
        ("cv2.error: OpenCV(4.9.0) /src/resize.cpp:4155: error: (-215) x", "error"),
        ("struct.error: unpack requires a buffer of 4 bytes", "error"),
        ("socket.timeout: timed out", "timeout"),
        ("socket.gaierror: [Errno -2] Name or service not known", "gaierror"),
        ("binascii.Error: Incorrect padding", "Error"),
        ("train.error: 0.31", ""),
        ("val.timeout: -3", ""),
        ("test_a.py:7: error", ""),
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


LOWER = [
    ("cv2.error", "OpenCV(4.9.0) /src/resize.cpp:4155: error: (-215:Assertion failed) x > 0"),
    ("socket.timeout", "timed out"),
    ("struct.error", "unpack requires a buffer of 4 bytes"),
    ("zmq.error.ZMQError", "Address in use"),
    ("_pickle.UnpicklingError", "invalid load key, 'v'."),
]
PYTEST = """\
    def test_net():
>       image = load(path)

test_net.py:12:
_ _ _ _ _ _ _ _ _ _ _ _
>       return decode(data)
E       {name}: {text}

/src/lib.py:28: {short}
"""
NOTEBOOK = """\
---------------------------------------------------------------------------
{short:<42}Traceback (most recent call last)
Cell In[7], line 5
----> 5 image = load(path)

{short}: {text}
"""


@pytest.mark.parametrize(("name", "text"), LOWER)
@pytest.mark.parametrize("form", [PYTEST, NOTEBOOK, "json", "E   {name}: {text}"])
def test_class_in_small_letters_is_a_head(
    form: str, name: str, text: str, catalogue: Catalogue
) -> None:
    short = name.rpartition(".")[2]
    if form == "json":
        traceback = f'Traceback (most recent call last):\n  File "a.py", line 3\n{name}: {text}'
        paste = json.dumps({"output": traceback})
    else:
        paste = form.format(name=name, short=short, text=text)
    lines = split_lines(normalise(paste, catalogue.rules), catalogue.rules)
    reading = read_lines(lines, catalogue.rules)
    assert reading.classes[reading.final] == short
    assert text[:12] in lines[reading.final]


EMPTY = """\
Traceback (most recent call last):
  File "/home/me/a.py", line 3, in get
    return wait()
{line}
{after}"""


@pytest.mark.parametrize(
    ("line", "after", "final"),
    [
        ("queue.Empty", "", "Empty"),
        ("_queue.Empty", "\nDuring handling of the above exception, another one", "Empty"),
        ("socket.timeout", "", "timeout"),
        ("queue.Empty", '  File "/home/me/b.py", line 9, in put', ""),
        ("__main__.Empty", "", ""),
        ("queue.Empty()", "", ""),
    ],
)
def test_class_without_a_message_at_the_end_of_a_traceback_is_its_head(
    line: str, after: str, final: str, catalogue: Catalogue
) -> None:
    lines = normalise(EMPTY.format(line=line, after=after), catalogue.rules)
    reading = read_lines(lines, catalogue.rules)
    assert (reading.classes[reading.final] if reading.final >= 0 else "") == final


def test_windows_path_in_json_stays_one_line(catalogue: Catalogue) -> None:
    text = json.dumps({"path": "C:\\new\\net.py", "output": "C:\\net.old\\names.txt"})
    assert len(normalise(text, catalogue.rules)) == 1
