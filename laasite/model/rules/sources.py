"""Rules of this range of codes (see the package's table)."""

from __future__ import annotations

from laasite.model.findings import Rule, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

# --- LAA101..LAA106: the bytes of a file -------------------------------------------------------

FILE_TOO_LARGE = Rule(
    "LAA101",
    ERROR,
    "A file is larger than laasite reads",
    "Split the file, or make the picture or document smaller.",
)
NOT_UTF8 = Rule(
    "LAA102",
    ERROR,
    "A file isn't saved as UTF-8",
    "Open the file in your editor and save it again with the encoding UTF-8.",
)
UTF16 = Rule(
    "LAA103",
    ERROR,
    "A file is saved as UTF-16 (Windows calls it Unicode)",
    "Open the file in your editor and save it again with the encoding UTF-8.",
)
NOT_TEXT = Rule(
    "LAA104",
    ERROR,
    "A file that should be text is a spreadsheet, a document or a picture",
    "Open the file in the program that made it and save it in the format that its name promises.",
)
CONTROL_CHARACTER = Rule(
    "LAA105",
    ERROR,
    "A text holds an invisible control character",
    "Delete the character and type the space, line break or letter that should stand there.",
)
DAMAGED_CHARACTER = Rule(
    "LAA106",
    WARNING,
    "A character was damaged when the file was saved in the wrong encoding",
    "Type the right character in its place, and save the file as UTF-8.",
)

# --- LAA107..LAA118: files and folders ---------------------------------------------------------

SYMBOLIC_LINK = Rule(
    "LAA107",
    ERROR,
    "A symbolic link (shortcut) stands among the sources",
    "Replace the link by a copy of the file or folder itself.",
)
SPECIAL_FILE = Rule(
    "LAA108",
    ERROR,
    "Something that is neither a file nor a folder stands among the sources",
    "Remove it from the site's folder.",
)
UNREADABLE_FILE = Rule(
    "LAA109",
    ERROR,
    "A file or folder can't be opened",
    "Give yourself permission to read it, and close other programs that hold it open.",
)
BAD_NAME = Rule(
    "LAA110",
    ERROR,
    "A file or folder has a name that can't be an address",
    "Rename it with small letters a to z, digits and single hyphens only.",
)
NAMES_COLLIDE = Rule(
    "LAA111",
    ERROR,
    "Two names in one folder differ only in capitals or accents",
    "Rename or remove one of the two.",
)
KIND_OF_FILE = Rule(
    "LAA112",
    ERROR,
    "A kind of file that laasite doesn't read",
    "Use .md, .yaml or .csv for content, and .png, .jpg, .jpeg, .webp or .pdf for attachments.",
)
LOCK_FILE = Rule(
    "LAA113",
    WARNING,
    "A file is still open in an office program",
    "Save and close the file in the office program; this lock file then goes away by itself.",
)
COPY_OF_FILE = Rule(
    "LAA114",
    ERROR,
    "A second copy of a file stands among the sources",
    "Keep the copy that is right under the proper name, and delete the other.",
)
BACKUP_FILE = Rule(
    "LAA115",
    WARNING,
    "An editor's backup stands among the sources",
    "Delete it; laasite doesn't read it.",
)
TOO_MANY_FILES = Rule(
    "LAA116",
    ERROR,
    "There are more files than laasite reads",
    "Move what isn't part of the site out of the folder `content`.",
)
PATH_TOO_LONG = Rule(
    "LAA117",
    ERROR,
    "A path is too long or its folders are nested too deeply",
    "Use shorter names and fewer folders inside one another.",
)
SOURCES_MISSING = Rule(
    "LAA118",
    ERROR,
    "The site's folder lacks `site.yaml` or `content`",
    "Go to the folder that holds the site, or make a new site with `laasite new`.",
)

# --- LAA119..LAA133, LAA139: YAML --------------------------------------------------------------

