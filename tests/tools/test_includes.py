"""Includes: expanded lines know the page line and the snippet line; what cannot be found stops."""

from pathlib import Path

import pytest

from tools.includes import Line, expand
from tools.problems import ProblemError

SNIPPET = '''"""Two topics."""


def sums():
    # --8<-- [start:sums]
    import torch

    if True:
        # --8<-- [start:inner]
        print(torch.ones(2).sum())
        # --8<-- [end:inner]
    # --8<-- [end:sums]


def open_end():
    # --8<-- [start:open_end]
    pass
'''


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "repository"
    (folder / "snippets" / "shapes").mkdir(parents=True)
    (folder / "snippets" / "shapes" / "memory.py").write_text(SNIPPET, encoding="utf-8")
    (tmp_path / "secret.py").write_text("password = 1\n", encoding="utf-8")
    return folder


def fence(include: str, language: str = "python") -> str:
    return f"Text.\n\n```{language}\n{include}\n```\n"


def refusal(text: str, root: Path) -> str:
    with pytest.raises(ProblemError) as caught:
        expand(text, "docs/zh/shapes/memory.md", root, 10)
    (only,) = caught.value.problems
    return str(only)


def test_each_line_knows_its_page_line_and_its_snippet_line(root: Path) -> None:
    lines = expand(fence('--8<-- "snippets/shapes/memory.py:sums"'), "p.md", root, 10)
    name = "snippets/shapes/memory.py"
    assert lines == [
        Line("Text.", "p.md", 10),
        Line("", "p.md", 11),
        Line("```python", "p.md", 12),
        Line("import torch", "p.md", 13, (name, 6), "sums"),
        Line("", "p.md", 13, (name, 7), "sums"),
        Line("if True:", "p.md", 13, (name, 8), "sums"),
        Line("    print(torch.ones(2).sum())", "p.md", 13, (name, 10), "sums"),
        Line("```", "p.md", 14),
    ]


def test_an_inner_region_is_dedented_and_numbered_by_itself(root: Path) -> None:
    lines = expand(fence('--8<-- "snippets/shapes/memory.py:inner"'), "p.md", root)
    assert lines[3] == Line(
        "print(torch.ones(2).sum())", "p.md", 4, ("snippets/shapes/memory.py", 10), "inner"
    )


def test_an_include_in_an_indented_fence_keeps_the_indentation(root: Path) -> None:
    text = '!!! note "N"\n\n    ```python\n    --8<-- "snippets/shapes/memory.py:inner"\n    ```\n'
    assert expand(text, "p.md", root)[3].text == "    print(torch.ones(2).sum())"


def test_a_whole_file_is_included_without_markers(root: Path) -> None:
    (root / "snippets" / "script.py").write_text(
        "# --8<-- [start:a]\nx = 1\n# --8<-- [end:a]\n\ny = 2\n", encoding="utf-8"
    )
    lines = expand(fence('--8<-- "snippets/script.py"'), "p.md", root)[3:-1]
    assert [(line.text, line.include) for line in lines] == [
        ("x = 1", ("snippets/script.py", 2)),
        ("", ("snippets/script.py", 4)),
        ("y = 2", ("snippets/script.py", 5)),
    ]
    assert lines[0].region == "script"


def test_text_without_includes_comes_back_as_it_was(root: Path) -> None:
    text = "# 标题\n\n- a\n\n    ```bash\n    ls\n    ```\n\nEnd.\n"
    assert "".join(f"{line.text}\n" for line in expand(text, "p.md", root)) == text


def test_markdown_fences_and_inline_code_show_our_vocabulary_as_it_is(root: Path) -> None:
    inner = '````markdown\n```python\n--8<-- "nowhere.py:x"\n```\n````\n\nWrite `--8<-- "a.py"`.\n'
    assert [line.text for line in expand(inner, "p.md", root)] == inner.rstrip("\n").split("\n")


def test_an_escaped_include_is_shown_without_its_semicolon(root: Path) -> None:
    lines = expand(fence(';--8<-- "nowhere.py"', "text"), "p.md", root)
    assert lines[3].text == '--8<-- "nowhere.py"'


@pytest.mark.parametrize(
    ("include", "message"),
    [
        ('--8<-- "snippets/shapes/no.py:sums"', "there is no file snippets/shapes/no.py"),
        ('--8<-- "snippets/shapes"', "there is no file snippets/shapes to include"),
        ('--8<-- "snippets/shapes/memory.py:no"', "has no region no"),
        ('--8<-- "snippets/shapes/memory.py:open_end"', "the region open_end of"),
        ('--8<-- "../secret.py"', "leaves the repository"),
        ('--8<-- "snippets/../../secret.py"', "leaves the repository"),
        ('--8<-- "snippets/shapes/memory.py:1:3"', "an include that cannot be read"),
        ('x = 1  # --8<-- "snippets/shapes/memory.py:sums"', "an include that cannot be read"),
        ("--8<--", "an include that cannot be read"),
    ],
)
def test_an_include_that_finds_nothing_stops_with_its_line(
    include: str, message: str, root: Path
) -> None:
    told = refusal(fence(include), root)
    assert told.startswith("docs/zh/shapes/memory.md:13: ")
    assert message in told


def test_a_link_that_leaves_the_repository_is_refused(root: Path) -> None:
    try:
        (root / "snippets" / "link.py").symlink_to(root.parent / "secret.py")
    except OSError:
        pytest.skip("this system lets nobody make links without a privilege")
    assert "leaves the repository" in refusal(fence('--8<-- "snippets/link.py"'), root)


def test_an_include_outside_a_fence_stops(root: Path) -> None:
    told = refusal('Text.\n\n--8<-- "snippets/shapes/memory.py:sums"\n', root)
    assert told.startswith("docs/zh/shapes/memory.md:12: an include outside a code fence.")


def test_an_empty_region_stops(root: Path) -> None:
    path = root / "snippets" / "empty.py"
    path.write_text("# --8<-- [start:e]\n\n# --8<-- [end:e]\n", encoding="utf-8")
    assert "is empty" in refusal(fence('--8<-- "snippets/empty.py:e"'), root)


def test_a_snippet_that_includes_another_file_stops(root: Path) -> None:
    path = root / "snippets" / "nested.py"
    path.write_text('--8<-- "snippets/shapes/memory.py"\n', encoding="utf-8")
    assert "includes something itself" in refusal(fence('--8<-- "snippets/nested.py"'), root)


def test_all_problems_of_a_page_are_told_at_once(root: Path) -> None:
    text = fence('--8<-- "a.py"') + fence('--8<-- "b.py"')
    with pytest.raises(ProblemError) as caught:
        expand(text, "p.md", root)
    assert [problem.line for problem in caught.value.problems] == [4, 9]
