"""The wheel that others install: torchwhy alone, with its data, and it answers."""

import json
import os
import shutil
import subprocess
import sys
import zipfile

import pytest

from tools.repo import ROOT

NEEDED = ("docs/zh/errors", "docs/en/errors", "snippets/errors", "tools", "torchwhy")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel, built from a copy of the sources as a clone has them."""
    place = tmp_path_factory.mktemp("wheel")
    source = place / "source"
    ignored = shutil.ignore_patterns("__pycache__", "data")
    for folder in NEEDED:
        shutil.copytree(ROOT / folder, source / folder, ignore=ignored)
    for file in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / file, source)
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-index"]
    command += ["--no-build-isolation", "--wheel-dir", str(place), str(source)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (built,) = place.glob("*.whl")
    return built


def test_wheel_holds_torchwhy_alone(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.split("/")[0] for name in names if ".dist-info/" not in name} == {"torchwhy"}


def test_wheel_holds_the_catalogue_with_every_entry(wheel):
    text = zipfile.ZipFile(wheel).read("torchwhy/data/catalogue.json")
    slugs = {entry["slug"] for entry in json.loads(text)["entries"]}
    modules = {path.stem for path in (ROOT / "snippets/errors").glob("[!_]*.py")}
    assert slugs == {module.replace("_", "-") for module in modules}


def test_wheel_needs_no_other_package(wheel):
    archive = zipfile.ZipFile(wheel)
    (metadata,) = [name for name in archive.namelist() if name.endswith(".dist-info/METADATA")]
    assert "Requires-Dist" not in archive.read(metadata).decode()


def test_wheel_is_small(wheel):
    assert wheel.stat().st_size < 1_000_000


MESSAGE = (
    "RuntimeError: Given groups=1, weight of size [64, 3, 3, 3], "
    "expected input[4, 64, 32, 32] to have 3 channels, but got 64 channels instead"
)


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """A folder that pip has installed the wheel into, without an index."""
    target = tmp_path_factory.mktemp("installed")
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index"]
    command += ["--target", str(target), str(wheel)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return target


def run(installed, *argv, text=""):
    """The installed command, from there, where no checkout is to be seen."""
    (command,) = (installed / "bin").glob("torchwhy*") if os.name != "nt" else [None]
    start = [str(command)] if command else [sys.executable, "-m", "torchwhy"]
    return subprocess.run(
        [*start, *argv],
        cwd=installed,
        env={**os.environ, "PYTHONPATH": str(installed), "TORCHWHY_LANG": "en"},
        input=text,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_installed_command_answers_outside_the_repository(installed):
    done = run(installed, "--json", text=MESSAGE)
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    assert answer["match"] == "conv-channel-mismatch"
    assert {"what": "in_channels", "old": "3", "new": "64"} in answer["edits"]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_installed_command_prints_whole_pages(installed, lang):
    done = run(installed, "--id", "conv-channel-mismatch", "--lang", lang)
    assert done.returncode == 0, done.stderr
    page = (ROOT / "docs" / lang / "errors/conv-channel-mismatch.md").read_text(encoding="utf-8")
    heading = next(row for row in page.splitlines() if row.startswith("## "))
    assert heading.partition(" {")[0] in done.stdout
    assert "nn.Conv2d(64, 64, kernel_size=3)" in done.stdout


def test_installed_command_runs_scripts_and_redacts(installed, tmp_path):
    script = tmp_path / "train.py"
    script.write_text(f"raise RuntimeError({MESSAGE!r})\n", encoding="utf-8")
    done = run(installed, "run", str(script))
    assert done.returncode == 1
    assert done.stderr.startswith("Traceback (most recent call last):")
    assert "in_channels=64" in done.stderr
    assert run(installed, "--redact", text="/home/zhangsan/x.py").stdout == "/.../x.py\n"


def test_installed_package_opens_no_connection(installed):
    code = (
        "import io, sys\n"
        "def refuse(event, args):\n"
        "    if event.startswith(('socket', 'urllib', 'http')):\n        raise OSError(event)\n"
        "sys.addaudithook(refuse)\n"
        "from torchwhy.__main__ import main\n"
        f"sys.stdin = io.TextIOWrapper(io.BytesIO({MESSAGE.encode()!r}))\n"
        "raise SystemExit(main([]))"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, {str(installed)!r})\n{code}"],
        cwd=installed,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
