"""The generated lists of a chapter's topics and of the chapters."""

import pytest

from tools.topic_list import chapters, topics


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


def chapters_of(small, lang, index):
    small.write(f"docs/{lang}/shapes/index.md", index)
    nav = "      - shapes/views.md\n"
    small.replace("mkdocs.yml", nav, f"      - shapes/index.md\n{nav}")
    contents = small.contents
    return chapters(contents.pages[lang, "shapes/index.md"], contents)


@pytest.mark.parametrize(("lang", "colon"), [("zh", "："), ("en", ": ")])
def test_each_chapter_is_listed_with_the_description_of_its_index_page(small, lang, colon):
    index = '---\ndescription: "what fits"\n---\n\n# Shapes\n'
    assert chapters_of(small, lang, index) == [f"- [Shapes](shapes/index.md){colon}what fits"]


def test_a_chapter_without_a_description_is_listed_by_its_title(small):
    assert chapters_of(small, "en", "# Shapes\n") == ["- [Shapes](shapes/index.md)"]
