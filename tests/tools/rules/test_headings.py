EN, ERROR = "docs/en/shapes/views.md", "docs/en/errors/too-few-gizmos.md"


def test_heading_without_an_id(small, says):
    line = small.replace(EN, " { #double-a-list }", "")
    (said,) = says("headings")
    assert said.startswith(f"{EN}:{line}: the heading Double a list has no id")
    assert "{ #short-id }" in said


def test_id_that_is_not_english(small, says):
    small.replace(EN, "#double-a-list", "#列表")
    assert "holds more than letters" in says("headings")[0]


def test_id_that_stands_twice_names_the_first(small, says):
    small.replace(EN, "!!! note", "### Again { #double-a-list }\n\n!!! note")
    (said,) = says("headings")
    assert "the id double-a-list stands on line 7 already" in said


def test_page_without_a_title(small, says):
    small.replace(EN, "# Lists\n", "")
    (said,) = says("headings")
    assert "does not begin with its title" in said


def test_page_with_two_titles(small, says):
    line = small.replace(EN, "!!! note", "# Once more\n\n!!! note")
    assert says("headings")[0].startswith(f"{EN}:{line}: the page has a second title")


def test_error_page_with_a_title_of_its_own(small, says):
    small.replace(ERROR, "## Why", "# Gizmos\n\n## Why")
    assert "gets its title and #message from its entry" in says("headings")[0]


def test_error_page_with_sections_in_another_order(small, says):
    text = small.read(ERROR).replace("#reproduce", "#x").replace("#fix", "#reproduce")
    small.write(ERROR, text.replace("#x", "#fix"))
    (said,) = says("headings")
    assert "exactly the sections why, reproduce, fix, find-it, see-also" in said


def test_error_page_may_divide_a_section(small, says):
    small.replace(ERROR, "## Find it", "### With few { #few }\n\n## Find it")
    assert says("headings") == []


def test_error_page_without_a_diagnosis(small, says):
    small.replace(ERROR, "diagnosis: ", "description: ")
    assert says("headings")[0].startswith(f"{ERROR}:1: the front matter of an error's page needs")


def test_silent_error_says_how_to_detect_it(small, says):
    module = "snippets/errors/too_few_gizmos.py"
    small.replace(module, 'KIND = "error"', 'KIND = "silent"')
    assert "exactly the sections why, reproduce, detect, fix" in says("headings")[0]
    for lang in ("zh", "en"):
        page = f"docs/{lang}/errors/too-few-gizmos.md"
        heading = next(row for row in small.read(page).split("\n") if "{ #fix }" in row)
        small.replace(page, heading, f"## Detect {{ #detect }}\n\nx\n\n{heading}")
    assert says("headings") == []


def test_error_with_a_message_has_no_section_to_detect_it(small, says):
    small.replace(ERROR, "## Find it", "## Detect { #detect }\n\nx\n\n## Find it")
    assert "exactly the sections why, reproduce, fix" in says("headings")[0]
