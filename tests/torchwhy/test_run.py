"""``torchwhy run``: everything as Python does it, and a last word below the traceback."""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.torchwhy.pastes import ROOT

LINEAR = "mat1 and mat2 shapes cannot be multiplied (7x1200 and 300x10)"
DIAGNOSIS = "1200"
Done = subprocess.CompletedProcess[bytes]


def start(command: list[str], folder: Path, **env: str) -> Done:
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("LC_", "LANG"))}
    return subprocess.run(
        [sys.executable, *command],
        cwd=folder,
        env={**kept, "PYTHONDONTWRITEBYTECODE": "1", **env},
        input=b"typed\n",
        capture_output=True,
        timeout=120,
        check=False,
    )


def both(folder: Path, *argv: str, **env: str) -> tuple[Done, Done]:
    """What Python does with a script, and what torchwhy does."""
    # As the installed command would start it, but without an installation.
    code = f"import sys; sys.path[0] = {str(ROOT)!r}; from torchwhy.__main__ import main; "
    code += "sys.exit(main())"
    mine = start(["-c", code, "run", *argv], folder, **env)
    return start(list(argv), folder, **env), mine


SAME = {
    "prints": "print('plain')\nimport sys; print('to stderr', file=sys.stderr)",
    "state": (
        "import sys\n"
        "skip = {'__builtins__', '__loader__', '__spec__', 'skip'}\n"
        "print({k: v for k, v in globals().items() if k not in skip})\n"
        "print(type(__loader__), __builtins__)\n"
        "print(sys.argv, sys.path[0], sys.modules['__main__'].__file__)"
    ),
    "docstring": (
        "'''A script.'''\nprint(__doc__, __annotations__)\nx: int = 3\nprint(__annotations__)"
    ),
    "reads its input": "print(input())",
    "exits with a number": "import sys; sys.exit(7)",
    "exits with a word": "import sys; sys.exit('enough')",
    "exits with nothing": "raise SystemExit",
    "exits at once": "import os; print('x', flush=True); os._exit(3)",
    "parses arguments": (
        "import argparse\np = argparse.ArgumentParser()\np.add_argument('--lr')\n"
        "print(p.parse_args())"
    ),
    "fails for its own reason": "def f():\n    raise ValueError('nothing of ours')\nf()",
    "chains": "try:\n    {}['a']\nexcept KeyError as e:\n    raise ValueError('b') from e",
    "has a hook of its own": (
        "import sys\n"
        "sys.excepthook = lambda k, v, t: print('hook', k, v, t.tb_lineno, t.tb_next)\n"
        "raise ValueError('own')"
    ),
    "does not compile": "def f(:\n    pass",
    "stops": "raise KeyboardInterrupt",
    "runs at exit": "import atexit; atexit.register(print, 'bye'); raise ValueError('x')",
    "groups": "raise ExceptionGroup('g', [ValueError(1), KeyError(2)])",
    "recursion": "def f():\n    f()\nf()",
    "cannot print its error": (
        "class E(Exception):\n    def __str__(self):\n        raise ValueError('no')\nraise E()"
    ),
    "pickles itself": (
        "import pickle\nclass A: pass\nprint(type(pickle.loads(pickle.dumps(A()))).__module__)"
    ),
}


