"""The command line, run as users run it and (for what needs no process) called."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.torchwhy.pastes import CASES, ROOT
from torchwhy import __main__ as command
from torchwhy.options import default_lang

LINEAR = "RuntimeError: mat1 and mat2 shapes cannot be multiplied (7x1200 and 300x10)"


def run(*argv: str, text: str | bytes = "", **env: str) -> subprocess.CompletedProcess[bytes]:
    """The command in a process of its own, in a plain locale unless said otherwise."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("LC_", "LANG"))}
    return subprocess.run(
        [sys.executable, "-m", "torchwhy", *argv],
        input=text.encode() if isinstance(text, str) else text,
        capture_output=True,
        cwd=ROOT,
        env={**kept, "PYTHONIOENCODING": "utf-8", **env},
        timeout=60,
        check=False,
    )


def start_python() -> subprocess.CompletedProcess[bytes]:
    """An interpreter that does nothing."""
    return subprocess.run([sys.executable, "-c", "pass"], check=False, cwd=ROOT)


def cpu_seconds(call: Callable[[], subprocess.CompletedProcess[bytes]]) -> float:
    """Of the process that `call` runs to a good end: how busy the machine is does not matter."""
    before = os.times()
    assert call().returncode == 0
    after = os.times()
    return after.children_user + after.children_system - sum(before[2:4])


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):  # type: ignore[no-untyped-def]
    """The command in this process: (status, output, complaints)."""

    def calling(*argv: str, text: str = "") -> tuple[int, str, str]:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
        monkeypatch.setenv("LC_ALL", "C")
        status = command.main(list(argv))
        shown = capsys.readouterr()
        return status, shown.out, shown.err

    return calling


def test_standard_input_is_answered_with_its_own_values() -> None:
    done = run(text=LINEAR)
    assert done.returncode == 0
    assert done.stderr == b""
    shown = done.stdout.decode()
    assert "1200" in shown
    assert "300" in shown
    assert "import torch" in shown
    assert "errors/linear-shape-mismatch" in shown


def test_language_follows_the_locale() -> None:
    assert "改正：" in run(text=LINEAR, LANG="zh_CN.UTF-8").stdout.decode()
    assert "Fix:" in run(text=LINEAR, LANG="de_DE.UTF-8").stdout.decode()
    assert "Fix:" in run(text=LINEAR).stdout.decode()


def test_language_option_wins_over_the_locale() -> None:
    assert "Fix:" in run("--lang", "en", text=LINEAR, LC_ALL="zh_CN.UTF-8").stdout.decode()


@pytest.mark.parametrize(
    ("environment", "lang"),
    [
        ({"LC_ALL": "zh_TW.UTF-8", "LANG": "en_US"}, "zh"),
        ({"LC_ALL": "", "LC_MESSAGES": "en_GB", "LANG": "zh_CN"}, "en"),
        ({"LANG": "zh"}, "zh"),
        ({"LANG": "C.UTF-8"}, "en"),
    ],
)
def test_locale_variables_have_an_order(environment: dict[str, str], lang: str) -> None:
    assert default_lang(environment) == lang


def test_files_are_answered_one_after_the_other(call, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    one, two = tmp_path / "one.txt", tmp_path / "two.txt"
    one.write_text(LINEAR)
    two.write_text("hello")
    status, out, _ = call(str(one), str(two))
    assert status == 0
    assert out.index("one.txt") < out.index("in_features") < out.index("two.txt")
    assert "Not in the catalogue yet" in out
    assert call(str(two))[0] == 1


def test_json_is_one_object_a_text(call) -> None:  # type: ignore[no-untyped-def]
    status, out, _ = call("--json", text=LINEAR)
    found = json.loads(out)
    assert status == 0
    assert found["match"] == "linear-shape-mismatch"
    assert found["values"]["actual"] == "1200"
    assert "1200" in found["diagnosis"]
    assert found["page"].endswith("errors/linear-shape-mismatch.md")


def test_batch_prints_a_line_for_each(call, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "in.jsonl"
    rows = [{"id": 7, "text": LINEAR}, {"id": "b", "text": "hello 你好"}]
    path.write_text("\n".join(json.dumps(row) for row in rows) + "\n\n")
    status, out, _ = call("--batch", str(path))
    assert status == 0
    first, second = (json.loads(line) for line in out.splitlines())
    assert first["nearest"][0] == "linear-shape-mismatch"
    assert first == {
        "id": 7,
        "match": "linear-shape-mismatch",
        "exact": True,
        "nearest": first["nearest"],
        "values": {"rows": "7", "actual": "1200", "expected": "300", "out": "10"},
    }
    assert second == {"id": "b", "match": None, "exact": False, "nearest": [], "values": {}}
    assert call("--batch", "-", text=json.dumps(rows[1]))[0] == 1


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("{", "is no JSON"),
        ("[" * 100_000, "is no JSON"),
        ("[1]", "a line looks like"),
        ('{"text": "x"}', "a line looks like"),
        ('{"id": 1, "text": 2}', "a line looks like"),
    ],
)
def test_bad_batch_line_is_named(call, row: str, reason: str) -> None:  # type: ignore[no-untyped-def]
    good = json.dumps({"id": 1, "text": "x"})
    status, _, complaint = call("--batch", "-", text=f"{good}\n{row}\n")
    assert status == 2
    assert complaint.startswith("torchwhy: -:2: ")
    assert reason in complaint
    assert complaint.count("\n") == 1


