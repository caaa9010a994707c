"""Options of the test run, and a cache of compiled rules that no other run shares."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds --update-expected."""
    parser.addoption(
        "--update-expected",
        action="store_true",
        help="rewrite the expected findings of seeds/ and the printed output in the documentation",
    )


@pytest.fixture(scope="session")
def update_expected(request: pytest.FixtureRequest) -> bool:
    """Whether stored results are rewritten rather than compared."""
    return bool(request.config.getoption("--update-expected"))


@pytest.fixture(scope="session", autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder of this run's compiled rules."""
    folder = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FACTLINT_CACHE_DIR", str(folder))
        yield folder
