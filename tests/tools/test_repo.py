"""The repository's place, languages and addresses."""

import pytest

from tools.problems import ProblemError
from tools.repo import LANGUAGES, MAIN, ROOT, Settings, home, other, settings


def test_root_holds_the_tools():
    assert (ROOT / "tools" / "repo.py").is_file()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_other_language_of_the_other_is_itself(lang):
    assert other(lang) != lang
    assert other(other(lang)) == lang


def test_only_the_main_language_stands_at_the_root():
    assert [home(lang) for lang in LANGUAGES] == ["", "en/"]
    assert home(MAIN) == ""


def test_settings_are_read_from_the_project_file(tmp_path):
    text = '[tool.pytorch-note]\nsite = "https://a.example"\nrepository = "https://b.example"\n'
    (tmp_path / "pyproject.toml").write_text(text, encoding="utf-8")
    assert settings(tmp_path) == Settings("https://a.example", "https://b.example")


def test_unknown_addresses_are_empty(tmp_path):
    (tmp_path / "pyproject.toml").write_text("", encoding="utf-8")
    assert settings(tmp_path) == Settings("", "")


def test_project_file_that_is_no_toml_is_a_problem(tmp_path):
    (tmp_path / "pyproject.toml").write_text("[tool]\na =\n", encoding="utf-8")
    with pytest.raises(ProblemError, match=r"pyproject\.toml:2: this is no TOML"):
        settings(tmp_path)


def test_addresses_have_no_other_home():
    known = settings()
    for address in filter(None, (known.site, known.repository)):
        for name in ("mkdocs.yml", "mkdocs.en.yml"):
            assert address not in (ROOT / name).read_text(encoding="utf-8")
