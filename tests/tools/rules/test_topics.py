EN, MODULE = "docs/en/shapes/views.md", "snippets/shapes/views.py"
LIST = "docs/topics-without-code.txt"


def add_topic(small):
    for lang in ("zh", "en"):
        small.replace(f"docs/{lang}/shapes/views.md", "!!! note", "## X { #3d-list }\n\n!!! note")


def test_topic_without_code_names_the_region_to_write(small, says):
    add_topic(small)
    (said,) = says("topics")
    assert "the topic #3d-list has no code" in said
    assert f"Write the region n_3d_list in {MODULE}" in said


def test_topic_may_be_excepted_with_a_reason(small, says):
    add_topic(small)
    small.write(LIST, "# remarks are allowed\nshapes/views.md#3d-list: it only tells a story\n")
    assert says("topics") == []


def test_exception_without_a_reason_cannot_be_read(small, says):
    add_topic(small)
    small.write(LIST, "shapes/views.md#3d-list\n")
    assert says("topics")[0].startswith(f"{LIST}:1: cannot read")


def test_exception_fails_when_the_topic_has_code(small, says):
    small.write(LIST, "shapes/views.md#double-a-list: no\n")
    assert says("topics") == [
        (
            f"{LIST}:1: shapes/views.md#double-a-list: this topic has code now. "
            "Remove the line from the list."
        )
    ]


def test_exception_fails_when_the_topic_is_gone(small, says):
    small.write(LIST, "shapes/views.md#triple-a-list: no\n")
    assert "there is no such topic" in says("topics")[0]


def test_region_that_is_named_after_no_topic(small, says):
    text = small.read(MODULE)
    small.write(MODULE, text.replace("double_a_list", "triple_a_list"))
    said = says("topics")
    assert any("the region triple_a_list is named after no topic" in one for one in said)
    assert any("the topic #double-a-list has no code" in one for one in said)


def test_longer_region_belongs_to_the_longest_slug(small, says):
    for lang in ("zh", "en"):
        small.replace(f"docs/{lang}/shapes/views.md", "!!! note", "## X { #double }\n\n!!! note")
    (said,) = says("topics")
    assert "the topic #double has no code" in said
