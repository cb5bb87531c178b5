"""`robots.txt` lets everyone read, and names the site map where there is one."""

from __future__ import annotations

from urllib.robotparser import RobotFileParser

from laasite.export.robots import robots


def parsed(base: str | None) -> RobotFileParser:
    parser = RobotFileParser()
    parser.parse(robots(base).data.decode().splitlines())
    return parser


def test_every_page_may_be_read() -> None:
    assert parsed(None).can_fetch("any robot", "https://example.gov.uk/targets/burglary.html")


def test_the_site_map_is_named_by_its_whole_address() -> None:
    found = parsed("https://example.gov.uk/laa/").site_maps()
    assert found == ["https://example.gov.uk/laa/sitemap.xml"]


def test_without_an_address_no_site_map_is_named() -> None:
    assert parsed(None).site_maps() is None
