"""A content security policy without `unsafe-inline`: the theme's few inline scripts by hash.

One policy serves the whole site: with instant navigation the first page's policy stays, and a
second one would be intersected with it.
"""

import base64
import hashlib
import re
from pathlib import Path

MARK = "note-content-security-policy"
_INLINE = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.S)
_RULES = (
    "default-src 'none'",
    "script-src 'self' {hashes}",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
)


def inline_scripts(html: str) -> set[str]:
    """The code of every script that stands in the page and would run (data blocks do not)."""
    return {
        found["code"]
        for found in _INLINE.finditer(html)
        if "src=" not in found["attributes"] and "application/json" not in found["attributes"]
    }


def policy(scripts: set[str]) -> str:
    """The policy that allows the site's own files and exactly these inline scripts."""
    hashes = sorted(
        base64.b64encode(hashlib.sha256(code.encode()).digest()).decode() for code in scripts
    )
    return "; ".join(_RULES).format(hashes=" ".join(f"'sha256-{digest}'" for digest in hashes))


def apply(site: Path) -> None:
    """Write the policy into every page of the built site, in place of the theme's mark."""
    pages = {path: path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.html"))}
    scripts = set().union(*map(inline_scripts, pages.values()))
    for path, html in pages.items():
        path.write_text(html.replace(MARK, policy(scripts)), encoding="utf-8", newline="\n")
