from snippets.errors import ext_compile_failed as entry


def test_code_that_the_compiler_accepts_is_built():
    assert entry.fix() == "twice"


def test_first_error_of_the_compiler_names_file_and_line():
    assert "twice.cpp:1:" in entry.find_it()[0]
