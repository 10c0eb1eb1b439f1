import pytest

TEST = "tests/snippets/shapes/test_views.py"
ERROR_TEST = "tests/snippets/errors/test_too_few_gizmos.py"


def test_function_without_a_test_names_the_file_to_write(small, says):
    small.remove(TEST)
    (said,) = says("unit_tests")
    assert said.startswith("snippets/shapes/views.py:4: no test in ")
    assert TEST in said


def test_function_that_is_only_named_in_a_string_has_no_test(small, says):
    small.replace(TEST, "views.double_a_list()", "'views.double_a_list()'")
    assert "uses double_a_list" in says("unit_tests")[0]


@pytest.mark.parametrize(
    ("line", "use"),
    [
        ("from snippets.shapes import views as v", "v.double_a_list()"),
        ("import snippets.shapes.views", "snippets.shapes.views.double_a_list()"),
        ("from snippets.shapes.views import double_a_list as f", "list(map(f, []))"),
    ],
)
def test_every_way_to_import_counts(small, says, line, use):
    small.write(TEST, f"{line}\n\n\ndef test_it():\n    assert {use}\n")
    assert says("unit_tests") == []


def test_import_alone_is_no_use(small, says):
    small.write(TEST, "from snippets.shapes.views import double_a_list\n")
    assert len(says("unit_tests")) == 1


def test_reproducers_are_left_to_the_entry_suite_but_fixes_are_not(small, says):
    small.remove(ERROR_TEST)
    assert [said.split(" uses ")[1].split(".")[0] for said in says("unit_tests")] == ["fix"]


def test_block_that_raises_is_left_to_the_entry_suite(small, says):
    module = "snippets/errors/too_few_gizmos.py"
    find = "\n\ndef find_it():\n    # --8<-- [start:find_it]\n    raise ValueError\n"
    small.write(module, f"{small.read(module)}{find}    # --8<-- [end:find_it]\n")
    include = f'```python\n--8<-- "{module}:find_it"\n```'
    page = "docs/en/errors/too-few-gizmos.md"
    small.replace(page, "## See", f"{include}\n\n## See")
    assert len(says("unit_tests")) == 1
    for mark in ("raises", "warns", "process"):
        marked = f'<!--pytest.mark.{mark}("too-few-gizmos")-->\n{include}'
        small.replace(page, include, marked)
        assert says("unit_tests") == []
        small.replace(page, marked, include)
    small.replace(page, include, f"<!--pytest.mark.warns(UserWarning)-->\n{include}")
    assert len(says("unit_tests")) == 1


def test_test_module_without_a_snippet_module(small, says):
    small.write("tests/snippets/shapes/test_old.py", "def test_it():\n    assert 1\n")
    assert says("unit_tests") == [
        (
            "tests/snippets/shapes/test_old.py:1: there is no snippets/shapes/old.py for this test "
            "module. Name it after the module that it tests, or remove it."
        )
    ]


def test_entry_suite_needs_no_snippet_module(small, says):
    small.write("tests/snippets/errors/test_entries.py", "def test_it():\n    assert 1\n")
    assert says("unit_tests") == []


def test_test_that_asserts_nothing(small, says):
    small.replace(TEST, "assert views.double_a_list() == [2, 4]", "views.double_a_list()")
    assert "test_double_a_list_doubles_each_number asserts nothing" in says("unit_tests")[0]
