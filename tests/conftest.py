"""What all tests share: where things are, and the switch that rewrites goldens."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

# the same examples on every machine, however slow; `--hypothesis-profile=default` looks for new ones
settings.register_profile("house", deadline=None, derandomize=True)
settings.load_profile("house")

ROOT = Path(__file__).parent.parent
FLAGSHIP = ROOT / "briefs" / "after-the-caliphate" / "brief.yaml"
SHARED = ROOT.parent / "shared"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-goldens", action="store_true", help="rewrite the golden files from what is said now")


@pytest.fixture
def update_goldens(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-goldens"))


@pytest.fixture
def shared() -> Path:
    """The reference material beside the repository, where it is at hand."""
    if not SHARED.is_dir():
        pytest.skip("the reference material is not beside the repository")
    return SHARED
