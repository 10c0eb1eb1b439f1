"""Libraries that the site brings along are unchanged, named with version and licence."""

import hashlib
import json

from tools.repo import ROOT

VENDOR = ROOT / "docs" / "theme" / "assets" / "vendor"


def test_vendored_files_are_those_of_the_manifest() -> None:
    manifest = json.loads((VENDOR / "manifest.json").read_text(encoding="utf-8"))
    named = {}
    for library in manifest.values():
        assert library.keys() == {"version", "source", "licence", "files"}
        named |= library["files"]
    present = {
        path.relative_to(VENDOR).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in VENDOR.rglob("*")
        if path.is_file() and path.name != "manifest.json"
    }
    assert present == named
