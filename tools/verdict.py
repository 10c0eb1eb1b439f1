"""What a run on a GPU has proven, and whether the site may go out.

    python -m tools verdict content             the content of this commit, as one hash
    python -m tools verdict write FOLDER FILE   the verdict on what a GPU has recorded in FOLDER
    python -m tools verdict gate                whether this commit may be deployed

Content is what runs depend on: two commits of equal content have one verdict. The gate asks GitHub
(by `gh`, which every hosted runner has) for the runs of the GPU workflow on main, and believes only
what GitHub says of them and what this clone knows of their commits. It writes `deploy=true` or
`deploy=false` to $GITHUB_OUTPUT; false while a GPU has not run this content, and an error where
the last run on one was not green.
"""

import hashlib
import json
import os
import re
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from tools import evidence, here
from tools.ask import ask
from tools.evidence import Result
from tools.missing import MissingError
from tools.problems import problem
from tools.repo import ROOT
from tools.selection import select

CONTENT = (
    "docs",
    "snippets",
    "torchwhy",
    "tools",
    "tests",
    "requirements.txt",
    "requirements-check.txt",
    "requirements-test.txt",
    "pyproject.toml",
    "README.md",
    "CONTRIBUTING.md",
)
WORKFLOW = ".github/workflows/gpu.yml"
ARTIFACT, FILE = "gpu-verdict", "verdict.json"
BRANCH, EVENTS = "main", ("schedule", "workflow_dispatch")
NOTHING_RAN = ("skipped", "cancelled")
DEPLOY, WAIT, REFUSE = "deploy", "wait", "refuse"
USAGE = "usage: python -m tools verdict content | write FOLDER FILE | gate"
Row = Mapping[str, Any]
_GPU = re.compile(r"cuda-\d+\.\d+\.\d+")
_LARGEST = 10_000  # bytes of a verdict


def main(argv: list[str], root: Path = ROOT) -> int:
    """Do what is asked; 1 where the site must not go out."""
    match argv:
        case ["content"]:
            print(content("HEAD", root))
        case ["write", folder, file]:
            text = json.dumps(prove(Path(folder), root), indent=2, sort_keys=True)
            Path(file).parent.mkdir(parents=True, exist_ok=True)
            Path(file).write_text(f"{text}\n", encoding="utf-8", newline="\n")
        case ["gate"]:
            answer, why = gate(os.environ, root)
            print(f"{answer}: {why}")
            if output := os.environ.get("GITHUB_OUTPUT"):
                with Path(output).open("a", encoding="utf-8") as answers:
                    answers.write(f"deploy={'true' if answer == DEPLOY else 'false'}\n")
            return 1 if answer == REFUSE else 0
        case _:
            print(USAGE, file=sys.stderr)
            return 2
    return 0


def content(revision: str = "HEAD", root: Path = ROOT) -> str:
    """The SHA-256 over git's hashes of everything in CONTENT; MissingError without that commit."""
    tree = ask(["git", "-C", str(root), "ls-tree", "--full-tree", revision, "--", *CONTENT])
    return hashlib.sha256(tree.encode()).hexdigest()


def prove(folder: Path, root: Path = ROOT) -> dict[str, str | int]:
    """The verdict on the evidence of one GPU; ProblemError unless it ran every block of this tree.

    Blocks are the exception that say why nobody runs them here, that are for other releases, or for
    machines without a GPU.
    `python -m tools merge` has to have accepted the folder before.
    """
    places = sorted(path for path in folder.iterdir() if _GPU.fullmatch(path.name))
    if len(places) != 1:
        remedy = "Hand over the folder evidence/cuda-… of one run"
        raise problem(str(folder), 1, f"it holds {len(places)} runs on a GPU", remedy)
    records = [evidence.read(file, folder) for file in sorted(places[0].iterdir())]
    results = {key: result for record in records for key, result in record.blocks.items()}
    where = records[0].environment
    for block in select([], root):
        if not _ended_well(results.get(block.key), block.needs, block.marks, where.torch):
            ended = results[block.key].outcome if block.key in results else "not run"
            remedy = "Run the suite with --gpu --record on this commit, and mend what fails"
            raise problem(block.path, block.line, f"this block was {ended} on the GPU", remedy)
    return {
        "content": content("HEAD", root),
        "commit": ask(["git", "-C", str(root), "rev-parse", "HEAD"]).strip(),
        "blocks": len(results),
        "device": where.device,
        "torch": where.torch,
    }


def _ended_well(
    result: Result | None, needs: Iterable[str], marks: Iterable[Any], torch: str
) -> bool:
    if result is None or result.outcome != "skipped":
        return result is not None and result.outcome == "passed"
    other = any(
        need == here.NO_CUDA or (here.is_release(need) and not here.fits(need, torch))
        for need in needs
    )
    return other or any(mark.skips for mark in marks)


def gate(env: Mapping[str, str], root: Path = ROOT) -> tuple[str, str]:
    """DEPLOY, WAIT or REFUSE, and why."""
    if not env.get("GPU_RUNNER"):
        return DEPLOY, "no GPU runner is attached, and the pages say that no GPU ran"
    repository = env.get("GITHUB_REPOSITORY", "")
    query = f"branch={BRANCH}&status=completed&per_page=100"
    path = f"repos/{repository}/actions/workflows/{Path(WORKFLOW).name}/runs?{query}"
    runs = json.loads(ask(["gh", "api", path]))["workflow_runs"]

    def content_of(commit: str) -> str:
        try:
            return content(commit, root)
        except MissingError:
            return ""  # no commit of main any more

    mine = [run for run in runs if trusted(run, repository)]
    return decide(mine, content("HEAD", root), content_of, lambda run: _verdict(run, repository))


def trusted(run: Row, repository: str) -> bool:
    """Whether a run is of our own workflow, on main, started by its clock or a maintainer."""
    return (
        run["path"].partition("@")[0] == WORKFLOW
        and run["head_branch"] == BRANCH
        and run["event"] in EVENTS
        and run["head_repository"]["full_name"] == repository
    )


def decide(
    runs: Iterable[Row],
    wanted: str,
    content_of: Callable[[str], str],
    verdict_of: Callable[[Row], Row],
) -> tuple[str, str]:
    """The answer of the newest run in which a GPU ran this content; WAIT where none did."""
    for run in sorted(runs, key=lambda run: str(run["created_at"]), reverse=True):
        if run["conclusion"] in NOTHING_RAN or content_of(run["head_sha"]) != wanted:
            continue
        shown = f"the last run on a GPU with this content, {run['html_url']},"
        if run["conclusion"] != "success":
            return REFUSE, f"{shown} ended with {run['conclusion']}"
        verdict = verdict_of(run)
        if (verdict.get("content"), verdict.get("commit")) != (wanted, run["head_sha"]):
            return REFUSE, f"{shown} left no verdict on it"
        return DEPLOY, f"{shown} is green"
    return WAIT, "no GPU has run this content yet: start the workflow GPU, or wait for its hour"


def _verdict(run: Row, repository: str) -> Row:
    """The verdict that a run left; empty where it left none that can be read."""
    with tempfile.TemporaryDirectory() as place:
        get = ["gh", "run", "download", str(int(run["id"])), "--repo", repository]
        try:
            ask([*get, "--name", ARTIFACT, "--dir", place])
        except MissingError:
            return {}
        file = Path(place) / FILE
        if not file.is_file() or file.is_symlink() or file.stat().st_size > _LARGEST:
            return {}
        try:
            found = json.loads(file.read_bytes())
        except ValueError:
            return {}
        return found if isinstance(found, dict) else {}
