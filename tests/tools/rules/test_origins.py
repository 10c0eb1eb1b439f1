import pytest

EN = "docs/en/shapes/views.md"


@pytest.mark.parametrize(
    "markup",
    [
        "![a](https://example.org/a.png)",
        '<img src="https://example.org/a.png">',
        '<script src="//example.org/a.js"></script>',
        '<link rel="stylesheet" href="https://example.org/a.css">',
        '<iframe src="http://example.org/"></iframe>',
        "<p style=\"background: url('https://example.org/a.png')\">a</p>",
    ],
)
def test_page_that_loads_from_elsewhere(small, says, markup):
    line = small.replace(EN, "!!! note", f"{markup}\n\n!!! note")
    (said,) = says("origins")
    assert said.startswith(f"{EN}:{line}: a browser would load ")
    assert "example.org" in said


def test_ordinary_links_and_code_may_name_other_sites(small, says):
    text = '[a](https://example.org) and `<img src="https://example.org/a.png">`'
    small.replace(EN, "!!! note", f"{text}\n\n!!! note")
    assert says("origins") == []


def test_diagram_that_loads_a_script(small, says):
    small.replace(EN, "!!! note", "```mermaid\ngraph\n```\n\n!!! note")
    assert "from another origin" in says("origins")[0]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("main.html", '<script src="https://example.org/a.js"></script>\n'),
        ("assets/a.css", "body {\n  background: url(https://example.org/a.png);\n}\n"),
        ("assets/a.js", 'fetch("https://example.org/a.json");\n'),
        ("assets/a.svg", '<svg><image href="https://example.org/a.png"/></svg>\n'),
    ],
)
def test_theme_that_loads_from_elsewhere(small, says, path, text):
    small.write(f"docs/theme/{path}", text)
    (said,) = says("origins")
    assert said.startswith(f"docs/theme/{path}:")


def test_theme_may_name_its_own_files(small, says):
    small.write("docs/theme/main.html", '<a href="https://example.org">a</a><img src="a.png">\n')
    assert says("origins") == []
