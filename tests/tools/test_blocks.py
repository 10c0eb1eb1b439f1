"""Blocks: code, marks and outputs belong together; what the tests could misjudge stops."""

import pytest

from tools.blocks import Block, collect_lines
from tools.includes import Line
from tools.problems import ProblemError

EXPECTED = "<!--pytest-codeblocks:expected-output-->"
CONT = "<!--pytest-codeblocks:cont-->"


def collect(text: str, *, page: bool = True) -> list[Block]:
    rows = text.split("\n")
    lines = [Line(row, "docs/zh/a.md", number) for number, row in enumerate(rows, start=5)]
    return collect_lines(lines, "docs/zh/a.md", page=page)


def told(text: str, *, page: bool = True) -> list[str]:
    with pytest.raises(ProblemError) as caught:
        collect(text, page=page)
    return [f"{problem.line}: {problem.message}" for problem in caught.value.problems]


def python(code: str, comment: str = "") -> str:
    return f"{comment}\n```python\n{code}\n```\n"


def output(text: str) -> str:
    return f"{EXPECTED}\n```text\n{text}\n```\n"


def test_a_block_knows_its_place_its_code_and_its_output() -> None:
    text = f"Text.\n{python('print(1)')}\nIt prints:\n\n{output('1')}"
    (block,) = collect(text)
    assert (block.path, block.line, block.code, block.expected) == (
        "docs/zh/a.md",
        7,
        "print(1)\n",
        "1\n",
    )
    assert block.expected_at == (14, 16)
    assert [line.line for line in block.origins] == [8]
    assert block.name == "line 7"


def test_the_name_holds_the_region() -> None:
    lines = [
        Line("```python", "p.md", 3),
        Line("x = 1", "p.md", 4, ("snippets/a.py", 9), "view_vs_reshape"),
        Line("```", "p.md", 5),
    ]
    assert collect_lines(lines, "p.md")[0].name == "line 3 view_vs_reshape"


def test_options_of_a_fence_do_not_hide_it_from_the_parser() -> None:
    text = '```python title="a.py" hl_lines="1"\nx = 1\n```\n\n```python linenums="1"\ny = 2\n```\n'
    assert [block.code for block in collect(text)] == ["x = 1\n", "y = 2\n"]


def test_indented_fences_in_lists_and_admonitions_are_blocks() -> None:
    item = "1. A\n\n    ```python\n    x = 1\n    ```\n"
    text = f'{item}\n!!! note "N"\n\n    {EXPECTED}\n    ```text\n    1\n    ```\n'
    (block,) = collect(text)
    assert (block.code, block.expected) == ("x = 1\n", "1\n")


def test_each_block_of_a_chain_has_its_own_output() -> None:
    text = (
        python("x = 1\nprint(x)")
        + output("1")
        + python("print(x + 1)", CONT)
        + output("2")
        + python("print(x + 2)", CONT)
        + output("3")
    )
    first, second, third = collect(text)
    assert [block.expected for block in (first, second, third)] == ["1\n", "2\n", "3\n"]
    assert second.chain == (first,)
    assert third.chain == (first, second)
    assert third.code == "print(x + 2)\n"


def test_code_that_holds_backticks_stays_one_block() -> None:
    text = "````python\ntext = '''\n```\n'''\n````\n\n```python\ny = 1\n```\n"
    assert [block.code for block in collect(text)] == ["text = '''\n```\n'''\n", "y = 1\n"]


def test_a_tilde_fence_that_holds_backticks_does_not_end_the_file() -> None:
    text = f"~~~bash\n```\nls\n~~~\n{python('y = 1')}"
    assert [block.code for block in collect(text)] == ["y = 1\n"]


def test_shell_fences_are_never_blocks() -> None:
    assert collect("```bash\npip install torch\n```\n\n```sh\nls\n```\n") == []


def test_markdown_fences_are_text() -> None:
    text = f"````markdown\n{python('x', '<!--pytest.mark.xfail-->')}{output('1')}````\n"
    assert collect(text) == []


def test_equal_blocks_have_equal_keys_wherever_they_stand() -> None:
    (here,) = collect(python("print(1)") + output("1"))
    (there,) = collect("\n\n正文。\n" + python("print(1)") + "\n说明：\n\n" + output("1"))
    assert here.key == there.key


@pytest.mark.parametrize(
    "other",
    [
        python("print(2)") + output("1"),
        python("print(1)") + output("2"),
        python("print(1)"),
        python("print(1)", "<!--pytest.mark.warns(UserWarning)-->") + output("1"),
        python("print(1)", '<!--pytest.mark.raises("a-slug")-->') + output("1"),
    ],
)
def test_code_output_and_marks_each_change_the_key(other: str) -> None:
    (block,) = collect(python("print(1)") + output("1"))
    assert block.key != collect(other)[0].key


