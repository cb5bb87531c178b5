"""One site for all tests that only look: taking in writes nothing by itself."""

from __future__ import annotations

import pytest

from laasite.intake.taking import Site, standing_site
from tests.intake.workbooks import NOW, a_site


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site as it stands."""
    return standing_site(a_site(tmp_path_factory.mktemp("intake")), NOW)
