"""What all tests share: pytest's own tester, a small repository to break things in, a browser."""

pytest_plugins = ["pytester", "tests.small_repository", "tests.chromium"]
