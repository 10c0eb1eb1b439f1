"""An answer in words: the diagnosis with the message's own values, the card, the nearest."""

import re
from typing import Any

from torchwhy.catalogue import Catalogue
from torchwhy.phrases import PHRASES
from torchwhy.verdict import Answer

_NAME = re.compile(r"\{\{|\}\}|\{([a-z][a-z0-9_]*)(?::[a-z]+)?\}")
# C0, C1, line separators, bidi controls, invisible characters and tags, lone surrogates.
_CONTROL = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)


def diagnose(entry: dict[str, Any], values: dict[str, str], lang: str) -> str:
    """The entry's diagnosis with the values filled in; its plain sentence where one is missing."""
    page = entry.get(lang) or {}
    diagnosis = str(page.get("diagnosis", ""))
    if "plain" in page and not all(name in values for name in placeholders(diagnosis)):
        diagnosis = str(page["plain"])
    return _NAME.sub(lambda found: _filled(found, values), diagnosis)


def placeholders(sentence: str) -> list[str]:
    """The names of values that a sentence asks for, in order."""
    return [found.group(1) for found in _NAME.finditer(sentence) if found.group(1)]


def title(entry: dict[str, Any], lang: str) -> str:
    """The title of an entry's page; the first wording where there is no page in that language."""
    page = entry.get(lang) or {}
    if "title" in page:
        return str(page["title"])
    messages = entry.get("messages") or []
    return heading(str(messages[0][1])) if messages else str(entry["slug"])


def heading(template: str) -> str:
    """A template as a heading: its text with an ellipsis for each value."""
    return " ".join(_NAME.sub(lambda found: _filled(found, {}), template.removesuffix("$")).split())


def printed(exception: str, text: str) -> str:
    """A message as it appears; without a class the text is all that is printed."""
    return f"{exception}: {text}" if exception else text


def clean(text: str) -> str:
    """A text that a terminal shows and does not obey: without control characters."""
    return _CONTROL.sub("", text)


def address(slug: str, lang: str, catalogue: Catalogue) -> str:
    """Where to read on: the page on the site, else its file in the checkout, else the command."""
    if catalogue.site:
        folder = "" if lang == "zh" else f"{lang}/"
        return f"{catalogue.site.rstrip('/')}/{folder}errors/{slug}.html"
    if catalogue.root is None:
        return f"python -m torchwhy --id {slug}"
    return f"docs/{lang}/errors/{slug}.md"


def card(answer: Answer, lang: str, catalogue: Catalogue) -> str:
    """What is said of a text, in a terminal, a notebook or a test's report: safe to print."""
    phrases = PHRASES[lang]
    if answer.match is None:
        return nearest_card(answer, lang, catalogue)
    entry = catalogue.entry(answer.match)
    parts = [title(entry, lang)]
    diagnosis = diagnose(entry, answer.values, lang)
    if diagnosis:
        parts.append(diagnosis)
    if not answer.exact:
        parts.append(phrases["alike"])
    if entry["fix"]:
        parts.append(f"{phrases['fix']}\n\n{_indent(str(entry['fix']))}")
    if answer.also:
        others = [f"  {slug}: {title(catalogue.entry(slug), lang)}" for slug in answer.also]
        parts.append("\n".join([phrases["also"], *others]))
    parts.append(phrases["page"].format(address=address(answer.match, lang, catalogue)))
    return clean("\n\n".join(parts))


def nearest_card(answer: Answer, lang: str, catalogue: Catalogue) -> str:
    """What the command line prints where nothing is certain."""
    phrases = PHRASES[lang]
    if not answer.nearest:
        return phrases["none"]
    shown = answer.nearest[: catalogue.rules.limits["shown"]]
    rows = [f"  {slug}: {title(catalogue.entry(slug), lang)}" for slug in shown]
    look = phrases["look"].format(slug=shown[0])
    return clean("\n".join([phrases["nearest"], *rows, "", look]))


def _filled(found: re.Match[str], values: dict[str, str]) -> str:
    if found.group(1) is None:
        return found.group()[0]
    return values.get(found.group(1), "…")


def _indent(code: str) -> str:
    return "\n".join(f"    {row}" if row else "" for row in code.split("\n"))
