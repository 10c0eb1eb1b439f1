"""What a page consists of, and where."""

import pytest

from tools.structure import (
    Admonition,
    Fence,
    Figure,
    Heading,
    Include,
    Link,
    Mark,
    read,
    title,
)

PAGE = """\
# Title

## One { #one }

```python title="a.py"
## no heading
--8<-- "snippets/a.py:b"
[no link](x.md)
```

Text with `[no link](y.md)` and [a link](z.md#here "a title").

<!-- generated: figure strides -->

!!! misbelief "What *does not* help"

    ```text
    out
    ```

    ![picture](p.svg){ .wide #pic }

### Two `# three` { #two .small } ###

<https://example.org>
"""


def test_everything_is_found_with_its_line():
    found = read(PAGE, 5)
    assert found.headings == (
        Heading(1, "", "Title", 5),
        Heading(2, "one", "One", 7),
        Heading(3, "two", "Two `# three`", 27),
    )
    first = '## no heading\n--8<-- "snippets/a.py:b"\n[no link](x.md)\n'
    assert found.fences == (Fence('python title="a.py"', first, 9), Fence("text", "out\n", 21))
    assert found.includes == (Include("snippets/a.py:b", 11),)
    assert found.links == (
        Link("z.md#here", 15, image=False),
        Link("p.svg", 25, image=True),
        Link("https://example.org", 29, image=False),
    )
    assert found.figures == (Figure("strides", 17),)
    assert found.admonitions == (Admonition("!!! misbelief", 19, "What *does not* help"),)
    assert found.marks == (Mark("<!-- generated: figure strides -->", 17),)
    assert found.ids == {"one", "two", "pic"}


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("[a](b.md)", ["b.md"]),
        ("[`view`](b.md)", ["b.md"]),
        ("[a [b] c](d.md)", ["d.md"]),
        ("[a](<b c.md>)", ["b c.md"]),
        ("[a](https://e.org/x_(y))", ["https://e.org/x_(y)"]),
        ("[![i](i.svg)](b.md)", ["b.md", "i.svg"]),
        ("[two\nlines](b.md)", ["b.md"]),
        ("[r]: c.md 'title'", ["c.md"]),
        ("[^1]: a footnote", []),
        ("`[a](b.md)`", []),
        ("``[a](`b.md)``", []),
        ("<!-- [a](b.md) -->", []),
        ("a list[int](3)", ["3"]),
        ("x = `a` [b](c.md) `d`", ["c.md"]),
    ],
)
def test_links_of_every_form(text, targets):
    assert [link.target for link in read(text).links] == targets


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("!!! note", ["!!! note"]),
        ('??? tip "T"', ["??? tip"]),
        ("???+ tip", ["???+ tip"]),
        ('=== "Linux"', ["==="]),
        ("===", []),
        ("!!!", []),
        ("What!!! Yes", []),
    ],
)
def test_admonitions_of_every_form(text, kinds):
    assert [admonition.kind for admonition in read(text).admonitions] == kinds


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("## A { #a }", ["a"]),
        ("## A {#a}", ["a"]),
        ("## A {: #a .b }", ["a"]),
        ("## {x} of {y} { #a }", ["a"]),
        ("## {x}", [""]),
        ("    ## Inside { #b }", ["b"]),
        ("#NoSpace", [""]),
        ("####### seven", []),
    ],
)
def test_ids_of_headings(text, ids):
    assert [heading.id for heading in read(text).headings] == ids


def test_included_vocabulary_in_a_markdown_fence_is_text():
    text = '````markdown\n```python\n--8<-- "a.py:b"\n```\n<!-- x -->\n````\n'
    found = read(text)
    assert found.includes == ()
    assert found.marks == ()
    assert len(found.fences) == 1


def test_a_comment_over_several_lines_keeps_the_lines_after_it():
    assert read("<!-- a\nb -->\n# T").headings == (Heading(1, "", "T", 3),)


def test_ids_of_raw_html_count():
    assert read('<a id="here"></a>').ids == {"here"}


def test_title_is_the_heading_of_the_first_level_outside_code(small):
    pages = small.contents.pages
    assert title(pages["en", "shapes/views.md"]) == "Lists"
    assert title(pages["en", "errors/too-few-gizmos.md"]) == ""
