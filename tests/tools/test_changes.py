"""Which revision the work at hand is compared with."""

import pytest

from tests import clone
from tests.clone import git
from tools.changes import EMPTY_TREE, base


def commit(root, text):
    (root / "page.md").write_text(text, encoding="utf-8")
    return clone.commit(root)


@pytest.fixture
def repository(tmp_path):
    """A repository without a commit."""
    root = tmp_path / "origin"
    root.mkdir()
    git(root, "init", "-q", "-b", "main")
    return root


def test_main_is_compared_with_the_commit_before(repository):
    first = commit(repository, "one")
    commit(repository, "two")
    assert base(repository) == first


def test_branch_is_compared_with_where_it_left_main(repository):
    commit(repository, "one")
    fork = commit(repository, "two")
    git(repository, "checkout", "-q", "-b", "topic")
    commit(repository, "three")
    commit(repository, "four")
    git(repository, "checkout", "-q", "main")
    commit(repository, "five")
    git(repository, "checkout", "-q", "topic")
    assert base(repository) == fork


def test_clone_knows_main_of_its_origin(repository, tmp_path):
    fork = commit(repository, "one")
    git(tmp_path, "clone", "-q", str(repository), str(tmp_path / "clone"))
    git(tmp_path / "clone", "checkout", "-q", "-b", "topic")
    commit(tmp_path / "clone", "two")
    git(tmp_path / "clone", "branch", "-D", "main")
    assert base(tmp_path / "clone") == fork


def test_first_commit_of_all_changes_everything(repository):
    commit(repository, "one")
    assert base(repository) == EMPTY_TREE
    assert git(repository, "ls-tree", EMPTY_TREE) == ""


def test_shallow_clone_cannot_tell(repository, tmp_path):
    commit(repository, "one")
    commit(repository, "two")
    git(tmp_path, "clone", "-q", "--depth", "1", repository.as_uri(), str(tmp_path / "clone"))
    assert base(tmp_path / "clone") is None


def test_repository_without_a_commit_cannot_tell(repository):
    assert base(repository) is None


def test_folder_without_git_cannot_tell(tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert base(tmp_path) is None
