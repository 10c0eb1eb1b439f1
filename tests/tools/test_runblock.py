"""Running a block: as a script would run, with every trace of it removed from the process."""

import functools
import locale
import logging
import multiprocessing
import os
import random
import signal
import subprocess
import sys
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import matplotlib
import matplotlib.pyplot
import numpy
import pytest
import torch

from tools import fresh
from tools.blockreport import explain
from tools.blocks import Block, collect_lines
from tools.includes import Line
from tools.judge import BlockError, NotWarnedError, Outcome, OutputDiffersError, compare, judge
from tools.runblock import execute, run

CONT = "<!--pytest-codeblocks:cont-->"


def blocks(text: str) -> list[Block]:
    rows = text.split("\n")
    lines = [Line(row, "docs/zh/a.md", number) for number, row in enumerate(rows, start=1)]
    return collect_lines(lines, "docs/zh/a.md")


def block(code: str, *marks: str) -> Block:
    comments = "".join(f"<!--pytest.mark.{mark}-->\n" for mark in marks)
    return blocks(f"{comments}```python\n{code}\n```\n")[-1]


def here(each: Block) -> Outcome:
    return run(each, seed=random.SystemRandom().getrandbits(32))


def alone(each: Block) -> Outcome:
    return judge(each, fresh.execute(each))


@pytest.fixture(params=[here, alone], ids=["in this process", "in its own"])
def prove(request: pytest.FixtureRequest) -> Callable[[Block], Outcome]:
    """Both ways of running a block: whatever holds for one must hold for the other."""
    function: Callable[[Block], Outcome] = request.param
    return function


Prove = Callable[[Block], Outcome]


def test_what_a_block_prints_comes_back(prove: Prove) -> None:
    assert prove(block("print('张量', 1)")).stdout == "张量 1\n"


