"""Outputs of notebooks, put into their Markdown."""

import pytest

from tools.notebooks import Output, complete, without_outputs
from tools.problems import ProblemError

STAGED = """\
# Title

```python
print("a")
```
<!-- output 1 -->
Text.
<!--pytest-codeblocks:cont-->
```python
draw()
```
<!-- output 2 -->
"""
SVG = (
    '<?xml version="1.0"?>\n<svg xmlns="x" width="72pt" height="36pt"><metadata>Maker\n</metadata>'
    "<path/></svg>"
)
META = {"alt-2": 'A <b>line</b> & "more"'}


def made(outputs, meta=META):
    return complete(STAGED, outputs, meta, "docs/en/x.py", "x")


def test_text_becomes_an_output_of_the_house():
    text, _ = made([[Output("a\n")], [Output(SVG, is_picture=True)]])
    assert "<!--pytest-codeblocks:expected-output-->\n```text\na\n```\n" in text
    assert "\n\nText.\n\n<!--pytest-codeblocks:cont-->\n```python" in text


def test_output_that_holds_ticks_stays_in_its_fence():
    text, _ = made([[Output("```\nb")], [Output(SVG, is_picture=True)]])
    assert "````text\n```\nb\n````\n" in text


def test_picture_is_a_file_with_its_words_and_size():
    text, pictures = made([[], [Output(SVG, is_picture=True)]])
    assert '<img src="x-2.svg" alt="A &lt;b&gt;line&lt;/b&gt; &amp; &quot;more&quot;"' in text
    assert 'width="96" height="48"' in text
    assert pictures == {
        "x-2.svg": '<svg xmlns="x" width="72pt" height="36pt"><path/></svg>'
    }  # neither a type from elsewhere nor its maker's name


@pytest.mark.parametrize(
    ("outputs", "meta", "message"),
    [
        ([[], [Output(SVG, is_picture=True)]], {}, "the picture of code cell 2 has no words"),
        ([[], [Output("text")]], META, "code cell 2 has alt and draws nothing"),
        ([[], [Output(SVG, is_picture=True)] * 2], META, "code cell 2 draws 2 pictures"),
        ([[Output("<f at 0x7f00>")], []], {}, "code cell 1 shows an address in memory"),
        ([[]], {}, "2 code cells were read and 1 were run"),
    ],
)
def test_what_a_page_cannot_show_is_refused(outputs, meta, message):
    with pytest.raises(ProblemError, match=message):
        made(outputs, meta)


def test_page_that_did_not_run_says_so_below_its_title():
    text = without_outputs(STAGED, "Not executed: <torch> is missing")
    rows = [row for row in text.split("\n") if row]
    assert rows[0] == "# Title"
    assert "Not executed: &lt;torch&gt; is missing" in rows[1]
    assert "<!-- output" not in text
    assert 'print("a")' in text
