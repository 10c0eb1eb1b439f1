import pickle

import pytest
import torch

from snippets.errors import unpickle_invalid_load_key as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_reads_the_weights():
    assert torch.equal(entry.fix()["weight"], torch.zeros(3))


def test_fix_gzip_reads_the_list(capsys):
    entry.fix_gzip()
    assert capsys.readouterr().out == "[5, 0, 4]\n"


def test_find_it_shows_the_beginning_of_a_page(capsys):
    entry.find_it()
    assert capsys.readouterr().out.startswith("39 bytes: b'<!DOCTYPE html>")


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"<!DOCTYPE html>", "<"),
        (b"version https://git-lfs", "v"),
        (b"\n<html>", "\\x0a"),
        (b'{"a": 1}', "{"),
        (b"\x1f\x8b\x08", "\\x1f"),
        (b"7z\xbc\xaf", "7"),
        (b"Rar!", None),
        (b"Not Found", None),
    ],
)
def test_the_key_is_the_first_byte_of_the_file(content, key):
    with pytest.raises(pickle.UnpicklingError) as caught:
        pickle.loads(content)
    answer = recognise(f"_pickle.UnpicklingError: {caught.value}", load())
    assert answer.match == "unpickle-invalid-load-key"
    assert answer.values.get("key") == key
