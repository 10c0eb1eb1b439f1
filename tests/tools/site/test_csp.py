"""The content security policy allows the site's own inline scripts by hash, and nothing else."""

import base64
import hashlib
from pathlib import Path

from tools.site import csp

PAGE = (
    f'<meta http-equiv="Content-Security-Policy" content="{csp.MARK}">'
    '<script>var a = 1</script><script src="x.js"></script>'
    '<script id="__config" type="application/json">{"base": "."}</script>'
)


def test_only_scripts_that_would_run_are_hashed() -> None:
    assert csp.inline_scripts(PAGE) == {"var a = 1"}


def test_every_page_gets_the_same_policy(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "a.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "en/b.html").write_text(PAGE.replace("var a = 1", "var b = 2"), encoding="utf-8")
    csp.apply(tmp_path)
    one, other = (tmp_path / name for name in ("a.html", "en/b.html"))
    head = one.read_text(encoding="utf-8").split(">")[0]
    assert head == other.read_text(encoding="utf-8").split(">")[0]
    digest = base64.b64encode(hashlib.sha256(b"var a = 1").digest()).decode()
    assert f"'sha256-{digest}'" in head
    assert "unsafe" not in head