def test_the_chain_changes_the_key() -> None:
    last = [collect(python(f"x = {number}") + python("print(x)", CONT))[1].key for number in (1, 2)]
    assert last[0] != last[1]


def test_the_reason_of_a_skip_does_not_change_the_key() -> None:
    mark = '<!--pytest.mark.skipif(sys.platform == "none", reason="{}")-->'
    keys = {
        collect(f"{reason}\n\n" + python("x", mark.format(reason)))[0].key
        for reason in ("需要显卡", "needs a GPU")
    }
    assert len(keys) == 1


def test_marks_are_read() -> None:
    text = (
        python("x", '<!--pytest.mark.raises("conv-channel-mismatch")-->')
        + python("x", "<!--pytest.mark.raises(TypeError)-->")
        + python("x", "<!--pytest.mark.warns(UserWarning)-->")
        + python("x", '<!--pytest.mark.warns("loss-size-warning")-->')
        + python("x", '<!--pytest.mark.process("dataloader-spawn-guard")-->')
        + python("x", "<!--pytest.mark.process()-->")
        + python("x", "<!--pytest.mark.torchrun(2)-->")
        + "\nNeeds a GPU.\n"
        + python("x", '<!--pytest.mark.skip(reason="Needs a GPU")-->')
        + python("x", '<!--pytest.mark.skipif((3, 0) > sys.version_info, reason="Needs a GPU")-->')
    )
    slug, builtin, warns, named, alone, well, together, skip, skipif = collect(text)
    assert (slug.raises, builtin.raises) == ("conv-channel-mismatch", TypeError)
    assert warns.warns == (UserWarning,)
    assert named.warns == ("loss-size-warning",)
    assert (alone.raises, alone.alone) == ("dataloader-spawn-guard", True)
    assert not slug.alone
    assert (well.raises, well.alone, well.processes) == (None, True, 0)
    assert (together.alone, together.processes) == (True, 2)
    assert skip.skip == "Needs a GPU"
    assert skipif.skip is None


def test_what_a_block_needs_is_known_and_skips_it_where_it_is_lacking() -> None:
    text = python("x = 1", '<!--pytest.mark.needs("torch<1")-->') + python("print(x)", CONT)
    for block in collect(text):
        assert block.needs == ("torch<1",)
        assert block.skip == "needs torch<1"
    (there,) = collect(python("x", '<!--pytest.mark.needs("torch>=1")-->'))
    assert there.skip is None


def test_need_of_no_gpu_leaves_what_was_proven_without_one() -> None:
    (plain,) = collect(python("x = 1"))
    (marked,) = collect(python("x = 1", '<!--pytest.mark.needs("no cuda")-->'))
    (other,) = collect(python("x = 1", '<!--pytest.mark.needs("cuda")-->'))
    assert marked.needs == ("no cuda",)
    assert marked.key == plain.key != other.key


def test_a_block_that_continues_a_skipped_one_is_skipped_too() -> None:
    mark = '<!--pytest.mark.skip(reason="Needs a GPU")-->'
    text = "Needs a GPU.\n" + python("x = 1", mark) + python("print(x)", CONT)
    assert collect(text)[1].skip == "Needs a GPU"


