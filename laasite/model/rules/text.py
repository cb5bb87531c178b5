"""Rules on what residents read: Markdown, its links, and the bounds that keep it harmless."""

from __future__ import annotations

from laasite.model.findings import Rule, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

# --- LAA501 to LAA509: links and pictures ---------------------------------------------------------

UNKNOWN_LINK = Rule(
    "LAA501",
    ERROR,
    "A link in a text that leads to no page of this site",
    "Write the folder and the name of the file, as in `[burglary](targets/burglary)`.",
)
LINK_SCHEME = Rule(
    "LAA502",
    ERROR,
    "A link in a text of a kind that isn't allowed",
    "Link to a page of this site, or to an address that begins with `https://`, `http://` or "
    "`mailto:`.",
)
PICTURE = Rule(
    "LAA503",
    ERROR,
    "A picture in a text",
    "Take the picture out and say in words what it shows.",
)
RAW_HTML = Rule(
    "LAA504",
    WARNING,
    "HTML in a text",
    "Use Markdown: `**bold**`, `*italic*`, `[a link](targets/burglary)`.",
)

# --- LAA511 to LAA519: texts that would take too long to read -------------------------------------

TEXT_TOO_LONG = Rule(
    "LAA511",
    ERROR,
    "A text that is too long",
    "Split it into several pages.",
)
PARAGRAPH_TOO_LONG = Rule(
    "LAA512",
    ERROR,
    "A paragraph, list or table that is too long",
    "Put an empty line between its parts.",
)
TOO_MANY_MARKS = Rule(
    "LAA513",
    ERROR,
    "Too many special characters in one paragraph or text",
    "Split the paragraph, or take the special characters out.",
)
NESTED_TOO_DEEPLY = Rule(
    "LAA514",
    ERROR,
    "Lists or quotations nested too deeply",
    "Use fewer levels, or put the inner ones under headings of their own.",
)
TABLE_TOO_LARGE = Rule(
    "LAA515",
    ERROR,
    "Too many cells in the tables of one text",
    "Publish the figures as a spreadsheet or CSV file, and show only the few that matter here.",
)
