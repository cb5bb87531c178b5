"""The language server that VS Code uses, on a site's settings as `laasite new` writes them."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from laasite.cli.new import command
from tests.schema.language_server import serving


@pytest.mark.browser
def test_an_editor_completes_and_explains_keys_and_tells_of_misspelt_ones(tmp_path: Path) -> None:
    """The schema is found by the reference in the first line, without any setting."""
    site = tmp_path / "site"
    assert CliRunner().invoke(command, [str(site), "--starter", "blank"]).exit_code == 0
    settings = site / "site.yaml"
    first = settings.read_text(encoding="utf-8").splitlines()[0]
    typed = [first, "title: Anytown", "straplin: Misspelt", "accessibility:", "  status: ", ""]
    settings.write_text("\n".join(typed), encoding="utf-8")
    with serving(settings) as server:
        wrong = dict(server.wrong())
        # The misspelt key, and the value that isn't there yet.
        assert sorted(wrong) == [2, 4]
        assert "straplin" in wrong[2]
        assert {"strapline", "partnership", "close_within"} <= set(server.completed(5, 0))
        assert {"fully", "partly", "not"} <= set(server.completed(4, 10))
        assert "What the site is called" in server.hovered(1, 2)
