"""What a page may load: the same in the page itself and in what the web server says."""

from __future__ import annotations

CONTENT_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'"
)
"""The site's own files and nothing else, nothing inline."""
