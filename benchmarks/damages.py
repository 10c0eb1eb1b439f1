"""Ways to damage a copy of the repository, each as somebody could do by mistake.

A damage is data: the new text of each file, None for a file that goes. Each kind draws one at
random. A number or a statement of code may be one on which nothing shown depends: such a damage
survives, and the benchmark lists it.
"""

import ast
import io
import re
import tokenize
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from tools.repo import LANGUAGES

REGION = re.compile(
    r"^[ \t]*# --8<-- \[start:([\w-]+)\]\n(.*?)^[ \t]*# --8<-- \[end:\1\]$", re.M | re.S
)
OUTPUT = re.compile(
    r"<!--pytest-codeblocks:expected-output-->\n[ \t]*```text\n(.*?)\n[ \t]*```", re.S
)
LINK = re.compile(r"\]\(([^)\s:]+\.md(?:#[\w-]+)?)\)")
HEADING = re.compile(r"^##+ .*\{ #([\w-]+) \}$", re.M)
GATE = re.compile(
    r"^ *(?:if|needs|permissions|environment|group|runs-on|persist-credentials)\b.*$"
    r"|^.*tools (?:verdict|merge|newer|test).*$",
    re.M,
)
SWAPS = {"+": "-", "-": "+", "*": "+", "/": "*", "==": "!=", "<": ">", ">": "<", "@": "*"}


@dataclass(frozen=True)
class Damage:
    """What was done, in words, and the files after it."""

    story: str
    files: Mapping[str, str | None]


Draw = Callable[[Random, Path], Damage | None]


def draw(kind: str, random: Random, root: Path) -> Damage:
    """A damage of this kind; deterministic for a state of `random` and the repository."""
    while True:
        if damage := KINDS[kind](random, root):
            return damage


def apply(damage: Damage, root: Path) -> None:
    """Write the damage into the copy at `root`."""
    for file, text in damage.files.items():
        if text is None:
            (root / file).unlink()
        else:
            (root / file).write_text(text, encoding="utf-8", newline="\n")


def code_in_a_region(random: Random, root: Path) -> Damage | None:
    """A number, an operator or a statement of code that pages show."""
    file = _one(random, root, "snippets/*/*.py", "snippets/errors/")
    text = _read(root, file)
    regions = list(REGION.finditer(text))
    if not regions:
        return None
    region = random.choice(regions)
    first = text[: region.start(2)].count("\n") + 1
    last = first + region[2].count("\n") - 1
    change = _without_statement if random.random() < 0.4 else _other_token
    return change(random, file, text.split("\n"), first, last)


def fix_that_no_longer_fixes(random: Random, root: Path) -> Damage | None:
    """An entry's fix that does what its reproducer does."""
    file = _one(random, root, "snippets/errors/[!_]*.py")
    text = _read(root, file)
    regions = {found[1]: found for found in REGION.finditer(text)}
    names = sorted(name for name in regions if name.startswith("fix"))
    if not names:
        return None
    fix = regions[random.choice(names)]
    broken = regions.get(fix[1].replace("fix", "reproduce", 1))
    if broken is None or broken[2] == fix[2]:
        return None
    start, end = fix.span(2)
    return Damage(
        f"{file}: {fix[1]} has the code of {broken[1]}",
        {file: text[:start] + broken[2] + text[end:]},
    )


def shown_output(random: Random, root: Path) -> Damage | None:
    """A character of an output, in both languages alike."""
    key, pages = _page(random, root)
    shown = [found[1] for found in OUTPUT.finditer(pages[f"docs/en/{key}"]) if found[1].strip()]
    if not shown:
        return None
    old = random.choice(shown)
    places = [index for index, letter in enumerate(old) if letter.isalnum()]
    place = random.choice(places or [0])
    new = old[:place] + _other(random, old[place]) + old[place + 1 :]
    damaged = {page: text.replace(old, new, 1) for page, text in pages.items()}
    return Damage(f"{key}: {_near(old, place)} → {_near(new, place)}", damaged)


def output_that_no_test_compares(random: Random, root: Path) -> Damage | None:
    """The comment above an output, which makes a test compare it, goes in both languages."""
    key, pages = _page(random, root)
    comment = "<!--pytest-codeblocks:expected-output-->\n"
    if not all(comment in text for text in pages.values()):
        return None
    files = {page: text.replace(comment, "", 1) for page, text in pages.items()}
    return Damage(f"{key}: the first output's comment is gone", files)


