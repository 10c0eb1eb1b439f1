"""A page's stamp: on which torch and device its code ran, and when, in the page's language."""

from collections.abc import Iterable

from tools import here
from tools.evidence import Older, Ran, Stamp
from tools.words import word


def render(stamp: Stamp, lang: str) -> str:
    """One line of HTML; every figure comes from recorded runs."""
    if not stamp.runs:
        return f'<p class="note-stamp note-stamp-missing">{word(lang, "never-ran")}</p>'
    where = _where(stamp.runs, lang)
    complete = stamp.passed == stamp.total
    key = "ran" if complete else "ran-part"
    text = word(lang, key, where=where, passed=str(stamp.passed), total=str(stamp.total))
    kind = "note-stamp" if complete else "note-stamp note-stamp-part"
    return f'<p class="{kind}">{text}</p>'


def block(stamp: Stamp, lang: str) -> str:
    """One line of HTML below a block: where it ran, or that it has not since it was changed."""
    if not stamp.runs:
        return f'<p class="note-ran note-ran-missing">{word(lang, "block-never-ran")}</p>'
    where = _where(stamp.runs, lang)
    return f'<p class="note-ran">{word(lang, "block-ran", where=where)}</p>'


def older(known: Older, lang: str) -> str:
    """One line of HTML above a block that another torch release runs otherwise."""
    failed, warned = (word(lang, "comma").join(names) for names in (known.failed, known.warned))
    texts = []
    if failed:
        key = "older-since" if known.since else "older-not"
        texts.append(word(lang, key, since=known.since, failed=failed))
    if warned:
        texts.append(word(lang, "older-warns", warned=warned))
    return "".join(f'<p class="note-needs">{text}</p>' for text in texts)


def _where(runs: Iterable[Ran], lang: str) -> str:
    return word(lang, "separator").join(
        word(
            lang,
            "one-run",
            torch=word(lang, "comma").join(run.torch for run in alike),
            device=device,
            date=min(run.date for run in alike),
        )
        for device, alike in _by_device(runs).items()
    )


def _by_device(runs: Iterable[Ran]) -> dict[str, list[Ran]]:
    found: dict[str, list[Ran]] = {}
    for run in runs:
        found.setdefault(run.device, []).append(run)
    return found


def need(what: str, lang: str) -> str:
    """One line of HTML above a block that does not run everywhere: what it needs."""
    key = {here.CUDA: "needs-cuda", here.NO_CUDA: "needs-no-cuda"}.get(what, "needs-torch")
    releases = what.removeprefix(here.TORCH).replace("<", "&lt;").replace(">", "&gt;")
    return f'<p class="note-needs">{word(lang, key, releases=releases)}</p>'
