import pytest

ZH, GLOSSARY = "docs/zh/shapes/views.md", "docs/glossary.yml"


def test_spelling_to_avoid_is_named_with_the_right_term(small, says):
    line = small.replace(ZH, "先翻倍", "先把数列翻倍")
    assert says("terms") == [
        f"{ZH}:{line}: 数列 is not how we say list ({GLOSSARY}:1). Write 列表."
    ]


def test_spelling_in_front_matter_counts(small, says):
    small.replace("docs/zh/errors/too-few-gizmos.md", 'title: "零件', 'title: "数列')
    assert len(says("terms")) == 1


def test_spelling_in_code_and_in_english_is_free(small, says):
    small.replace(ZH, "`sum`", "`数列`")
    small.replace("docs/en/shapes/views.md", "Double before", "数列 before")
    assert says("terms") == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("- {en: list}\n", "1: the term has no text under zh"),
        ("# x\n- {en: list, zh: 列表, avoid: 数列}\n", "2: avoid is no list"),
        ("- {en: list, zh: 列表, also: x}\n", "1: unknown key also"),
        ("- {en: dtype, zh: 类型, keep: true}\n", "1: keep: true, but zh is not dtype"),
        ("- {en: a, zh: 甲}\n- {en: a, zh: 乙}\n", "2: a stands on line 1 already"),
        ("- {en: a, zh: 甲, avoid: [乙]}\n- {en: b, zh: 乙丙}\n", "1: 乙 is to be avoided"),
        ("en: list\n", "1: the glossary is no list"),
        ("- {en: list\n", "this is no YAML"),
    ],
)
def test_glossary_that_is_not_well_formed(small, says, text, message):
    small.write(GLOSSARY, text)
    (said,) = says("terms")
    assert said.startswith(f"{GLOSSARY}:")
    assert message in said


def test_missing_glossary_is_named(small, says):
    small.remove(GLOSSARY)
    assert "the glossary is missing" in says("terms")[0]
