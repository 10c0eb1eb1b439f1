"""The index of all errors."""

from tools.error_index import index

MODULE = "snippets/errors/too_few_gizmos.py"


def test_entry_stands_under_its_class_with_its_message(small):
    assert index("en", small.contents) == [
        "## ValueError { #ValueError }",
        "",
        "- [Too few gizmos](too-few-gizmos.md)",
        "    - `` ValueError: cannot frobnicate … gizmos with a splined whatsit ``",
        "",
    ]


def test_qualified_class_is_listed_by_its_own_name(small):
    small.replace(MODULE, '("ValueError", ', '("a.b.ValueError", ')
    assert index("zh", small.contents)[0] == "## ValueError { #ValueError }"


def test_silent_error_is_listed_under_the_word_for_it(small):
    text = small.read(MODULE)
    start, end = text.index("MESSAGES"), text.index("FRAMES")
    small.write(MODULE, (text[:start] + text[end:]).replace('"error"', '"silent"'))
    lines = index("en", small.contents)
    assert lines[0] == "## Silent bug { #silent }"
    assert lines[2] == "- [Too few gizmos](too-few-gizmos.md)"


def test_exit_without_a_class_is_listed_under_its_kind(small):
    small.replace(MODULE, '("ValueError", ', '("", ')
    small.replace(MODULE, '"error"', '"exit"')
    lines = index("zh", small.contents)
    assert lines[0] == "## 程序退出 { #exit }"
    assert lines[3] == "    - `` cannot frobnicate … gizmos with a splined whatsit ``"


def test_every_wording_is_listed_so_that_a_search_in_the_page_finds_it(small):
    line = '    ("ValueError", "frobnication of {count:int} gizmos needs a splined whatsit"),\n'
    small.replace(MODULE, "]\nFRAMES", f"{line}]\nFRAMES")
    shown = "\n".join(index("en", small.contents))
    assert "cannot frobnicate … gizmos" in shown
    assert "frobnication of … gizmos" in shown


def test_entry_without_a_page_is_left_to_its_rule(small):
    small.remove("docs/en/errors/too-few-gizmos.md")
    assert index("en", small.contents) == []
