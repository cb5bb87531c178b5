"""`site.yaml`, accessibility and publishing."""

from __future__ import annotations

from laasite.model.findings import Rule, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

STATEMENT_BLANK = Rule(
    "LAA601",
    WARNING,
    "A blank in the accessibility statement that the law asks for",
    "Fill it in under `accessibility` in `site.yaml`; a strict build refuses a blank.",
)
NO_ADDRESS = Rule(
    "LAA602",
    NOTE,
    "The site's own address isn't known",
    "Write `address: https://…` in `site.yaml`, so that the site map and the feeds can be made.",
)
NO_WAY_TO_REPORT = Rule(
    "LAA603",
    WARNING,
    "Residents can't tell anybody that something is wrong",
    "Add `report_a_problem` with a `form`, and `public: true`, to `site.yaml`.",
)
FUTURE = Rule(
    "LAA604",
    ERROR,
    "A date in the future",
    "Choose a day that has come, or say `--future` for a preview.",
)
NO_HOME = Rule(
    "LAA605",
    NOTE,
    "The home page has no words of its own",
    "Write a few words for residents in `content/index.md`.",
)
TEMPLATE_FAULT = Rule(
    "LAA610",
    ERROR,
    "A template of the site's own that fails",
    "Correct the template, or take it out: the one that comes with laasite is then used.",
)
TEMPLATE_UNUSED = Rule(
    "LAA611",
    WARNING,
    "A file among the site's own templates that nothing uses",
    "Name it as `docs/theme.md` says, or take it out.",
)
SHARE_IMAGE = Rule(
    "LAA606",
    ERROR,
    "A picture for sharing that other sites can't show",
    "Put a PNG or JPEG of 1,200 by 630 pixels (at least 600 by 315) and at most 600,000 bytes into "
    "`content`, write its name in `share_image`, and what it shows in `share_image_alt`.",
)
