ZH, EN = "docs/zh/shapes/views.md", "docs/en/shapes/views.md"
OLD, NEW = "{ #double-a-list }", "{ #twice }"


def test_heading_renamed_in_both_languages_is_gone(small, says):
    for page in (ZH, EN):
        small.replace(page, OLD, NEW)
    line = small.read("docs/addresses.txt").split("\n").index("shapes/views.md#double-a-list") + 1
    gone, new = says("addresses")
    assert gone.startswith(f"docs/addresses.txt:{line}: shapes/views.md#double-a-list is gone")
    assert new.startswith(f"{ZH}:7: shapes/views.md#twice is not in docs/addresses.txt yet")
    assert "python -m tools synced shapes/views.md" in new


def test_page_removed_in_both_languages_is_gone_with_its_headings(small, says):
    for page in (ZH, EN):
        small.remove(page)
    said = says("addresses")
    assert len(said) == 2
    assert "shapes/views.md is gone" in said[0]
    assert "shapes/views.md#double-a-list is gone" in said[1]


def test_new_heading_asks_to_be_listed(small, says):
    for page in (ZH, EN):
        small.write(page, small.read(page) + "\n## More { #more }\n\nx\n")
    (said,) = says("addresses")
    assert "shapes/views.md#more is not in docs/addresses.txt yet" in said


def test_struck_line_of_what_is_gone_is_no_problem(small, says):
    for page in (ZH, EN):
        small.replace(page, OLD, NEW)
    small.replace("docs/addresses.txt", "views.md#double-a-list", "views.md#twice")
    assert says("addresses") == []


def test_list_that_is_gone_asks_for_every_page(small, says):
    small.remove("docs/addresses.txt")
    said = says("addresses")
    assert any("index.md is not in docs/addresses.txt yet" in row for row in said)
    assert len(said) > len(small.contents.pages) / 2
