"""The command line's options and the language of the answer."""

import os
import sys
from collections.abc import Iterator, Mapping
from typing import TextIO

from torchwhy.explain import clean

USAGE = """usage: torchwhy [--lang zh|en] [--json] [FILE ...]
       torchwhy run script.py [ARGUMENT ...]   or   run -m module [ARGUMENT ...]
       torchwhy [--lang zh|en] --id SLUG
       torchwhy --batch FILE.jsonl
       torchwhy --redact [FILE ...]

Say what a PyTorch error means. Without FILE (or with -) the error is read from standard input.

  run            run a script as python does; if it dies, explain below its traceback
  --lang zh|en   language of the answer (default: TORCHWHY_LANG, then the locale, else English)
  --json         one JSON object a text instead of words
  --id SLUG      print an entry
  --batch FILE   read lines {"id": ..., "text": ...}, print one line of JSON for each
  --redact       print the text without paths, names, tokens and addresses, fit to be shared

Exit status: 0 there is a match, 1 there is none, 2 usage or unreadable input;
of run: the script's own. Where the command is not found, python -m torchwhy is the same."""


class UsageError(Exception):
    """What the user can mend, in one sentence; ends the command with status 2."""


class Options:
    """The command line, read."""

    def __init__(self, argv: list[str]) -> None:
        self.files: list[str] = []
        self.lang = ""
        self.json = False
        self.redact = False
        self.help = False
        self.slug: str | None = None
        self.batch: str | None = None
        rest = iter(argv)
        for word in rest:
            self._read(word, rest)
        if (self.slug is not None) + (self.batch is not None) + bool(self.files) > 1:
            raise UsageError("give either FILE, --id SLUG or --batch FILE, not several of them.")
        self.lang = self.lang or default_lang(os.environ)

    def _read(self, word: str, rest: Iterator[str]) -> None:
        name, equals, value = word.partition("=")
        if name in ("--lang", "--id", "--batch"):
            value = value if equals else next(rest, "")
            if not value:
                raise UsageError(f"{name} needs a value; see --help.")
            if name == "--lang":
                if value not in ("zh", "en"):
                    raise UsageError("--lang is zh or en.")
                self.lang = value
            elif name == "--id":
                self.slug = value
            else:
                self.batch = value
        elif word == "--json":
            self.json = True
        elif word == "--redact":
            self.redact = True
        elif word in ("-h", "--help"):
            self.help = True
        elif word.startswith("-") and word != "-":
            raise UsageError(f"unknown option {clean(word)}; see --help.")
        else:
            self.files.append(word)


def default_lang(environment: Mapping[str, str]) -> str:
    """What TORCHWHY_LANG says (zh or en); else zh where the locale says Chinese, else en."""
    wanted = environment.get("TORCHWHY_LANG", "").lower()
    if wanted.startswith(("zh", "en")):
        return wanted[:2]
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = environment.get(name, "")
        if value:
            return "zh" if value.lower().startswith("zh") else "en"
    if sys.platform in ("win32", "darwin"):
        import locale

        try:
            locale.setlocale(locale.LC_CTYPE, "")
            value = locale.getlocale(locale.LC_CTYPE)[0] or ""
        except (locale.Error, ValueError):
            value = ""
        return "zh" if value.lower().startswith(("zh", "chinese")) else "en"
    return "en"


def language() -> str:
    """The language of this process."""
    return default_lang(os.environ)


def speaks(stream: TextIO) -> str:
    """The language of this process, or English where a stream cannot hold Chinese."""
    lang = language()
    try:
        "改正".encode(getattr(stream, "encoding", None) or "utf-8")
    except (LookupError, UnicodeEncodeError):
        return "en"
    return lang
