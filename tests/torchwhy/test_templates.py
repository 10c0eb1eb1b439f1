"""Templates: braces, kinds, gaps and what is refused."""

import pytest

from torchwhy import Catalogue
from torchwhy.templates import (
    TemplateError,
    compile_template,
    names_of,
    quoted_words,
    split_template,
)


def test_doubled_braces_are_braces() -> None:
    assert split_template("a {{b}} {c:int}") == ["a {b} ", ("c", "int")]


@pytest.mark.parametrize("template", ["a {b", "a b}", "a {b}", "a {B:int} c", "a {} b"])
def test_unbalanced_brace_is_refused(template: str) -> None:
    with pytest.raises(TemplateError, match="brace"):
        split_template(template)


@pytest.mark.parametrize(
    ("template", "reason"),
    [
        ("some {a:number} words", "unknown placeholder kind"),
        ("some {a:int} and {a:int} words", "stands twice"),
        ("the {name:word}Backward node", "touches a letter"),
        ("{a:int} {b:int}", "words of its own"),
    ],
)
def test_bad_template_is_refused(template: str, reason: str, catalogue: Catalogue) -> None:
    with pytest.raises(TemplateError, match=reason):
        compile_template(template, catalogue.rules)


def test_names_are_listed_in_order() -> None:
    assert names_of("{b:int} x {a:shape}") == ["b", "a"]


def test_neighbouring_placeholders_share_a_gap(catalogue: Catalogue) -> None:
    segments, gaps, end = compile_template("mat ({a:int}, {b:int}), done", catalogue.rules)
    assert segments == [["mat"], ["done"]]
    assert gaps[0] is None
    assert gaps[1] == [6, "(", "),", [["a", "int", ""], ["b", "int", ","]]]
    assert not end


def test_literal_newline_only_separates_words(catalogue: Catalogue) -> None:
    assert compile_template("one\ntwo", catalogue.rules)[0] == [["one", "two"]]


def test_end_mark_is_no_word(catalogue: Catalogue) -> None:
    segments, _, end = compile_template("allocation failed$", catalogue.rules)
    assert segments == [["allocation", "failed"]]
    assert end


def test_quoted_names_are_words_that_must_be_there(catalogue: Catalogue) -> None:
    template = "Unexpected key: \"module.{key:word} with `weights_only` in 'two words'"
    assert quoted_words(template, catalogue.rules) == {"module", "weights", "_only"}
