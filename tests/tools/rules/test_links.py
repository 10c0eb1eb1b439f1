import pytest

EN = "docs/en/shapes/views.md"
GOOD = "../errors/too-few-gizmos.md#fix"


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("../errors/too-many-gizmos.md", "there is no page docs/en/errors/too-many-gizmos.md"),
        ("../errors/too-few-gizmos.md#fixes", "has no heading with the id fixes"),
        ("#nowhere", "has no heading with the id nowhere"),
        ("../errors/too-few-gizmos.html", "there is no page"),
        ("/errors/index.md", "only where the site is at the root"),
        ("../../zh/index.md", "leaves the language"),
        ("http://example.org", "not encrypted or no link"),
        ("javascript:alert(1)", "not encrypted or no link"),
        ("../errors/", "there is no page"),
    ],
)
def test_link_that_leads_nowhere_is_named(small, says, target, message):
    line = small.replace(EN, GOOD, target)
    (said,) = says("links")
    assert said.startswith(f"{EN}:{line}: ")
    assert message in said


@pytest.mark.parametrize(
    "target",
    [
        "../errors/too-few-gizmos.md#message",
        "../errors/index.md#ValueError",
        "#double-a-list",
        "../index.md",
        "https://example.org/a_(b)",
        "views.md",
    ],
)
def test_link_that_leads_somewhere_passes(small, says, target):
    small.replace(EN, GOOD, target)
    assert says("links") == []


def test_address_of_our_own_site(small, says):
    small.replace("pyproject.toml", 'site = ""', 'site = "https://notes.example.org/"')
    small.replace(EN, GOOD, "https://notes.example.org/en/index.html")
    assert "the address of our own page" in says("links")[0]


def test_picture_must_exist(small, says):
    small.replace(EN, "!!! note", "![a list](../assets/list.svg)\n\n!!! note")
    assert "there is no picture docs/en/assets/list.svg" in says("links")[0]
    small.write("docs/theme/assets/list.svg", "<svg/>\n")
    assert says("links") == []


def test_link_in_code_is_no_link(small, says):
    small.replace(EN, "Double before", "Write `[a](nowhere.md)` before")
    assert says("links") == []


def test_readme_links_to_files(small, says):
    small.write("README.md", "# Read\n\n[a](docs/zh/index.md) and [b](LICENSE)\n")
    assert says("links") == ["README.md:3: there is no LICENSE. Correct the link."]


def test_silent_error_has_no_message_to_link_to(small, says):
    page = "docs/en/shapes/views.md"
    small.replace(page, "too-few-gizmos.md#fix", "too-few-gizmos.md#message")
    assert says("links") == []
    module = "snippets/errors/too_few_gizmos.py"
    text = small.read(module)
    start, end = text.index("MESSAGES"), text.index("FRAMES")
    small.write(module, (text[:start] + text[end:]).replace('"error"', '"silent"'))
    (said,) = says("links")
    assert "message" in said
