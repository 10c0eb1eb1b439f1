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


def never_ran(small, *, said=True, attested=True):
    """The entry without a reproducer, and pages that say so."""
    text = small.read(MODULE).partition("def reproduce")[0]
    if attested:
        text = text.replace("MESSAGES = [", "ATTESTED = [").replace(
            'whatsit"),', 'whatsit", "a/b#1"),'
        )
    small.write(MODULE, text)
    for lang in ("zh", "en") if said else ():
        small.replace(
            f"docs/{lang}/errors/too-few-gizmos.md", 'synced: "', 'unproven: "why"\nsynced: "'
        )


def test_entry_that_never_ran_may_not_be_one_of_many(small, says):
    never_ran(small)
    assert says("entries") == [
        "snippets/errors:1: 1 of 1 entries never ran. At most 20% may: write reproducers."
    ]


def test_page_that_hides_that_nothing_ran(small, says):
    never_ran(small, said=False)
    for lang in ("zh", "en"):
        assert any(
            f"docs/{lang}/errors/too-few-gizmos.md:1: the page hides that nothing ran" in said
            for said in says("entries")
        )


def test_wording_of_ours_that_nothing_printed(small, says):
    never_ran(small, attested=False)
    assert any("nothing of too-few-gizmos was ever run" in said for said in says("entries"))


def test_page_that_denies_a_run(small, says):
    small.replace("docs/zh/errors/too-few-gizmos.md", 'synced: "', 'unproven: "why"\nsynced: "')
    assert any("this page's entry does run" in said for said in says("entries"))


def test_fix_with_the_code_of_its_reproducer_is_told(small, says):
    module = "snippets/errors/too_few_gizmos.py"
    start = small.read(module).index("    # --8<-- [start:fix]")
    rest = small.read(module)[start:]
    small.write(module, small.read(module)[:start] + rest.replace("gizmos = 3", "gizmos = 2"))
    small.replace(module, "    print(gizmos)\n", "")
    line = small.read(module)[:start].count("\n") + 1
    (said,) = says("entries")
    assert said.startswith(f"{module}:{line}: fix has the code of reproduce")
