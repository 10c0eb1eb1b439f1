import pytest

ZH, EN = "docs/zh/shapes/views.md", "docs/en/shapes/views.md"


def test_heading_id_that_differs_is_named_in_both_files(small, says):
    line = small.replace(EN, "{ #double-a-list }", "{ #doubling }")
    (said, *links) = says("parity")
    assert said.startswith(f"{ZH}:{line}: the heading ## {{ #double-a-list }} is the heading ")
    assert f"## {{ #doubling }} in {EN}:{line}" in said
    assert links  # the section's links have no section of that name either


def test_heading_of_another_level_is_a_difference(small, says):
    small.replace(EN, "## Double a list", "### Double a list")
    assert "### { #double-a-list }" in says("parity")[0]


def test_missing_section_is_one_problem_for_each_bone(small, says):
    text = small.read(EN)
    small.write(EN, text[: text.index("!!! note")])
    assert [said.split(": ")[1] for said in says("parity")] == [
        (
            f"the admonition !!! note does not stand here in {EN}. Give both pages the same "
            "admonitions in the same order."
        ),
        (
            "the link to ../errors/too-few-gizmos.md#fix is missing from section #double-a-list "
            f"of {EN}. Give both languages of a section the same links."
        ),
    ]


def test_output_that_differs_is_named_at_its_own_line(small, says):
    line = small.replace(EN, "[2, 4]", "[2, 5]")
    (said,) = says("parity")
    assert said.startswith(f"{ZH}:{line}: the line `[2, 4]` of a block is the line `[2, 5]`")
    assert f"{EN}:{line}" in said


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("views.py:double_a_list", "views.py", "block"),
        ("<!--pytest-codeblocks:expected-output-->", "<!--pytest-codeblocks:cont-->", "mark"),
        ("!!! note", "!!! warning", "admonition"),
        ("```python", '```python title="a.py"', "block"),
        ("!!! note", "<!-- generated: figure broadcasting -->\n\n!!! note", "figure"),
    ],
)
def test_each_kind_of_bone_is_compared(small, says, old, new, what):
    small.replace(EN, old, new)
    (said,) = says("parity")
    assert what in said


def test_links_of_a_section_may_stand_in_another_order(small, says):
    small.replace(ZH, "零件不够](../errors/too-few-gizmos.md#fix)", "一](../a.md)，[二](../b.md)")
    small.replace(
        EN, "Too few gizmos](../errors/too-few-gizmos.md#fix)", "2](../b.md), [1](../a.md)"
    )
    assert says("parity") == []


def test_links_to_other_sites_may_differ(small, says):
    small.replace(ZH, "翻倍。", "翻倍，见[文档](https://example.org/zh)。")
    assert says("parity") == []


def test_missing_link_is_named_where_it_stands(small, says):
    line = small.replace(ZH, "翻倍。", "翻倍，见[首页](../index.md)。")
    (said,) = says("parity")
    assert said.startswith(f"{ZH}:{line}: the link to ../index.md is missing")


def test_front_matter_keys_that_differ_are_named(small, says):
    line = small.replace(ZH, 'synced: "', 'description: "翻倍"\nsynced: "')
    (said,) = says("parity")
    assert said.startswith(f"{ZH}:{line}: the front matter has description, that of {EN} has not")


def test_templates_that_differ_are_named(small, says):
    small.replace(ZH, 'synced: "', 'template: "a.html"\nsynced: "')
    small.replace(EN, 'synced: "', 'template: "b.html"\nsynced: "')
    assert [said.split(": ")[1] for said in says("parity")] == [
        f"template differs from {EN}:2. Give both pages the same template."
    ]


def test_a_heading_inside_code_is_no_heading(small, says):
    small.replace(ZH, "翻倍。", "翻倍 `## x { #y }`。")
    assert says("parity") == []
