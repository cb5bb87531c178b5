"""What Netlify, and hosts that read the same files, have to be told: `_headers`, `_redirects`."""

from __future__ import annotations

from laasite.publishing.serving import SEARCH_HEADERS, TRANSPORT, Serving

HEADERS_FILE = "_headers"
REDIRECTS_FILE = "_redirects"


def headers(serving: Serving) -> str:
    """`_headers`. Types, and how long files are kept, these hosts set well by themselves."""
    name, value = TRANSPORT
    lines = [
        "# Written by laasite. Where two rules of this file fit, hosts may join the headers of",
        "# both, so that no page can have a policy of its own here. WebAssembly, which the search",
        "# page needs, is allowed here; the policy that each other page carries itself refuses it.",
        f"{serving.folder}*",
        *(f"  {name}: {value}" for name, value in SEARCH_HEADERS),
        "# Only where the site will be served by https for a year at least:",
        f"#  {name}: {value}",
    ]
    return "\n".join(lines) + "\n"


def redirects(serving: Serving) -> str:
    """`_redirects`. The mark of exclamation lets them go before the pages that say the same."""
    lines = [
        "# Written by laasite.",
        *(f"{serving.at(old)} {serving.at(new)} 301!" for old, new in serving.redirects),
    ]
    return "\n".join(lines) + "\n"
