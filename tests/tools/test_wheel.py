"""The wheel that others install: torchwhy alone, with its data, and it answers."""

import json
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


def test_installed_package_answers_outside_the_repository(wheel, tmp_path):
    zipfile.ZipFile(wheel).extractall(tmp_path)
    message = "RuntimeError: Given groups=1, weight of size [64, 3, 3, 3], "
    message += "expected input[4, 64, 32, 32] to have 3 channels, but got 64 channels instead"
    done = subprocess.run(
        [sys.executable, "-m", "torchwhy", "--json"],
        cwd=tmp_path,
        input=message,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "conv-channel-mismatch" in done.stdout
