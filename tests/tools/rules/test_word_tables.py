from tools.rules.word_tables import differences

SOURCE = '"zh": {\n    "ran": "在 {where}",\n'


def test_equal_tables_pass():
    assert differences({"zh": {"a": "在 {x}"}, "en": {"a": "{x} there"}}, "w.py") == []


def test_missing_phrase_is_named():
    (problem,) = differences({"zh": {"ran": "跑"}, "en": {}}, "w.py", SOURCE)
    assert str(problem) == (
        "w.py:2: the phrase ran is missing in en. Write it in en too, or remove it."
    )


def test_other_values_are_named():
    words = {"zh": {"ran": "在 {where}"}, "en": {"ran": "{date}"}}
    (problem,) = differences(words, "w.py", SOURCE)
    assert "ran fills in where in zh, date in en" in str(problem)
    assert problem.line == 2
