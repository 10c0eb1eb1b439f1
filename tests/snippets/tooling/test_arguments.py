import argparse
import subprocess
import sys

import pytest

from snippets.tooling import arguments


@pytest.fixture(autouse=True)
def own_argv(monkeypatch):
    monkeypatch.setattr(sys, "argv", ["train.py"])


def test_argparse_basics_leaves_positional_values_strings():
    args = arguments.argparse_basics()
    assert vars(args) == {"data": "photos", "epochs": "3", "lr": 0.1, "batch_size": 64}


def test_argparse_basics_strings_repeat_and_string_defaults_are_converted():
    assert arguments.argparse_basics_strings() == ("33", 32)


def test_argparse_basics_missing_exits_with_two():
    with pytest.raises(SystemExit, match="2"):
        arguments.argparse_basics_missing()


def test_argparse_basics_bool_reads_every_word_as_true():
    args = arguments.argparse_basics_bool()
    assert args.shuffle is True
    assert args.augment is False


def test_argparse_basics_script_takes_its_arguments_from_the_command_line(tmp_path):
    path = tmp_path / "train.py"
    path.write_text(arguments.ARGPARSE_BASICS_SCRIPT, encoding="utf-8")
    command = [sys.executable, str(path), "--lr", "0.5"]
    assert subprocess.check_output(command, text=True) == "training with lr 0.5\n"


def test_argparse_config_file_can_switch_a_default_off():
    args, defaults = arguments.argparse_config_file()
    assert (args.batch_size, args.cuda) == (8, False)
    assert (defaults.batch_size, defaults.cuda) == (64, True)


def test_argparse_config_file_help_tells_the_default():
    assert arguments.argparse_config_file_help()[-1].endswith("(default: 0.001)")


def test_argparse_config_file_store_true_has_no_way_to_false():
    parser = arguments.argparse_config_file_store_true()
    assert [parser.parse_args(words).cuda for words in ([], ["--cuda"])] == [True, True]
    with pytest.raises(SystemExit):
        parser.parse_args(["--no-cuda"])


def test_argparse_config_file_shared_parser_fails_on_the_second_call():
    with pytest.raises(argparse.ArgumentError, match="conflicting option string: --lr"):
        arguments.argparse_config_file_shared()


def test_argparse_config_file_json_gives_the_options_back():
    args, again = arguments.argparse_config_file_json()
    assert args == again


def test_argparse_in_notebooks_reads_a_list_of_its_own():
    args, (known, unknown) = arguments.argparse_in_notebooks()
    assert args == known
    assert unknown == ["-f", "kernel.json"]


def test_argparse_in_notebooks_raises_at_the_kernel_file():
    with pytest.raises(SystemExit, match="2"):
        arguments.argparse_in_notebooks_raises()


def test_argparse_in_notebooks_help_still_prints(capsys):
    arguments.argparse_in_notebooks_help()
    assert "usage: train.py [-h] [--lr LR]" in capsys.readouterr().out


def test_argparse_in_notebooks_typo_is_silent():
    args, unknown = arguments.argparse_in_notebooks_typo()
    assert args.epochs == 10
    assert unknown == ["--epoch-count", "3"]
