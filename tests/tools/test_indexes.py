"""The generated lists that lead to topics, and the topics that they are made from."""

import pytest

from tools import indexes
from tools.stage import stage

VIEWS = "docs/en/shapes/views.md"
PLACE = "shapes/views.md#double-a-list"


@pytest.fixture
def page(small):
    """A page on which the lists stand, in English."""
    for lang in ("zh", "en"):
        small.write(f"docs/{lang}/indexes/all.md", "# All\n")
    return lambda: small.contents.pages["en", "indexes/all.md"]


def test_topics_say_what_they_answer_claim_show_and_cause(small):
    (topic,) = small.contents.topics["en"]
    assert topic.key == PLACE
    assert topic.question == "How do I double the numbers in a list?"
    assert topic.claim == "Double before you `sum`."
    assert topic.includes == ("snippets/shapes/views.py:double_a_list",)
    assert topic.causes == ("too-few-gizmos",)


def test_a_topic_ends_where_the_next_one_begins(small):
    for lang in ("zh", "en"):
        small.replace(f"docs/{lang}/shapes/views.md", "!!! note", "## X { #x }\n\n!!! note")
    first, second = small.contents.topics["en"]
    assert (first.causes, second.causes) == ((), ("too-few-gizmos",))


def test_each_question_leads_to_its_topic(small, page):
    assert indexes.questions(page(), small.contents) == [
        "## shapes { #shapes }",
        "",
        f"- [How do I double the numbers in a list?](../{PLACE})",
        "",
    ]


def test_a_question_is_no_text_of_its_page(small):
    contents = small.contents
    assert "ask:" not in stage(contents.pages["en", "shapes/views.md"], contents).markdown


def test_names_lead_to_topics_whose_words_hold_them(small, page):
    module = "snippets/shapes/views.py"
    small.replace(module, "numbers = [1, 2]", "import torch\n    numbers = torch.sum.doubled()")
    listed = indexes.api(page(), small.contents)
    assert listed == [f"- `torch.sum.doubled`: [Double a list](../{PLACE})"]
    small.replace(module, "torch.sum.doubled()", "[].sum()")
    assert indexes.api(page(), small.contents) == [f"- `.sum()`: [Double a list](../{PLACE})"]
    small.replace(module, "[].sum()", "[].pop()")
    assert indexes.api(page(), small.contents) == []


def test_misbeliefs_are_listed_without_the_word(small, page):
    small.replace(VIEWS, '!!! note "', '!!! misbelief "Misbelief: ')
    error = "docs/en/errors/too-few-gizmos.md"
    small.replace(error, "## See", '!!! misbelief "Misbelief: a nap helps"\n\n    No.\n\n## See')
    assert indexes.misbeliefs(page(), small.contents) == [
        "## shapes { #shapes }",
        "",
        f"- [A reminder](../{PLACE})",
        "",
        "## Errors and warnings { #errors }",
        "",
        "- [a nap helps](../errors/too-few-gizmos.md)",
    ]


def test_an_error_links_back_to_the_topics_that_cause_it(small):
    contents = small.contents
    error = contents.pages["en", "errors/too-few-gizmos.md"]
    assert indexes.topics_of_error(error, contents) == [
        f"- [Double a list](../{PLACE})",
    ]
    assert stage(error, contents).markdown.endswith(f"- [Double a list](../{PLACE})\n")


def test_an_error_does_not_link_a_topic_twice(small):
    small.replace("docs/en/errors/too-few-gizmos.md", "../shapes/views.md", f"../{PLACE}")
    contents = small.contents
    error = contents.pages["en", "errors/too-few-gizmos.md"]
    assert indexes.topics_of_error(error, contents) == []
