"""Rules of this range of codes (see the package's table)."""

from __future__ import annotations

from laasite.model.findings import Rule, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE


# --- LAA140 to LAA159: the shape of CSV -----------------------------------------------------------

CSV_UNCLOSED_QUOTE = Rule(
    "LAA140",
    ERROR,
    "A quotation mark in a CSV file that is never closed",
    'Close it with another `"`, or take it away; inside quotation marks write `""` for one.',
)
CSV_TEXT_AFTER_QUOTE = Rule(
    "LAA141",
    ERROR,
    "Text behind a closing quotation mark in a CSV file",
    'Put the whole cell in quotation marks, and write `""` for one inside it.',
)
CSV_SEPARATOR = Rule(
    "LAA142",
    ERROR,
    "A CSV file whose columns are parted in two ways",
    "Save the file again from the spreadsheet as CSV (comma delimited).",
)
CSV_TOO_MANY_CELLS = Rule(
    "LAA143",
    ERROR,
    "A row of a CSV file with more cells than there are columns",
    'If a comma belongs to the text, put the whole cell in quotation marks: `"one, two"`.',
)
CSV_TOO_FEW_CELLS = Rule(
    "LAA144",
    ERROR,
    "A row of a CSV file with fewer cells than there are columns",
    "Write a comma for each empty cell, or save the file again from the spreadsheet.",
)
CSV_DUPLICATE_COLUMN = Rule(
    "LAA145",
    ERROR,
    "Two columns of a CSV file with the same name",
    "Rename or remove one of them.",
)
CSV_UNNAMED_COLUMN = Rule(
    "LAA146",
    ERROR,
    "A column of a CSV file with no name",
    "Give it a name in the first line, or remove the column.",
)
CSV_HEADER_NOT_FIRST = Rule(
    "LAA147",
    ERROR,
    "Something above the names of the columns in a CSV file",
    "Remove the lines above, so that the names of the columns stand in the first line.",
)
CSV_EMPTY = Rule(
    "LAA148",
    ERROR,
    "A CSV file with nothing in it",
    "Write the names of the columns in the first line, or remove the file.",
)
CSV_TOO_LARGE = Rule(
    "LAA149",
    ERROR,
    "A CSV file that is too large",
    "Keep only what this site shows, or split the figures over several targets.",
)