def test_entry_is_printed_as_text(call) -> None:  # type: ignore[no-untyped-def]
    status, out, _ = call("--id", "conv-channel-mismatch", "--lang", "zh")
    assert status == 0
    assert out.startswith("# ")
    assert "Given groups=…" in out
    assert "8<" not in out


def test_unknown_entry_names_close_ones(call) -> None:  # type: ignore[no-untyped-def]
    status, out, complaint = call("--id", "conv-chanel-missmatch")
    assert (status, out) == (2, "")
    start = "torchwhy: there is no entry conv-chanel-missmatch; close: conv-channel-mismatch"
    assert complaint.startswith(start)
    assert complaint.endswith(".\n")


@pytest.mark.parametrize(
    "argv",
    [
        ["--nonsense"],
        ["--lang"],
        ["--lang", "fr"],
        ["--id"],
        ["--id", "a", "--batch", "b"],
        ["file", "--id", "a"],
        ["no/such/file"],
        ["."],
        ["--batch", "no/such/file"],
        ["a\x1b[2Jb"],
    ],
)
def test_usage_error_is_one_sentence(call, argv: list[str]) -> None:  # type: ignore[no-untyped-def]
    status, out, complaint = call(*argv)
    assert (status, out) == (2, "")
    assert complaint.startswith("torchwhy: ")
    assert complaint.endswith(".\n")
    assert complaint.count("\n") == 1
    assert "\x1b" not in complaint


def test_help_is_printed(call) -> None:  # type: ignore[no-untyped-def]
    status, out, _ = call("--help")
    assert status == 0
    assert "--batch FILE" in out


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_powershell_redirection_is_read(tmp_path: Path, call, encoding: str) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "log.txt"
    path.write_bytes(f"训练出错\r\n{LINEAR}\r\n".encode(encoding))
    assert call(str(path))[0] == 0


def test_bytes_that_are_no_text_are_no_obstacle() -> None:
    done = run(text=b"\xff\xfe\xfd\x00" + LINEAR.encode() + b"\x80\x81")
    assert done.returncode in (0, 1)
    assert done.stderr == b""
    assert run(text=b"\x80\x81\n" + LINEAR.encode()).returncode == 0


def test_pasted_terminal_commands_do_not_reach_the_terminal(call) -> None:  # type: ignore[no-untyped-def]
    text = (
        "RuntimeError: Error(s) in loading state_dict for \x1b]0;owned\x07Net\x9b2J:\n"
        '\tUnexpected key(s) in state_dict: "module.\x1b[2Jstem\u202e.weight".'
    )
    status, out, _ = call(text=text)
    assert status == 0
    assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(out)


@pytest.mark.parametrize(("place", "status"), [(0, 0), (3000, 0), (None, 1)])
def test_broken_pipe_is_quiet_and_the_status_still_true(
    tmp_path: Path, place: int | None, status: int
) -> None:
    path = tmp_path / "in.jsonl"
    texts = ["x" * 500 if number != place else LINEAR for number in range(4000)]
    rows = [json.dumps({"id": number, "text": text}) for number, text in enumerate(texts)]
    path.write_text("\n".join(rows))
    process = subprocess.Popen(
        [sys.executable, "-m", "torchwhy", "--batch", str(path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    complaint = process.stderr.read()
    process.stderr.close()
    assert (complaint, process.wait(timeout=60)) == (b"", status)


def test_output_that_cannot_hold_chinese_is_no_traceback() -> None:
    done = run("--lang", "zh", text=LINEAR, PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert done.stderr == b""


def test_bare_interpreter_without_packages_answers() -> None:
    code = (
        "import sys; sys.path.insert(0, '.'); from torchwhy.__main__ import main; "
        "raise SystemExit(main(['--json']))"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", code],
        input=LINEAR.encode(),
        capture_output=True,
        cwd=ROOT,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["match"] == "linear-shape-mismatch"


def test_no_heavy_module_is_imported() -> None:
    run(text="so that the data are built")
    code = (
        "import io, sys; from torchwhy.__main__ import main; "
        "sys.stdin = io.TextIOWrapper(io.BytesIO(b'x')); main([]); "
        "heavy = {'torch', 'argparse', 'dataclasses', 'inspect', 'difflib', 'tomllib', 'ast'}; "
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, cwd=ROOT, check=True, timeout=60
    )
    assert done.stderr.strip() == b"[]"


def test_thousand_messages_take_less_than_two_seconds(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    texts = [case["text"] for case in CASES if not case["name"].startswith("hostile")] * 5
    rows = [json.dumps({"id": n, "text": text}) for n, text in enumerate(texts[:1000])]
    assert len(rows) == 1000
    path.write_text("\n".join(rows))
    run("--batch", str(path))
    times = [cpu_seconds(lambda: run("--batch", str(path))) for _ in range(3)]
    assert min(times) < 2


def test_one_message_takes_little_more_than_the_interpreter() -> None:
    run(text=LINEAR)
    bare = [cpu_seconds(start_python) for _ in range(5)]
    full = [cpu_seconds(lambda: run(text=LINEAR)) for _ in range(5)]
    assert min(full) < max(0.1, 4 * min(bare))
