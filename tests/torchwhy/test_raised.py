"""What is worth saying under a traceback, and that all who say it say the same."""

import html
import io
import traceback

import pytest

from tests.torchwhy.pastes import ROOT
from torchwhy import Catalogue, recognise
from torchwhy.build import build
from torchwhy.explain import card
from torchwhy.notebook import bundle
from torchwhy.options import default_lang, speaks
from torchwhy.raised import answer_raised, explain_raised, traceback_text

LINEAR = "mat1 and mat2 shapes cannot be multiplied (7x1200 and 300x10)"


def caught(error: BaseException) -> BaseException:
    try:
        raise error
    except BaseException as found:
        return found


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_raised_exception_gets_the_words_of_its_pasted_traceback(
    real: Catalogue, lang: str
) -> None:
    error = caught(RuntimeError(LINEAR))
    text = "".join(traceback.format_exception(error))
    assert explain_raised(error, lang) == card(recognise(text, real), lang, real)


def test_cause_is_found_below_what_it_was_wrapped_in() -> None:
    try:
        try:
            raise RuntimeError(LINEAR)
        except RuntimeError as cause:
            raise ValueError("training failed") from cause
    except ValueError as error:
        found = answer_raised(error)
    assert found is not None
    assert found[0].match == "linear-shape-mismatch"


def test_near_entries_are_named_only_for_errors_about_torch() -> None:
    near = "expected 4D input with 3 channels but got channels instead"
    assert recognise(near, Catalogue(build(ROOT), ROOT)).verdict == "nearest"
    assert answer_raised(caught(RuntimeError(f"torch: {near}"))) is not None
    assert answer_raised(caught(RuntimeError(near))) is None


def test_end_of_a_program_is_no_error() -> None:
    for error in (KeyboardInterrupt(), SystemExit(3), SystemExit(), GeneratorExit()):
        assert explain_raised(caught(error), "en") == ""
    assert traceback_text(KeyboardInterrupt()) == ""


def test_notebook_shows_the_same_words_and_one_link(real: Catalogue) -> None:
    placed = Catalogue({**real.data, "site": "https://example.org/n/"}, ROOT)
    answer = recognise(f"RuntimeError: {LINEAR}", placed)
    shown = bundle(answer, placed, "en")
    assert shown["text/plain"] == card(answer, "en", placed)
    inside = shown["text/html"]
    address = "https://example.org/n/en/errors/linear-shape-mismatch.html"
    assert inside.count("<a ") == 1
    assert f'<a href="{address}" target="_blank" rel="noopener noreferrer">{address}</a>' in inside
    words = inside[inside.index(">") + 1 : inside.rindex("</pre>")]
    start, end = words.index("<a "), words.index("</a>")
    bare = words[:start] + words[words.index(">", start) + 1 : end] + words[end + len("</a>") :]
    assert html.unescape(bare) == shown["text/plain"]


def test_notebook_escapes_values(real: Catalogue) -> None:
    text = 'RuntimeError: Error(s) in loading state_dict for <img src=x onerror="x">:\n'
    text += '\tUnexpected key(s) in state_dict: "module.<script>.weight".'
    shown = bundle(recognise(text, real), real, "en")["text/html"]
    assert "<img" not in shown
    assert "<script" not in shown


def test_without_a_site_there_is_no_link(real: Catalogue) -> None:
    for site in ("", "javascript:alert(1)//"):
        placed = Catalogue({**real.data, "site": site}, ROOT)
        shown = bundle(recognise(f"RuntimeError: {LINEAR}", placed), placed, "en")["text/html"]
        assert "<a " not in shown


def test_variable_of_ours_wins_over_the_locale() -> None:
    assert default_lang({"TORCHWHY_LANG": "zh", "LC_ALL": "en_US"}) == "zh"
    assert default_lang({"TORCHWHY_LANG": "EN_us", "LC_ALL": "zh_CN"}) == "en"
    assert default_lang({"TORCHWHY_LANG": "klingon", "LC_ALL": "zh_CN"}) == "zh"


def test_stream_that_cannot_hold_chinese_is_spoken_to_in_english(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TORCHWHY_LANG", "zh")
    assert speaks(io.TextIOWrapper(io.BytesIO(), encoding="gbk")) == "zh"
    assert speaks(io.TextIOWrapper(io.BytesIO(), encoding="cp1252")) == "en"
    assert speaks(io.StringIO()) == "zh"
