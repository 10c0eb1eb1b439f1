MODULE = "snippets/errors/too_few_gizmos.py"


def test_two_entries_that_claim_one_message(small, says):
    small.write("snippets/errors/gizmo_shortage.py", small.read(MODULE))
    said = says("templates")
    assert any(
        one.startswith((f"{MODULE}:5: ", "snippets/errors/gizmo_shortage.py:5: "))
        and "claims this message too" in one
        for one in said
    )


def test_template_that_says_too_little(small, says):
    small.replace(
        MODULE, "cannot frobnicate {count:int} gizmos with a splined whatsit", "bad {count:int}"
    )
    assert any(f"{MODULE}:5: " in said and "too little" in said for said in says("templates"))


def test_diagnosis_with_a_name_that_no_template_binds(small, says):
    small.replace("docs/en/errors/too-few-gizmos.md", "{count}", "{total}")
    assert any("{total}" in said for said in says("templates"))