def test_unicode_is_printed_on_any_locale(prove: Prove, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.setenv("PYTHONUTF8", "0")
    monkeypatch.setenv("PYTHONCOERCECLOCALE", "0")
    assert prove(block("print('✓ 中文 é')")).stdout == "✓ 中文 é\n"


def test_main_bodies_run(prove: Prove) -> None:
    code = "import sys\nif __name__ == '__main__':\n    print('ran', len(sys.argv))"
    assert prove(block(code)).stdout == "ran 1\n"


def test_source_can_be_read_and_classes_pickle(prove: Prove) -> None:
    code = """
import inspect
import pickle

class Net:
    size = 3

print(inspect.getsource(Net), pickle.loads(pickle.dumps(Net())).size)
"""
    assert prove(block(code)).stdout == "class Net:\n    size = 3\n 3\n"


def test_torchscript_finds_the_source() -> None:
    code = """
import warnings
warnings.simplefilter("ignore")
import torch

@torch.jit.script
def double(x: torch.Tensor) -> torch.Tensor:
    return x * 2

print(double(torch.ones(1)))
"""
    assert here(block(code)).stdout == "tensor([2.])\n"


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_workers_find_the_block_s_classes(method: str) -> None:
    if method not in multiprocessing.get_all_start_methods():
        pytest.skip(f"this system has no {method}")
    code = f"""
import torch
from torch.utils.data import DataLoader, Dataset

class Squares(Dataset):
    def __len__(self):
        return 4

    def __getitem__(self, index):
        return index * index

if __name__ == "__main__":
    loader = DataLoader(Squares(), num_workers=1, multiprocessing_context="{method}")
    print(torch.cat(list(loader)))
"""
    assert here(block(code)).stdout == "tensor([0, 1, 4, 9])\n"


def test_threads_of_the_test_process_are_no_matter_of_the_block(prove: Prove) -> None:
    said = "This process (pid=7) is multi-threaded, use of fork() may lead to deadlocks"
    prove(block(f"import warnings\nwarnings.warn({said!r}, DeprecationWarning)"))


def test_what_child_processes_print_counts(prove: Prove) -> None:
    code = """
import subprocess, sys
print("before", flush=True)
subprocess.run([sys.executable, "-c", "print('child')"])
print("after")
"""
    assert prove(block(code)).stdout == "before\nchild\nafter\n"


def test_an_exception_keeps_its_type() -> None:
    with pytest.raises(ZeroDivisionError):
        here(block("1 / 0"))


def test_a_script_may_end_with_status_zero(prove: Prove) -> None:
    assert prove(block("import sys\nprint(1)\nsys.exit(0)")).stdout == "1\n"


def test_another_exit_status_is_an_error() -> None:
    with pytest.raises(SystemExit):
        here(block("raise SystemExit(3)"))


def test_a_block_must_raise_what_its_mark_says(prove: Prove) -> None:
    each = block("print('a')\n{}['b']", "raises(KeyError)")
    assert prove(each).stdout == "a\nKeyError: 'b'\n"


@pytest.mark.parametrize(
    ("code", "mark", "message"),
    [
        ("x = 1", "raises(KeyError)", "it must raise KeyError and raised nothing"),
        ("nmae", "raises(KeyError)", "it must raise KeyError"),
        ("raise NotImplementedError", "raises(RuntimeError)", "it must raise RuntimeError"),
        ("raise KeyError(1)", "raises(LookupError)", "it must raise LookupError"),
    ],
)
def test_another_error_or_none_does_not_satisfy_raises(
    prove: Prove, code: str, mark: str, message: str
) -> None:
    with pytest.raises(BlockError, match=message):
        prove(block(code, mark))


def test_a_class_of_torch_s_own_counts_as_its_builtin_base(prove: Prove) -> None:
    code = "import pickle\nclass Odd(RuntimeError): pass\nraise Odd('x')"
    assert prove(block(code, "raises(RuntimeError)")).stdout == "Odd: x\n"


VIEW = "import torch\ntorch.arange(6).view(2, 3).t().view(6)"


def test_an_entry_must_be_recognised_in_the_traceback(prove: Prove) -> None:
    assert prove(block(VIEW, 'raises("view-not-contiguous")')).stdout.startswith("RuntimeError: v")


def test_an_error_that_is_another_entry_s_fails() -> None:
    with pytest.raises(BlockError, match="must recognise backward-twice and finds view-not-conti"):
        here(block(VIEW, 'raises("backward-twice")'))


def test_a_class_alone_is_not_enough_where_the_catalogue_knows_the_error() -> None:
    with pytest.raises(BlockError, match=r'write raises\("view-not-contiguous"\)'):
        here(block(VIEW, "raises(RuntimeError)"))


def test_an_unknown_entry_fails() -> None:
    with pytest.raises(BlockError, match="the catalogue has no entry no-such-slug"):
        here(block(VIEW, 'raises("no-such-slug")'))


WARN = "import warnings\nprint(1)\nwarnings.warn('careful', {})\nprint(2)"


def test_a_warning_is_an_error() -> None:
    with pytest.raises(UserWarning, match="careful"):
        here(block(WARN.format("UserWarning")))


def test_a_declared_warning_stands_in_the_output_where_it_happens(prove: Prove) -> None:
    each = block(WARN.format("FutureWarning"), "warns(FutureWarning)")
    assert prove(each).stdout == "1\nFutureWarning: careful\n2\n"


def test_a_declared_warning_must_come(prove: Prove) -> None:
    with pytest.raises(NotWarnedError, match="UserWarning"):
        prove(block("x = 1", "warns(UserWarning)"))


def test_another_warning_than_the_declared_is_an_error(prove: Prove) -> None:
    with pytest.raises((BlockError, FutureWarning)):
        prove(block(WARN.format("FutureWarning"), "warns(UserWarning)"))


TARGET = "import torch\nfrom torch.nn import functional as F\n"
TARGET += "F.mse_loss(torch.zeros(3, 1), torch.zeros(3))"


def test_an_entry_must_be_recognised_in_the_warning(prove: Prove) -> None:
    said = prove(block(TARGET, 'warns("loss-size-warning")')).stdout
    assert said.startswith("UserWarning: Using a target size (torch.Size([3]))")


def test_a_warning_of_another_entry_fails(prove: Prove) -> None:
    with pytest.raises(BlockError, match="for backward-twice torchwhy finds loss-size-warning"):
        prove(block(TARGET, 'warns("backward-twice")'))


def test_an_entry_that_is_declared_must_warn(prove: Prove) -> None:
    with pytest.raises(NotWarnedError, match="loss-size-warning"):
        prove(block("x = 1", 'warns("loss-size-warning")'))


def test_beside_an_entry_s_warning_no_other_may_come(prove: Prove) -> None:
    code = f"{TARGET}\nimport warnings\nwarnings.warn('careful')"
    with pytest.raises(BlockError, match="its own marks do not say so"):
        prove(block(code, 'warns("loss-size-warning")'))


def test_where_torch_was_built_is_not_compared(prove: Prove) -> None:
    code = "print('careful (Triggered internally at /build/a.h:1.)')"
    assert prove(block(code)).stdout == "careful (Triggered internally at …)\n"


def test_an_exit_speaks_by_what_it_wrote(prove: Prove) -> None:
    code = "import argparse\nprint(1)\n"
    code += "argparse.ArgumentParser('ipykernel_launcher.py').parse_args(['-f', 'a'])"
    assert prove(block(code, 'raises("argparse-in-notebook")')).stdout == (
        "1\nusage: ipykernel_launcher.py [-h]\n"
        "ipykernel_launcher.py: error: unrecognized arguments: -f a\nSystemExit: 2\n"
    )
    with pytest.raises(BlockError, match="must recognise argparse-in-notebook and finds nothing"):
        prove(block(code.replace("ipykernel_launcher", "train"), 'raises("argparse-in-notebook")'))


def test_a_syntax_error_is_told_by_its_line(prove: Prove) -> None:
    code = "print(1)\nx.cuda(async=True)"
    assert prove(block(code, 'raises("async-keyword")')).stdout == (
        "    x.cuda(async=True)\n           ^^^^^\nSyntaxError: invalid syntax\n"
    )
    with pytest.raises(BlockError, match="must recognise async-keyword and finds nothing"):
        prove(block("print 1", 'raises("async-keyword")'))


SPAWN = """
from torch.utils.data import DataLoader
print("in", __name__, flush=True)
{}list(DataLoader(range(2), num_workers=1, multiprocessing_context="spawn"))
"""
GUARD = "if __name__ == '__main__': "


def test_a_process_dies_of_its_entry(prove: Prove) -> None:
    said = prove(block(SPAWN.format(""), 'process("dataloader-spawn-guard")')).stdout
    assert said.startswith("in __main__\nin __mp_main__\nRuntimeError:\n        An attempt has")
    assert "Traceback" not in said


@pytest.mark.parametrize(
    ("code", "message"),
    [
        (SPAWN.format(GUARD), "must raise dataloader-spawn-guard and raised nothing"),
        ("raise KeyError('pid 7')", "must recognise dataloader-spawn-guard and finds nothing"),
    ],
)
def test_a_process_that_ends_well_or_of_something_else_fails(
    prove: Prove, code: str, message: str
) -> None:
    with pytest.raises(BlockError, match=message):
        prove(block(code, 'process("dataloader-spawn-guard")'))


def test_a_script_that_only_needs_a_process_of_its_own_ends_well(prove: Prove) -> None:
    assert prove(block(SPAWN.format(GUARD), "process()")).stdout.count("in __mp_main__") == 1
    with pytest.raises(BlockError, match="KeyError: 4"):
        prove(block("raise KeyError(4)", "process()"))


MEETING = """
import torch
import torch.distributed as dist

dist.init_process_group("gloo")
total = torch.ones(1)
dist.all_reduce(total)
if dist.get_rank() == 0:
    print(total.item(), flush=True)
dist.destroy_process_group()
"""


def test_torchrun_starts_as_many_processes_as_the_mark_says(prove: Prove) -> None:
    assert prove(block(MEETING, "torchrun(2)")).stdout == "2.0\n"
    with pytest.raises(BlockError, match="KeyError: 4"):
        prove(block(f"{MEETING}raise KeyError(4)", "torchrun(2)"))


def test_a_process_runs_outside_the_repository() -> None:
    code = "import tools"
    with pytest.raises(BlockError) as caught:
        here(block(code, 'process("dataloader-spawn-guard")'))
    ran = execute(block(code, 'process("dataloader-spawn-guard")'))
    assert "finds nothing" in str(caught.value)
    assert ran.described is not None
    assert ran.described.lines == "ModuleNotFoundError: No module named 'tools'\n"


def test_a_warning_that_an_earlier_block_declared_is_no_licence(prove: Prove) -> None:
    code = "import warnings\nwarnings.warn('careful')"
    first = f"<!--pytest.mark.warns(UserWarning)-->\n```python\n{code}\n```\n"
    second = f"{CONT}\n```python\nwarnings.warn('again')\n```\n"
    with pytest.raises(BlockError, match="its own marks do not say so"):
        prove(blocks(first + second)[1])


def test_a_chain_runs_together_and_only_the_last_output_counts(prove: Prove) -> None:
    text = f"```python\nx = 1\nprint('first')\n```\n{CONT}\n```python\nprint(x + 1)\n```\n"
    text += f"{CONT}\n```python\nprint(x + 2)\n```\n"
    assert [prove(each).stdout for each in blocks(text)] == ["first\n", "2\n", "3\n"]


def test_a_chain_whose_earlier_block_fails_fails(prove: Prove) -> None:
    first = "```python\nraise KeyError\n```\n"
    last = f"{CONT}\n<!--pytest.mark.raises(KeyError)-->\n```python\nraise KeyError\n```\n"
    with pytest.raises((BlockError, KeyError)) as caught:
        prove(blocks(first + last)[1])
    assert "raise" not in str(caught.value)


def test_a_block_cannot_skip_itself(prove: Prove) -> None:
    with pytest.raises(BlockError, match="may not skip itself"):
        prove(block("import unittest\nraise unittest.SkipTest('x')"))
    with pytest.raises(BlockError, match="may not skip itself"):
        prove(block("import pytest\npytest.skip('x')"))


def test_output_is_compared_to_the_letter() -> None:
    (each,) = blocks(
        "```python\nprint('a  b')\n```\n"
        "<!--pytest-codeblocks:expected-output-->\n```text\na b\n```\n"
    )
    with pytest.raises(OutputDiffersError):
        compare(each, here(each))


def test_what_a_page_cannot_show_is_not_compared() -> None:
    (each,) = blocks(
        "```python\nprint('\\x1b[1mbold\\x1b[0m  \\n\\tx')\n```\n"
        "<!--pytest-codeblocks:expected-output-->\n```text\nbold\n    x\n```\n"
    )
    compare(each, here(each))


def test_a_block_finds_an_empty_folder_and_leaves_none(prove: Prove, tmp_path: Path) -> None:
    code = "import os\nprint(sorted(os.listdir()))\nopen('left', 'w').close()\nprint(os.getcwd())"
    listed, folder = prove(block(code)).stdout.splitlines()
    assert listed == "['block.py']"
    assert not Path(folder).exists()


def test_unseeded_random_numbers_differ_from_run_to_run() -> None:
    code = "import random, numpy, torch\n"
    code += "print(random.random(), numpy.random.rand(), torch.rand(1).item())"
    each = block(code)
    runs = [run(each, seed=seed).stdout.split() for seed in (1, 2, 1)]
    assert all(first != second for first, second in zip(*runs[:2], strict=True))
    assert runs[0] == runs[2]


def test_the_traceback_names_the_page_and_the_snippet() -> None:
    lines = [
        Line("```python", "docs/en/a.md", 3),
        Line("def fail():", "docs/en/a.md", 4, ("snippets/a.py", 10), "fail"),
        Line("    return {}['x']", "docs/en/a.md", 4, ("snippets/a.py", 11), "fail"),
        Line("fail()", "docs/en/a.md", 5),
        Line("```", "docs/en/a.md", 6),
    ]
    (each,) = collect_lines(lines, "docs/en/a.md")
    ran = execute(each)
    assert ran.error is not None
    told = explain(each, ran.error, ran)
    assert told.startswith("docs/en/a.md:4 (snippets/a.py:11): KeyError: 'x'\n")
    assert '  File "docs/en/a.md", line 5, in <module>' in told
    assert '  File "docs/en/a.md", line 4 (snippets/a.py, line 11), in fail' in told
    assert "> 11 |     return {}['x']" in told
    assert "block.py" not in told
    assert "runpy" not in told


def test_the_traceback_of_a_chain_names_the_right_lines() -> None:
    text = f"```python\nx = 1\n```\n\n{CONT}\n```python\ny = 2\nx / 0\n```\n"
    each = blocks(text)[1]
    ran = execute(each)
    assert ran.error is not None
    assert explain(each, ran.error, ran).startswith("docs/zh/a.md:8: ZeroDivisionError")


def test_a_syntax_error_names_the_page() -> None:
    each = block("x = 1\ny = = 2")
    ran = execute(each)
    assert ran.error is not None
    assert 'File "docs/zh/a.md", line 3' in explain(each, ran.error, ran)


WORKER = "import multiprocessing; from time import sleep"
LEAKS: dict[str, tuple[str, Callable[[], Any]]] = {
    "default dtype": ("torch.set_default_dtype(torch.float64)", torch.get_default_dtype),
    "default device": ("torch.set_default_device('meta')", torch.get_default_device),
    "grad mode": ("torch.set_grad_enabled(False)", torch.is_grad_enabled),
    "random numbers": ("torch.manual_seed(1)", lambda: torch.get_rng_state().tolist()),
    "threads": ("torch.set_num_threads(7)", torch.get_num_threads),
    "determinism": (
        "torch.use_deterministic_algorithms(True, warn_only=True)",
        lambda: (
            torch.are_deterministic_algorithms_enabled(),
            torch.is_deterministic_algorithms_warn_only_enabled(),
        ),
    ),
    "print options": (
        "torch.set_printoptions(precision=1, sci_mode=True)",
        lambda: str(torch.tensor([1.2345])),
    ),
    "cudnn": (
        "torch.backends.cudnn.benchmark = True; torch.backends.cudnn.enabled = False",
        lambda: (torch.backends.cudnn.benchmark, torch.backends.cudnn.enabled),
    ),
    "precision": (
        "torch.set_float32_matmul_precision('medium')",
        torch.get_float32_matmul_precision,
    ),
    "warn always": ("torch.set_warn_always(True)", torch.is_warn_always_enabled),
    "anomaly mode": ("torch.autograd.set_detect_anomaly(True)", torch.is_anomaly_enabled),
    "autocast": (
        "torch.set_autocast_enabled('cpu', True)",
        functools.partial(torch.is_autocast_enabled, "cpu"),
    ),
    "module hooks": (
        "torch.nn.modules.module.register_module_forward_hook(lambda *a: None)",
        lambda: len(torch.nn.modules.module._global_forward_hooks),
    ),
    "safe globals": (
        "torch.serialization.add_safe_globals([object])",
        lambda: set(torch.serialization.get_safe_globals()),  # it is a set: its order may change
    ),
    "checks of distributions": (
        "torch.compile(lambda x: x + 1, backend='eager')(torch.ones(1))",
        lambda: torch.distributions.Distribution._validate_args,
    ),
    "random": ("import random; random.seed(1)", random.getstate),
    "numpy random": ("numpy.random.seed(1)", lambda: numpy.random.get_state()[1].tolist()),  # type: ignore[index]
    "numpy printing": ("numpy.set_printoptions(precision=1)", numpy.get_printoptions),
    "numpy errors": ("numpy.seterr(all='raise')", numpy.geterr),
    "warning filters": (
        "import warnings; warnings.simplefilter('ignore'); warnings.showwarning = print",
        lambda: (list(warnings.filters), warnings.showwarning),
    ),
    "environment": (
        "import os; os.environ['NOTE_LEAK'] = '1'; os.environ.pop('PATH')",
        lambda: dict(os.environ),
    ),
    "folder": ("import os; os.chdir('/')", os.getcwd),
    "import path": (
        "import sys; sys.path.append('x'); sys.path = list(sys.path)",
        lambda: [*sys.path],
    ),
    "arguments": ("import sys; sys.argv[:] = ['x', 'y']", lambda: list(sys.argv)),
    "streams": (
        "import sys; sys.stdout = sys.stderr = None",
        lambda: (sys.stdout, sys.stderr, sys.stdin),
    ),
    "recursion": ("import sys; sys.setrecursionlimit(5000)", sys.getrecursionlimit),
    "modules": (
        "open('helper_of_block.py', 'w').close(); import helper_of_block",
        lambda: "helper_of_block" in sys.modules,
    ),
    "matplotlib": (
        "import matplotlib.pyplot as plt; plt.rcParams['figure.dpi'] = 7; plt.figure()",
        lambda: (matplotlib.rcParams["figure.dpi"], matplotlib.pyplot.get_fignums()),
    ),
    "logging": (
        "from logging import *; basicConfig(level=1, force=True); getLogger('x.y').setLevel(2)",
        lambda: (
            logging.root.level,
            list(logging.root.handlers),
            logging.getLogger("x.y").level,
        ),
    ),
    "locale": (
        "import locale; locale.setlocale(locale.LC_NUMERIC, 'C.UTF-8')",
        lambda: locale.setlocale(locale.LC_NUMERIC),
    ),
    "signals": (
        "import signal; signal.signal(signal.SIGINT, signal.SIG_IGN)",
        lambda: signal.getsignal(signal.SIGINT),
    ),
    "children": (
        f"{WORKER}\nmultiprocessing.get_context('fork').Process(target=sleep, args=(60,)).start()",
        lambda: multiprocessing.active_children(),
    ),
    "start method": (
        "import multiprocessing; multiprocessing.set_start_method('spawn', force=True)",
        lambda: multiprocessing.get_start_method(allow_none=True),
    ),
}


@pytest.mark.parametrize("name", LEAKS)
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_nothing_that_a_block_changes_stays(name: str) -> None:
    if name == "children" and "fork" not in multiprocessing.get_all_start_methods():
        pytest.skip("this system has no fork")
    code, look = LEAKS[name]
    before = look()
    allow = "import warnings; warnings.simplefilter('ignore', DeprecationWarning)\n"
    execute_well(f"{allow}import numpy, torch\n{code}")
    assert look() == before


def test_what_changes_before_an_error_does_not_stay_either() -> None:
    with pytest.raises(KeyError):
        here(block("import torch\ntorch.set_default_dtype(torch.float64)\nraise KeyError"))
    assert torch.get_default_dtype() == torch.float32


def execute_well(code: str) -> None:
    ran = execute(block(code))
    assert ran.described is None, ran.described


def test_a_library_s_warning_is_said_in_each_block_anew() -> None:
    code = "import warnings\ndef f(): warnings.warn('once', UserWarning)\nf()\nf()"
    each = block(code, "warns(UserWarning)")
    assert [here(each).stdout for _ in range(2)] == ["UserWarning: once\n"] * 2


def test_a_block_without_torch_needs_none(tmp_path: Path) -> None:
    """In an interpreter where importing torch fails, as in one that only browses."""
    script = f"""
import sys
sys.modules["torch"] = None
sys.path.insert(0, {str(Path(__file__).parents[2])!r})
from tools.blocks import Block
from tools.runblock import run
print(run(Block("a.md", 1, "print(1 + 1)\\n", ())).stdout, end="")
"""
    (tmp_path / "script.py").write_text(script, encoding="utf-8")
    command = [sys.executable, str(tmp_path / "script.py")]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "2\n"
