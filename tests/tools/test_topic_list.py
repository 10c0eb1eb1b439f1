"""A chapter's list of its pages and topics."""

from tools.topic_list import topics


def list_of(small, lang):
    small.write(f"docs/{lang}/shapes/index.md", "# Shapes\n\n<!-- generated: topic-list -->\n")
    nav = "      - shapes/views.md\n"
    small.replace("mkdocs.yml", nav, f"      - shapes/index.md\n{nav}")
    contents = small.contents
    return topics(contents.pages[lang, "shapes/index.md"], contents)


def test_pages_and_topics_come_in_reading_order_in_the_pages_language(small):
    assert list_of(small, "zh") == [
        "- [列表](views.md)",
        "    - [列表翻倍](views.md#double-a-list)",
    ]


def test_code_that_looks_like_a_heading_is_no_topic(small):
    page = "docs/en/shapes/views.md"
    small.replace(page, "!!! note", "```python\n## x { #y }\n```\n\n!!! note")
    assert list_of(small, "en") == [
        "- [Lists](views.md)",
        "    - [Double a list](views.md#double-a-list)",
    ]


def test_pages_of_other_chapters_are_left_out(small):
    assert not any("gizmos" in line for line in list_of(small, "en"))
