"""Every recorded message as people paste it: the repository's own corpus of pastes.

A message comes from ``evidence/wordings.json`` (printed by a run) or, for wordings that nobody can
run any more, from a template with made-up values. A form turns it into a text. ``Form.loses`` says
what the form takes away, so that the entry need not be the match; no form may ever lead to another.
"""

import html
import json
import re
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from tests.torchwhy.pastes import ROOT
from torchwhy import Catalogue
from torchwhy.linter import sample
from torchwhy.paste import read_paste
from torchwhy.strict import find_hits
from torchwhy.templates import ENTRY

WORDINGS = ROOT / "evidence" / "wordings.json"
HOME = "/home/me/env/lib/python3.12/site-packages"


class Recorded(NamedTuple):
    """A message of an entry; ``path``: the last frame above it, ``run``: the release it is of."""

    slug: str
    exception: str
    message: str
    path: str
    kind: str
    run: str

    @property
    def line(self) -> str:
        """The message as Python prints it below the frames."""
        return f"{self.exception}: {self.message}" if self.exception else self.message

    @property
    def short(self) -> str:
        """The class without its module."""
        return self.exception.rpartition(".")[2]


class Form(NamedTuple):
    """How a message is pasted; ``unframed`` where no frame is left; ``sure``: per cent of messages
    of which the entry must be the match, with the reason where it is not a hundred. ``raised``:
    only for what is raised (a warning has no traceback of its own, an exit no class)."""

    name: str
    write: Callable[[Recorded], str]
    unframed: bool = False
    sure: int = 100
    reason: str = ""
    raised: bool = False

    def fits(self, item: Recorded) -> bool:
        """Whether a message of this kind is ever pasted so."""
        return not self.raised or (bool(item.exception) and item.kind in ("error", "process"))


def recorded(catalogue: Catalogue, path: Path = WORDINGS) -> list[Recorded]:
    """Every different message of every entry that the catalogue has."""
    runs = json.loads(path.read_text(encoding="utf-8"))
    found: dict[tuple[str, str, str], Recorded] = {}
    for place, entry in enumerate(catalogue.entries):
        slug = str(entry["slug"])
        # A release may have failed for another reason, which is then no wording of the entry.
        messages = [row for row in _from_runs(entry, runs) if _is_own(row[1], place, catalogue)]
        messages += _from_templates(entry, everything=not messages)
        for exception, message, run in messages:
            item = Recorded(slug, exception, message, _path(entry), str(entry["kind"]), run)
            found.setdefault((slug, exception, message), item)
    return list(found.values())


def _is_own(message: str, place: int, catalogue: Catalogue) -> bool:
    hits = find_hits(read_paste(message, catalogue.rules), catalogue)
    return any(catalogue.templates[hit.template][ENTRY] == place for hit in hits)


