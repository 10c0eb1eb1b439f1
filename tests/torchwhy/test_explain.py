"""Answers in words."""

from pathlib import Path

import pytest

from torchwhy import Catalogue, recognise
from torchwhy.build import build
from torchwhy.entrytext import entry_text
from torchwhy.explain import address, card, clean, diagnose, title

LINEAR = "RuntimeError: mat1 and mat2 shapes cannot be multiplied (7x1200 and 300x10)"


def test_diagnosis_carries_the_values(catalogue: Catalogue) -> None:
    answer = recognise(LINEAR, catalogue)
    entry = catalogue.entry("linear-shape-mismatch")
    assert diagnose(entry, answer.values, "zh") == "把 in_features 改成 1200：现在是 300。"
    assert diagnose(entry, answer.values, "en") == "Set in_features=1200: it is 300 now."


def test_plain_sentence_stands_in_where_a_value_is_missing(catalogue: Catalogue) -> None:
    entry = catalogue.entry("linear-shape-mismatch")
    assert (
        diagnose(entry, {"actual": "1"}, "en") == "Set in_features to the last size of the input."
    )


def test_ellipsis_stands_in_where_there_is_no_plain_sentence(catalogue: Catalogue) -> None:
    entry = catalogue.entry("conv-channel-mismatch")
    assert diagnose(entry, {"expected": "3"}, "en") == "This layer wants 3 channels and got …."


def test_value_that_looks_like_a_placeholder_stays_as_it_is() -> None:
    entry = {"en": {"diagnosis": "{a} and {{b}} and {b}"}}
    assert diagnose(entry, {"a": "{b}", "b": "{a}"}, "en") == "{b} and {b} and {a}"


def test_entry_without_a_page_has_its_wording_for_a_title(catalogue: Catalogue) -> None:
    assert title(catalogue.entry("view-invalid-size"), "zh").startswith("shape '…' is invalid")
    assert diagnose(catalogue.entry("view-invalid-size"), {}, "zh") == ""


@pytest.mark.parametrize(("lang", "word"), [("zh", "改正："), ("en", "Fix:")])
def test_card_has_diagnosis_fix_and_address(catalogue: Catalogue, lang: str, word: str) -> None:
    shown = card(recognise(LINEAR, catalogue), lang, catalogue)
    assert "1200" in shown
    assert word in shown
    assert '    print("linear_shape_mismatch")' in shown
    assert f"docs/{lang}/errors/linear-shape-mismatch.md" in shown


def test_card_of_the_nearest_does_not_sound_certain(catalogue: Catalogue) -> None:
    text = "tensor a size must match tensor b size at the non-singleton dimension"
    shown = card(recognise(text, catalogue), "en", catalogue)
    assert shown.startswith("Not certain. Nearest:\n  broadcast-mismatch")


def test_card_of_nothing_says_what_to_do(catalogue: Catalogue) -> None:
    shown = card(recognise("hello", catalogue), "en", catalogue)
    assert shown.startswith("Not in the catalogue yet.")
    assert "traceback" in shown


@pytest.mark.parametrize(
    ("site", "lang", "expected"),
    [
        ("https://example.org/n/", "zh", "https://example.org/n/errors/a-b.html"),
        ("https://example.org/n", "en", "https://example.org/n/en/errors/a-b.html"),
    ],
)
def test_address_is_that_of_the_site(checkout: Path, site: str, lang: str, expected: str) -> None:
    (checkout / "pyproject.toml").write_text(f'[tool.pytorch-note]\nsite = "{site}"\n')
    assert address("a-b", lang, Catalogue(build(checkout))) == expected


def test_address_without_site_and_checkout_is_the_command(catalogue: Catalogue) -> None:
    installed = Catalogue(catalogue.data)
    assert address("a-b", "zh", installed) == "python -m torchwhy --id a-b"


def test_terminal_commands_are_removed() -> None:
    assert clean("a\x1b]0;owned\x07b\x9bc\u202ed\re\ud800") == "a]0;ownedbcde"


def test_entry_as_text_holds_code_and_no_marks(catalogue: Catalogue, checkout: Path) -> None:
    page = checkout / "docs" / "en" / "errors" / "linear-shape-mismatch.md"
    page.write_text(
        page.read_text() + '\n<!--pytest.mark.raises("x")-->\n!!! note\n\n    ```python\n'
        '    --8<-- "snippets/errors/view_invalid_size.py"\n    ```\n'
    )
    text = entry_text("linear-shape-mismatch", "en", Catalogue(build(checkout), checkout))
    assert text.startswith("# Linear layer mismatch\n\nSet in_features to the last size")
    assert "RuntimeError: addmm: mat1 and mat2 shapes cannot be multiplied (…x… and …x…)" in text
    assert '```python\nprint("linear_shape_mismatch")\n```' in text
    assert "    def fix():" in text
    assert "## Why\n" in text
    assert "<!--" not in text
    assert "8<" not in text
