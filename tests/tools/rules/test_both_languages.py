import pytest


@pytest.mark.parametrize(("lang", "other"), [("zh", "en"), ("en", "zh")])
def test_page_in_one_language_only_names_the_missing_file(small, says, lang, other):
    small.remove(f"docs/{other}/shapes/views.md")
    assert says("both_languages") == [
        (
            f"docs/{lang}/shapes/views.md:1: this page has no twin docs/{other}/shapes/views.md. "
            f"Write docs/{other}/shapes/views.md with the same headings and code, "
            "or remove this page."
        )
    ]
