EN = "docs/en/shapes/views.md"


def test_block_that_no_test_would_run(small, says):
    line = small.replace(EN, "```python", "```py")
    assert any(said.startswith(f"{EN}:{line}: ") for said in says("code_blocks"))


def test_missing_region(small, says):
    line = small.replace(EN, "views.py:double_a_list", "views.py:triple_a_list")
    (said,) = says("code_blocks")
    assert said.startswith(f"{EN}:{line}: snippets/shapes/views.py has no region triple_a_list")


def test_figure_that_nothing_generates(small, says):
    line = small.replace(EN, "!!! note", "<!-- generated: figure nothing -->\n\n!!! note")
    (said,) = says("code_blocks")
    assert said.startswith(f"{EN}:{line}: nothing generates figure nothing")
