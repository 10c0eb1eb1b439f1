MODULE = "snippets/errors/too_few_gizmos.py"


def test_entry_without_a_page(small, says):
    for lang in ("zh", "en"):
        small.remove(f"docs/{lang}/errors/too-few-gizmos.md")
    said = says("entries")
    assert said[0] == (
        f"{MODULE}:1: the entry too-few-gizmos has no page docs/zh/errors/too-few-gizmos.md. "
        "Write it; `python -m tools error too-few-gizmos` shows the pattern."
    )
    assert "docs/en/errors/too-few-gizmos.md" in said[1]


def test_page_without_an_entry(small, says):
    small.remove(MODULE)
    said = says("entries")
    for lang in ("zh", "en"):
        assert (
            f"docs/{lang}/errors/too-few-gizmos.md:1: this page has no entry {MODULE}. "
            "Write the entry, or remove the page in both languages." in said
        )


def test_index_without_its_mark(small, says):
    small.replace("docs/en/errors/index.md", "<!-- generated: error-index -->", "All of them.")
    assert any("the index of errors is missing" in said for said in says("entries"))


def test_module_whose_name_makes_no_address(small, says):
    text = small.read(MODULE)
    small.write("snippets/errors/Too_Many.py", text)
    assert any("Too-Many cannot be an address" in said for said in says("entries"))