def template(random: Random, root: Path) -> Damage | None:
    """A word of a message's template."""
    file = _one(random, root, "snippets/errors/[!_]*.py")
    text = _read(root, file)
    start = text.find("MESSAGES = [\n")
    end = text.find("\n]", start)
    words = list(re.finditer(r"(?<![{:\w])[A-Za-z]{4,}(?![\w:}])", text[start:end]))
    words = [word for word in words if not word[0].endswith(("Error", "Warning", "MESSAGES"))]
    if start < 0 or not words:
        return None
    word = random.choice(words)
    place = start + word.start()
    new = word[0][::-1]
    if new == word[0]:
        return None
    return Damage(
        f"{file}: {word[0]} → {new}", {file: text[:place] + new + text[start + word.end() :]}
    )


def heading_id(random: Random, root: Path) -> Damage | None:
    """A heading's id, in one language or in both."""
    key, pages = _page(random, root)
    ids = HEADING.findall(pages[f"docs/en/{key}"])
    if not ids:
        return None
    old = random.choice(ids)
    new = f"{old}-{random.choice(('new', 'v2', 'x'))}"
    languages = LANGUAGES if random.random() < 0.5 else (random.choice(LANGUAGES),)
    files = {
        f"docs/{lang}/{key}": pages[f"docs/{lang}/{key}"].replace(f"{{ #{old} }}", f"{{ #{new} }}")
        for lang in languages
    }
    return Damage(f"{key}: #{old} → #{new} in {', '.join(languages)}", files)


def translation(random: Random, root: Path) -> Damage | None:
    """A page of one language goes, or a paragraph of it."""
    lang = random.choice(LANGUAGES)
    page = _one(random, root, f"docs/{lang}/*/*.md")
    if random.random() < 0.3:
        return Damage(f"{page} is gone", {page: None})
    parts = _read(root, page).split("\n\n")
    prose = [n for n, part in enumerate(parts) if re.match(r"[A-Z\u4e00-\u9fff]", part)]
    if not prose:
        return None
    gone = random.choice(prose)
    rest = "\n\n".join(part for n, part in enumerate(parts) if n != gone)
    return Damage(f"{page}: without “{parts[gone][:60]}…”", {page: rest})


def link(random: Random, root: Path) -> Damage | None:
    """A link's target, in both languages."""
    key, pages = _page(random, root)
    targets = LINK.findall(pages[f"docs/en/{key}"])
    if not targets:
        return None
    old = random.choice(targets)
    place = random.choice([index for index, letter in enumerate(old) if letter.isalpha()][:-2])
    new = old[:place] + _other(random, old[place]) + old[place + 1 :]
    files = {page: text.replace(f"]({old})", f"]({new})") for page, text in pages.items()}
    return Damage(f"{key}: {old} → {new}", files)


def skip(random: Random, root: Path) -> Damage | None:
    """A block, in both languages, or a test that does not run any more."""
    if random.random() < 0.4:
        file = _one(random, root, "tests/snippets/*/test_*.py")
        text = _read(root, file)
        tests = list(re.finditer(r"^def test_\w+", text, re.M))
        test = random.choice(tests)
        how = random.choice(
            (
                '@pytest.mark.skip(reason="flaky")',
                "@pytest.mark.xfail",
                '@pytest.mark.needs("cuda")',
            )
        )
        new = f"{text[: test.start()]}{how}\n{text[test.start() :]}"
        new = new if "import pytest" in new else f"import pytest\n\n{new}"
        return Damage(f"{file}: {how} {test[0]}", {file: new})
    key, pages = _page(random, root)
    fences = list(re.finditer(r"^```python\n", pages[f"docs/en/{key}"], re.M))
    if not fences:
        return None
    which = random.randrange(len(fences))
    how = random.choice(
        (
            '<!--pytest.mark.skip(reason="a")-->',
            '<!--pytest.mark.skipif(True, reason="a")-->',
            '<!--pytest.mark.needs("cuda")-->',
            '<!--pytest.mark.needs("torch<2.0")-->',
        )
    )
    files = {}
    for page, text in pages.items():
        places = [found.start() for found in re.finditer(r"^```python\n", text, re.M)]
        if which >= len(places):
            return None
        files[page] = f"{text[: places[which]]}{how}\n{text[places[which] :]}"
    return Damage(f"{key}: {how} above block {which + 1}", files)


