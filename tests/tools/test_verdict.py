"""The verdict of a GPU: on which content it is, when it is green, and whom the gate believes."""

import json
from pathlib import Path

import pytest

from tests.clone import commit
from tools import evidence, verdict
from tools.evidence import Environment, Record, Result
from tools.missing import MissingError
from tools.problems import ProblemError
from tools.selection import select

WHERE = Environment("3.12.3", "2.15.0", "0.29.2", "Linux x86_64", "NVIDIA H100 80GB HBM3")
REPOSITORY = "owner/name"
RUN = {
    "id": 7,
    "path": ".github/workflows/gpu.yml",
    "head_branch": "main",
    "head_sha": "a" * 40,
    "head_repository": {"full_name": REPOSITORY},
    "event": "schedule",
    "conclusion": "success",
    "created_at": "2026-11-20T01:00:00Z",
    "html_url": "https://github.test/runs/7",
}
GREEN = {"content": "c", "commit": "a" * 40}


@pytest.fixture
def repository(small):
    """The small repository as a clone with one commit."""
    commit(small.root)
    return small


def record(small, folder: Path, name: str = "cuda-2.15.0", *, leave: int = 0, **result) -> Path:
    """What a run on a GPU leaves: evidence of all blocks, but for the first ones that it left."""
    row = Result(**({"outcome": "passed", "seconds": 0.1, "date": "2026-11-20"} | result))
    keys = sorted({block.key for block in select([], small.root)})[leave:]
    evidence.write(Record(WHERE, dict.fromkeys(keys, row)), folder / name / "shapes.json")
    return folder


@pytest.mark.parametrize(
    ("name", "same"),
    [
        ("docs/zh/index.md", False),
        ("snippets/shapes/views.py", False),
        ("tests/test_new.py", False),
        ("requirements-test.txt", False),
        ("evidence/cuda-2.15.0/shapes.json", True),
        (".github/workflows/site.yml", True),
    ],
)
def test_content_changes_with_what_runs_depend_on_and_with_nothing_else(repository, name, same):
    before = verdict.content("HEAD", repository.root)
    file = repository.root / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("changed\n", encoding="utf-8")
    assert verdict.content("HEAD", repository.root) == before  # what is not committed does not run
    commit(repository.root)
    assert (verdict.content("HEAD", repository.root) == before) is same
    assert verdict.content("HEAD~1", repository.root) == before


def test_everything_that_content_names_exists():
    assert all((verdict.ROOT / name).exists() for name in verdict.CONTENT)


def test_a_commit_that_is_not_here_is_told(repository):
    with pytest.raises(MissingError, match="ls-tree"):
        verdict.content("f" * 40, repository.root)


def test_a_green_run_names_the_content_and_the_commit_that_ran(repository, tmp_path):
    folder, file = record(repository, tmp_path / "e"), tmp_path / "v" / "verdict.json"
    assert verdict.main(["write", str(folder), str(file)], repository.root) == 0
    found = json.loads(file.read_text(encoding="utf-8"))
    assert found["content"] == verdict.content("HEAD", repository.root)
    assert len(found["commit"]) == 40
    assert (found["device"], found["torch"]) == (WHERE.device, "2.15.0")
    assert found["blocks"] == len({block.key for block in select([], repository.root)})


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"leave": 1}, "this block was not run on the GPU"),
        ({"outcome": "failed"}, "this block was failed on the GPU"),
        ({"outcome": "skipped"}, "this block was skipped on the GPU"),
        ({"name": "cpu-2.15.0"}, "it holds 0 runs on a GPU"),
    ],
)
def test_there_is_no_verdict_unless_every_block_passed(repository, tmp_path, change, said):
    with pytest.raises(ProblemError, match=said):
        verdict.prove(record(repository, tmp_path, **change), repository.root)


def test_two_runs_at_once_are_no_run(repository, tmp_path):
    record(repository, tmp_path)
    with pytest.raises(ProblemError, match="it holds 2 runs"):
        verdict.prove(record(repository, tmp_path, "cuda-2.14.0"), repository.root)


@pytest.mark.parametrize(
    ("mark", "green"),
    [
        ('skip(reason="it needs a camera")', True),
        ('needs("torch<2.6")', True),
        ('needs("no cuda")', True),
        ('needs("cuda")', False),
    ],
)
def test_a_gpu_may_skip_only_what_is_not_for_it(repository, tmp_path, mark, green):
    for lang in ("zh", "en"):
        page = f"docs/{lang}/shapes/views.md"
        repository.replace(
            page, "```python", f"it needs a camera\n\n<!--pytest.mark.{mark}-->\n```python"
        )
    record(repository, tmp_path)
    file = tmp_path / "cuda-2.15.0" / "shapes.json"
    known = evidence.read(file, tmp_path)
    keys = {block.key for block in select(["shapes/views.md"], repository.root)}
    skipped = dict.fromkeys(keys, Result("skipped", 0.0, "2026-11-20"))
    evidence.write(Record(WHERE, {**known.blocks, **skipped}), file)
    if green:
        assert verdict.prove(tmp_path, repository.root)["torch"] == "2.15.0"
    else:
        with pytest.raises(ProblemError, match="was skipped on the GPU"):
            verdict.prove(tmp_path, repository.root)


