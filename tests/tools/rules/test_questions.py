EN = "docs/en/shapes/views.md"
QUESTION = "<!-- ask: How do I double the numbers in a list? -->"


def test_a_topic_without_a_question_is_named_with_its_line(small, says):
    small.replace(EN, QUESTION, "")
    (said,) = says("questions")
    assert said.startswith(f"{EN}:7: the topic #double-a-list answers no question")


def test_a_question_is_answered_once(small, says):
    again = f"## X {{ #double-a-list-again }}\n\n{QUESTION}\n\n!!! note"
    small.replace(EN, "!!! note", again)
    (said,) = says("questions")
    assert "answers the same question as shapes/views.md#double-a-list" in said


def test_a_question_where_there_is_no_topic_would_never_be_shown(small, says):
    small.replace("docs/en/index.md", "Errors first.", f"Errors first.\n\n{QUESTION}")
    (said,) = says("questions")
    assert "a question on a page that holds no topics" in said