BAD = {
    "needs nobody has": (
        python("x", '<!--pytest.mark.needs("gpu")-->'),
        "gpu is neither cuda nor torch<2.6",
    ),
    "expected output that nothing follows": (
        python("print(1)") + f"{EXPECTED}\n\nText.\n",
        "is not followed by a `text` fence",
    ),
    "expected output above the next Python block": (
        python("print(1)") + f"{EXPECTED}\n" + "```python\nprint(2)\n```\n",
        "is not followed by a `text` fence",
    ),
    "expected output without a block": (output("1"), "no previous code block"),
    "two outputs of one block": (
        python("print(1)") + output("1") + output("1"),
        "already has expected_output",
    ),
    "the output of a shell fence": (
        "```bash\nls\n```\n" + output("1"),
        "expected output of a block that never runs",
    ),
    "cont without a fence": (f"{python('x = 1')}\n{CONT}\n\nText.\n", "not followed by a `python`"),
    "cont without a block above": (python("x = 1", CONT), "no block above"),
    "cont of a block that raises": (
        python("x", "<!--pytest.mark.raises(NameError)-->") + python("y = 1", CONT),
        "continues a block that raises",
    ),
    "a mark above a shell fence": (
        "<!--pytest.mark.raises(TypeError)-->\n```bash\nls\n```\n",
        "is not followed by a `python` fence",
    ),
    "skipfile": ("<!--pytest-codeblocks:skipfile-->\n\n" + python("x"), "do not know"),
    "skip of pytest-codeblocks": (python("x", "<!--pytest-codeblocks:skip-->"), "do not know"),
    "importorskip": (python("x", "<!--pytest-codeblocks:importorskip(torch)-->"), "do not know"),
    "expect-error": (python("x", "<!--pytest-codeblocks:expect-error-->"), "do not know"),
    "output without white space": (
        python("print(1)")
        + "<!--pytest-codeblocks:expected-output-ignore-whitespace-->\n```bash\n1\n```\n",
        "do not know",
    ),
    "an unknown keyword": (python("x", "<!--pytest-codeblocks:contt-->"), "do not know"),
    "a misspelled comment": (python("x", "<!--pytest.marks.raises(TypeError)-->"), "do not know"),
    "a comment beside text": ("Text <!--pytest-codeblocks:cont-->\n" + python("x"), "do not know"),
    "xfail": (python("x", "<!--pytest.mark.xfail-->"), "satisfied by a typo"),
    "xfail with a class": (python("x", "<!--pytest.mark.xfail(raises=KeyError)-->"), "by a typo"),
    "an unknown mark": (python("x", "<!--pytest.mark.slow-->"), "there is no mark slow"),
    "a mark without arguments": (python("x", "<!--pytest.mark.raises-->"), "lacks its arguments"),
    "a mark that names torch": (
        python("x", '<!--pytest.mark.skipif(torch.cuda.is_available(), reason="x")-->'),
        "cannot be evaluated: name 'torch' is not defined",
    ),
    "a mark that does not parse": (
        python("x", "<!--pytest.mark.raises(-->"),
        "cannot be evaluated",
    ),
    "a mark that reaches out": (
        python("x", "<!--pytest.mark.raises(__import__('os').system('true'))-->"),
        "cannot be evaluated",
    ),
    "raises anything": (python("x", "<!--pytest.mark.raises(Exception)-->"), "no exact exception"),
    "raises nothing": (python("x", "<!--pytest.mark.raises(3)-->"), "no exact exception"),
    "torchrun in no number": (python("x", "<!--pytest.mark.torchrun()-->"), "cannot be evaluated"),
    "torchrun in too many": (python("x", "<!--pytest.mark.torchrun(64)-->"), "names no number"),
    "raises twice": (
        python("x", "<!--pytest.mark.raises(TypeError)-->\n<!--pytest.mark.raises(KeyError)-->"),
        "must raise twice",
    ),
    "warns of no warning": (python("x", "<!--pytest.mark.warns(TypeError)-->"), "no warning"),
    "a process of no entry": (python("x", "<!--pytest.mark.process(KeyError)-->"), "no entry"),
    "a process that continues a block": (
        python("x = 1") + python("y", f'{CONT}\n<!--pytest.mark.process("a-slug")-->'),
        "or is a process",
    ),
    "a skip without a reason": (python("x", "<!--pytest.mark.skip-->"), "lacks its arguments"),
    "a skip with an empty reason": (
        python("x", '<!--pytest.mark.skip(reason=" ")-->'),
        "a skip without a reason",
    ),
    "a reason that the page hides": (
        python("x", '<!--pytest.mark.skip(reason="too slow")-->'),
        "does not show why this block is skipped: too slow",
    ),
    "a condition in quotes": (
        python("x", '<!--pytest.mark.skipif("True", reason="x")-->'),
        "a condition in quotes",
    ),
    "an empty block": (python(""), "an empty Python block"),
}


@pytest.mark.parametrize("name", BAD)
def test_what_a_test_could_misjudge_stops(name: str) -> None:
    text, message = BAD[name]
    problems = told(text)
    assert any(message in problem for problem in problems), problems
    assert all(problem.split(":")[0].isdigit() for problem in problems)


def test_the_problem_names_the_line_of_the_comment() -> None:
    assert told("Text.\n\n<!--pytest-codeblocks:skipfile-->\n")[0].startswith("7: ")


def test_all_problems_of_a_page_are_told_at_once() -> None:
    text = "```py\nx\n```\n\n```python3\nx\n```\n" + python("x", "<!--pytest-codeblocks:skip-->")
    assert len(told(text)) == 3


def test_an_include_in_a_plain_file_stops() -> None:
    assert told(python('--8<-- "snippets/a.py:x"'), page=False) == [
        "6: an include in a file that is not staged"
    ]