def evidence(random: Random, root: Path) -> Damage | None:
    """A record that no run wrote: an outcome, a date, a time, a key, a wording."""
    file = _one(random, root, "evidence/**/*.json")
    lines = _read(root, file).split("\n")
    places = [n for n, line in enumerate(lines) if re.search(r"[0-9a-z]{2}", line)]
    place = random.choice(places)
    old = lines[place]
    if '"outcome": "' in old:
        new = (
            old.replace("passed", "failed") if "passed" in old else old.replace("failed", "passed")
        )
    else:
        at = random.choice([n for n, letter in enumerate(old) if letter.isalnum()])
        new = old[:at] + _other(random, old[at]) + old[at + 1 :]
    if new == old:
        return None
    lines[place] = new
    return Damage(f"{file}:{place + 1}: {old.strip()} → {new.strip()}", {file: "\n".join(lines)})


def workflow_gate(random: Random, root: Path) -> Damage | None:
    """A condition, a permission, a need or a step of the workflows goes."""
    file = _one(random, root, ".github/workflows/*.yml")
    text = _read(root, file)
    found = random.choice(list(GATE.finditer(text)))
    if found[0].lstrip().startswith("#"):
        return None
    return Damage(
        f"{file}: without “{found[0].strip()}”",
        {file: text[: found.start()] + text[found.end() + 1 :]},
    )


KINDS: Mapping[str, Draw] = {
    function.__name__: function
    for function in (
        code_in_a_region,
        fix_that_no_longer_fixes,
        shown_output,
        output_that_no_test_compares,
        template,
        heading_id,
        translation,
        link,
        skip,
        evidence,
        workflow_gate,
    )
}


def _without_statement(
    random: Random, file: str, lines: Sequence[str], first: int, last: int
) -> Damage | None:
    """A statement less; imports stay, and a body keeps one statement."""
    tree = ast.parse("\n".join(lines))
    kinds = (ast.Assign, ast.Expr, ast.AugAssign, ast.Assert)
    found = [
        statement
        for node in ast.walk(tree)
        for body in (getattr(node, "body", None),)
        if isinstance(body, list) and len(body) > 1
        for statement in body
        if isinstance(statement, kinds) and first <= statement.lineno <= last
    ]
    if not found:
        return None
    gone = random.choice(found)
    end = gone.end_lineno or gone.lineno
    text = "\n".join([*lines[: gone.lineno - 1], *lines[end:]])
    return Damage(f"{file}:{gone.lineno}: without `{lines[gone.lineno - 1].strip()}`", {file: text})


def _other_token(
    random: Random, file: str, lines: Sequence[str], first: int, last: int
) -> Damage | None:
    """Another number, or another operator."""
    found = [
        token
        for token in tokenize.generate_tokens(io.StringIO("\n".join(lines) + "\n").readline)
        if first <= token.start[0] <= last
        and (
            (token.type == tokenize.NUMBER and token.string.isdecimal())
            or (token.type == tokenize.OP and token.string in SWAPS)
        )
    ]
    if not found:
        return None
    token = random.choice(found)
    row, column = token.start
    number = token.type == tokenize.NUMBER
    new = str(int(token.string) + 1) if number else SWAPS[token.string]
    old = lines[row - 1]
    changed = old[:column] + new + old[column + len(token.string) :]
    text = "\n".join([*lines[: row - 1], changed, *lines[row:]])
    return Damage(f"{file}:{row}: {old.strip()} → {changed.strip()}", {file: text})


def _page(random: Random, root: Path) -> tuple[str, dict[str, str]]:
    """A page's key, and its text in both languages by path."""
    key = _one(random, root, "docs/en/*/*.md").removeprefix("docs/en/")
    paths = [f"docs/{lang}/{key}" for lang in LANGUAGES]
    return key, {path: _read(root, path) for path in paths}


def _one(random: Random, root: Path, pattern: str, without: str = "\0") -> str:
    files = sorted(path.relative_to(root).as_posix() for path in root.glob(pattern))
    return random.choice(
        [file for file in files if not file.startswith(without) and "__init__" not in file]
    )


def _read(root: Path, file: str) -> str:
    return (root / file).read_text(encoding="utf-8")


def _other(random: Random, letter: str) -> str:
    pool = "0123456789" if letter.isdigit() else "abcdefghijklmnopqrstuvwxyz"
    return random.choice([other for other in pool if other != letter.lower()])


def _near(text: str, place: int) -> str:
    return text[max(0, place - 15) : place + 15].replace("\n", "⏎")