def decide(*runs, left=GREEN, content="c"):
    contents = {"a" * 40: content, "b" * 40: "other"}
    return verdict.decide(
        [RUN | run for run in runs], "c", lambda sha: contents.get(sha, ""), lambda run: left
    )[0]


LATER = "2026-11-21T01:00:00Z"


@pytest.mark.parametrize(
    ("runs", "answer"),
    [
        ([{}], "deploy"),
        ([], "wait"),
        ([{"head_sha": "b" * 40}], "wait"),
        ([{"head_sha": "f" * 40}], "wait"),
        ([{"conclusion": "failure"}], "refuse"),
        ([{"conclusion": "timed_out"}], "refuse"),
        ([{"conclusion": "skipped"}], "wait"),
        ([{"conclusion": "cancelled"}], "wait"),
        ([{}, {"conclusion": "failure", "created_at": LATER}], "refuse"),
        ([{"created_at": LATER}, {"conclusion": "failure"}], "deploy"),
        ([{}, {"head_sha": "b" * 40, "conclusion": "failure", "created_at": LATER}], "deploy"),
        ([{}, {"conclusion": "cancelled", "created_at": LATER}], "deploy"),
    ],
)
def test_the_last_run_with_this_content_decides(runs, answer):
    assert decide(*runs) == answer


@pytest.mark.parametrize(
    "left", [{}, GREEN | {"content": "other"}, GREEN | {"commit": "b" * 40}, {"content": "c"}]
)
def test_a_green_run_without_a_verdict_on_this_content_is_refused(left):
    assert decide({}, left=left) == "refuse"


@pytest.mark.parametrize(
    "change",
    [
        {"path": ".github/workflows/other.yml"},
        {"head_branch": "topic"},
        {"event": "pull_request"},
        {"event": "push"},
        {"head_repository": {"full_name": "fork/name"}},
    ],
)
def test_a_run_of_anybody_else_is_not_believed(change):
    assert verdict.trusted(RUN, REPOSITORY)
    assert not verdict.trusted(RUN | change, REPOSITORY)


class GitHub:
    """Stands for `gh`: answers with runs, and puts a verdict where it is told to download it."""

    def __init__(self, root, runs, left):
        self.root, self.runs, self.left, self.real = root, runs, left, verdict.ask

    def __call__(self, command):
        if command[0] == "git":
            return self.real(command)
        if command[:2] == ["gh", "api"]:
            assert command[2].startswith(f"repos/{REPOSITORY}/actions/workflows/gpu.yml/runs?")
            return json.dumps({"workflow_runs": self.runs})
        assert command[:4] == ["gh", "run", "download", "7"]
        if self.left is None:
            raise MissingError("no artifact matches")
        (Path(command[-1]) / "verdict.json").write_text(self.left, encoding="utf-8")
        return ""


@pytest.fixture
def ask(repository, monkeypatch, tmp_path):
    """Runs the gate of the small repository; gives the status and what it left for the job."""
    head = verdict.ask(["git", "-C", str(repository.root), "rev-parse", "HEAD"]).strip()
    good = json.dumps({"content": verdict.content("HEAD", repository.root), "commit": head})
    output = tmp_path / "output"
    monkeypatch.setenv("GPU_RUNNER", "h100")
    monkeypatch.setenv("GITHUB_REPOSITORY", REPOSITORY)
    monkeypatch.setenv("GITHUB_OUTPUT", str(output))

    def ask(runs=None, left=good):
        mine = [RUN | {"head_sha": head}] if runs is None else runs
        monkeypatch.setattr(verdict, "ask", GitHub(repository.root, mine, left))
        status = verdict.main(["gate"], repository.root)
        return status, output.read_text(encoding="utf-8")

    return ask


def test_the_gate_opens_for_a_green_run(ask):
    assert ask() == (0, "deploy=true\n")


def test_the_gate_waits_without_a_run(ask, capsys):
    assert ask([]) == (0, "deploy=false\n")
    assert "no GPU has run this content yet" in capsys.readouterr().out


@pytest.mark.parametrize("left", [None, "{", "[]", "x" * 20_000, '{"content": "c"}'])
def test_the_gate_refuses_a_verdict_that_is_none(ask, left):
    assert ask(left=left) == (1, "deploy=false\n")


def test_the_gate_is_open_where_there_is_no_gpu(ask, monkeypatch, capsys):
    monkeypatch.setenv("GPU_RUNNER", "")
    assert ask([]) == (0, "deploy=true\n")
    assert "no GPU runner is attached" in capsys.readouterr().out


def test_what_is_not_asked_for_is_told(capsys):
    assert verdict.main([]) == 2
    assert verdict.main(["write"]) == 2
    assert "usage:" in capsys.readouterr().err