def _from_runs(entry: dict[str, Any], runs: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    for release, rows in runs.get(entry["slug"], {}).items():
        for _, exception, message in rows if isinstance(rows, list) else ():  # or as a newer one
            if exception.rpartition(".")[2] in entry["classes"]:
                yield exception, message, release


def _from_templates(entry: dict[str, Any], everything: bool) -> Iterator[tuple[str, str, str]]:
    """Attested wordings, or all of them; a core that another wording contains is no message."""
    templates = [template.removesuffix("$") for _, template, _, _ in entry["messages"]]
    for exception, template, source, _ in entry["messages"]:
        text = template.removesuffix("$")
        whole = not any(text in other for other in templates if other != text)
        if whole and (source or everything):
            yield exception, sample(template), ""


def _path(entry: dict[str, Any]) -> str:
    part = str(entry["frames"][0]).strip("/") if entry["frames"] else "torch/nn/functional.py"
    return f"{HOME}/{part}" if part.endswith(".py") else f"{HOME}/{part}/file.py"


# ---- whole tracebacks ----


def frames(item: Recorded) -> str:
    """The frames of a traceback, without its first line and the message."""
    return (
        '  File "/home/me/project/train.py", line 41, in <module>\n'
        "    main()\n"
        '  File "/home/me/project/train.py", line 30, in main\n'
        "    out = net(batch)\n"
        "          ^^^^^^^^^^\n"
        f'  File "{HOME}/torch/nn/modules/module.py", line 1751, in _wrapped_call_impl\n'
        "    return self._call_impl(*args, **kwargs)\n"
        f'  File "{item.path}", line 2810, in run\n'
        "    return torch.run(input, dim=1)\n"
    )


def whole(item: Recorded) -> str:
    """What the terminal shows: a traceback, or a warning with the line that caused it."""
    if item.kind == "warning":
        return f"{item.path}:12: {item.line}\n  return run(a, b)"
    if not item.exception:
        return item.line
    return f"Traceback (most recent call last):\n{frames(item)}{item.line}"


def notebook(item: Recorded) -> str:
    """IPython's traceback, as notebooks show it now."""
    return (
        f"{'-' * 75}\n{item.short:<42}Traceback (most recent call last)\n"
        "Cell In[7], line 5\n      3 batch = next(iter(loader))\n      4 net.train()\n"
        "----> 5 out = net(batch)\n      6 print(out.shape)\n\n"
        f"File {item.path}:1751, in Module.run(self, *args, **kwargs)\n"
        "   1749     return self._compiled_call_impl(*args, **kwargs)\n   1750 else:\n"
        f"-> 1751     return self._call_impl(*args, **kwargs)\n\n{item.short}: {item.message}"
    )


def old_notebook(item: Recorded) -> str:
    """IPython's traceback as older notebooks show it, and Colab with its links."""
    link = "(https://localhost:8080/#)"
    return (
        f"{'-' * 75}\n{item.short:<42}Traceback (most recent call last)\n"
        "<ipython-input-7-0123456789ab> in <module>()\n      1 net = Net()\n"
        "----> 2 out = net(batch)\n\n1 frames\n"
        f"[{item.path}]{link} in run(self, *input)\n    530             result = 1\n"
        f"--> 532         return self.forward(*input)\n\n{item.short}: {item.message}"
    )


def rich(item: Recorded) -> str:
    """Rich's box: frames in it, the message wrapped below."""
    inside = [
        f"{item.path}:41 in run",
        "",
        "   38     net.train()",
        " ❱ 41     return torch.run(input, dim=1)",
        "   42",
    ]
    rows = "\n".join(f"│ {row:<96} │" for row in inside)
    head = "Traceback (most recent call last)".center(98, "─")
    text = "\n".join(textwrap.wrap(f"{item.short}: {' '.join(item.message.split())}", 100))
    return f"╭{head}╮\n{rows}\n╰{'─' * 98}╯\n{text}"


def pytest_report(item: Recorded) -> str:
    """A failure as pytest prints it."""
    rows = f"{item.short}: {item.message}".split("\n")
    shown = "\n".join(f"E       {row}" for row in rows)
    return (
        "=================================== FAILURES ===================================\n"
        "____________________________________ test_net _____________________________________\n\n"
        "    def test_net():\n>       out = net(batch)\n\ntests/test_net.py:12:\n"
        "_ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _\n"
        f">       return torch.run(input, dim=1)\n{shown}\n\n{item.path}:2810: {item.short}\n"
        "=========================== short test summary info ============================\n"
        f"FAILED tests/test_net.py::test_net - {item.short}: {rows[0][:60]}\n"
    )


def chained(item: Recorded) -> str:
    """Another exception before, while the handling of which this one was raised."""
    first = (
        "Traceback (most recent call last):\n"
        '  File "/home/me/project/train.py", line 20, in main\n    value = cache[key]\n'
        "KeyError: 'epoch_12'\n\nDuring handling of the above exception, another exception "
        "occurred:\n\n"
    )
    return first + whole(item)


def worker(item: Recorded) -> str:
    """An error in a DataLoader's worker, as the main process tells it."""
    return reraised(item, "DataLoader worker process 0")


def replica(item: Recorded) -> str:
    """An error in a replica of DataParallel."""
    return reraised(item, "replica 1 on device 1")


def reraised(item: Recorded, place: str) -> str:
    """An error of another process or thread, with its own traceback inside."""
    return (
        "Traceback (most recent call last):\n"
        '  File "/home/me/project/train.py", line 41, in <module>\n    for batch in loader:\n'
        f'  File "{HOME}/torch/_utils.py", line 733, in reraise\n    raise exception\n'
        f"{item.short}: Caught {item.short} in {place}.\n"
        f"Original Traceback (most recent call last):\n{frames(item)}"
        f"{item.short}: {item.message}\n"
    )


def launched(item: Recorded) -> str:
    """torchrun's summary after the error."""
    rule = "=" * 60
    return (
        f"{prefixed(item, '[rank0]: ')}\n"
        "E0203 04:05:06.789000 4242 torch/distributed/elastic/multiprocessing/api.py:869] failed "
        "(exitcode: 1) local_rank: 0 (pid: 4300) of binary: /home/me/env/bin/python\n"
        "Traceback (most recent call last):\n"
        f'  File "{HOME}/torch/distributed/run.py", line 919, in main\n    run(args)\n'
        "torch.distributed.elastic.multiprocessing.errors.ChildFailedError: \n"
        f"{rule}\ntrain.py FAILED\n{rule}\nRoot Cause (first observed failure):\n"
        f"  exitcode  : 1 (pid: 4300)\n{rule}"
    )


def prefixed(item: Recorded, prefix: str) -> str:
    """Something before every line."""
    return "\n".join(prefix + row for row in whole(item).split("\n"))


def interleaved(item: Recorded) -> str:
    """Two ranks that print the same at once."""
    rows = whole(item).split("\n")
    return "\n".join(f"[rank{rank}]: {row}" for row in rows for rank in (0, 1))


# ---- what happens to a text on its way ----


def coloured(item: Recorded) -> str:
    """Python's own colours, or a terminal's for a warning."""
    if item.kind == "warning":
        return f"\x1b[33m{whole(item)}\x1b[0m"
    text = whole(item).replace(item.line, "")
    text = re.sub(r'("[^"\n]+")(, line )(\d+)', "\x1b[35m\\1\x1b[0m\\2\x1b[35m\\3\x1b[0m", text)
    head = f"\x1b[1;35m{item.exception}\x1b[0m: " if item.exception else ""
    return f"{text}{head}\x1b[35m{item.message}\x1b[0m"


def notebook_coloured(item: Recorded) -> str:
    """A notebook's file with its escapes, of which the escape character got lost."""
    text = notebook(item).replace("-->", "\x1b[0;32m-->\x1b[0m\x1b[1;33m")
    return text.replace(f"{item.short}: ", f"\x1b[0;31m{item.short}\x1b[0m: ").replace("\x1b", "")


def logged(item: Recorded) -> str:
    """Log lines before and after, and every line of the error logged too."""
    stamp = "2031-02-03 04:05:06,789"
    before = f"{stamp} - train - INFO - epoch 3 of 90\n{stamp} - train - INFO - loss 0.693\n"
    rows = prefixed(item, f"{stamp} - train - ERROR - ")
    return f"{before}{rows}\n{stamp} - train - INFO - closing the log\n"


def among_logs(item: Recorded) -> str:
    """A plain traceback between lines that a program printed."""
    return (
        "Using 2 workers\nEpoch 1/90, loss 0.693\n[INFO] saved checkpoint to last.pt\n"
        f"{whole(item)}\nwandb: You can sync this run later\nProcess finished with exit code 1\n"
    )


def after_bars(item: Recorded) -> str:
    """Progress bars that rewrite their line, the error right behind the last."""
    bars = "".join(
        f"Epoch 3: {step:3d}%|{'█' * (step // 10):<10}| {step}/100 [00:0{step // 20}<00:05]\r"
        for step in range(0, 60, 7)
    )
    return f"{bars}\n{whole(item)}\nEpoch 3:  56%|█████     | 56/100 [00:03<00:02]"


def quoted(text: str) -> str:
    """An answer's quotation."""
    return "\n".join(f"> {row}" for row in text.split("\n"))


def source_of_page(item: Recorded) -> str:
    """What a page's source shows: one line, with breaks and colours of its own."""
    rows = html.escape(whole(item)).replace("\n", "<br/>")
    return f'<div class="box"><pre><code><span class="hl">{rows}</span></code></pre></div>'


def as_json(item: Recorded) -> str:
    """A value in a log of JSON."""
    return json.dumps({"output": whole(item)}, ensure_ascii=False)


def curly(text: str) -> str:
    """Quotes as a word processor sets them."""
    text = re.sub(r'"([^"\n]*)"', "“\\1”", text)
    return re.sub(r"'([^'\n]*)'", "‘\\1’", text)


def broken(text: str, width: int) -> str:
    """Lines broken where the terminal ends, inside words."""
    rows = [row[at : at + width] for row in text.split("\n") for at in range(0, len(row), width)]
    return "\n".join(rows)


def wrapped(text: str, width: int) -> str:
    """Lines broken between words."""
    rows = [textwrap.wrap(row, width) or [""] for row in text.split("\n")]
    return "\n".join(part for row in rows for part in row)


def wide(text: str) -> str:
    """Punctuation of a Chinese keyboard."""
    return text.translate(str.maketrans({",": "，", ":": "：", "(": "（", ")": "）"}))


def negative(text: str) -> str:
    """Every number of its own below zero."""
    return re.sub(r"(?<![\w.\-])(\d+)(?![\w.])", r"-\1", text)


def cut(text: str, share: float) -> str:
    """The beginning of a text."""
    return text[: int(len(text) * share)]


def _with(item: Recorded, change: Callable[[str], str]) -> Recorded:
    return item._replace(message=change(item.message))


# Forms without frames: an entry that asks for a frame (FRAMES) cannot be the match there; the entry
# with the same words that asks for none is. Nothing else excuses a form of a hundred per cent.
LAST = "the last words, which may be all that is its own, are cut off"
TORN = "a message of several lines is torn apart where two processes print it at once"
PATHS = "an escaped line end before a small letter may be part of a Windows path"
SHORT = "of messages of several lines the first may say nothing (state_dict, usage, code)"
SPACE = "a line ends exactly before a space, which is taken for the next line's indentation"
BREAKS = "a line ends inside a word, and no line is as long as the terminal to show it"
EDGE = "messages that end where their line ends, or lean on their class, lose just that"
CLASS = "a class called neither Error nor Exception, without its module or inside a line"
FRAME = "where the function in a frame tells two messages apart, this form shows no such frame"
FORMS = (
    Form("traceback", whole),
    Form("last line", lambda r: r.line, True),
    Form("message alone", lambda r: r.message, True, 99, EDGE),
    Form("first line of the message", lambda r: r.line.split("\n")[0], True, 90, SHORT),
    Form("as a title", lambda r: f"[Bug]: {r.line} #1234", True, 99, EDGE),
    Form("title in lower case", lambda r: f"training fails: {r.line.lower()}", True),
    Form("coloured", coloured),
    Form("notebook", notebook, raised=True),
    Form("old notebook", old_notebook, raised=True, sure=99, reason=FRAME),
    Form("notebook's lost colours", notebook_coloured, raised=True),
    Form("rich", rich, raised=True),
    Form("pytest", pytest_report, raised=True, sure=98, reason=FRAME),
    Form("rank", lambda r: prefixed(r, "[rank0]: ")),
    Form("node and rank", lambda r: prefixed(r, "[default0]:")),
    Form("two ranks at once", interleaved, sure=98, reason=TORN),
    Form("torchrun", launched, raised=True, sure=99, reason=EDGE),
    Form("container", lambda r: prefixed(r, "trainer-1  | ")),
    Form("pod", lambda r: prefixed(r, "2031-02-03T04:05:06.789012345Z stderr F ")),
    Form("srun", lambda r: prefixed(r, "12: ")),
    Form("level in brackets", lambda r: prefixed(r, "[rank0]:[04:05:06] [ERROR] ")),
    Form("chained", chained, raised=True, sure=99, reason=EDGE),
    Form("worker", worker, raised=True, sure=99, reason=CLASS),
    Form("replica", replica, raised=True, sure=99, reason=CLASS),
    Form("logged", logged),
    Form("among logs", among_logs),
    Form("after progress bars", after_bars),
    Form("truncated at the start", lambda r: whole(r)[-len(r.line) - 40 :], True),
    Form("truncated at the end", lambda r: whole(r)[: -max(8, len(r.line) // 6)], False, 75, LAST),
    Form("truncated in the middle", lambda r: cut(whole(r), 0.5) + "\n...\n" + r.line, True),
    Form("first three quarters", lambda r: cut(r.line, 0.75), True, 65, LAST),
    Form("joined lines", lambda r: " ".join(whole(r).split("\n")), sure=99, reason=CLASS),
    Form("joined without spaces", lambda r: re.sub(r"\n *", " ", whole(r)), sure=99, reason=CLASS),
    Form("wrapped at 72", lambda r: wrapped(whole(r), 72), sure=99, reason=FRAME),
    Form("wrapped at 40", lambda r: wrapped(r.line, 40), True, 99, EDGE),
    Form("broken at 100", lambda r: broken(whole(r), 100), sure=97, reason=SPACE),
    Form("broken at 80", lambda r: broken(whole(r), 80), sure=98, reason=SPACE),
    Form("broken at 50", lambda r: broken(r.line, 50), True, 97, BREAKS),
    Form("quoted", lambda r: quoted(whole(r))),
    Form("quoted twice", lambda r: quoted(quoted(whole(r)))),
    Form("in double quotes", lambda r: f'"{r.line}"', True),
    Form("in corner brackets", lambda r: f"「{r.line}」", True),
    Form("in backticks", lambda r: f"It says `{r.line}` and stops.", True, 99, EDGE),
    Form("bold", lambda r: f"**{r.line}**", True),
    Form("fenced", lambda r: f"```\n{whole(r)}\n```"),
    Form("in details", lambda r: f"<details><pre>\n{html.escape(whole(r))}\n</pre></details>"),
    Form("source of a page", source_of_page),
    Form("curly quotes", lambda r: curly(whole(r))),
    Form("as HTML", lambda r: html.escape(whole(r))),
    Form("as JSON", as_json, sure=98, reason=PATHS),
    Form("as repr", lambda r: f"{r.short}({r.message!r})", True, raised=True),
    Form("negative numbers", lambda r: whole(_with(r, negative))),
    Form("Windows", lambda r: whole(r).replace("/home/me", "C:\\Users\\me").replace("\n", "\r\n")),
    Form("no-break spaces", lambda r: whole(r).replace(" ", "\xa0")),
    Form("zero-width spaces", lambda r: whole(r).replace(" ", " \u200b")),
    Form("tabs", lambda r: whole(r).replace("    ", "\t")),
    Form("indented", lambda r: textwrap.indent(whole(r), "        ")),
    Form("Chinese around", lambda r: f"训练到一半报错，求助：\n{whole(r)}\n请问该怎么解决？谢谢！"),
    Form("Chinese in the line", lambda r: f"运行时报错{r.line}，应该怎么改？", True),
    Form("English around", lambda r: f"I get this when I train:\n\n{whole(r)}\n\nAny idea?"),
    Form("wide punctuation", lambda r: wide(whole(r))),
    Form("pasted twice", lambda r: f"{whole(r)}\n\n{whole(r)}"),
)
