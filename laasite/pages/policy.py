"""What a page may load: the same in the page itself and in what the web server says."""

from __future__ import annotations

from laasite.pages import addresses

CONTENT_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'"
)
"""The site's own files and nothing else, nothing inline."""

SEARCH_POLICY = CONTENT_POLICY.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")
"""The same for the search page, whose script asks the browser to compile WebAssembly.

It allows that alone: `eval` of JavaScript stays refused.
"""


def policy_of(address: str) -> str:
    """What the page at an address may load."""
    return SEARCH_POLICY if address == addresses.SEARCH else CONTENT_POLICY
