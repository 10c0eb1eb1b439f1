MODULE = "snippets/shapes/views.py"


def test_region_that_no_page_shows(small, says):
    for lang in ("zh", "en"):
        small.replace(f"docs/{lang}/shapes/views.md", "views.py:double_a_list", "views.py")
    (said,) = says("regions")
    assert said.startswith(f"{MODULE}:5: no page shows the region double_a_list")
    assert '--8<-- "snippets/shapes/views.py:double_a_list"' in said


def test_region_with_another_name_than_its_function(small, says):
    small.replace(MODULE, "def double_a_list", "def doubled")
    (said,) = says("regions")
    assert "the region double_a_list stands in the function doubled" in said


def test_region_without_an_end(small, says):
    small.replace(MODULE, "    # --8<-- [end:double_a_list]\n", "")
    assert says("regions")[0].startswith(f"{MODULE}:5: the region double_a_list has no end")


def test_region_that_ends_in_the_next_function(small, says):
    small.replace(MODULE, "    # --8<-- [end:double_a_list]\n", "")
    end = "\n\ndef _more():\n    # --8<-- [end:double_a_list]\n    return 1\n"
    small.write(MODULE, small.read(MODULE) + end)
    small.replace(MODULE, "def _more", "def more")
    assert any("ends outside its function" in said for said in says("regions"))


def test_region_that_begins_twice(small, says):
    small.replace(
        MODULE, "    return doubled", "    # --8<-- [start:double_a_list]\n    return doubled"
    )
    assert any("the region double_a_list begins 2 times" in said for said in says("regions"))


def test_function_that_no_page_can_show(small, says):
    small.write(MODULE, small.read(MODULE) + "\n\ndef helper():\n    return 1\n")
    (said,) = says("regions")
    assert "the function helper has no region" in said
    small.replace(MODULE, "def helper", "def _helper")
    assert says("regions") == []


def test_module_that_is_included_whole_needs_no_region(small, says):
    small.write("snippets/shapes/script.py", '"""A script."""\n')
    assert "no page shows this module" in says("regions")[0]
    small.replace("docs/en/shapes/views.md", "views.py:double_a_list", "script.py")
    assert says("regions") == []


def test_module_that_is_no_python_is_named(small, says):
    small.replace(MODULE, "numbers = [1, 2]", "numbers = [1, 2")
    assert says("regions")[0].startswith(f"{MODULE}:6: this is no Python")


SCRIPT = """

DOUBLE_A_SCRIPT = \'\'\'\\
# --8<-- [start:double_a_script]
print(2)
# --8<-- [end:double_a_script]
\'\'\'


def double_a_script():
    return compile(DOUBLE_A_SCRIPT, "double.py", "exec")
"""


def scripted(small, script):
    small.write(MODULE, small.read(MODULE) + script)
    for lang in ("zh", "en"):
        page = f"docs/{lang}/shapes/views.md"
        include = f'--8<-- "{MODULE}:double_a_list"'
        more = include.replace("double_a_list", "double_a_script")
        small.replace(page, include, f"{include}\n{more}")


def test_region_may_stand_in_a_constant_that_its_function_uses(small, says):
    scripted(small, SCRIPT)
    assert says("regions") == []


def test_region_in_a_constant_of_another_name(small, says):
    scripted(small, SCRIPT.replace("DOUBLE_A_SCRIPT", "SOURCE"))
    (said,) = says("regions")
    assert "the region double_a_script stands in the constant SOURCE" in said
    assert "Name the constant DOUBLE_A_SCRIPT" in said


def test_constant_that_is_not_what_its_lines_show(small, says):
    scripted(small, SCRIPT.replace("print(2)", "print('2\\\\n')"))
    (said,) = says("regions")
    assert "the text DOUBLE_A_SCRIPT is not what its lines show" in said


def test_region_in_a_constant_that_no_page_shows(small, says):
    small.write(MODULE, small.read(MODULE) + SCRIPT)
    assert any("no page shows the region double_a_script" in said for said in says("regions"))