SWALLOWED_BY_COMMENT = Rule(
    "LAA119",
    WARNING,
    "The rest of a value is taken for a comment",
    "Put the whole value in quotation marks, or put a space after the `#` if it is a comment.",
)
TAB = Rule(
    "LAA120",
    ERROR,
    "A tab is used for indentation",
    "Use spaces instead of the tab, two for each level.",
)
COLON_IN_VALUE = Rule(
    "LAA121",
    ERROR,
    "A value with a colon needs quotation marks",
    "Put the whole value in quotation marks.",
)
SPACE_AFTER_COLON = Rule(
    "LAA122",
    ERROR,
    "The space after a colon or a hyphen is missing",
    "Put a space after it.",
)
COLON_MISSING = Rule(
    "LAA123",
    ERROR,
    "A line has no colon after its key",
    "Write the key, a colon, a space and the value, or indent the line if it continues the value "
    "above.",
)
QUOTATION_MARK = Rule(
    "LAA124",
    ERROR,
    "Quotation marks don't match",
    "Begin and end the whole value with the same quotation mark; if the value holds an apostrophe, "
    'use " around it.',
)
BRACKET = Rule(
    "LAA125",
    ERROR,
    "Brackets or commas of a list don't match",
    "Close each `[` with `]` and each `{` with `}`, and put a comma between the entries.",
)
INDENTATION = Rule(
    "LAA126",
    ERROR,
    "A line is indented wrongly",
    "Begin lines that belong together under each other, each level two spaces further right.",
)
SIGN_AT_START = Rule(
    "LAA127",
    ERROR,
    "A value begins with a sign that means something else in YAML",
    "Put the whole value in quotation marks.",
)
YAML_SYNTAX = Rule(
    "LAA128",
    ERROR,
    "A line can't be read as `key: value`",
    "Compare the line with the one above it, and with the same line in another file.",
)
DUPLICATE_KEY = Rule(
    "LAA129",
    ERROR,
    "A key stands twice",
    "Keep one of the two and delete the other.",
)
KEY_NOT_PLAIN = Rule(
    "LAA130",
    ERROR,
    "A key is empty, a list, or YAML's merge sign",
    "Write a word as the key; to use values of another entry, type them again.",
)
TOO_MUCH_YAML = Rule(
    "LAA131",
    ERROR,
    "Values are nested too deeply, or there are too many in one file",
    "Write the values with less nesting, or split the file.",
)
SEVERAL_DOCUMENTS = Rule(
    "LAA132",
    ERROR,
    "A YAML file holds more than one document",
    "Delete the line, or move what stands below it into a file of its own.",
)
NOT_KEYS = Rule(
    "LAA133",
    ERROR,
    "A file or front matter doesn't consist of keys with values",
    "Write a key, a colon, a space and a value on each line, such as `title: Fewer burglaries`.",
)

# --- LAA134..LAA138: front matter --------------------------------------------------------------

NO_FRONT_MATTER = Rule(
    "LAA134",
    ERROR,
    "A page has no front matter",
    "Begin the file with a line `---`, a line `title: …` with the page's title, and a line `---`.",
)
FENCE_NOT_OPENED = Rule(
    "LAA135",
    ERROR,
    "The line `---` above the front matter is missing",
    "Put a line with `---` above the first key, and another below the last.",
)
FENCE_MISWRITTEN = Rule(
    "LAA136",
    ERROR,
    "A line that opens or closes the front matter is miswritten",
    "Write exactly three hyphens at the beginning of the line and nothing else.",
)
TEXT_BEFORE_FENCE = Rule(
    "LAA137",
    ERROR,
    "Text stands above the front matter",
    "Move the text below the line `---` that closes the front matter.",
)
FENCE_NOT_CLOSED = Rule(
    "LAA138",
    ERROR,
    "The line `---` below the front matter is missing",
    "Put a line with `---` between the last key and the text.",
)
BACKSLASH = Rule(
    "LAA139",
    ERROR,
    "A backslash stands in double quotation marks",
    "Use single quotation marks ' around the value, or type the backslash twice.",
)

# --- end of LAA101..LAA139 ---------------------------------------------------------------------


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

# --- where files belong (LAA160 to LAA169) -------------------------------------------------------

MISPLACED_FILE = Rule(
    "LAA160",
    ERROR,
    "A file where no kind of file belongs",
    "Move the file into the folder of its kind, or remove it.",
)
DOUBLED_FILE = Rule(
    "LAA161",
    ERROR,
    "Two files for the same thing",
    "Keep one of the two files.",
)
ATTACHMENT_MISSING = Rule(
    "LAA162",
    ERROR,
    "A paper names a file that isn't beside it",
    "Put the file into the paper's folder, or correct the name.",
)
ATTACHMENT_DAMAGED = Rule(
    "LAA163",
    ERROR,
    "An attachment that isn't what its name says",
    "Save it again from the program that made it, as PDF, PNG, JPEG or WebP.",
)
ATTACHMENT_UNNAMED = Rule(
    "LAA164",
    WARNING,
    "A file that is attached to nothing",
    "Name it under `original`, or under `file` of an annex, in a paper beside it, or remove it.",
)
METADATA_LEFT = Rule(
    "LAA165",
    WARNING,
    "An attachment that may still say who wrote it",
    "Print it to a new PDF without a password, or take out its properties in the program that "
    "made it, and save it again.",
)