@pytest.mark.parametrize("name", SAME)
def test_script_runs_as_python_runs_it(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "some where"
    folder.mkdir()
    (folder / "script.py").write_bytes(SAME[name].encode("latin-1"))
    plain, mine = both(tmp_path, "some where/script.py", "--lr", "3", "-m", "--json")
    assert mine.returncode == plain.returncode
    assert mine.stdout == plain.stdout
    # We stand on the stack too, so a recursion has a little less of it.
    shown = [re.sub(rb"repeated \d+ more", b"repeated", done.stderr) for done in (mine, plain)]
    assert shown[0] == shown[1]


@pytest.mark.parametrize("name", ["state", "fails for its own reason", "does not compile", "stops"])
def test_module_runs_as_python_runs_it(tmp_path: Path, name: str) -> None:
    (tmp_path / "pack").mkdir()
    (tmp_path / "pack" / "__init__.py").write_text("")
    (tmp_path / "pack" / "__main__.py").write_text(SAME[name])
    plain, mine = both(tmp_path, "-m", "pack", "--lr", "3")
    assert (mine.returncode, mine.stdout, mine.stderr) == (
        plain.returncode,
        plain.stdout,
        plain.stderr,
    )


def test_folder_with_a_main_module_runs(tmp_path: Path) -> None:
    (tmp_path / "app").mkdir()
    (tmp_path / "app" / "__main__.py").write_text("import sys; print(sys.argv, sys.path[0])")
    plain, mine = both(tmp_path, "app", "x")
    assert (mine.returncode, mine.stdout, mine.stderr) == (0, plain.stdout, b"")


def test_missing_module_is_said_as_python_says_it(tmp_path: Path) -> None:
    plain, mine = both(tmp_path, "-m", "no_such_module")
    assert (mine.returncode, mine.stderr) == (plain.returncode, plain.stderr)


@pytest.mark.parametrize("argv", [["run"], ["run", "-m"], ["run", "--x"], ["run", "no/such.py"]])
def test_missing_script_is_one_sentence(tmp_path: Path, argv: list[str]) -> None:
    done = start(["-m", "torchwhy", *argv], ROOT)
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


def assert_explained(plain: Done, mine: Done, *words: str) -> None:
    """The same status and output, and below the same errors the explanation."""
    assert (mine.returncode, mine.stdout) == (plain.returncode, plain.stdout)
    assert mine.stderr.startswith(plain.stderr)
    added = mine.stderr[len(plain.stderr) :].decode()
    assert added.startswith("\n")
    for word in words:
        assert word in added, added


def test_death_is_explained_below_the_same_traceback(tmp_path: Path) -> None:
    script = f"print('epoch 1')\ndef step():\n    raise RuntimeError({LINEAR!r})\nstep()\n"
    (tmp_path / "train.py").write_text(script)
    plain, mine = both(tmp_path, "train.py")
    assert plain.returncode == 1
    assert_explained(plain, mine, DIAGNOSIS, "Fix:", "linear-shape-mismatch")
    plain, mine = both(tmp_path, "train.py", TORCHWHY_LANG="zh", PYTHONIOENCODING="utf-8")
    assert_explained(plain, mine, "改正：")
    plain, mine = both(tmp_path, "train.py", TORCHWHY_LANG="zh", PYTHONIOENCODING="ascii")
    assert_explained(plain, mine, "Fix:")


def test_module_that_dies_is_explained(tmp_path: Path) -> None:
    (tmp_path / "train.py").write_text(f"raise RuntimeError({LINEAR!r})\n")
    assert_explained(*both(tmp_path, "-m", "train"), DIAGNOSIS)


def test_hook_of_the_script_prints_and_ours_explains(tmp_path: Path) -> None:
    script = "import sys\nsys.excepthook = lambda k, v, t: print('own hook', v, file=sys.stderr)\n"
    (tmp_path / "train.py").write_text(f"{script}raise RuntimeError({LINEAR!r})\n")
    plain, mine = both(tmp_path, "train.py")
    assert plain.stderr.startswith(b"own hook")
    assert_explained(plain, mine, DIAGNOSIS)


def test_arguments_that_argparse_refuses_are_explained(tmp_path: Path) -> None:
    script = "import argparse\nargparse.ArgumentParser(prog='ipykernel_launcher.py').parse_args()\n"
    (tmp_path / "train.py").write_text(script)
    plain, mine = both(tmp_path, "train.py", "-f", "/home/me/kernel-1.json")
    assert plain.returncode == 2
    assert_explained(plain, mine, "argparse-in-notebook")


def test_exit_with_a_known_message_is_explained(tmp_path: Path) -> None:
    (tmp_path / "train.py").write_text(f"import sys\nsys.exit('RuntimeError: {LINEAR}')\n")
    plain, mine = both(tmp_path, "train.py")
    assert plain.returncode == 1
    assert_explained(plain, mine, DIAGNOSIS)


def test_syntax_error_of_the_script_is_explained(tmp_path: Path) -> None:
    (tmp_path / "train.py").write_text("images = images.cuda(async=True)\n")
    plain, mine = both(tmp_path, "train.py")
    assert b"Traceback" not in plain.stderr
    assert_explained(plain, mine, "async-keyword")


def test_error_of_a_loader_worker_is_explained(tmp_path: Path) -> None:
    script = (
        "import torch\nfrom torch.utils.data import DataLoader\n"
        "class Data(torch.utils.data.Dataset):\n"
        "    def __len__(self):\n        return 4\n"
        "    def __getitem__(self, i):\n        return torch.zeros(i + 1)\n"
        "if __name__ == '__main__':\n"
        "    next(iter(DataLoader(Data(), batch_size=2, num_workers=1)))\n"
    )
    (tmp_path / "train.py").write_text(script)
    code = f"import sys; sys.path[0] = {str(ROOT)!r}; from torchwhy.__main__ import main; "
    done = start(["-c", f"{code}sys.exit(main())", "run", "train.py"], tmp_path)
    assert done.returncode == 1
    assert b"DataLoader worker process 0" in done.stderr
    assert b"collate-unequal-sizes" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="signals are another matter there")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_signal_ends_the_script_and_nothing_is_said_of_it(tmp_path: Path, number: int) -> None:
    # A test run in the background has SIGINT ignored, and its children inherit that.
    script = f"""import os, signal, time
signal.signal(signal.SIGINT, signal.default_int_handler)
print('x', flush=True)
os.kill(os.getpid(), {int(number)})
time.sleep(60)
"""
    (tmp_path / "train.py").write_text(script)
    plain, mine = both(tmp_path, "train.py")
    assert plain.returncode == -number
    assert (mine.returncode, mine.stdout, mine.stderr) == (-number, plain.stdout, plain.stderr)


def test_modules_beside_the_script_hide_nothing_that_we_need(tmp_path: Path) -> None:
    for name in ("json", "traceback", "unicodedata", "functools", "bisect", "torchwhy"):
        (tmp_path / f"{name}.py").write_text("mine = True\n")
    script = "import json, traceback, functools\nprint(json.mine, traceback.mine, functools.mine)\n"
    (tmp_path / "train.py").write_text(f"{script}raise RuntimeError({LINEAR!r})\n")
    _, mine = both(tmp_path, "train.py")
    assert mine.stdout.split() == [b"True"] * 3, mine.stderr
    assert b"linear-shape-mismatch" in mine.stderr


def test_nothing_is_imported_before_the_script_is(tmp_path: Path) -> None:
    (tmp_path / "train.py").write_text("import sys; print(*sorted(sys.modules))")
    plain, mine = both(tmp_path, "train.py")
    added = set(mine.stdout.split()) - set(plain.stdout.split())
    assert added <= {b"torchwhy", b"torchwhy.__main__", b"torchwhy.run"}
